import CivilTime
import JobSearch

extension Logbook {
    /// Does follow-ups. A repeating one moves to its next day after today instead of closing.
    ///
    /// - Parameter exchange: what becomes of the promises that were made to somebody.
    public func done(
        _ references: [String], now: Instant, zone: Zone, exchange: DoneExchange = .none
    ) throws -> Change<[FollowUp]> {
        try changeOpen(references, verb: "did") { followUp in
            guard let every = followUp.every else {
                followUp.status = .done
                followUp.closedAt = now
                return
            }
            followUp.moveOn(by: every, after: zone.day(now), in: zone)
        } then: { step, changed in
            let promises = changed.filter { !$0.contacts.isEmpty }
            let at = Moment.time(now, zone: zone.name)
            switch exchange {
            case .none: return
            case .each:
                for promise in promises { try step.log(promise.text, [promise], at: at) }
            case .text(let text):
                if isBlank(text) { throw LogbookError.refused("The text is empty.", hint: nil) }
                try step.log(cleaned(text), changed, at: at)
            }
        }
    }

    /// Gives up follow-ups.
    public func drop(_ references: [String], now: Instant) throws -> Change<[FollowUp]> {
        try changeOpen(references, verb: "dropped") { followUp in
            followUp.status = .dropped
            followUp.closedAt = now
        }
    }

    private func changeOpen(
        _ references: [String], verb: String, _ body: (inout FollowUp) throws -> Void,
        then: (Step, [FollowUp]) throws -> Void = { _, _ in }
    ) throws -> Change<[FollowUp]> {
        try step { step in
            let finder = Finder(db: step.db)
            var changed: [FollowUp] = []
            for reference in references {
                let id = try finder.find(.followUp, reference, for: .change)
                if changed.contains(where: { $0.id == id }) { continue }
                if let followUp = try step.changeOpen(id, body) { changed.append(followUp) }
            }
            try then(step, changed)
            return ("\(verb) " + changed.map { "“\($0.text.shortened)”" }.inWords, changed)
        }
    }
}

/// Whether an exchange is recorded when promises are kept.
public enum DoneExchange: Sendable {
    case none
    /// One for each promise that was made to somebody, in its words.
    case each
    /// One with all to whom they were made, in these words.
    case text(String)
}

extension Step {
    /// Changes a follow-up that is still to be done.
    func changeOpen(_ id: Int, _ body: (inout FollowUp) throws -> Void) throws -> FollowUp? {
        guard var followUp = try FollowUp.fetch(db, id: id) else { return nil }
        guard followUp.status == .open else { throw LogbookError.closed(followUp) }
        try body(&followUp)
        try update(&followUp)
        return followUp
    }

    /// Records an exchange by which promises were kept.
    fileprivate func log(_ text: String, _ promises: [FollowUp], at: Moment) throws {
        var interaction = Interaction(text: text, at: at)
        interaction.channel = .guess(from: text)
        interaction.contacts = Set(promises.flatMap(\.contacts)).sorted()
        interaction.companies = Set(promises.compactMap(\.company)).sorted()
        try insert(&interaction)
    }
}

extension FollowUp {
    /// Moves to the next day of the series that is later than `today`, at the same time of day.
    ///
    /// A month that is too short for the first day's number does not change that number: after 28
    /// February comes 31 March, where the series began on a 31st.
    mutating func moveOn(by every: Period, after today: Day, in zone: Zone) {
        let home = due.zone.flatMap { try? Zone.named($0) } ?? zone
        let local = due.instant.map(home.local)
        let day = local?.day ?? due.day
        var first = day
        if let firstDue, firstDue.next(after: day.adding(days: -1), by: every) == day {
            first = firstDue
        }
        let next = first.next(after: max(today, day), by: every)
        // An alarm at a certain time was meant for the day that is over.
        if let alarms {
            let others = alarms.filter { if case .before = $0 { true } else { false } }
            self.alarms = others.isEmpty && !alarms.isEmpty ? nil : others
        }
        firstDue = first.day > 28 && (every.unit == .month || every.unit == .year) ? first : nil
        switch due {
        case .day: due = .day(next)
        case .time(_, let name):
            let clock = local?.clock ?? .midnight
            due = .time(home.instant(LocalTime(day: next, clock: clock)), zone: name)
        }
    }
}
