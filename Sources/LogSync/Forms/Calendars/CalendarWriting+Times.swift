import CalendarExport
import CivilTime
import DAVSync
import ICalendar
import JobSearch

// Times, status and rules.
extension CalendarWriting {
    /// Length of an event of a thing that has no end, in seconds.
    private static let length = 15 * 60

    /// True if the rule of the item is one that is written as such.
    var isSeries: Bool { text(FieldName.rule) != nil }

    /// The span of a meetup; `nil` for other things.
    var span: Meetup.Span? {
        text(FieldName.time).flatMap {
            TimeText.span($0, zone: text(FieldName.zone) ?? Zone.utc.name)
        }
    }

    mutating func writeTime(_ field: FormField) {
        guard isNew || isChanged(FieldName.time, FieldName.zone, FieldName.rule),
            let text = text(FieldName.time)
        else { return }
        if case .span = field.shape {
            guard let span else { return }
            writeEvent(TimeLines(span, isSeries: isSeries))
        } else if let moment = TimeText.moment(text, zone: self.text(FieldName.zone) ?? "UTC") {
            writeMoment(moment)
        }
    }

    private mutating func writeEvent(_ times: TimeLines) {
        times.write(in: &main)
        note(times)
        writeZoneLine(times.start)
    }

    private mutating func writeMoment(_ moment: Moment) {
        let start: CalendarTime =
            switch moment {
            case .day(let day): .day(day)
            case .time(let at, let name):
                Zone.known(name).map { CalendarTime(at, in: $0) } ?? .utc(at)
            }
        if isEvent {
            writeEvent(TimeLines(start: start, end: end(of: moment, start)))
            return
        }
        let times = TimeLines(start: start, end: nil)
        note(times)
        writeZoneLine(start)
        guard isTask else { return times.write(in: &main) }
        start.write("DUE", in: &main)
        main.set("DURATION", nil)
        // A to-do does not begin behind its end, nor in another form (RFC 5545 §3.8.2.3).
        guard let begin = old?.times[mainPlace]?.start else { return }
        let isDay = if case .day = begin { true } else { false }
        let isOther = isDay != (moment.instant == nil)
        if isOther || begin.instant(in: .utc) > start.instant(in: .utc) {
            main.set("DTSTART", nil)
        }
    }

    /// The end of an event: as long after the start as it was.
    private func end(of moment: Moment, _ start: CalendarTime) -> CalendarTime {
        let before = old?.times[mainPlace]?.span(in: form.zone, zone: Zone.utc.name)
        switch (moment, before) {
        case (.day(let day), .days(let first, let last)):
            return .day(day.adding(days: last - first + 1))
        case (.day(let day), _): return .day(day.adding(days: 1))
        case (.time(let at, _), let span):
            var seconds = CalendarWriting.length
            if case .times(let start, let end, _) = span { seconds = end - start }
            let end = at.adding(seconds: seconds)
            guard case .zoned(_, let zone) = start else { return .utc(end) }
            return CalendarTime(end, in: zone)
        }
    }

    mutating func note(_ times: TimeLines) {
        for case .zoned(let local, let zone) in [times.start, times.end] {
            let at = zone.instant(local)
            zones[zone.name] = min(zones[zone.name] ?? at, at)
        }
    }

    /// A zone is said where the time itself does not.
    private mutating func writeZoneLine(_ start: CalendarTime) {
        var name = text(FieldName.zone)
        if case .utc = start {} else { name = nil }
        KithLines.set(FieldName.zone, to: name, in: &main)
    }

    // MARK: Status

    mutating func writeStatus() {
        guard isNew || isChanged(FieldName.status, FieldName.ownStatus) else { return }
        let words = StatusWords(
            property: text(FieldName.status), own: text(FieldName.ownStatus))
        let word = words.word(of: kind)
        let status: String =
            switch word {
            case "open": isTask ? "NEEDS-ACTION" : "CONFIRMED"
            case "done" where isTask: "COMPLETED"
            case "planned": "TENTATIVE"
            case "attended", "missed": "CONFIRMED"
            default: "CANCELLED"
            }
        main.set(FieldName.status, status)
        let own = isTask ? nil : fields[FieldName.ownStatus].map { FieldText.line($0, of: .text) }
        KithLines.set(FieldName.ownStatus, to: own, in: &main)
        guard isTask else { return }
        if word == "done" {
            main.set("PERCENT-COMPLETE", "100")
        } else {
            main.set("PERCENT-COMPLETE", nil)
            main.set(FieldName.completed, nil)
        }
    }

