import JobSearch

/// A CSV file whose columns are named: the line of the names, and the rows below it.
///
/// Spreadsheets that saved a file again part its columns by semicolons or tabs, and may write `sep=;` above all.
struct CSVTable {
    /// The line that names the columns, from 1.
    let line: Int
    /// The names as they stand there, cleaned of nothing.
    let names: [String]
    private let delimiter: UInt8
    /// The rows, from the line below the names on.
    private let rows: ArraySlice<UInt8>

    /// Finds the line that names the columns among the first `lines`, before anything is taken for a row.
    ///
    /// - Parameter isHeader: whether these are the names that are looked for.
    /// - Returns: `nil` when no line has such names.
    init?(_ text: SourceText, within lines: Int, isHeader: ([String]) -> Bool) {
        var rest = text.bytes
        for line in 1...lines where !rest.isEmpty {
            let bytes = rest.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(SourceText.headLength)
            rest = rest.dropFirst(bytes.count)
            rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
            if rest.popFirst() == 0x0D, rest.first == 0x0A { rest.removeFirst() }
            let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
            // A table of one column has no delimiter at all.
            for delimiter in delimiters.filter({ $0 == delimiters[0] || bytes.contains($0) }) {
                var records = CSVRecords(bytes, line: line, delimiter: delimiter)
                guard let record = try? records.next() else { continue }
                let names = CSVFields(delimiter: delimiter).fields(of: record)
                if let names, isHeader(names) {
                    self.line = line
                    self.names = names
                    self.delimiter = delimiter
                    rows = rest
                    return
                }
            }
        }
        return nil
    }

    /// How many columns the first rows have that are not blank.
    func widths(ofFirst count: Int) -> [Int] {
        var records = CSVRecords(rows, line: line + 1, delimiter: delimiter)
        var widths: [Int] = []
        while widths.count < count, let record = try? records.next() {
            if !record.isBlank { widths.append(record.columns) }
        }
        return widths
    }

    /// Hands over the cells of the rows that have as many as there are columns, in their order; of the others it says
    /// why not.
    func forEachRow(
        _ each: (Finding) throws -> Void, _ body: (CSVCells) throws -> Void
    ) throws {
        var records = CSVRecords(rows, line: line + 1, delimiter: delimiter)
        let fields = CSVFields(delimiter: delimiter)
        while let record = try records.next() {
            if record.isBlank { continue }
            guard var cells = fields.fields(of: record) else {
                let reason = "its quotation marks do not fit"
                try each(.problem(line: record.line, reason: reason))
                continue
            }
            // Spreadsheets pad rows with empty cells.
            while cells.count > names.count, cells.last?.isEmpty == true { cells.removeLast() }
            guard cells.count == names.count else {
                let reason = "it has \(cells.count) columns and the header \(names.count)"
                try each(.problem(line: record.line, reason: reason))
                continue
            }
            try body(CSVCells(line: record.line, cells: cells))
        }
    }
}

/// The cells of one row.
struct CSVCells {
    let line: Int
    let cells: [String]

    /// The text of a column; `nil` when it is empty, or there is no such column.
    func text(_ column: Int?) -> String? {
        guard let column else { return nil }
        let text = cleaned(cells[column])
        return text.isEmpty ? nil : text
    }

    /// The texts of some columns in their order, without the empty ones.
    func texts(_ columns: [Int?]) -> [String] { columns.compactMap(text) }

    /// What Google joins in one cell: `a@example.com ::: b@example.com`.
    func values(_ column: Int?) -> [String] {
        guard let text = text(column) else { return [] }
        return text.split(separator: " ::: ").map { cleaned(String($0)) }.filter { !$0.isEmpty }
    }
}
