internal import CLibical
import CivilTime

/// Reads one item: texts and parameters by libical, times and lists from the raw lines, because libical takes
/// 30 February for a day, drops what is behind the 500th EXDATE and forgets which commas were escaped.
struct ItemReader {
    private var item: ReadItem
    private var zones: ReadZones
    private var lines: [ContentLine] = []
    private var problem: String?

    static func read(
        _ slice: CalendarOutline.Slice, of bytes: [UInt8], zones: inout ReadZones
    ) -> ReadEntry {
        guard let kind = ReadItem.Kind(rawValue: slice.component) else {
            return .problem(CalendarReader.problem(slice, "it is of an unknown kind"))
        }
        var reader = ItemReader(
            item: ReadItem(kind: kind, line: slice.line, calendar: slice.calendar), zones: zones)
        reader.read(bytes, slice)
        zones = reader.zones
        if let problem = reader.problem {
            return .problem(CalendarReader.problem(slice, problem))
        }
        return .item(reader.item)
    }

    private init(item: ReadItem, zones: ReadZones) {
        self.item = item
        self.zones = zones
    }

    /// The properties whose text libical reads.
    private static let texts: Set<String> = [
        "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE", "PRIORITY",
        "ORGANIZER", "ATTENDEE",
    ]

    private mutating func read(_ bytes: [UInt8], _ slice: CalendarOutline.Slice) {
        item.rawText = String(decoding: bytes[slice.range], as: UTF8.self)
        var lines: [ContentLine] = []
        var unreadable: [Int] = []
        var text = Array("BEGIN:\(slice.component)\n".utf8)
        var depth = 0
        var unfolding = CalendarLines(bytes, in: slice.range, firstNumber: slice.line)
        unfolding.forEachUnfolded { line, number in
            guard let content = ContentLine(line) else {
                if depth == 1 { unreadable.append(number) }
                return
            }
            if content.name == "BEGIN" { depth += 1 }
            if content.name == "END" { depth -= 1 }
            // The properties of an alarm are not the item's.
            guard depth == 1 else { return }
            if ItemReader.texts.contains(content.name) {
                text += line.map { $0 == 0x0D ? 0x20 : $0 }
                text.append(0x0A)
            } else {
                lines.append(content)
            }
        }
        text += Array("END:\(slice.component)\n\0".utf8)
        self.lines = lines
        for number in unreadable {
            item.warnings.append("Line \(number) is no property and was left out.")
        }
        readTexts(text)
        readTimes()
        readRepetition()
    }

    private mutating func readTexts(_ text: [UInt8]) {
        guard let component = ParsedComponent(text) else {
            problem = "libical finds no component in it"
            return
        }
        var item = item
        component.forEachProperty { property in
            func string(_ value: UnsafePointer<CChar>?) -> String {
                value.map { String(cString: $0) } ?? ""
            }
            switch icalproperty_isa(property) {
            case ICAL_UID_PROPERTY: item.uid = string(icalproperty_get_uid(property))
            case ICAL_SUMMARY_PROPERTY: item.summary = string(icalproperty_get_summary(property))
            case ICAL_DESCRIPTION_PROPERTY:
                item.description = string(icalproperty_get_description(property))
            case ICAL_LOCATION_PROPERTY: item.location = string(icalproperty_get_location(property))
            case ICAL_URL_PROPERTY: item.url = string(icalproperty_get_url(property))
            case ICAL_STATUS_PROPERTY:
                item.status = string(icalproperty_get_value_as_string(property)).uppercased()
            case ICAL_SEQUENCE_PROPERTY:
                item.sequence = max(0, Int(icalproperty_get_sequence(property)))
            case ICAL_PRIORITY_PROPERTY: item.priority = Int(icalproperty_get_priority(property))
            case ICAL_ORGANIZER_PROPERTY:
                item.organizer = person(property, string(icalproperty_get_organizer(property)))
            case ICAL_ATTENDEE_PROPERTY:
                if item.attendees.count < 1000,
                    let name = person(property, string(icalproperty_get_attendee(property)))
                {
                    item.attendees.append(name)
                }
            case ICAL_XLICERROR_PROPERTY:
                let reason = string(icalproperty_get_xlicerror(property))
                // An empty property says nothing, and nothing is lost with it.
                if !reason.hasPrefix("No value for") {
                    item.warnings.append("A property was left out: \(reason).")
                }
            default: break
            }
            /// The name of a participant (RFC 5545 §3.2.2), else the address.
            func person(_ property: OpaquePointer, _ address: String) -> String? {
                let parameter = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER)
                let name = parameter.map { string(icalparameter_get_cn($0)) } ?? ""
                if !name.isEmpty { return name }
                let isMail = address.lowercased().hasPrefix("mailto:")
                let bare = isMail ? String(address.dropFirst(7)) : address
                return bare.isEmpty ? nil : bare
            }
        }
        self.item = item
    }

    private mutating func readTimes() {
        item.dtstamp = stamp("DTSTAMP")
        item.lastModified = stamp("LAST-MODIFIED")
        item.completed = stamp("COMPLETED")
        item.start = time("DTSTART")
        item.end = time(item.kind == .todo ? "DUE" : "DTEND")
        item.recurrenceID = time("RECURRENCE-ID")
        if item.end == nil, let line = line("DURATION") {
            item.duration = TimeText.duration(line.value)
            if item.duration == nil { warn("DURATION “\(line.value)” is no length of time.") }
        }
        guard problem == nil, item.kind == .event, item.start == nil else { return }
        let value = line("DTSTART")?.value
        problem = value.map { "its start “\($0.prefix(40))” is no time" } ?? "it has no DTSTART"
    }

    private mutating func readRepetition() {
        for line in lines where line.name == "CATEGORIES" {
            item.categories += line.texts.filter { !$0.isEmpty }
        }
        for line in lines where line.name == "EXDATE" {
            for value in line.value.split(separator: ",") {
                if let time = zones.time(String(value), line, item.calendar, &item.warnings) {
                    item.exdates.append(time)
                } else {
                    warn("EXDATE “\(value.prefix(40))” is no time.")
                }
            }
        }
        let rules = lines.filter { $0.name == "RRULE" }
        if let rule = rules.first {
            item.rruleText = rule.value
            do { item.rrule = try Recurrence(parsing: rule.value) } catch {
                warn("The repetition is not followed: \(error)")
            }
        }
        if rules.count > 1 { warn("Only the first of its repetitions is read.") }
        if line("RDATE") != nil { warn("Its additional dates (RDATE) are not read.") }
    }

    private func line(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

    private mutating func warn(_ sentence: String) { item.warnings.append(sentence) }

    private mutating func time(_ name: String) -> ReadTime? {
        guard let line = line(name) else { return nil }
        if let time = zones.time(line.value, line, item.calendar, &item.warnings) { return time }
        if name != "DTSTART" || item.kind != .event {
            warn("\(name) “\(line.value.prefix(40))” is no time.")
        }
        return nil
    }

    /// A time that must be in UTC, and is taken so where it is not.
    private func stamp(_ name: String) -> Instant? {
        switch line(name).flatMap({ TimeText.read($0.value) }) {
        case .utc(let instant): instant
        case .local(let local): local.instant(offset: 0)
        case .day(let day): LocalTime(day: day, clock: .midnight).instant(offset: 0)
        case nil: nil
        }
    }
}
