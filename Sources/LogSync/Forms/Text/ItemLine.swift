import ICalendar

/// A line of an item (RFC 5545 §3.1, RFC 6350 §3.3), with the bytes in which it stands.
struct ItemLine: Hashable, Sendable {
    /// In capitals, without its group; empty for a line that is no property.
    let name: String
    /// Its name with the group, and its parameters, as they stand.
    let head: String
    /// Still encoded and escaped.
    let value: [UInt8]
    /// The physical lines, each with CRLF.
    let physical: [UInt8]

    /// A line as it was read.
    ///
    /// - Parameters:
    ///   - bytes: the line in one piece.
    ///   - physical: the same as it stands.
    init(_ bytes: [UInt8], physical: [UInt8]) {
        self.physical = physical
        let end = ItemLine.colon(in: bytes)
        head = String(decoding: bytes[..<(end ?? 0)], as: UTF8.self)
        value = end.map { Array(bytes[($0 + 1)...]) } ?? []
        let whole = head.utf8.prefix { $0 != 0x3B }
        let own = whole.lastIndex(of: 0x2E).map { whole[whole.index(after: $0)...] } ?? whole
        name = Substring(own).uppercased()
    }

    /// A new line.
    ///
    /// - Parameters:
    ///   - head: the name and the parameters.
    ///   - value: encoded and escaped.
    init(_ head: String, _ value: String) {
        let bytes = Array((head + ":" + value).utf8)
        var physical: [UInt8] = []
        Folding.append(bytes, to: &physical)
        self.init(bytes, physical: physical)
    }

    /// A new line with a text.
    init(_ head: String, text: String) { self.init(head, EscapedText.escaped(text)) }

    /// Value of the first parameter of a name, which is in capitals, without quotes.
    func parameter(_ name: String) -> String? {
        for part in parameters.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair[0].uppercased() == name else { continue }
            return pair.count < 2 ? "" : pair[1].filter { $0 != "\"" }
        }
        return nil
    }

    /// The line with another value, and its parameters that still apply.
    ///
    /// - Parameter new: parameters of the form of the value: `;VALUE=DATE`.
    func replaced(_ value: String, _ new: String = "") -> ItemLine {
        let bound = ["VALUE", "TZID", "ENCODING", "CHARSET", "QUOTED-PRINTABLE", "ALTREP"]
        let kept = parameters.enumerated().filter { index, part in
            index == 0 || !bound.contains(part.prefix { $0 != "=" }.uppercased())
        }
        return ItemLine(kept.map { String($0.element) }.joined(separator: ";") + new, value)
    }

    /// The value as it stands, in UTF-8.
    var rawValue: String {
        var bytes = value
        if parameter("ENCODING")?.uppercased() == "QUOTED-PRINTABLE" {
            bytes = EncodedText.unquoted(bytes)
        }
        let (text, _) = EncodedText.utf8(bytes, charset: parameter("CHARSET"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The value as one text.
    var text: String { EscapedText.unescaped(rawValue) }

    /// The value as a list of texts.
    var texts: [String] { EscapedText.split(rawValue).map(EscapedText.unescaped) }

    /// The value as a word in capitals.
    var word: String { rawValue.uppercased().filter { !$0.isWhitespace } }

    /// The name, and each parameter.
    private var parameters: [Substring] {
        guard head.utf8.contains(0x3B) else { return [head[...]] }
        var parts: [Substring] = []
        var start = head.startIndex
        var isQuoted = false
        for index in head.indices {
            if head[index] == "\"" { isQuoted.toggle() }
            guard head[index] == ";", !isQuoted else { continue }
            parts.append(head[start..<index])
            start = head.index(after: index)
        }
        return parts + [head[start...]]
    }

    /// The end of the name and the parameters. A quote that never closes hides no colon.
    static func colon(in line: [UInt8]) -> Int? {
        var isQuoted = false
        for (index, byte) in line.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x3A, !isQuoted { return index }
        }
        return line.firstIndex(of: 0x3A)
    }
}
