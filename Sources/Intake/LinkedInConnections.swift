import CivilTime
import ICalendar
import JobSearch

/// LinkedIn's Connections.csv: one row a contact.
///
/// Before the header may stand notes of some lines; columns may come in any order and some may be missing (there is no
/// `URL` before 2023). Spreadsheets that saved the file again part its columns by semicolons or tabs.
enum LinkedInConnections: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool {
        SourceText(headOf: head).flatMap(header) != nil
    }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        let text = try SourceText(file)
        guard let header = header(in: text) else {
            throw IntakeError.noHeader(.linkedInConnections)
        }
        var records = CSVRecords(
            text.bytes[header.end...], line: header.line + 1, delimiter: header.delimiter)
        let fields = CSVFields(delimiter: header.delimiter)
        var batch: [CSVRecords.Record] = []
        var size = 0
        while let record = try records.next() {
            if record.isBlank { continue }
            batch.append(record)
            size += record.bytes.count
            guard batch.count == 500 || size > 1 << 18 else { continue }
            for row in fields.rows(of: batch) { try header.columns.read(row, each) }
            batch.removeAll(keepingCapacity: true)
            size = 0
        }
        for row in fields.rows(of: batch) { try header.columns.read(row, each) }
    }

    /// The line that names the columns.
    private struct Header {
        let line: Int
        let delimiter: UInt8
        let columns: ConnectionColumns
        /// Where the rows begin.
        let end: Int
    }

    /// Looks for the header in the first lines, before anything is taken for a row: the notes above it are prose.
    private static func header(in text: SourceText) -> Header? {
        var rest = text.bytes
        for line in 1...30 where !rest.isEmpty {
            let bytes = rest.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(4096)
            rest = rest.dropFirst(bytes.count)
            rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
            if rest.popFirst() == 0x0D, rest.first == 0x0A { rest.removeFirst() }
            for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
                let record = CSVRecords.Record(
                    line: line, bytes: bytes, columns: columns(in: bytes, delimiter),
                    hasQuotes: bytes.contains(0x22))
                let row = CSVFields(delimiter: delimiter).rows(of: [record]).first
                if let names = row?.fields, let columns = ConnectionColumns(names: names) {
                    return Header(
                        line: line, delimiter: delimiter, columns: columns, end: rest.startIndex)
                }
            }
        }
        return nil
    }

    private static func columns(in bytes: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
        bytes.count { $0 == delimiter } + 1
    }
}
