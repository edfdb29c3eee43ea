import CivilTime
import GRDB
import JobSearch

/// A meetup that was attended, and how many people were met there.
public struct Attended: Sendable {
    public var meetup: Int
    /// Day of the occurrence, where it comes again.
    public var occurrence: Day?
    public var people: Int
}

extension Logbook {
    /// Notes that its user was at a meetup, and begins a ladder with each of those who were met
    /// there: people of exchanges at it, and those whom it lists.
    ///
    /// - Parameters:
    ///   - occurrence: gives the day of the occurrence, of a meetup that comes again; `nil` for the
    ///     last one that has begun.
    ///   - check: refuses a meetup or an occurrence by throwing.
    public func attended(
        _ reference: String, ladder: String, zone: Zone,
        occurrence: (Meetup, Series?) throws -> Day?,
        check: (Meetup) throws -> Void
    ) throws -> Change<Attended> {
        try step { step in
            let id = try Finder(db: step.db).find(.meetup, reference, for: .change)
            guard var meetup = try Meetup.fetch(step.db, id: id) else {
                throw LogbookError.unknown(.meetup, reference, nearest: [])
            }
            let ladder = try step.ladder(ladder)
            var event = meetup.time.eventDay
            var day: Day?
            let series = Series(meetup, else: zone)
            let typed = try occurrence(meetup, series)
            if let series {
                let noted = meetup.dateOfExchange(notedAt: step.present, in: zone)
                let last = noted?.day(in: series.zone) ?? series.zone.day(step.present)
                let chosen = typed ?? last
                guard let instance = series.instance(during: chosen) else {
                    throw LogbookError.refused(
                        "“\(meetup.title)” does not come on \(chosen.words).", hint: nil)
                }
                try check(instance)
                var change = meetup.occurrence(on: instance.instance ?? chosen)
                change.status = .attended
                meetup.set(change)
                event = instance.time.eventDay
                day = change.day
            } else {
                try check(meetup)
                meetup.status = .attended
            }
            try step.update(&meetup)
            let people = try step.people(met: meetup, on: day)
            try step.begin(
                ladder, withEachOf: people,
                LadderStart(
                    event: event, company: meetup.employer,
                    meetup: id, posting: meetup.posting))
            return (
                "attended \(meetup.title.shortened)",
                Attended(meetup: id, occurrence: day, people: people.count)
            )
        }
    }
}

extension Meetup.Span {
    /// The day after which a ladder is counted: the last one of whole days, else that on which it
    /// starts.
    fileprivate var eventDay: Day {
        switch self {
        case .days(_, let last): last
        case .times: firstDay
        }
    }
}

extension Meetup {
    /// The company with which an interview is; whoever is met elsewhere speaks for their own.
    fileprivate var employer: Int? {
        form == .interview && companies.count == 1 ? companies[0] : nil
    }
}

extension Step {
    /// The contacts who were met at a meetup; at an occurrence, those of its day.
    fileprivate func people(met meetup: Meetup, on occurrence: Day?) throws -> [Int] {
        let contacts = Kind.interaction.table.isLink("contacts")
        if let occurrence {
            return try Int.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT l.target FROM interaction i CROSS JOIN link l ON l.owner = i.id
                    WHERE i.meetup = ? AND i.day = ? AND l.\(contacts) ORDER BY 1
                    """, arguments: [meetup.id, occurrence])
        }
        let ids = try Int.fetchAll(
            db,
            sql: """
                SELECT DISTINCT l.target FROM interaction i CROSS JOIN link l ON l.owner = i.id
                WHERE i.meetup = ? AND l.\(contacts)
                """, arguments: [meetup.id])
        return Set(ids + meetup.contacts).sorted()
    }
}
