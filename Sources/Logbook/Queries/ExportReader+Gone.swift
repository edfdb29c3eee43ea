import CivilTime
import GRDB
import JobSearch

extension ExportReader {
    /// Adds things that were written to the same place and are gone since, within the time of retention, as history keeps
    /// them: follow-ups, meetups and interactions that were removed, and check-ins that nobody plans any more.
    func addGone(_ items: inout [ExportItem]) throws {
        guard scope.place != nil else { return }
        try addGone(Meetup.self, to: &items) {
            add(.meetup, $0.id, $0.uid, $0.time, $0.rrule != nil, to: &$1)
        }
        try addGone(Interaction.self, to: &items) {
            try add(.interaction, $0.id, $0.uid, $0.at, to: &$1)
        }
        try addGone(FollowUp.self, to: &items) {
            try add(.followUp, $0.id, $0.uid, $0.due, to: &$1)
        }
        try addGone(
            Contact.self, isGone: "json_extract(c.other, '$.nextTouch') IS NOT NULL",
            isThere: "nextTouch IS NOT NULL", to: &items
        ) { contact, items in
            guard let nextTouch = contact.nextTouch else { return }
            // Of a contact who is still there, the last change was counted when the plan went.
            if let now = try Contact.fetch(db, id: contact.id) {
                contact.sequence = now.sequence - 1
            }
            try add(.contact, contact.id, contact.uid, .day(nextTouch), to: &items)
        }
    }

    /// - Parameters:
    ///   - isGone: condition on a change that is about an item.
    ///   - isThere: condition on a row of the kind that an item of it is still there.
    private func addGone<T: Thing>(
        _ type: T.Type, isGone: String = "TRUE", isThere: String = "TRUE",
        to items: inout [ExportItem], _ add: (inout T, inout [ExportItem]) throws -> Void
    ) throws {
        guard scope.kinds.contains(T.kind == .contact ? .followUp : T.kind),
            let what = scope.exports(T.kind)
        else { return }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.other, max(s.changedAt) FROM step s JOIN change c ON c.step = s.id
                WHERE s.changedAt >= :since AND c.kind = :kind AND c.other IS NOT NULL
                    AND \(isGone) AND NOT EXISTS
                        (SELECT 1 FROM \(T.kind.facts.table) WHERE id = c.id AND \(isThere))
                    AND \(Exports.wasWritten(":what", from: "json_extract(c.other, '$.createdAt')", to: "s.changedAt"))
                GROUP BY c.id ORDER BY c.id
                """,
            arguments: [
                "since": retention, "kind": T.kind.rawValue, "place": scope.place,
                "what": what.rawValue,
            ])
        for row in rows {
            guard var thing = try Snapshot(json: row[0]).thing(T.self, db) else { continue }
            // Going was its last change.
            thing.modifiedAt = row[1]
            let count = items.count
            try add(&thing, &items)
            if items.count > count {
                items[count].gone = gone.count
                gone.append(thing)
            }
        }
    }
}
