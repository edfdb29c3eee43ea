/// The parts of a path between its slashes, in both forms (RFC 3986 §5.2.4 and §6.2.2).
struct PathSegments {
    private var texts: [String] = []
    private var keys: [String] = []
    private var endsWithSlash = false

    /// `nil` for a path that is not absolute or cannot be one of a resource.
    init?(_ path: some StringProtocol) {
        let bytes = Array(path.utf8)
        guard bytes.first == 0x2F else { return nil }
        let parts = bytes.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let plain = PathSegments.decoded(Array(part))
            if plain.contains(where: PathSegments.isControl) { return nil }
            if part.contains(0x3F) || part.contains(0x23) { return nil }
            if plain == [0x2E] || plain == [0x2E, 0x2E] {
                if plain.count == 2 {
                    _ = texts.popLast()
                    _ = keys.popLast()
                }
                if isLast { endsWithSlash = true }
            } else if plain.isEmpty, isLast {
                endsWithSlash = true
            } else {
                texts.append(PathSegments.normalised(Array(part)))
                keys.append(PathSegments.encoded(plain, keeping: PathSegments.isSegment))
            }
        }
    }

    var text: String { PathSegments.joined(texts, endsWithSlash) }
    var key: String { PathSegments.joined(keys, endsWithSlash) }

    private static func joined(_ parts: [String], _ endsWithSlash: Bool) -> String {
        if parts.isEmpty { return "/" }
        return "/" + parts.joined(separator: "/") + (endsWithSlash ? "/" : "")
    }

    /// A part as it was written, but with what RFC 3986 wants encoded, and nothing else.
    private static func normalised(_ part: [UInt8]) -> String {
        var text: [UInt8] = []
        var index = 0
        while index < part.count {
            let byte = part[index]
            if byte == 0x25, let value = hex(part, at: index + 1) {
                if isUnreserved(value) { text.append(value) } else { append(value, to: &text) }
                index += 3
                continue
            }
            if isSegment(byte) { text.append(byte) } else { append(byte, to: &text) }
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Percent-encodes all bytes but those that may stay.
    static func encoded(_ bytes: [UInt8], keeping isKept: (UInt8) -> Bool) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            if isKept(byte) { text.append(byte) } else { append(byte, to: &text) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Undoes percent-encoding; a percent sign that encodes nothing stands for itself.
    static func decoded(_ part: [UInt8]) -> [UInt8] {
        guard part.contains(0x25) else { return part }
        var bytes: [UInt8] = []
        var index = 0
        while index < part.count {
            if part[index] == 0x25, let value = hex(part, at: index + 1) {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(part[index])
                index += 1
            }
        }
        return bytes
    }

    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hex(_ bytes: [UInt8], at index: Int) -> UInt8? {
        guard index + 1 < bytes.count, let high = digit(bytes[index]),
            let low = digit(bytes[index + 1])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Letters, digits, `-`, `.`, `_`, `~`: encoded or not, they mean the same (§2.3).
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// All that may stand in a part as it is (`pchar`, §3.3).
    static func isSegment(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x24, 0x26...0x2C, 0x3A, 0x3B, 0x3D, 0x40: true
        default: isUnreserved(byte)
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}
