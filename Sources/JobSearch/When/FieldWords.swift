import CivilTime

extension AnyField {
    /// A value in words for people; `nil` where there is nothing to say.
    ///
    /// - Parameters:
    ///   - zone: the reader's.
    ///   - name: gives the label of another thing.
    public func words(
        _ value: FieldValue, in zone: Zone = .utc, name: (Reference) throws -> String?
    ) rethrows -> String? {
        switch value {
        case .none, .entries: return nil
        case .text(let text): return text.isEmpty ? nil : text
        case .number(let number):
            guard case .reference(let kind) = shape else { return String(number) }
            return try name(Reference(kind, number))
        case .list(let list):
            if case .alarms = shape { return Alarm.words(list.compactMap { Alarm(iso: $0) }, zone) }
            return list.isEmpty ? nil : list.joined(separator: ", ")
        case .day(let day): return day.words
        case .instant(let at): return Moment.time(at, zone: zone.name).words(in: zone)
        case .period(let period): return period.words
        case .moment(let moment): return moment.words(in: zone)
        case .span(let span): return span.words(in: zone)
        case .ids(let ids):
            guard case .references(let kind) = shape, !ids.isEmpty else { return nil }
            return try ids.compactMap { try name(Reference(kind, $0)) }.joined(separator: ", ")
        }
    }
}

extension Alarm {
    /// `1d before`, `at its time`: when a thing rings.
    static func words(_ alarms: [Alarm], _ zone: Zone) -> String {
        if alarms.isEmpty { return "none" }
        return alarms.map { alarm in
            switch alarm {
            case .at(let at): Moment.time(at, zone: zone.name).words(in: zone)
            case .before(seconds: 0): "at its time"
            case .before: "\(alarm.words ?? "") before"
            }
        }.joined(separator: ", ")
    }
}

extension Meetup.Span {
    /// `Tue 3 Mar 2026 18:30–21:00`; in the meetup's own zone, named where it is another than the
    /// reader's.
    ///
    /// - Parameter today: where it is read today: `in 3 days, Tue 18:30–21:00`, as
    ///   `Day.words(today:)` says days.
    public func words(in zone: Zone, today: Day? = nil) -> String {
        /// The day, on which all of it is when `isAlone`.
        func words(_ day: Day, isAlone: Bool) -> String {
            guard let today else { return day.words }
            if !isAlone { return day.year == today.year ? day.wordsOfYear : day.words }
            return day.words(today: today)
                + (2...14 ~= abs(day - today) ? ", \(day.weekdayName)" : "")
        }
        switch self {
        case .days(let first, let last):
            return first == last
                ? words(first, isAlone: true)
                : "\(words(first, isAlone: false)) – \(words(last, isAlone: false))"
        case .times(let start, let end, let name):
            let home = Zone.named(name, else: zone)
            let (from, to) = (home.local(start), home.local(end))
            let isAlone = from.day == to.day
            let until =
                isAlone
                ? "–\(to.clock.short)"
                : " – \(words(to.day, isAlone: false)) \(to.clock.short)"
            return "\(words(from.day, isAlone: isAlone)) \(from.clock.short)\(until)"
                + (home.name == zone.name ? "" : " (\(home.name))")
        }
    }
}
