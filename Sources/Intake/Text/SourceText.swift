import ICalendar
import JobSearch

/// A file as a text, whatever encoding it came in, which is read a piece at a time as UTF-8.
///
/// UTF-8 with or without a byte order mark, UTF-16 by its mark or by the NULs at its beginning,
/// else Windows-1252: which of them is known after a look through all of it. It has no NUL.
struct SourceText {
    private let source: ByteSource
    private let encoding: TextEncoding
    /// Number of bytes of the byte order mark.
    private let mark: Int
    /// Number of bytes that are read at once.
    private let piece: Int

    /// Number of bytes by which a file is recognised.
    static let headLength = 65_536

    /// The beginning of a file, one byte longer than `headLength` where the file is.
    static func head(of file: ByteSource) throws(IntakeError) -> [UInt8] {
        do { return try file.prefix(headLength + 1) } catch { throw .unreadable(error) }
    }

    static func head(of file: [UInt8]) -> [UInt8] { Array(file.prefix(headLength + 1)) }

    /// Throws `IntakeError` for the beginning of a file that is no text.
    static func check(head: [UInt8]) throws(IntakeError) { _ = try SourceText(head: head) }

    /// - Parameter piece: number of bytes that are read at once.
    init(_ file: ByteSource, piece: Int = 1 << 16) throws(IntakeError) {
        try self.init(file, piece: piece, isCut: false)
    }

    /// The beginning of a file, which may end in the middle of a character; `nil` if it is no
    /// text.
    init?(headOf file: [UInt8]) {
        do { try self.init(head: file) } catch { return nil }
    }

    private init(head: [UInt8]) throws(IntakeError) {
        let isCut = head.count > SourceText.headLength
        var part = head.prefix(SourceText.headLength)
        if isCut, SourceText.endsInPair(part) { part.removeLast(2) }
        try self.init(ByteSource(Array(part)), piece: SourceText.headLength, isCut: isCut)
    }

    private init(_ file: ByteSource, piece: Int, isCut: Bool) throws(IntakeError) {
        source = file
        self.piece = piece
        let utf16: TextEncoding?
        do { (utf16, mark) = try TextEncoding.marked(file) } catch { throw .unreadable(error) }
        if let utf16 {
            encoding = utf16
            var pieces = self.pieces
            while try pieces.fill() { pieces.drop(pieces.count) }
            return
        }
        var check = UTF8Check()
        var pieces = TextPieces(TextStream(file, .bytes, mark: mark, piece: piece))
        while try pieces.fill() {
            pieces.withRest { check.feed($0) }
            pieces.drop(pieces.count)
        }
        if check.invalid == 0, isCut || check.isComplete {
            encoding = .bytes
        } else if mark > 0 || check.multibyte > check.invalid {
            throw .damaged(
                line: try SourceText.line(of: check.firstInvalid ?? .max, in: file, after: mark),
                reason: "is not valid UTF-8")
        } else {
            encoding = .windows1252
        }
    }

    /// True if half of a character in UTF-16 is at the end.
    private static func endsInPair(_ head: ArraySlice<UInt8>) -> Bool {
        guard case .utf16(let isBig) = TextEncoding.marked(head: Array(head)).utf16 else {
            return false
        }
        return (0xD8...0xDB).contains(head.suffix(2)[isBig ? head.endIndex - 2 : head.endIndex - 1])
    }

    /// The line, from 1, of a place, in bytes behind the byte order mark.
    private static func line(
        of place: Int, in file: ByteSource, after mark: Int
    ) throws(IntakeError) -> Int {
        var (line, left) = (1, place)
        var pieces = TextPieces(TextStream(file, .bytes, mark: mark))
        while left > 0, try pieces.fill() {
            line += pieces.withRest { $0.prefix(left).count { $0 == 0x0A } }
            left -= pieces.count
            pieces.drop(pieces.count)
        }
        return line
    }

    /// It from its beginning, as UTF-8.
    var pieces: TextPieces { TextPieces(TextStream(source, encoding, mark: mark, piece: piece)) }

    /// All of it as UTF-8.
    func bytes() throws(IntakeError) -> [UInt8] {
        var pieces = self.pieces
        while try pieces.fill() {}
        return pieces.withRest { Array($0) }
    }
}
