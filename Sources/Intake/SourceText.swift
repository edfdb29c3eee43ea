import ICalendar
import JobSearch

/// A file's text as UTF-8, whatever encoding it came in.
///
/// UTF-8 with or without a byte order mark, UTF-16 by its mark, else Windows-1252. Of a file in UTF-8 it is a view,
/// no copy.
struct SourceText {
    /// UTF-8, without a byte order mark, and without NUL.
    let bytes: ArraySlice<UInt8>

    /// How much of a file is looked at to recognise it.
    static let headLength = 65_536

    /// The beginning of a file, one byte longer than what is looked at where the file is.
    static func head(of file: ByteSource) throws(IntakeError) -> [UInt8] {
        do { return try file.prefix(headLength + 1) } catch { throw .unreadable(error) }
    }

    static func head(of file: [UInt8]) -> [UInt8] { Array(file.prefix(headLength + 1)) }

    /// Throws what is wrong with a file that begins so, if it is no text.
    static func check(head: [UInt8]) throws(IntakeError) {
        _ = try SourceText(head[...], isHead: head.count > headLength)
    }

    init(_ file: ByteSource) throws(IntakeError) {
        let bytes: [UInt8]
        do { bytes = try file.prefix() } catch { throw .unreadable(error) }
        try self.init(bytes)
    }

    init(_ file: [UInt8]) throws(IntakeError) {
        try self.init(file[...], isHead: false)
    }

    /// The beginning of a file, which may end in the middle of a character; `nil` when it is no text.
    init?(headOf file: [UInt8]) {
        do {
            try self.init(
                file.prefix(SourceText.headLength), isHead: file.count > SourceText.headLength)
        } catch { return nil }
    }

    private init(_ file: ArraySlice<UInt8>, isHead: Bool) throws(IntakeError) {
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            bytes = try SourceText.fromUTF16(file.dropFirst(2), isBig: file.first == 0xFE)[...]
        } else {
            let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
            let text = isMarked ? file.dropFirst(3) : file
            let found = UTF8Check(text)
            if found.isValid || (isHead && found.isCutAtEnd && found.invalid == 0) {
                bytes = text
            } else if isMarked || found.multibyte > found.invalid {
                throw .damaged(line: found.line, reason: "is not valid UTF-8")
            } else {
                bytes = SourceText.fromWindows1252(text)[...]
            }
        }
        guard !bytes.contains(0) else { throw .notText }
    }

    private static func fromUTF16(
        _ file: ArraySlice<UInt8>, isBig: Bool
    ) throws(IntakeError) -> [UInt8] {
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
        guard !isWrong else { throw .notText }
        return bytes
    }

    /// Microsoft's Western European code page; its five empty places become controls.
    private static func fromWindows1252(_ file: ArraySlice<UInt8>) -> [UInt8] {
        let upper: [UInt16] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
            0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
            0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
        ]
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            if byte < 0x80 {
                bytes.append(byte)
            } else {
                let code = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
                if code >= 0x800 { bytes.append(0xE0 | UInt8(code >> 12)) }
                bytes.append(
                    code >= 0x800 ? 0x80 | UInt8(code >> 6 & 0x3F) : 0xC0 | UInt8(code >> 6))
                bytes.append(0x80 | UInt8(code & 0x3F))
            }
        }
        return bytes
    }
}
