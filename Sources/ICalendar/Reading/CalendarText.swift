/// A calendar file's text as UTF-8, whatever encoding it came in.
///
/// UTF-8 with or without a byte order mark, UTF-16 by its mark, else Windows-1252.
struct CalendarText {
    /// UTF-8 without a byte order mark and without NUL.
    let bytes: [UInt8]
    /// What had to be guessed.
    let warning: String?

    /// Throws `tooLarge`, and `notText` for a NUL or broken UTF-16.
    init(_ file: [UInt8], limit: Int) throws(ICalendarError) {
        guard file.count <= limit else { throw .tooLarge(bytes: file.count, limit: limit) }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            bytes = try CalendarText.fromUTF16(file.dropFirst(2), isBig: file.first == 0xFE)
            warning = nil
        } else {
            let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
            if CalendarText.isUTF8(text) {
                (bytes, warning) = (text, nil)
            } else if let joined = CalendarText.joiningFolds(text), CalendarText.isUTF8(joined) {
                // RFC 5545 §3.1 warns of writers that fold inside a character.
                (bytes, warning) = (joined, nil)
            } else {
                bytes = CalendarText.fromWindows1252(text)
                warning = "The file is not in UTF-8; it is read as Windows-1252."
            }
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw .notText(line: 1 + bytes[..<zero].count { $0 == 0x0A })
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    /// Without the folds that fall inside a character; `nil` when there are none.
    private static func joiningFolds(_ bytes: [UInt8]) -> [UInt8]? {
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let isReturn = bytes[index] == 0x0D
            let newline = isReturn ? index + 1 : index
            if newline + 2 < bytes.count, bytes[newline] == 0x0A,
                bytes[newline + 1] == 0x20 || bytes[newline + 1] == 0x09,
                bytes[newline + 2] & 0xC0 == 0x80
            {
                index = newline + 2
            } else {
                joined.append(bytes[index])
                index += 1
            }
        }
        return joined.count < bytes.count ? joined : nil
    }

    private static func fromUTF16(
        _ file: ArraySlice<UInt8>, isBig: Bool
    ) throws(ICalendarError) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(file.count / 2)
        var index = file.startIndex
        while index + 1 < file.endIndex {
            let pair = (UInt16(file[index]), UInt16(file[index + 1]))
            units.append(isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
            index += 2
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(units.count)
        let isWrong = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
        ) { bytes.append($0) }
        guard !isWrong else { throw .notText(line: 1 + bytes.count { $0 == 0x0A }) }
        return bytes
    }

    /// Microsoft's Western European code page; its five empty places become controls.
    private static func fromWindows1252(_ file: [UInt8]) -> [UInt8] {
        let upper: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
            0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
            0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
        ]
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            let isUpper = (0x80..<0xA0).contains(byte)
            let code = isUpper ? upper[Int(byte - 0x80)] : UInt32(byte)
            if let scalar = Unicode.Scalar(code) { bytes += UTF8.encode(scalar) ?? .init() }
        }
        return bytes
    }
}
