/// Parts of an unfolded line, `NAME;PARAMETER=value:value` (RFC 5545 §3.1), as long as its bytes
/// are lent.
package struct ContentLine {
    package let name: ByteRun
    /// `PARAMETER=value;…`, without the semicolon before it; empty when there is none.
    package let parameters: ByteRun
    /// Still escaped.
    package let value: ByteRun

    /// Creates `nil` from a line without a colon or a name.
    package init?(_ line: ByteRun) {
        var index = 0
        while index < line.count, line[index] != 0x3A, line[index] != 0x3B, line[index] != 0x22 {
            index += 1
        }
        if index < line.count, line[index] == 0x3A {
            guard index > 0 else { return nil }
            self.init(line, name: index, parameters: index..<index, value: index + 1)
            return
        }
        self.init(line, from: index)
    }

    /// A line with parameters, or with a quote in its name.
    private init?(_ line: ByteRun, from start: Int) {
        var isQuoted = false
        var nameEnd: Int?
        for index in start..<line.count {
            switch line[index] {
            case 0x22: isQuoted.toggle()
            case 0x3B where !isQuoted: nameEnd = nameEnd ?? index
            case 0x3A where !isQuoted:
                let end = nameEnd ?? index
                guard end > 0 else { return nil }
                self.init(
                    line, name: end, parameters: min(end + 1, index)..<index, value: index + 1)
                return
            default: break
            }
        }
        // A quote that never closes hides the colon.
        guard let colon = line.firstIndex(of: 0x3A, from: 0) else { return nil }
        let end = line.firstIndex(of: 0x3B, from: 0).map { min($0, colon) } ?? colon
        guard end > 0 else { return nil }
        self.init(line, name: end, parameters: end..<end, value: colon + 1)
    }

    private init(_ line: ByteRun, name: Int, parameters: Range<Int>, value: Int) {
        self.name = line.part(0..<name)
        self.parameters = line.part(parameters)
        self.value = line.part(value..<line.count)
    }

    /// The value of a parameter, without quotes; `nil` when the line does not have it.
    package func parameter(_ wanted: StaticString) -> String? {
        ContentLine.parameter(wanted, in: parameters)
    }

    static func parameter(_ wanted: StaticString, in parameters: ByteRun) -> String? {
        for part in split(parameters) where name(of: part).spells(wanted) {
            let value = part.dropFirst(name(of: part).count + 1)
            return String(decoding: value.filter { $0 != 0x22 }, as: UTF8.self)
        }
        return nil
    }

    /// Its parameters that still apply when the value is another one: not those of its type,
    /// encoding and other forms.
    var lastingParameters: [ByteRun] {
        let bound: [StaticString] = [
            "VALUE", "TZID", "ENCODING", "CHARSET", "QUOTED-PRINTABLE", "ALTREP", "RANGE",
        ]
        return ContentLine.split(parameters).filter { part in
            !part.isEmpty && !bound.contains { ContentLine.name(of: part).spells($0) }
        }
    }

    private static func split(_ parameters: ByteRun) -> [ByteRun] {
        var parts: [ByteRun] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in parameters.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted || byte != 0x3B { continue }
            parts.append(parameters.part(start..<index))
            start = index + 1
        }
        return parts + [parameters.part(start..<parameters.count)]
    }

    private static func name(of parameter: ByteRun) -> ByteRun {
        parameter.part(0..<(parameter.firstIndex(of: 0x3D, from: 0) ?? parameter.count))
    }

    /// True if its value is encoded as in vCalendar 1.0.
    var isQuotedPrintable: Bool {
        guard !parameters.isEmpty else { return false }
        return parameter("ENCODING")?.uppercased() == "QUOTED-PRINTABLE"
            || parameter("QUOTED-PRINTABLE") != nil
    }

    /// True for a RELATED-TO that names the parent, which is the default of RELTYPE (§3.2.15).
    var isParent: Bool { parameter("RELTYPE").map { $0.uppercased() == "PARENT" } ?? true }

    /// The value as plain text (§3.3.11).
    package var text: String { ContentLine.unescaped(value) }

    /// The values of a list of texts: split at the commas that are not escaped.
    var texts: [String] {
        var values: [String] = []
        var start = 0
        var index = 0
        while index < value.count {
            if value[index] == 0x2C {
                values.append(ContentLine.unescaped(value.part(start..<index)))
                start = index + 1
            } else if value[index] == 0x5C {
                index += 1
            }
            index += 1
        }
        values.append(ContentLine.unescaped(value.part(start..<value.count)))
        return values
    }

    /// A backslash and `n` is a line's end, a backslash before anything else stands for that.
    private static func unescaped(_ escaped: ByteRun) -> String {
        guard escaped.firstIndex(of: 0x5C, from: 0) != nil else { return escaped.text }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in escaped {
            if isEscaped {
                bytes.append(byte == 0x6E || byte == 0x4E ? 0x0A : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
