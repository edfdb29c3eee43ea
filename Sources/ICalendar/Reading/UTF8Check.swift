/// What a look at bytes that come in pieces says about their being UTF-8 (RFC 3629).
package struct UTF8Check {
    /// Well-formed characters of more than one byte.
    package private(set) var multibyte = 0
    /// Places that are not UTF-8, without a character that is cut at the very end.
    package private(set) var invalid = 0
    /// Where the first of them is, in bytes from the beginning.
    package private(set) var firstInvalid: Int?

    private var position = 0
    /// How many bytes of a character were taken, and how many are still to come.
    private var consumed = 0
    private var missing = 0
    /// What the next of them may be: no needlessly long form, no surrogate, nothing above U+10FFFF.
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    package init() {}

    /// Whether the text may end here.
    package var isComplete: Bool { missing == 0 }

    /// Takes the next piece.
    package mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if missing == 0 {
                while index + 8 <= bytes.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                guard index < bytes.count else { break }
            }
            check(bytes[index], at: position + index)
            index += 1
        }
        position += bytes.count
    }

    private mutating func check(_ byte: UInt8, at place: Int) {
        if missing > 0 {
            if byte >= lowest, byte <= highest {
                (missing, consumed, lowest, highest) = (missing - 1, consumed + 1, 0x80, 0xBF)
                if missing == 0 { multibyte += 1 }
                return
            }
            // None of the bytes that were taken begins a character.
            refuse(consumed, from: place - consumed)
            (missing, lowest, highest) = (0, 0x80, 0xBF)
        }
        // It begins a character.
        consumed = 1
        switch byte {
        case 0..<0x80: break
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, lowest) = (2, 0xA0)
        case 0xED: (missing, highest) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, lowest) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, highest) = (3, 0x8F)
        default: refuse(1, from: place)
        }
    }

    private mutating func refuse(_ count: Int, from place: Int) {
        invalid += count
        firstInvalid = firstInvalid ?? place
    }
}
