import CivilTime
import JobSearch

extension Logbook {
    /// Does follow-ups. A repeating one moves to its next day after today instead of closing.
    public func done(_ references: [String], now: Instant, zone: Zone) throws -> Change<[FollowUp]>
    {
        try changeOpen(references, verb: "did") { followUp in
            guard let every = followUp.every else {
                followUp.status = .done
                followUp.closedAt = now
                return
            }
            followUp.due = followUp.due.next(by: every, after: zone.day(now), in: zone)
        }
    }

    /// Gives up follow-ups.
    public func drop(_ references: [String], now: Instant) throws -> Change<[FollowUp]> {
        try changeOpen(references, verb: "dropped") { followUp in
            followUp.status = .dropped
            followUp.closedAt = now
        }
    }

    /// Moves a follow-up to another day or time.
    public func snooze(_ reference: String, to due: Moment) throws -> Change<[FollowUp]> {
        try changeOpen([reference], verb: "snoozed") { $0.due = due }
    }

    private func changeOpen(
        _ references: [String], verb: String, _ body: (inout FollowUp) throws -> Void
    ) throws -> Change<[FollowUp]> {
        try step { step in
            let finder = Finder(db: step.db)
            var changed: [FollowUp] = []
            for reference in references {
                let id = try finder.find(.followUp, reference, for: .change)
                guard !changed.contains(where: { $0.id == id }),
                    var followUp = try FollowUp.fetch(step.db, id: id)
                else { continue }
                guard followUp.status == .open else { throw LogbookError.closed(followUp) }
                try body(&followUp)
                try step.update(&followUp)
                changed.append(followUp)
            }
            return ("\(verb) " + changed.map { "“\($0.text.shortened)”" }.inWords, changed)
        }
    }
}

extension Moment {
    /// The next time of a series of which this is one, later than `today` and at the same time of day.
    func next(by every: Period, after today: Day, in zone: Zone) -> Moment {
        switch self {
        case .day(let day):
            return .day(day.next(after: max(today, day), by: every))
        case .time(let at, let name):
            let home = (try? Zone.named(name)) ?? zone
            let local = home.local(at)
            let next = local.day.next(after: max(today, local.day), by: every)
            return .time(home.instant(LocalTime(day: next, clock: local.clock)), zone: name)
        }
    }
}
