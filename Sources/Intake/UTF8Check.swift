/// What a look at bytes says about their being UTF-8 (RFC 3629).
struct UTF8Check {
    /// Well-formed characters of more than one byte.
    private(set) var multibyte = 0
    /// Places that are not UTF-8, without a character that is cut at the very end.
    private(set) var invalid = 0
    /// The last character is incomplete.
    private(set) var isCutAtEnd = false
    /// The line of the first place that is not UTF-8, from 1.
    private(set) var line = 1

    var isValid: Bool { invalid == 0 && !isCutAtEnd }

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let first = bytes[index]
            guard first >= 0x80 else {
                if first == 0x0A, invalid == 0 { line += 1 }
                index += 1
                continue
            }
            let length = UTF8Check.length(first)
            let rest = bytes[(index + 1)...].prefix(max(0, length - 1))
            let tail = rest.prefix { $0 & 0xC0 == 0x80 }
            if length == 0 || !UTF8Check.isAllowed(tail.first, after: first) {
                invalid += 1
                index += 1
            } else if tail.count == length - 1 {
                multibyte += 1
                index += length
            } else if index + 1 + tail.count == bytes.endIndex {
                isCutAtEnd = true
                index = bytes.endIndex
            } else {
                invalid += 1
                index += 1
            }
        }
    }

    /// The length of the character that begins with this byte; 0 when none does.
    private static func length(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// Whether the second byte makes neither a needlessly long form, nor a surrogate, nor more than U+10FFFF.
    private static func isAllowed(_ second: UInt8?, after first: UInt8) -> Bool {
        guard let second else { return true }
        return switch first {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
