import CivilTime

/// A zone that only its file knows: the observances of a VTIMEZONE (RFC 5545 §3.6.5).
struct OwnZone: Sendable {
    /// When the clock is set, and to how many seconds ahead of UTC.
    struct Onset: Sendable {
        var time: LocalTime
        var offset: Int
    }
    private struct Observance: Sendable {
        var start: LocalTime
        var before: Int
        var after: Int
        var rule: Recurrence?
        var dates: [LocalTime]
    }

    /// X-LIC-LOCATION: an IANA name.
    let location: String?
    private let observances: [Observance]

    /// The TZID of a VTIMEZONE.
    static func tzid(in text: ByteRun, terminator: UInt8) -> String? {
        var tzid: String?
        var lines = UnfoldedLines(text, terminator: terminator)
        lines.forEach { _, line in
            if tzid == nil, line.name.spells("TZID") { tzid = line.text }
        }
        return tzid
    }

    /// `nil` without any observance that can be read.
    init?(_ text: ByteRun, terminator: UInt8) {
        var location: String?
        var observances: [Observance] = []
        var draft = Draft()
        var lines = UnfoldedLines(text, terminator: terminator)
        lines.forEach { _, line in
            let name = line.name
            switch name.count {
            case 14 where name.spells("X-LIC-LOCATION"): location = line.text
            case 5 where name.spells("BEGIN"): draft = Draft()
            case 3 where name.spells("END"):
                if let new = draft.observance, observances.count < 1000 { observances.append(new) }
                draft = Draft()
            default: draft.read(line)
            }
        }
        guard !observances.isEmpty else { return nil }
        self.location = location
        self.observances = observances
    }

    /// The properties of an observance, as far as they were read.
    private struct Draft {
        var start: LocalTime?
        var before: Int?
        var after: Int?
        var rule: Recurrence?
        var dates: [LocalTime] = []

        mutating func read(_ line: ContentLine) {
            switch line.name.count {
            case 5 where line.name.spells("RRULE"):
                // A rule that is not safe to expand leaves the first onset.
                rule = try? Recurrence(parsing: OwnZone.withoutClock(line.value.text))
                if rule.map({ !OwnZone.isYearly($0) }) ?? false { rule = nil }
            case 5 where line.name.spells("RDATE"):
                for value in line.value.split(separator: 0x2C).prefix(1000) {
                    if case .local(let date) = BasicTime(ByteRun(rebasing: value)) {
                        dates.append(date)
                    }
                }
            case 7 where line.name.spells("DTSTART"): start = OwnZone.start(line.value)
            case 10 where line.name.spells("TZOFFSETTO"): after = OwnZone.offset(line.value)
            case 12 where line.name.spells("TZOFFSETFROM"): before = OwnZone.offset(line.value)
            default: break
            }
        }

        var observance: Observance? {
            guard let start, let before, let after else { return nil }
            return Observance(
                start: start, before: before, after: after, rule: rule, dates: dates)
        }
    }

    /// A rule without the hour and the minute that Lotus Notes puts into it, beside those of the
    /// first onset.
    private static func withoutClock(_ rule: String) -> String {
        rule.split(separator: ";").filter { part in
            !["BYHOUR=", "BYMINUTE=", "BYSECOND="].contains { part.uppercased().hasPrefix($0) }
        }.joined(separator: ";")
    }

    /// Whether a rule gives an onset a year, as those of clocks do: others are costly to follow for
    /// what they say.
    private static func isYearly(_ rule: Recurrence) -> Bool {
        rule.frequency == .yearly && rule.interval == 1 && rule.count == nil
            && rule.months.count == 1
            && (rule.monthDays.contains { $0 <= 28 } || rule.weekdays.contains { $0.number != 0 })
    }

    /// The clock's settings of a year and of the time before it, the earliest first; at least one
    /// of the last 500 days where there is any.
    func onsets(until year: Int) -> [Onset] {
        guard let first = Day(year: max(1, year - 2), month: 8, day: 19),
            let last = Day(year: year, month: 12, day: 31)
        else { return [] }
        return onsets(from: first, to: last)
    }

    /// The clock's settings between two days, the earliest first, with the latest before them.
    func onsets(from first: Day, to last: Day) -> [Onset] {
        var onsets: [Onset] = []
        var rules = 0
        for observance in observances {
            var times = observance.dates + [observance.start]
            // More than a few at a time are no clock's.
            if let rule = observance.rule, observance.start.day <= last, rules < 20,
                rule.bound(in: .utc).map({ $0.day >= first }) ?? true
            {
                rules += 1
                times += rule.instances(
                    of: observance.start.moved(to: first.year - 2), from: first, to: last)
            }
            let late = times.filter { $0.day <= last }
            // Of what lies further back only the latest matters.
            let (old, new) = (late.filter { $0.day < first }, late.filter { $0.day >= first })
            for time in new + [old.max()].compactMap(\.self) {
                onsets.append(Onset(time: time, offset: observance.after))
            }
        }
        return onsets.sorted { $0.time < $1.time }
    }

    /// Seconds by which its clocks are ahead of UTC when they show `local`.
    ///
    /// - Parameter onsets: those until its year.
    func offset(at local: LocalTime, _ onsets: [Onset]) -> Int {
        onsets.last { $0.time <= local }?.offset ?? firstOffset
    }

    /// The offset before all settings.
    private var firstOffset: Int { observances.min { $0.start < $1.start }?.before ?? 0 }

    /// The start of an observance, of any year: Microsoft begins its observances in 1601.
    private static func start(_ value: ByteRun) -> LocalTime? {
        guard value.count >= 8, let day = Day(basic: value.part(0..<8)) else { return nil }
        let text = "2000" + value.part(4..<value.count).text
        guard case .local(let local) = BasicTime(text) else {
            return LocalTime(day: day, clock: .midnight)
        }
        return LocalTime(day: day, clock: local.clock)
    }

    /// `+0530` or `-001630` in seconds.
    private static func offset(_ text: ByteRun) -> Int? {
        let digits = text.dropFirst().map { Int($0) - 0x30 }
        guard digits.count == 4 || digits.count == 6, digits.allSatisfy((0...9).contains),
            text.first == 0x2B || text.first == 0x2D
        else { return nil }
        let seconds =
            (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
            + (digits.count == 6 ? digits[4] * 10 + digits[5] : 0)
        guard seconds <= 26 * 3600 else { return nil }
        return text.first == 0x2D ? -seconds : seconds
    }
}

extension LocalTime {
    /// The same time in a later year, so that a yearly rule need not be followed for centuries.
    fileprivate func moved(to year: Int) -> LocalTime {
        let c = day.components
        guard year > c.year else { return self }
        let late = Day(year: year, month: c.month, day: min(c.day, 28))
        return LocalTime(day: late ?? day, clock: clock)
    }
}

extension Day {
    /// The day that eight digits name, of any year.
    fileprivate init?(basic text: ByteRun) {
        let digits = text.map { Int($0) - 0x30 }
        guard digits.count == 8, digits.allSatisfy((0...9).contains) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
}
