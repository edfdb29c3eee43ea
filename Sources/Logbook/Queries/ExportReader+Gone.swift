import CivilTime
import GRDB
import JobSearch

extension ExportReader {
    /// Things that were written to the same place and are gone since, within the last thirty days, as history keeps
    /// them: follow-ups, meetups and interactions that were removed, and next words that nobody plans any more.
    func addGone(_ items: inout [ExportItem]) throws {
        guard scope.place != nil else { return }
        let followUps = ExportedKinds.followUps(in: scope).rawValue
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.key, c.other, max(s.changedAt) FROM step s JOIN change c ON c.step = s.id
                WHERE s.changedAt >= :since AND c.other IS NOT NULL
                    AND CASE c.key & 15
                        WHEN 2 THEN json_extract(c.other, '$.nextTouch') IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM contact
                                WHERE id = c.key >> 4 AND nextTouch IS NOT NULL)
                        WHEN 3 THEN NOT EXISTS (SELECT 1 FROM meetup WHERE id = c.key >> 4)
                        WHEN 4 THEN NOT EXISTS (SELECT 1 FROM interaction WHERE id = c.key >> 4)
                        WHEN 5 THEN NOT EXISTS (SELECT 1 FROM followUp WHERE id = c.key >> 4)
                        END
                    AND EXISTS (SELECT 1 FROM export WHERE place = :place AND at <= s.changedAt
                        AND kinds & CASE c.key & 15
                            WHEN 3 THEN :meetups WHEN 4 THEN :interactions ELSE :followUps END
                        AND at >= json_extract(c.other, '$.createdAt'))
                GROUP BY c.key ORDER BY c.key
                """,
            arguments: [
                "since": now.seconds - ExportReader.mourning, "place": scope.place,
                "meetups": ExportedKinds.things(.meetup).rawValue,
                "interactions": ExportedKinds.things(.interaction).rawValue,
                "followUps": followUps,
            ])
        for row in rows {
            let key = Key(number: row[0])
            guard let kind = key.kind, scope.kinds.contains(kind == .contact ? .followUp : kind)
            else { continue }
            guard var thing = try Snapshot(json: row[1]).thing(kind, db) else { continue }
            // Going was its last change.
            thing.modifiedAt = row[2]
            let count = items.count
            switch thing {
            case .meetup(let meetup):
                add(.meetup, meetup.id, meetup.uid, meetup.time, meetup.rrule != nil, to: &items)
            case .followUp(let followUp):
                try add(.followUp, followUp.id, followUp.uid, followUp.due, to: &items)
            case .interaction(let interaction):
                try add(
                    .interaction, interaction.id, interaction.uid, interaction.at, to: &items)
            case .contact(var contact):
                guard let nextTouch = contact.nextTouch else { continue }
                // Of a contact who is still there, the last change was counted when the plan went.
                if let now = try Contact.fetch(db, id: contact.id) {
                    contact.sequence = now.sequence - 1
                    thing = .contact(contact)
                }
                try add(.contact, contact.id, contact.uid, .day(nextTouch), to: &items)
            case .company: continue
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
            case .interaction(var interaction):
                interaction.modifiedAt = newValue
                self = .interaction(interaction)
            case .contact(var contact):
                contact.modifiedAt = newValue
                self = .contact(contact)
            case .company: break
            }
        }
    }
}

extension Snapshot {
    /// The thing of which this is a snapshot, as far as a calendar shows it.
    fileprivate func thing(_ kind: Kind, _ db: Database) throws -> AnyThing? {
        let columns = SnapshotTable.of(kind).columns.map {
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
        case .interaction: .interaction(Interaction(row: row))
        case .contact: .contact(Contact(row: row))
        case .company: nil
        }
    }
}
