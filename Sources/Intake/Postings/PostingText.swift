import ICalendar
import JobSearch

/// The bytes of a saved posting as text in UTF-8, whatever encoding they came in.
///
/// UTF-8 with or without a byte order mark, UTF-16 by its mark or by the NULs at its beginning,
/// what a page says of itself, else Windows-1252. UTF-8 goes before what a page says: what is
/// UTF-8 by its bytes is hardly ever anything else.
struct PostingText {
    let bytes: [UInt8]
    /// What was read with a doubt, in sentences.
    let warnings: [String]

    init(_ file: [UInt8]) throws(IntakeError) {
        if let document = PostingFault.Document(head: file) { throw .posting(.document(document)) }
        let (utf16, mark) = TextEncoding.marked(head: file)
        if utf16 != nil {
            do { bytes = try SourceText(ByteSource(file)).bytes() } catch {
                throw .posting(.notText)
            }
            warnings = []
        } else {
            (bytes, warnings) = PostingText.utf8(mark > 0 ? Array(file[mark...]) : file)
        }
        let controls = bytes.count { $0 < 0x09 || $0 > 0x0D && $0 < 0x20 }
        guard !bytes.contains(0), controls * 20 <= bytes.count else { throw .posting(.notText) }
        if bytes.allSatisfy({ $0 <= 0x20 }) { throw .posting(.empty) }
    }

    private static func utf8(_ file: [UInt8]) -> (bytes: [UInt8], warnings: [String]) {
        var check = UTF8Check()
        file.withUnsafeBufferPointer { check.feed($0) }
        if check.invalid == 0, check.isComplete { return (file, []) }
        let charset = charset(in: file)
        if let charset, !["utf-8", "utf8"].contains(charset.lowercased()) {
            let (text, unknown) = EncodedText.utf8(file, charset: charset)
            return (text, unknown.map { ["The encoding “\($0.prefix(40))” is not known."] } ?? [])
        }
        let invalid = check.invalid + (check.isComplete ? 0 : 1)
        if charset != nil || check.multibyte > check.invalid {
            let count = invalid == 1 ? "1 byte is" : "\(invalid) bytes are"
            return (
                Array(String(decoding: file, as: UTF8.self).utf8),
                ["\(count) not UTF-8, and shown as “\u{FFFD}”."]
            )
        }
        return (
            EncodedText.utf8(file, charset: "windows-1252").utf8,
            ["The file is not in UTF-8; it is read as Windows-1252."]
        )
    }

    /// The encoding that the beginning of a page names: `<meta charset="iso-8859-1">`.
    private static func charset(in file: [UInt8]) -> String? {
        let head = String(decoding: file.prefix(4096), as: UTF8.self).lowercased()
        guard let meta = head.firstRange(of: "<meta"),
            let found = head[meta.upperBound...].firstRange(of: "charset=")
        else { return nil }
        let name = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }
}
