internal import CLibical

/// The texts of an item that libical reads itself.
struct SlowTexts {
    private let name: String
    private var text: [UInt8]
    private var warnings: [String] = []

    init(_ kind: CalendarItem.Kind) {
        name = kind.rawValue
        text = Array("BEGIN:\(name)\n".utf8)
    }

    /// Takes a line that holds a text.
    mutating func append(_ line: ContentLine) {
        func add(_ bytes: ByteRun) { text += bytes.map { $0 == 0x0D ? 0x20 : $0 } }
        add(line.name)
        if line.isQuotedPrintable {
            text.append(0x3A)
            addUnquoted(line)
        } else {
            if !line.parameters.isEmpty {
                text.append(0x3B)
                add(line.parameters)
            }
            text.append(0x3A)
            add(line.value)
        }
        text.append(0x0A)
    }

    /// A value that was quoted-printable as it would stand in iCalendar. vCalendar 1.0 escapes
    /// marks alone: a backslash before anything else is one.
    private mutating func addUnquoted(_ line: ContentLine) {
        let charset = line.parameter("CHARSET")
        let (bytes, unknown) = EncodedText.utf8(EncodedText.unquoted(line.value), charset: charset)
        if let unknown {
            let name = line.name.text.uppercased()
            warnings.append(
                "The character set “\(unknown.prefix(40))” of its \(name) is not known.")
        }
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x0D:
                if rest.first == 0x0A { rest.removeFirst() }
                text += Array("\\n".utf8)
            case 0x0A: text += Array("\\n".utf8)
            case 0x5C:
                text.append(byte)
                if let next = rest.first, [0x2C, 0x3A, 0x3B, 0x5C].contains(next) {
                    // libical knows no escape of a colon.
                    if next == 0x3A { text.removeLast() }
                    text.append(next)
                    rest.removeFirst()
                } else {
                    text.append(byte)
                }
            default: text.append(byte)
            }
        }
    }

    /// `false` when libical finds nothing.
    consuming func read(into item: inout CalendarItem) -> Bool {
        text += Array("END:\(name)\n\0".utf8)
        guard let component = ParsedComponent(text) else { return false }
        var read = item
        (read.uid, read.summary, read.description, read.location) = ("", "", nil, nil)
        (read.url, read.status, read.sequence, read.priority) = (nil, nil, 0, nil)
        component.forEachProperty { SlowTexts.readProperty($0, into: &read) }
        for warning in warnings { read.warn(warning) }
        item = read
        return true
    }

    private static func readProperty(_ property: OpaquePointer, into item: inout CalendarItem) {
        switch icalproperty_isa(property) {
        case ICAL_UID_PROPERTY: item.uid = string(icalproperty_get_uid(property))
        case ICAL_SUMMARY_PROPERTY: item.summary = string(icalproperty_get_summary(property))
        case ICAL_DESCRIPTION_PROPERTY:
            item.description = string(icalproperty_get_description(property))
        case ICAL_LOCATION_PROPERTY: item.location = string(icalproperty_get_location(property))
        case ICAL_URL_PROPERTY: item.url = string(icalproperty_get_url(property))
        case ICAL_STATUS_PROPERTY:
            let status = string(icalproperty_get_value_as_string(property)).uppercased()
            item.status = CalendarItem.Status(rawValue: status)
        case ICAL_SEQUENCE_PROPERTY:
            item.sequence = max(0, Int(icalproperty_get_sequence(property)))
        case ICAL_PRIORITY_PROPERTY: item.priority = Int(icalproperty_get_priority(property))
        case ICAL_ORGANIZER_PROPERTY:
            item.organizer = person(property, string(icalproperty_get_organizer(property)))
        case ICAL_ATTENDEE_PROPERTY:
            guard let person = person(property, string(icalproperty_get_attendee(property)))
            else { return }
            if item.attendees.count < 1000 {
                item.attendees.append(person)
            } else {
                item.warn("Of its attendees only the first 1000 are read.")
            }
        case ICAL_XLICERROR_PROPERTY:
            let reason = string(icalproperty_get_xlicerror(property))
            // An empty property says nothing, and nothing is lost with it.
            if !reason.hasPrefix("No value for") {
                item.warn("A property was left out: \(reason).")
            }
        default: break
        }
    }

    private static func string(_ value: UnsafePointer<CChar>?) -> String {
        value.map { String(cString: $0) } ?? ""
    }

    /// `nil` for one of whom nothing is said.
    private static func person(_ property: OpaquePointer, _ address: String) -> ReadPerson? {
        func parameter(_ name: String) -> String? {
            let text = string(icalproperty_get_parameter_as_string(property, name))
            return text.isEmpty ? nil : text
        }
        let common = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER)
        var person = ReadPerson(
            name: common.map { string(icalparameter_get_cn($0)) } ?? "", address: address)
        person.emailParameter = parameter("EMAIL")
        person.type = parameter("CUTYPE")?.uppercased()
        person.participation = parameter("PARTSTAT")?.uppercased()
        return person.label.isEmpty && person.email == nil ? nil : person
    }
}
