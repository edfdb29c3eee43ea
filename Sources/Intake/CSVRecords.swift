/// Cuts a CSV file into records, a line at a time, without taking them apart (RFC 4180).
///
/// `CSVFields` does that. Here is known on which line a record begins, and that a quotation is never closed.
struct CSVRecords {
    /// A record as it stands in the file.
    struct Record {
        /// The line on which it begins, from 1.
        let line: Int
        /// Without the line break at its end.
        let bytes: ArraySlice<UInt8>
        let columns: Int
        /// Whether a quotation mark is in it, of whatever sort.
        let hasQuotes: Bool

        var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }

    /// No program writes a longer record.
    static let limit = 1 << 20

    let delimiter: UInt8
    private var rest: ArraySlice<UInt8>
    private var line: Int

    /// Records of `bytes`, the first of which is on line `line` of the file.
    init(_ bytes: ArraySlice<UInt8>, line: Int, delimiter: UInt8) {
        rest = bytes
        self.line = line
        self.delimiter = delimiter
    }

    /// The next record; `nil` at the end of the file.
    mutating func next() throws(IntakeError) -> Record? {
        guard !rest.isEmpty else { return nil }
        let first = line
        var columns = 1
        var hasQuotes = false
        var isQuoted = false
        var isFieldStart = true
        var isFieldQuoted = false
        var index = rest.startIndex
        while index < rest.endIndex {
            guard index - rest.startIndex < CSVRecords.limit else {
                throw .tooLarge(line: first, limit: CSVRecords.limit)
            }
            let byte = rest[index]
            if isQuoted {
                if byte == 0x22 { isQuoted = false }
                if byte == 0x0A { line += 1 }
            } else if byte == 0x22 {
                hasQuotes = true
                // A doubled quotation mark closes the quotation and opens it again at once.
                isQuoted = isFieldStart || (isFieldQuoted && rest[index - 1] == 0x22)
                isFieldQuoted = isFieldQuoted || isQuoted
                isFieldStart = false
            } else if byte == 0x0A || byte == 0x0D {
                break
            } else if byte == delimiter {
                columns += 1
                isFieldStart = true
                isFieldQuoted = false
            } else {
                isFieldStart = isFieldStart && byte == 0x20
            }
            index += 1
        }
        guard !isQuoted else {
            throw .damaged(line: first, reason: "opens a quotation that is never closed")
        }
        let record = Record(
            line: first, bytes: rest[rest.startIndex..<index], columns: columns,
            hasQuotes: hasQuotes)
        rest = rest[index...]
        if rest.popFirst() == 0x0D, rest.first == 0x0A { rest.removeFirst() }
        line += 1
        return record
    }
}
