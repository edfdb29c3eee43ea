import CivilTime
import GRDB
import JobSearch

extension ExportReader {
    /// Follow-ups and meetups that were written to the same place and removed within the last thirty days, as
    /// history keeps them.
    func addGone(_ items: inout [ExportItem]) throws {
        guard scope.place != nil else { return }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.key, c.other, max(s.changedAt) FROM step s JOIN change c ON c.step = s.id
                WHERE s.changedAt >= ?1 AND c.other IS NOT NULL
                    AND EXISTS (SELECT 1 FROM export WHERE place = ?2 AND at <= s.changedAt
                        AND at >= json_extract(c.other, '$.createdAt'))
                    AND CASE c.key & 15
                        WHEN 3 THEN NOT EXISTS (SELECT 1 FROM meetup WHERE id = c.key >> 4)
                        WHEN 5 THEN NOT EXISTS (SELECT 1 FROM followUp WHERE id = c.key >> 4)
                        END
                GROUP BY c.key ORDER BY c.key
                """, arguments: [now.seconds - ExportReader.mourning, scope.place])
        for row in rows {
            let key = Key(number: row[0])
            guard let kind = key.kind, scope.kinds.contains(kind) else { continue }
            guard var thing = try Snapshot(json: row[1]).thing(kind, db) else { continue }
            // Going was its last change.
            thing.modifiedAt = row[2]
            let count = items.count
            switch thing {
            case .meetup(let meetup):
                add(.meetup, meetup.id, meetup.uid, meetup.time, meetup.rrule != nil, to: &items)
            case .followUp(let followUp):
                try add(.followUp, followUp.id, followUp.uid, followUp.due, to: &items)
            default: continue
            }
            if items.count > count {
                items[count].gone = gone.count
                gone.append(thing)
            }
        }
    }
}

extension AnyThing {
    fileprivate var modifiedAt: Instant {
        get { thing.modifiedAt }
        set {
            switch self {
            case .meetup(var meetup):
                meetup.modifiedAt = newValue
                self = .meetup(meetup)
            case .followUp(var followUp):
                followUp.modifiedAt = newValue
                self = .followUp(followUp)
            default: break
            }
        }
    }
}

extension Snapshot {
    /// The thing of which this is a snapshot, as far as a calendar shows it.
    fileprivate func thing(_ kind: Kind, _ db: Database) throws -> AnyThing? {
        let columns = Snapshot.columns(of: kind.table).map {
            "json_extract(:json, '$.\($0)') AS \($0)"
        }
        let links = LinkTable.owned(by: kind).map {
            "json_extract(:json, '$.\($0.field)') AS \($0.field)"
        }
        let row = try Row.fetchOne(
            db, sql: "SELECT \((columns + links).joined(separator: ", "))",
            arguments: ["json": json])
        guard let row else { return nil }
        return switch kind {
        case .meetup: .meetup(Meetup(row: row))
        case .followUp: .followUp(FollowUp(row: row))
        default: nil
        }
    }
}
