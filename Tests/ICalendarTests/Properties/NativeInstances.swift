import CLibical
import CivilTime

extension Recurrence {
    /// Instances that libical's iterator gives, bounded as `instances(of:in:from:to:)` bounds them.
    func nativeInstances(
        of start: LocalTime, in zone: Zone, from first: Day, to last: Day
    ) -> [LocalTime] {
        var rule = icalrecurrencetype_from_string(description)
        // libical's iterator knows no zones.
        rule.until = icaltime_null_time()
        guard let iterator = icalrecur_iterator_new(rule, icaltimetype(start: firstStart(start)))
        else { return [] }
        defer { icalrecur_iterator_free(iterator) }
        let bound = bound(in: zone)
        let limit = min(last, first.adding(days: 5 * 366))
        var found: [LocalTime] = []
        while found.count < 1000 {
            let next = icalrecur_iterator_next(iterator)
            guard icaltime_is_null_time(next) == 0,
                let day = Day(year: Int(next.year), month: Int(next.month), day: Int(next.day)),
                day <= limit
            else { break }
            let clock = ClockTime(
                hour: Int(next.hour), minute: Int(next.minute), second: Int(next.second))
            let time = LocalTime(day: day, clock: clock)
            if let bound, time > bound { break }
            if day >= first, time >= start { found.append(time) }
        }
        return found
    }

    /// The start from which libical counts every few weeks rightly: one in the same week that is an
    /// instance.
    private func firstStart(_ start: LocalTime) -> LocalTime {
        let own = start.day.weekday
        guard frequency == .weekly, count == nil, let earliest = weekdays.map(\.day).min(),
            !weekdays.contains(where: { $0.day == own })
        else { return start }
        return LocalTime(day: start.day.adding(days: earliest - own), clock: start.clock)
    }
}

extension icaltimetype {
    fileprivate init(start: LocalTime) {
        let c = start.day.components
        self = icaltime_null_time()
        (year, month, day) = (Int32(c.year), Int32(c.month), Int32(c.day))
        (hour, minute) = (Int32(start.clock.hour), Int32(start.clock.minute))
        second = Int32(start.clock.second)
    }
}
