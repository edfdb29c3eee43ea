/// One unfolded line: `NAME;PARAMETER=value:value` (RFC 5545 §3.1).
struct ContentLine {
    /// In capitals.
    let name: String
    /// With names in capitals and without the quotes of quoted values.
    let parameters: [(name: String, value: String)]
    /// Still escaped.
    let value: String

    /// `nil` when the line has no colon or no name.
    init?(_ line: ArraySlice<UInt8>) {
        var parts: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        var isQuoted = false
        var colon: Int?
        for index in line.indices {
            let byte = line[index]
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted, byte == 0x3A || byte == 0x3B else { continue }
            parts.append(line[start..<index])
            start = index + 1
            if byte == 0x3A {
                colon = index
                break
            }
        }
        // A quote that never closes hides the colon.
        if colon == nil, let first = line.firstIndex(of: 0x3A) {
            colon = first
            let head = line[..<first]
            parts = [head.prefix { $0 != 0x3B }]
        }
        guard let colon, let first = parts.first, !first.isEmpty else { return nil }
        name = String(decoding: first, as: UTF8.self).uppercased()
        parameters = parts.dropFirst().map { part in
            let pair = part.split(separator: 0x3D, maxSplits: 1)
            let value = pair.count > 1 ? pair[1].filter { $0 != 0x22 } : []
            return (
                String(decoding: pair.first ?? [], as: UTF8.self).uppercased(),
                String(decoding: value, as: UTF8.self)
            )
        }
        value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    }

    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// The value as plain text (§3.3.11).
    var text: String { ContentLine.unescaped(value.utf8[...]) }

    /// The values of a list of texts: split at the commas that are not escaped.
    var texts: [String] {
        var values: [String] = []
        let bytes = Array(value.utf8)
        var start = 0
        var index = 0
        while index <= bytes.count {
            if index == bytes.count || bytes[index] == 0x2C {
                values.append(ContentLine.unescaped(bytes[start..<index]))
                start = index + 1
            } else if bytes[index] == 0x5C {
                index += 1
            }
            index += 1
        }
        if start < bytes.count, index > bytes.count + 1 {
            values.append(ContentLine.unescaped(bytes[start...]))
        }
        return values
    }

    private static func unescaped(_ escaped: some Sequence<UInt8>) -> String {
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
