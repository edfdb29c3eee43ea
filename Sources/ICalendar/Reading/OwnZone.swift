import CivilTime

/// A zone that only its file knows: the observances of a VTIMEZONE (RFC 5545 §3.6.5).
struct OwnZone {
    private struct Observance {
        var start: LocalTime
        var before: Int
        var after: Int
        var rule: Recurrence?
        var dates: [LocalTime]
    }

    let tzid: String
    /// X-LIC-LOCATION: an IANA name.
    let location: String?
    private let observances: [Observance]

    /// `nil` without a TZID or without any observance that can be read.
    init?(_ slice: CalendarOutline.Slice, of bytes: [UInt8]) {
        var tzid: String?
        var location: String?
        var observances: [Observance] = []
        var lines: [String: ContentLine] = [:]
        var dates: [LocalTime] = []
        var unfolding = CalendarLines(bytes, in: slice.range, firstNumber: slice.line)
        unfolding.forEachUnfolded { bytes, _ in
            guard let line = ContentLine(bytes) else { return }
            switch line.name {
            case "TZID": tzid = line.text
            case "X-LIC-LOCATION": location = line.text
            case "BEGIN": (lines, dates) = ([:], [])
            case "RDATE":
                for value in line.value.split(separator: ",").prefix(1000) {
                    if case .local(let date) = TimeText.read(String(value)) { dates.append(date) }
                }
            case "END":
                if let new = OwnZone.observance(lines, dates), observances.count < 1000 {
                    observances.append(new)
                }
                lines = [:]
            default: lines[line.name] = line
            }
        }
        guard let tzid, !observances.isEmpty else { return nil }
        self.tzid = tzid
        self.location = location
        self.observances = observances
    }

    private static func observance(
        _ lines: [String: ContentLine], _ dates: [LocalTime]
    ) -> Observance? {
        guard let start = lines["DTSTART"], let before = lines["TZOFFSETFROM"],
            let after = lines["TZOFFSETTO"], let day = Day(basic: start.value),
            let from = offset(before.value), let to = offset(after.value)
        else { return nil }
        // Microsoft begins its observances in 1601.
        let clock: ClockTime
        if case .local(let local) = TimeText.read("2000" + start.value.dropFirst(4)) {
            clock = local.clock
        } else {
            clock = .midnight
        }
        // A rule that is not safe to expand leaves the first onset.
        let rule = lines["RRULE"].flatMap { try? Recurrence(parsing: $0.value) }
        return Observance(
            start: LocalTime(day: day, clock: clock), before: from, after: to, rule: rule,
            dates: dates)
    }

    /// Seconds by which its clocks are ahead of UTC when they show `local`.
    func offset(at local: LocalTime) -> Int {
        var latest: (onset: LocalTime, offset: Int)?
        for observance in observances {
            guard let onset = OwnZone.latestOnset(of: observance, until: local) else { continue }
            if latest.map({ onset > $0.onset }) ?? true {
                latest = (onset, observance.after)
            }
        }
        let first = observances.min { $0.start < $1.start }
        return latest?.offset ?? first?.before ?? 0
    }

    private static func latestOnset(of observance: Observance, until local: LocalTime) -> LocalTime?
    {
        var onsets = observance.dates + [observance.start]
        if let rule = observance.rule, observance.start <= local {
            // The rule's parts name the day, so it may begin late as well as early.
            let from = max(observance.start.day, local.day.adding(days: -800))
            onsets += rule.instances(of: observance.start, from: from, to: local.day)
        }
        return onsets.filter { $0 <= local }.max()
    }

    /// `+0530` or `-001630` in seconds.
    private static func offset(_ text: String) -> Int? {
        let digits = text.utf8.dropFirst().map { Int($0) - 0x30 }
        guard digits.count == 4 || digits.count == 6, digits.allSatisfy((0...9).contains),
            text.hasPrefix("+") || text.hasPrefix("-")
        else { return nil }
        let seconds =
            (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
            + (digits.count == 6 ? digits[4] * 10 + digits[5] : 0)
        guard seconds <= 26 * 3600 else { return nil }
        return text.hasPrefix("-") ? -seconds : seconds
    }
}

extension Day {
    /// The day that `20260302T090000` begins with, of any year.
    fileprivate init?(basic text: String) {
        let digits = text.utf8.prefix(8).map { Int($0) - 0x30 }
        guard digits.count == 8, digits.allSatisfy((0...9).contains) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
}
