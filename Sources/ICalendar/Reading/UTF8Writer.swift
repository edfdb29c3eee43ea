/// Writer of text of other encodings as UTF-8 into a buffer that is large enough for it.
struct UTF8Writer {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes of the buffer are filled.
    private(set) var count: Int

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>, at count: Int) {
        self.buffer = buffer
        self.count = count
    }

    private mutating func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    private mutating func put(scalar code: UInt32) {
        switch code {
        case 0..<0x80: put(UInt8(code))
        case 0x80..<0x800:
            put(0xC0 | UInt8(code >> 6))
            put(0x80 | UInt8(code & 0x3F))
        case 0x800..<0x1_0000:
            put(0xE0 | UInt8(code >> 12))
            put(0x80 | UInt8(code >> 6 & 0x3F))
            put(0x80 | UInt8(code & 0x3F))
        default:
            put(0xF0 | UInt8(code >> 18))
            put(0x80 | UInt8(code >> 12 & 0x3F))
            put(0x80 | UInt8(code >> 6 & 0x3F))
            put(0x80 | UInt8(code & 0x3F))
        }
    }

    /// Microsoft's Western European code page; its five empty places become controls. Returns how
    /// many bytes of `raw` were used: all.
    mutating func writeWindows1252(_ raw: ByteRun) -> Int {
        for byte in raw {
            let isUpper = (0x80..<0xA0).contains(byte)
            put(scalar: isUpper ? UTF8Writer.upper[Int(byte - 0x80)] : UInt32(byte))
        }
        return raw.count
    }

    /// Text of Windows-1252 as UTF-8.
    static func windows1252(_ raw: [UInt8]) -> [UInt8] {
        // The worst bytes become three.
        [UInt8](unsafeUninitializedCapacity: raw.count * 3) { buffer, count in
            var writer = UTF8Writer(buffer, at: 0)
            _ = raw.withUnsafeBufferPointer { writer.writeWindows1252($0) }
            count = writer.count
        }
    }

    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
        0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]

    /// Leaves out the folds that fall inside a character. Returns how many bytes of `raw` were
    /// used: at its end a fold may have begun.
    mutating func writeJoining(_ raw: ByteRun, isLast: Bool) -> Int {
        var index = 0
        // A fold and the byte behind it.
        let end = isLast ? raw.count : max(0, raw.count - 3)
        while index < end {
            let newline = raw[index] == 0x0D ? index + 1 : index
            if newline + 2 < raw.count, raw[newline] == 0x0A,
                raw[newline + 1] == 0x20 || raw[newline + 1] == 0x09,
                raw[newline + 2] & 0xC0 == 0x80
            {
                index = newline + 2
            } else {
                put(raw[index])
                index += 1
            }
        }
        return index
    }

    /// Returns how many bytes of `raw` were used: at its end a character may have begun. `nil` when
    /// it is no UTF-16.
    mutating func writeUTF16(_ raw: ByteRun, isBig: Bool, isLast: Bool) -> Int? {
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(raw[index]), UInt32(raw[index + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index + 1 < raw.count {
            let high = unit(index)
            switch high {
            case 0xD800..<0xDC00:
                guard index + 3 < raw.count else { return isLast ? nil : index }
                let low = unit(index + 2)
                guard (0xDC00..<0xE000).contains(low) else { return nil }
                put(scalar: 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
                index += 4
            case 0xDC00..<0xE000: return nil
            default:
                put(scalar: high)
                index += 2
            }
        }
        return isLast ? raw.count : index
    }
}
