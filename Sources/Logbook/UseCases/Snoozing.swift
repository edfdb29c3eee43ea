import CivilTime
import JobSearch

/// Follow-ups and check-ins that were moved to another day.
public struct Snoozed: Sendable {
    public var followUps: [FollowUp] = []
    /// Ids of the contacts whose next check-in was moved.
    public var contacts: [Int] = []
}

extension Logbook {
    /// Moves follow-ups to another day or time, and the next check-ins with contacts, who are named
    /// by ids with their letter, to another day.
    ///
    /// - Parameter zone: where the day of a time is that of a check-in.
    public func snooze(
        _ references: [String], to due: Moment, zone: Zone = .utc
    ) throws -> Change<Snoozed> {
        try step { step in
            let finder = Finder(db: step.db)
            var snoozed = Snoozed()
            var names: [String] = []
            for reference in references {
                if Reference(typed: cleaned(reference))?.kind == .contact {
                    let id = try finder.find(.contact, reference, for: .change)
                    if snoozed.contacts.contains(id) { continue }
                    names.append(try step.quiet(id, until: due.day(in: zone)))
                    snoozed.contacts.append(id)
                    continue
                }
                let id = try finder.find(.followUp, reference, for: .change)
                if snoozed.followUps.contains(where: { $0.id == id }) { continue }
                if let followUp = try step.changeOpen(id, { $0.due = due }) {
                    snoozed.followUps.append(followUp)
                    names.append("“\(followUp.text.shortened)”")
                }
            }
            return ("snoozed " + names.inWords, snoozed)
        }
    }
}

extension Step {
    /// Lets a contact be until a day.
    ///
    /// - Returns: words for the check-in.
    fileprivate func quiet(_ id: Int, until day: Day) throws -> String {
        guard var contact = try Contact.fetch(db, id: id) else {
            throw LogbookError.unknown(.contact, Reference(.contact, id).text, nearest: [])
        }
        guard contact.nextTouch != nil else { throw LogbookError.noCadence(contact, day) }
        contact.quietUntil = day
        try update(&contact)
        return "the check-in with \(contact.name.shortened)"
    }
}
