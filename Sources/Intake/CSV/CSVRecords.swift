/// Cuts a CSV file into records, a line at a time, without taking them apart (RFC 4180). One is in
/// memory.
///
/// `CSVFields` takes it apart. This knows the line of a record, and a quotation that is never
/// closed.
struct CSVRecords {
    /// A record as it stands in the file.
    struct Record {
        /// The line on which it begins, from 1.
        let line: Int
        /// Number of bytes without the line break at its end.
        let length: Int
        let columns: Int
        /// True if a quotation mark is in it, of whatever sort.
        let hasQuotes: Bool
        let isBlank: Bool
    }

    /// No program writes a longer record.
    static let limit = 1 << 20

    private let delimiter: UInt8
    private var rest: TextPieces
    private var line: Int
    /// The bytes of the record that was asked for last, which are the first of `rest`.
    private var length: Int?

    /// Records of a text, the first of which is on line `line` of the file.
    init(_ text: TextPieces, line: Int, delimiter: UInt8) {
        rest = text
        self.line = line
        self.delimiter = delimiter
    }

    /// The next record; `nil` at the end of the file.
    mutating func next() throws(IntakeError) -> Record? {
        if let length {
            rest.drop(length)
            try rest.dropLine()
        }
        length = nil
        guard try rest.hasMore() else { return nil }
        var scan = RecordScan(delimiter: delimiter)
        while !rest.withRest({ scan.reachesEnd(in: $0) }) {
            guard rest.count <= CSVRecords.limit else {
                throw .tooLarge(line: line, limit: CSVRecords.limit)
            }
            guard try rest.fill() else { break }
        }
        guard !scan.isQuoted else {
            throw .damaged(line: line, reason: "opens a quotation that is never closed")
        }
        let record = Record(
            line: line, length: scan.length, columns: scan.columns, hasQuotes: scan.hasQuotes,
            isBlank: scan.isBlank)
        line += scan.lineBreaks + 1
        length = scan.length
        return record
    }

    /// The fields of the record that was asked for last; `nil` if its quotation marks do not fit.
    func fields(of record: Record) -> [String]? {
        rest.withRest { CSVFields(delimiter: delimiter).fields(of: record, in: $0) }
    }
}

/// Looks for the end of a record, in the bytes from its beginning on, of which more may come.
private struct RecordScan {
    let delimiter: UInt8
    /// Number of bytes that were read and belong to the record.
    private(set) var length = 0
    private(set) var columns = 1
    /// The line breaks in quotations.
    private(set) var lineBreaks = 0
    private(set) var hasQuotes = false
    private(set) var isBlank = true
    /// True inside of a quotation.
    private(set) var isQuoted = false
    private var isFieldStart = true
    private var isFieldQuoted = false

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Goes on; `false` if the record may have no more than these bytes, or is longer than it may
    /// be.
    mutating func reachesEnd(in all: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeBufferPointer(rebasing: all.prefix(CSVRecords.limit))
        while length < bytes.count {
            let byte = bytes[length]
            if isQuoted {
                if byte == 0x22 { isQuoted = false }
                if byte == 0x0A { lineBreaks += 1 }
            } else if byte == 0x22 {
                hasQuotes = true
                // A doubled quotation mark closes the quotation and opens it again at once.
                isQuoted = isFieldStart || (isFieldQuoted && bytes[length - 1] == 0x22)
                isFieldQuoted = isFieldQuoted || isQuoted
                isFieldStart = false
            } else if byte == 0x0A || byte == 0x0D {
                return true
            } else if byte == delimiter {
                columns += 1
                isFieldStart = true
                isFieldQuoted = false
            } else {
                isFieldStart = isFieldStart && byte == 0x20
            }
            isBlank = isBlank && (byte == 0x20 || byte == 0x09)
            length += 1
        }
        return false
    }
}
