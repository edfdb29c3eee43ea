import CivilTime

/// A named series of follow-ups after an event, of which one at a time is open: its rungs.
///
/// Distances are counted in days, a month as 30. A rung is due its distance after the event, or
/// after the last exchange with its people if that is later.
public struct Ladder: Hashable, Sendable {
    /// One of its follow-ups.
    public struct Rung: Hashable, Sendable {
        /// Distance from the event.
        public var after: Period
        /// The deed; `{name}` and `{company}` stand for those whom it is about.
        public var text: String

        public init(after: Period, text: String) {
            self.after = after
            self.text = text
        }

        /// The distance in days.
        public var days: Int { Cadence.days(of: after) }
    }

    public var name: String
    public var rungs: [Rung]

    public init(name: String, rungs: [Rung]) {
        self.name = name
        self.rungs = rungs
    }

    /// The ladder that begins by itself when a company's stage becomes accepted.
    public static let internship = "internship"
    /// The ladder that is of no use once a company's stage is accepted.
    public static let interview = "interview"

    /// The ladders that every log has, until its user defines one of that name.
    public static let builtIn: [Ladder] = [
        built(
            "meetup", (1, "thank {name}"), (7, "share something with {name}"),
            (30, "ask {name} how it goes")),
        built(
            interview, (1, "thank {name}"), (7, "ask {name} where it stands"),
            (21, "ask {name} for feedback")),
        built(
            "referral", (7, "ask {name} about the referral"), (14, "ask {name} once more"),
            (30, "tell {name} how it went")),
        built(
            internship, (30, "ask for feedback"), (75, "ask for a referral"),
            (90, "write the portfolio piece and the blog post")),
    ]

    private static func built(_ name: String, _ rungs: (days: Int, text: String)...) -> Ladder {
        Ladder(
            name: name,
            rungs: rungs.compactMap { days, text in
                (try? Period(days, .day)).map { Rung(after: $0, text: text) }
            })
    }
}

// MARK: When a rung is due

/// Place of an open rung in time.
public struct RungDays: Hashable, Sendable {
    public var due: Day
    /// Day of the event or exchange from which `due` is counted.
    public var countedFrom: Day

    public init(due: Day, countedFrom: Day) {
        self.due = due
        self.countedFrom = countedFrom
    }

    /// The place of a rung that becomes the open one: its distance after the event, or after the
    /// last exchange if that is later, and on `earliest` at the earliest.
    ///
    /// - Parameter last: day of the last exchange with its people.
    public init(distance days: Int, after event: Day, last: Day?, earliest: Day) {
        due = max(max(event, last ?? event).adding(days: days), earliest)
        countedFrom = due.adding(days: -days)
    }

    /// Moves to an exchange plus the distance that was left: `due − countedFrom` after it. An
    /// exchange that is not newer than `countedFrom` moves nothing.
    ///
    /// Of several exchanges only the newest counts, in whatever order they are noted; none ever
    /// brings the rung nearer, so nobody becomes more overdue by one.
    public mutating func move(to exchange: Day) {
        guard exchange > countedFrom else { return }
        due = exchange.adding(days: due - countedFrom)
        countedFrom = exchange
    }
}

extension FollowUp {
    /// True for a rung of a ladder that is still to be done.
    public var isOpenRung: Bool { ladder != nil && status == .open }

    /// Moves an open rung to a newer exchange with its people (`RungDays.move(to:)`); a time of day
    /// stays. False if the exchange is not newer.
    ///
    /// - Parameter zone: the zone of a time whose own is not known.
    public mutating func move(to exchange: Day, in zone: Zone) -> Bool {
        guard isOpenRung, let from = countedFrom ?? event else { return false }
        let home = due.zone.map { Zone.named($0, else: zone) } ?? zone
        var days = RungDays(due: due.day(in: home), countedFrom: from)
        days.move(to: exchange)
        if days.countedFrom == from { return false }
        countedFrom = days.countedFrom
        switch due {
        case .day: due = .day(days.due)
        case .time(let at, let name):
            let clock = home.local(at).clock
            due = .time(home.instant(LocalTime(day: days.due, clock: clock)), zone: name)
        }
        return true
    }
}