    mutating func writeClosing() {
        let names = [FieldName.completed, FieldName.ownClosing]
        let isDone = isTask && main.line(FieldName.status)?.word == "COMPLETED"
        guard isNew || isChanged(FieldName.status, FieldName.ownStatus, names[0], names[1]) else {
            return
        }
        let closed = names.compactMap { text($0) }.first.flatMap { Instant(rfc3339: $0) }
        if isDone {
            if let at = closed ?? item.version.modified {
                main.set(FieldName.completed, at.basic)
            }
            KithLines.set(FieldName.ownClosing, to: nil, in: &main)
        } else {
            let own = fields[FieldName.ownClosing].map { FieldText.line($0, of: .text) }
            KithLines.set(FieldName.ownClosing, to: own, in: &main)
        }
    }

    // MARK: Rules

    mutating func writeRule() {
        if isChanged(FieldName.rule) {
            main.set(FieldName.rule, text(FieldName.rule))
        }
        if isChanged(FieldName.ownRule) {
            let own = fields[FieldName.ownRule].map { FieldText.line($0, of: .text) }
            KithLines.set(FieldName.ownRule, to: own, in: &main)
        }
    }

    /// Describes the zones by which times are written, as exports do, where the item does not.
    mutating func writeZones() {
        if zones.isEmpty { return }
        let known = Set(calendar.components.compactMap { $0.line("TZID")?.text })
        for name in Set(zones.keys).subtracting(known).inOrder {
            var extent = CalendarExtent()
            guard let first = zones[name] else { continue }
            extent.add(zone: name, start: first, isSeries: isSeries)
            var bytes: [UInt8] = []
            guard (try? extent.begin(VCalendar(product: form.product), into: &bytes)) != nil else {
                continue
            }
            CalendarWriter.end(into: &bytes)
            let described = ItemText.parse(bytes)?.components.first?.components ?? []
            let place = calendar.parts.firstIndex { $0.component != nil } ?? calendar.parts.count
            calendar.parts.insert(contentsOf: described.map { .component($0) }, at: place)
        }
    }
}

/// Start and end of an event as lines.
struct TimeLines {
    var start: CalendarTime
    /// Exclusive; `nil` where there is none.
    var end: CalendarTime?

    init(start: CalendarTime, end: CalendarTime?) { (self.start, self.end) = (start, end) }

    /// Times of a span: both in UTC where one is not exactly one instant on the clock of the zone,
    /// or where the clock is changed between them. What comes again goes by the clock.
    init(_ span: Meetup.Span, isSeries: Bool) {
        switch span {
        case .days(let first, let last):
            (start, end) = (.day(first), .day(last.adding(days: 1)))
        case .times(let from, let to, let name):
            guard let zone = Zone.known(name), zone.name != Zone.utc.name else {
                (start, end) = (.utc(from), .utc(to))
                break
            }
            (start, end) = (CalendarTime(from, in: zone), CalendarTime(to, in: zone))
            if isSeries {
                (start, end) = (.zoned(zone.local(from), zone), .zoned(zone.local(to), zone))
            } else if start.zone == nil || end?.zone == nil
                || zone.offset(at: from) != zone.offset(at: to)
            {
                (start, end) = (.utc(from), .utc(to))
            }
        }
        // An event of no length has no end (RFC 5545 §3.8.2.2).
        if case .times(let from, let to, _) = span, from == to { end = nil }
    }

    func write(in component: inout ItemComponent) {
        start.write("DTSTART", in: &component)
        if let end { end.write("DTEND", in: &component) } else { component.set("DTEND", nil) }
        component.set("DURATION", nil)
    }
}

extension CalendarTime {
    /// The value as it is written, and the parameters of its form.
    private var written: (value: String, form: String) {
        switch self {
        case .day(let day): (day.iso.filter { $0 != "-" }, ";VALUE=DATE")
        case .utc(let instant): (instant.basic, "")
        case .zoned(let local, let zone): (local.basic, ";TZID=" + zone.name)
        case .floating(let local): (local.basic, "")
        }
    }

    func write(_ name: String, in component: inout ItemComponent) {
        component.set(name, written.value, form: written.form)
    }

    /// A line of a property that may have several.
    func line(_ name: String) -> ItemLine { ItemLine(name + written.form, written.value) }
}

extension LocalTime {
    fileprivate var basic: String { iso.filter { $0 != "-" && $0 != ":" } }
}
