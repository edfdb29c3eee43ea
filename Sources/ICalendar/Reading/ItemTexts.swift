internal import CLibical

/// Reads the texts of an item as libical does, as far as they are plain: without parameters, and numbers and names in
/// their usual form. A test compares the two with each other.
struct ItemTexts {
    /// Whether everything so far was plain; else libical itself must read all.
    private(set) var isPlain = true

    mutating func take(_ line: ContentLine, _ name: PropertyName, into item: inout ReadItem) {
        guard isPlain else { return }
        guard line.parameters.isEmpty else {
            isPlain = false
            return
        }
        let value = line.value.trimmed
        // An empty property says nothing.
        if value.isEmpty { return }
        switch name {
        case .uid: item.uid = ItemTexts.text(value)
        case .summary: item.summary = ItemTexts.text(value)
        case .description: item.description = ItemTexts.text(value)
        case .location: item.location = ItemTexts.text(value)
        case .url: item.url = ItemTexts.plain(value)
        case .status: if let status = status(value) { item.status = status }
        case .sequence: if let number = number(value) { item.sequence = number }
        case .priority: if let number = number(value) { item.priority = number }
        default: isPlain = false
        }
    }

    private mutating func status(_ value: ByteRun) -> String? {
        let known = [
            "CONFIRMED", "TENTATIVE", "CANCELLED", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS",
            "DRAFT", "FINAL",
        ]
        let text = value.text
        isPlain = known.contains(text)
        return isPlain ? text : nil
    }

    private mutating func number(_ value: ByteRun) -> Int? {
        isPlain = value.count <= 9 && value.allSatisfy { (0x30...0x39).contains($0) }
        return isPlain ? value.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    /// A carriage return inside a line is a space.
    private static func plain(_ value: ByteRun) -> String {
        guard value.firstIndex(of: 0x0D, from: 0) != nil else { return value.text }
        return String(decoding: value.map { $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }

    /// A TEXT (RFC 5545 §3.3.11) with the escapes that libical knows; one that it does not know is a space.
    static func text(_ value: ByteRun) -> String {
        guard let first = value.firstIndex(of: 0x5C, from: 0) else { return plain(value) }
        return String(unsafeUninitializedCapacity: value.count) { room in
            var filled = 0
            var index = 0
            func put(_ byte: UInt8) {
                room[filled] = byte == 0x0D ? 0x20 : byte
                filled += 1
            }
            while index < first {
                put(value[index])
                index += 1
            }
            while index < value.count {
                let byte = value[index]
                index += 1
                guard byte == 0x5C else {
                    put(byte)
                    continue
                }
                // A backslash at the very end is nothing.
                guard index < value.count else { break }
                room[filled] = ItemTexts.meaning(ofEscaped: value[index])
                filled += 1
                index += 1
            }
            return filled
        }
    }

    private static func meaning(ofEscaped byte: UInt8) -> UInt8 {
        switch byte {
        case 0x6E, 0x4E: 0x0A
        case 0x74, 0x54: 0x09
        case 0x72, 0x52: 0x0D
        case 0x62, 0x42: 0x08
        case 0x66, 0x46: 0x0C
        case 0x3B, 0x2C, 0x22, 0x5C: byte
        default: 0x20
        }
    }
}

/// The texts of an item that libical reads itself.
struct SlowTexts {
    private let name: String
    private var text: [UInt8]
    private var warnings: [String] = []

    init(_ kind: ReadItem.Kind) {
        name = kind.rawValue
        text = Array("BEGIN:\(name)\n".utf8)
    }

    /// Takes a line that holds a text.
    mutating func take(_ line: ContentLine) {
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

    /// A value that was quoted-printable as it would stand in iCalendar. vCalendar 1.0 escapes marks alone: a backslash
    /// before anything else is one.
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
    consuming func read(into item: inout ReadItem) -> Bool {
        text += Array("END:\(name)\n\0".utf8)
        guard let component = ParsedComponent(text) else { return false }
        var read = item
        (read.uid, read.summary, read.description, read.location) = ("", "", "", "")
        (read.url, read.status, read.sequence, read.priority) = (nil, nil, 0, nil)
        component.forEachProperty { SlowTexts.take($0, into: &read) }
        for warning in warnings { read.warn(warning) }
        item = read
        return true
    }

    private static func take(_ property: OpaquePointer, into item: inout ReadItem) {
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
                item.warn("A property was left out: \(reason).")
            }
        default: break
        }
    }

    private static func string(_ value: UnsafePointer<CChar>?) -> String {
        value.map { String(cString: $0) } ?? ""
    }

    /// The name of a participant (RFC 5545 §3.2.2), else the address.
    private static func person(_ property: OpaquePointer, _ address: String) -> String? {
        let parameter = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER)
        let name = parameter.map { string(icalparameter_get_cn($0)) } ?? ""
        if !name.isEmpty { return name }
        let isMail = address.lowercased().hasPrefix("mailto:")
        let bare = isMail ? String(address.dropFirst(7)) : address
        return bare.isEmpty ? nil : bare
    }
}
