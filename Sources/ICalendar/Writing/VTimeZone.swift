import CivilTime

/// VTIMEZONE (RFC 5545 §3.6.5), built from the system's zone data.
///
/// libical's own is wrong for some zones, and carries a TZID prefix that other programs do not
/// know. One observance for each onset, no RDATE; from where the zone follows its yearly rule
/// without a gap on, two open rules; DAYLIGHT where the clock moves forward. That form is read
/// alike by every program that was tried.
struct VTimeZone {
    let zone: Zone
    /// The span in which it must be right: from the year before the first event to 2037 at least.
    let from: Instant
    let to: Instant

    init(_ zone: Zone, span: (first: Instant, last: Instant)) {
        self.zone = zone
        let first = LocalTime(span.first, offset: 0).day.year
        let last = LocalTime(span.last, offset: 0).day.year
        from = VTimeZone.newYear(first - 1)
        to = VTimeZone.newYear(max(2037, last + 1) + 1)
    }

    /// The content lines, unfolded.
    var lines: [String] {
        var lines = ["BEGIN:VTIMEZONE", "TZID:" + zone.name]
        for observance in observances { lines += observance.lines }
        return lines + ["END:VTIMEZONE"]
    }

    struct Observance {
        var start: LocalTime
        var before: Int
        var after: Int
        var name: String
        var isDaylight: Bool
        var rule: String?

        var lines: [String] {
            let kind = isDaylight ? "DAYLIGHT" : "STANDARD"
            return ["BEGIN:\(kind)", "DTSTART:\(basic(start))"]
                + (rule.map { ["RRULE:\($0)"] } ?? [])
                + [
                    "TZOFFSETFROM:\(offset(before))", "TZOFFSETTO:\(offset(after))",
                    "TZNAME:\(name)", "END:\(kind)",
                ]
        }

        private func basic(_ local: LocalTime) -> String {
            local.iso.filter { $0 != "-" && $0 != ":" }
        }

        private func offset(_ seconds: Int) -> String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let value = abs(seconds)
            return (seconds < 0 ? "-" : "+") + two(value / 3600) + two(value / 60 % 60)
                + (value % 60 == 0 ? "" : two(value % 60))
        }
    }

    var observances: [Observance] {
        var observances = written
        // A zone that moved its clock forward for good has no daylight time: Outlook and
        // python-icalendar ask for one STANDARD at least.
        if let last = observances.indices.last, observances.allSatisfy(\.isDaylight) {
            observances[last].isDaylight = false
        }
        return observances
    }

    private var written: [Observance] {
        let changes = self.changes
        var tailStart = changes.count
        if let rule = zone.yearlyRule, let days = RuleDays(rule) {
            tailStart = self.tailStart(changes, rule)
            if changes.count - tailStart >= 2 {
                return initial(before: changes.first)
                    + changes[..<tailStart].map { observance($0, nil) }
                    + changes[tailStart..<tailStart + 2].map { observance($0, days.text(for: $0)) }
            }
        }
        return initial(before: changes.first) + changes.map { observance($0, nil) }
    }

    /// Where to look from: the one in force at `from` may have come long before.
    private var since: Instant { min(from, Instant(seconds: 0)) }

    /// The changes from the one that brought the time in force at `from`, on; only those of the
    /// offset.
    ///
    /// Where all of them are those of the yearly rule, from the first one of that rule: it costs no
    /// more, and vobject looks at the years from 2000 on before it believes that London's is not
    /// UTC.
    private var changes: [Transition] {
        let all = zone.transitions(from: since, to: to).filter { $0.offsetBefore != $0.offsetAfter }
        var first = all.lastIndex { $0.at <= from } ?? 0
        if let rule = zone.yearlyRule, RuleDays(rule) != nil {
            first = min(first, tailStart(all, rule))
        }
        return Array(all[first...])
    }

    /// The time in force before the first change, where that change is not before the span.
    private func initial(before first: Transition?) -> [Observance] {
        if let first, first.at <= from { return [] }
        let offset = first?.offsetBefore ?? zone.offset(at: from)
        let at = first.map { $0.at.adding(seconds: -1) } ?? from
        return [
            Observance(
                start: LocalTime(since, offset: 0), before: offset, after: offset,
                name: zone.abbreviation(at: at), isDaylight: false)
        ]
    }

    private func observance(_ change: Transition, _ rule: String?) -> Observance {
        Observance(
            start: LocalTime(change.at, offset: change.offsetBefore), before: change.offsetBefore,
            after: change.offsetAfter, name: zone.abbreviation(at: change.at),
            isDaylight: change.offsetAfter > change.offsetBefore, rule: rule)
    }

    /// The index from which on the changes are those of the yearly rule, one after the other.
    private func tailStart(_ changes: [Transition], _ rule: Zone.YearlyRule) -> Int {
        guard let first = changes.first else { return 0 }
        let ruled = rule.transitions(from: first.at, to: to)
        var index = changes.count
        var ruleIndex = ruled.count
        while index > 0, ruleIndex > 0, changes[index - 1].at == ruled[ruleIndex - 1].at,
            changes[index - 1].offsetAfter == ruled[ruleIndex - 1].offsetAfter
        {
            index -= 1
            ruleIndex -= 1
        }
        // The first change of the tail comes from the time that the rule comes from, too.
        if index < changes.count, ruleIndex < ruled.count,
            changes[index].offsetBefore != ruled[ruleIndex].offsetBefore
        {
            index += 1
        }
        return index
    }

    private static func newYear(_ year: Int) -> Instant {
        let day = Day(year: min(max(year, 1), 9999), month: 1, day: 1) ?? Day(ordinal: 0)
        return Instant(seconds: day.ordinal * 86_400)
    }

    /// The yearly rule as `BYMONTH` and `BYDAY`; `nil` where that cannot say it (a day by number,
    /// or a time that falls on another day than the one named).
    private struct RuleDays {
        let begins: String
        let ends: String

        init?(_ rule: Zone.YearlyRule) {
            guard let begins = RuleDays.text(rule.begins), let ends = RuleDays.text(rule.ends)
            else {
                return nil
            }
            self.begins = begins
            self.ends = ends
        }

        /// The clock moves at the beginning or at the end of daylight time, wherever that moves it.
        func text(for change: Transition) -> String { change.isDaylight ? begins : ends }

        private static func text(_ day: Zone.YearlyDay) -> String? {
            guard case .weekday(let month, let week, let weekday) = day.form,
                (0..<86_400).contains(day.time)
            else { return nil }
            let names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
            return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(week == 5 ? -1 : week)\(names[weekday])"
        }
    }
}
