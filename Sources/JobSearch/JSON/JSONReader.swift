/// A text that is no JSON, with the line at which that is seen.
public struct JSONError: Error, Equatable, Sendable {
    public let line: Int
}

extension JSON {
    /// Reads a JSON text (RFC 8259) in UTF-8, with or without a byte order mark; zeros in front of
    /// a number and control characters within a string are taken too.
    ///
    /// - Throws: `JSONError` for anything else, and for more than 64 levels.
    public init(parsing text: some Sequence<UInt8>) throws(JSONError) {
        let bytes = Array(text)
        var reader = JSONReader(bytes)
        do {
            self = try reader.whole()
        } catch {
            throw JSONError(line: 1 + bytes[..<min(reader.index, bytes.count)].count { $0 == 0x0A })
        }
    }
}

/// Reads one value after the other from the bytes of a text.
struct JSONReader {
    private struct Malformed: Error {}

    private let bytes: [UInt8]
    private(set) var index = 0

    /// - Parameter index: place of the first value in the bytes.
    init(_ bytes: [UInt8], from index: Int) {
        self.bytes = bytes
        self.index = index
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func whole() throws -> JSON {
        let value = try value(depth: 0)
        guard peek() == nil else { throw Malformed() }
        return value
    }

    mutating func value(depth: Int) throws -> JSON {
        guard depth <= 64, let first = peek() else { throw Malformed() }
        switch first {
        case UInt8(ascii: "{"):
            var members: [JSON.Member] = []
            try list("{", "}") { reader in
                let name = try reader.string()
                try reader.expect(":")
                members.append((name, try reader.value(depth: depth + 1)))
            }
            return .object(members)
        case UInt8(ascii: "["):
            var values: [JSON] = []
            try list("[", "]") { values.append(try $0.value(depth: depth + 1)) }
            return .array(values)
        case UInt8(ascii: "\""): return .string(try string())
        default:
            let start = index
            while index < bytes.count, !JSONReader.endsWord(bytes[index]) { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            switch word {
            case "null": return .null
            case "true": return .bool(true)
            case "false": return .bool(false)
            default:
                let isNumber = first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
                if isNumber, let number = Int(word) { return .int(number) }
                if isNumber, let number = Double(word) { return .double(number) }
                throw Malformed()
            }
        }
    }

    /// True for a byte that ends a number, `true`, `false` or `null`.
    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// The next value, of an object only the members of some names.
    mutating func value(only names: [StaticString], depth: Int) throws -> JSON {
        guard peek() == UInt8(ascii: "{") else {
            try skip()
            return .null
        }
        var members: [JSON.Member] = []
        try list("{", "}") { reader in
            let name = try reader.isString(among: names)
            try reader.expect(":")
            if let name {
                members.append((name, try reader.value(depth: depth + 1)))
            } else {
                try reader.skip()
            }
        }
        return .object(members)
    }

    /// Passes over a string, and gives it if it is one of some.
    private mutating func isString(among names: [StaticString]) throws -> String? {
        try expect("\"")
        let start = index
        try skipString()
        let count = index - 1 - start
        let found = bytes.withUnsafeBufferPointer { bytes in
            names.first { name in
                name.utf8CodeUnitCount == count
                    && bytes[start..<start + count].elementsEqual(
                        UnsafeBufferPointer(start: name.utf8Start, count: count))
            }
        }
        return found.map { "\($0)" }
    }

    /// Passes over the rest of a string and the quotation mark at its end.
    private mutating func skipString() throws {
        while index < bytes.count {
            let byte = bytes[index]
            index += byte == 0x5C ? 2 : 1
            if byte == 0x22 { return }
        }
        throw Malformed()
    }

    /// Passes over a value by its quotation marks and brackets.
    private mutating func skip() throws {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case 0x22:
                index += 1
                try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                index += 1
                depth += 1
                continue
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { throw Malformed() }
                index += 1
                depth -= 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { throw Malformed() }
                index += 1
                continue
            default:
                while index < bytes.count, !JSONReader.endsWord(bytes[index]) { index += 1 }
            }
            if depth == 0 { return }
        }
        throw Malformed()
    }

    private mutating func list(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
        _ element: (inout JSONReader) throws -> Void
    ) throws {
        try expect(opening)
        if peek() == UInt8(ascii: closing) { return try expect(closing) }
        while true {
            try element(&self)
            if peek() == UInt8(ascii: closing) { return try expect(closing) }
            try expect(",")
        }
    }

    private mutating func string() throws -> String {
        try expect("\"")
        let start = index
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        while index < bytes.count, bytes[index] != 0x22 {
            if bytes[index] == 0x5C {
                text.unicodeScalars.append(try escape())
            } else {
                let start = index
                while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C {
                    index += 1
                }
                text += String(decoding: bytes[start..<index], as: UTF8.self)
            }
        }
        guard index < bytes.count else { throw Malformed() }
        index += 1
        return text
    }

    private mutating func escape() throws -> Unicode.Scalar {
        guard index + 1 < bytes.count else { throw Malformed() }
        index += 2
        switch bytes[index - 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "u"):
            let unit = try hex()
            guard (0xD800..<0xDC00).contains(unit) else {
                return Unicode.Scalar(unit) ?? "\u{FFFD}"
            }
            guard index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
                return "\u{FFFD}"
            }
            let pair = index
            index += 2
            let low = try hex()
            guard (0xDC00..<0xE000).contains(low) else {
                // The next escape is a character of its own.
                index = pair
                return "\u{FFFD}"
            }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        default: throw Malformed()
        }
    }

    private mutating func hex() throws -> UInt32 {
        guard index + 4 <= bytes.count,
            let value = UInt32(
                String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw Malformed() }
        index += 4
        return value
    }

    /// The next byte that is no blank.
    private mutating func peek() -> UInt8? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte != 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return byte }
            index += 1
        }
        return nil
    }

    private mutating func expect(_ mark: Unicode.Scalar) throws {
        guard peek() == UInt8(ascii: mark) else { throw Malformed() }
        index += 1
    }
}
