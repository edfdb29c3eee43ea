import CivilTime
import DAVSync
import ICalendar
import JobSearch

// The days of a series that are different: exceptions and overrides.
extension CalendarWriting {
    /// Writes the days, where they or the series have changed.
    mutating func writeDays() {
        guard kind == .thing(.meetup) else { return }
        writeOwnDays()
        let names = changed.filter { $0.hasPrefix(OccurrenceFields.prefix) }
        let texts = [
            FieldName.summary, FieldName.location, FieldName.description, FieldName.status,
        ]
        let isOtherTime = isChanged(FieldName.time, FieldName.zone, FieldName.rule)
        let hasDays = old.map { !$0.overrides.isEmpty || !$0.exceptions.isEmpty } ?? false
        let isOther = isOtherTime || texts.contains(where: changed.contains)
        guard !names.isEmpty || (hasDays && isOther) else { return }
        let series = DaySeries(fields, form)
        let before = old.flatMap { DaySeries($0.item.version.fields, form) }
        var exceptions: Set<Day> = []
        var gone: [Int] = []
        var new: [ItemComponent] = []
        let days = Set(series?.parts.keys.map { $0 } ?? []).union(
            old?.overrides.keys.map { $0 } ?? [])
        for day in days.sorted() {
            let place = old?.overrides[day]
            guard let series, let start = series.start(on: day) else {
                if let place { gone.append(place) }
                continue
            }
            let parts = series.parts[day] ?? [:]
            let oldParts = before?.parts[day] ?? [:]
            if parts == [.status: "CANCELLED"], place == nil || parts != oldParts {
                exceptions.insert(day)
                if let place { gone.append(place) }
                continue
            }
            if parts.isEmpty, place == nil || parts != oldParts {
                if let place { gone.append(place) }
                continue
            }
            let component = place.flatMap { calendar.parts[$0].component }
            let written = override(
                component, of: series, before, on: day, start, isOtherTime: isOtherTime)
            if let place {
                calendar.parts[place] = .component(written)
            } else {
                new.append(written)
            }
        }
        write(exceptions, series)
        for place in gone.sorted(by: >) {
            calendar.parts.remove(at: place)
            if place < mainPlace { mainPlace -= 1 }
        }
        let end = (calendar.parts.lastIndex { $0.component?.name == main.name } ?? mainPlace) + 1
        calendar.parts.insert(contentsOf: new.map { .component($0) }, at: end)
        calendar.parts[mainPlace] = .component(main)
    }

    private mutating func writeOwnDays() {
        guard changed.contains(where: { $0.hasPrefix(OccurrenceFields.ownPrefix) }) else { return }
        KithLines.set(
            FieldName.ownOccurrences, to: OccurrenceLine.text(fields), in: &main)
        calendar.parts[mainPlace] = .component(main)
    }

    /// EXDATE, a line for each day.
    private mutating func write(_ exceptions: Set<Day>, _ series: DaySeries?) {
        let isSame = exceptions == old?.exceptions ?? []
        if isSame, !isChanged(FieldName.time, FieldName.zone, FieldName.rule) { return }
        let lines = exceptions.sorted().compactMap { day in
            series?.start(on: day)?.line("EXDATE")
        }
        main.replace({ $0.name == "EXDATE" }, lines)
    }

    /// The component of a day, new or changed.
    private mutating func override(
        _ old: ItemComponent?, of series: DaySeries, _ before: DaySeries?, on day: Day,
        _ start: CalendarTime, isOtherTime: Bool
    ) -> ItemComponent {
        var component = old ?? newOverride()
        if old == nil || isOtherTime {
            start.write("RECURRENCE-ID", in: &component)
        }
        let (parts, oldParts) = (series.parts[day] ?? [:], before?.parts[day] ?? [:])
        for part in [OccurrenceFields.Part.title, .location, .notes] {
            let value = parts[part] ?? series.text(part)
            let oldValue = oldParts[part] ?? before?.text(part)
            if old != nil, value == oldValue { continue }
            if part == .title {
                let shown = old == nil ? series.text(part) : oldValue
                rename(alarmsOf: &component, from: shown, to: value)
            }
            write(
                part.rawValue, part == .notes ? value.map(Footer.text(ofDay:)) : value,
                in: &component)
        }
        let span = series.span(on: day)
        if let span, old == nil || span != before?.span(on: day) {
            let times = TimeLines(span, isSeries: false)
            times.write(in: &component)
            note(times)
        }
        let status = parts[.status] ?? series.text(.status)
        if old == nil || status != oldParts[.status] ?? before?.text(.status) {
            component.set(FieldName.status, status ?? "CONFIRMED")
        }
        writeStamps(&component)
        if old == nil || parts != oldParts {
            component.set("SEQUENCE", main.line("SEQUENCE")?.word ?? "0")
        }
        return component
    }

    /// A component with what a day has in common with its series, and its alarms.
    private func newOverride() -> ItemComponent {
        let names: Set = [
            "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "URL", "CATEGORIES", "CLASS", "TRANSP",
            "PRIORITY",
        ]
        let parts = main.parts.filter { part in
            switch part {
            case .line(let line): names.contains(line.name)
            case .component(let component): component.name == "VALARM"
            }
        }
        return ItemComponent(main.name, parts)
    }
}

/// A series and its days, out of fields.
private struct DaySeries {
    /// Differences that properties can say.
    let parts: [Day: [OccurrenceFields.Part: String]]
    private let fields: [String: MergeValue]
    private let series: Series

    init?(_ fields: [String: MergeValue], _ form: LogForm) {
        let zone = DaySeries.text(fields, FieldName.zone) ?? Zone.utc.name
        guard let rule = DaySeries.text(fields, FieldName.rule),
            let span = DaySeries.text(fields, FieldName.time)
                .flatMap({ TimeText.span($0, zone: zone) })
        else { return nil }
        var meetup = Meetup(title: "", time: span)
        meetup.rrule = rule
        guard let series = Series(meetup, else: .utc) else { return nil }
        (self.series, self.fields) = (series, fields)
        parts = OccurrenceFields(fields.filter { $0.key.hasPrefix(OccurrenceFields.prefix) }).days
    }

    private static func text(_ fields: [String: MergeValue], _ name: String) -> String? {
        guard case .text(let text) = fields[name], !text.isEmpty else { return nil }
        return text
    }

    /// Text of the whole series.
    func text(_ part: OccurrenceFields.Part) -> String? { DaySeries.text(fields, part.rawValue) }

    /// Start by the rule as a calendar has it.
    func start(on day: Day) -> CalendarTime? {
        guard let start = series.start(on: day) else { return nil }
        guard let zone = series.meetup.time.clock else { return .day(start.day) }
        return zone.name == Zone.utc.name ? .utc(zone.instant(start)) : .zoned(start, zone)
    }

    /// The span of a day, which may be another one.
    func span(on day: Day) -> Meetup.Span? {
        let usual = series.start(on: day).map { series.span(at: $0) }
        guard let text = parts[day]?[.time] else { return usual }
        let own = DaySeries.text(fields, OccurrenceFields.name(.zone, on: day, isOwn: true))
        return TimeText.span(text, zone: own ?? series.meetup.time.zone ?? Zone.utc.name)
    }
}
