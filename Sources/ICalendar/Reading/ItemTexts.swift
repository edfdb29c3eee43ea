/// Reads the texts of an item as libical does, as far as they are plain: without parameters, and
/// numbers and names in their usual form. A test compares the two with each other.
struct ItemTexts {
    /// Whether everything so far was plain; else libical itself must read all.
    private(set) var isPlain = true

    mutating func read(_ line: ContentLine, _ name: PropertyName, into item: inout CalendarItem) {
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

    private mutating func status(_ value: ByteRun) -> CalendarItem.Status? {
        let status = CalendarItem.Status(rawValue: value.text)
        isPlain = status != nil
        return status
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

    /// A TEXT (RFC 5545 §3.3.11) with the escapes that libical knows; one that it does not know is
    /// a space.
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
