import JobSearch

/// Reading of the text of an item into its components.
///
/// Line ends may be those that are left of them: XML makes LF of CRLF. What is written has CRLF.
enum ItemText {
    /// Number of bytes of an item that is looked at: photos are in cards.
    static let limit = 32 << 20
    private static let depth = 8

    /// The item as a component without a name; `nil` for one that is too large or nested wrongly.
    static func parse(_ bytes: [UInt8]) -> ItemComponent? {
        guard bytes.count <= limit else { return nil }
        var stack = [ItemComponent("", begin: [])]
        var lines = ItemLines(bytes)
        while let line = lines.next() {
            switch line.name {
            case "BEGIN":
                guard stack.count < depth else { return nil }
                stack.append(ItemComponent(line.word, begin: line.physical))
            case "END":
                guard stack.count > 1, var done = stack.popLast(), done.name == line.word else {
                    return nil
                }
                done.close(line.physical)
                stack[stack.count - 1].parts.append(.component(done))
            default: stack[stack.count - 1].parts.append(.line(line))
            }
        }
        return stack.count == 1 ? stack[0] : nil
    }
}

/// Names of items.
enum ItemUID {
    /// The uid without blanks around it; `nil` for one that no program makes: it could not be
    /// written again as it is.
    static func read(_ text: String?) -> String? {
        guard let uid = text.map(trimmed), !uid.isEmpty, uid.utf8.count <= 1024,
            !holdsControls(uid),
            !uid.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" })
        else { return nil }
        return uid
    }

    /// A text without the blanks at its ends.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// Walk through the unfolded lines of an item; blank ones are left out.
struct ItemLines {
    private let bytes: [UInt8]
    private var at = 0
    private let terminator: UInt8

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        terminator = bytes.contains(0x0A) ? 0x0A : 0x0D
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    mutating func next() -> ItemLine? {
        skipBlanks()
        guard at < bytes.count else { return nil }
        var line = Array(physical())
        var whole = line + [0x0D, 0x0A]
        var isSoft = ItemLines.endsSoftly(line)
        while at < bytes.count {
            let isFolded = bytes[at] == 0x20 || bytes[at] == 0x09
            guard isFolded || isSoft else { break }
            if isSoft, !isFolded, line.last == 0x3D { line.removeLast() }
            let part = physical()
            whole += part
            whole += [0x0D, 0x0A]
            line += isFolded ? part.dropFirst() : part
            isSoft = isSoft && line.last == 0x3D
        }
        return ItemLine(line, physical: whole)
    }

    /// Quoted-printable has line breaks of its own (RFC 2045 §6.7).
    private static func endsSoftly(_ line: [UInt8]) -> Bool {
        guard line.last == 0x3D, let colon = ItemLine.colon(in: line) else { return false }
        return String(decoding: line[..<colon], as: UTF8.self).uppercased()
            .contains("QUOTED-PRINTABLE")
    }

    /// The next physical line without its end.
    private mutating func physical() -> ArraySlice<UInt8> {
        let start = at
        let stop = bytes[at...].firstIndex(of: terminator) ?? bytes.count
        at = min(stop + 1, bytes.count)
        var end = stop
        while end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    private mutating func skipBlanks() {
        // Behind a blank line a blank begins no fold.
        while at < bytes.count, [terminator, 0x0D, 0x20, 0x09].contains(bytes[at]) { at += 1 }
    }
}
