import JobSearch

/// A CSV file whose columns are named: the line of the names, and the rows below it.
///
/// Spreadsheets that saved a file again part its columns by semicolons or tabs, and may write
/// `sep=;` above all.
struct CSVTable {
    /// The line that names the columns, from 1.
    let line: Int
    /// The names as they stand there, cleaned of nothing.
    let names: [String]
    let columns: ColumnNames
    private let delimiter: UInt8
    /// The lines below the names.
    private let rows: TextPieces

    /// Finds the line that names the columns among the first `lines`.
    ///
    /// - Parameter isHeader: true for the names that are looked for.
    /// - Returns: `nil` if no line has such names.
    init?(
        _ text: SourceText, within lines: Int, isHeader: (ColumnNames) -> Bool
    ) throws(IntakeError) {
        var rest = text.pieces
        for line in 1...lines {
            let bytes = try rest.line(most: SourceText.headLength)
            try rest.dropLine()
            let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
            // A table of one column has no delimiter at all.
            for delimiter in delimiters.filter({ $0 == delimiters[0] || bytes.contains($0) }) {
                var records = CSVRecords(TextPieces(bytes), line: line, delimiter: delimiter)
                guard let record = try? records.next(), let names = records.fields(of: record)
                else { continue }
                let columns = ColumnNames(names)
                guard isHeader(columns) else { continue }
                self.columns = columns
                self.line = line
                self.names = names
                self.delimiter = delimiter
                rows = rest
                return
            }
        }
        return nil
    }

    /// Numbers of columns of the first rows that are not blank.
    func widths(ofFirst count: Int) -> [Int] {
        var records = CSVRecords(rows, line: line + 1, delimiter: delimiter)
        var widths: [Int] = []
        while widths.count < count, let record = try? records.next() {
            if !record.isBlank { widths.append(record.columns) }
        }
        return widths
    }

    /// Hands over the cells of the rows that have as many as there are columns, in their order; of
    /// the others the reason.
    ///
    /// - Parameter isWanted: true if the row that begins on a line is asked for.
    func forEachRow(
        onLines isWanted: (Int) -> Bool = { _ in true }, _ each: (Finding) throws -> Void,
        _ body: (CSVCells) throws -> Void
    ) throws {
        var records = CSVRecords(rows, line: line + 1, delimiter: delimiter)
        while let record = try records.next() {
            if record.isBlank || !isWanted(record.line) { continue }
            guard var cells = records.fields(of: record) else {
                let reason = "its quotation marks do not fit"
                try each(.problem(line: record.line, reason: reason))
                continue
            }
            // Spreadsheets pad rows with empty cells.
            while cells.count > names.count, cells.last?.isEmpty == true { cells.removeLast() }
            // A header may end in delimiters that the rows lack.
            while cells.count < names.count, names[cells.count...].allSatisfy(isBlank) {
                cells.append("")
            }
            guard cells.count == names.count else {
                let reason = "it has \(cells.count) columns and the header \(names.count)"
                try each(.problem(line: record.line, reason: reason))
                continue
            }
            try body(
                CSVCells(
                    line: record.line, size: record.length, cells: cells, columns: columns))
        }
    }
}

/// The cells of one row.
struct CSVCells {
    let line: Int
    /// Number of bytes of the row, as UTF-8.
    let size: Int
    let cells: [String]
    let columns: ColumnNames

    /// The text of a column; `nil` if it is empty, or there is no such column.
    func text(_ column: Int?) -> String? { column.flatMap { filled(cells[$0]) } }

    /// The text of the column of a name.
    subscript(_ name: String) -> String? { text(columns[name]) }

    /// The texts of some columns in their order, without the empty ones.
    func texts(_ columns: [Int?]) -> [String] { columns.compactMap(text) }

    /// Several values of one cell, as Google joins them: `a@example.com ::: b@example.com`.
    func values(_ column: Int?) -> [String] {
        (text(column) ?? "").split(separator: " ::: ").compactMap { filled(String($0)) }
    }
}

/// The values in a text, between any of the separators.
func values(_ text: String?, between separators: String) -> [String] {
    (text ?? "").split { separators.contains($0) }.compactMap { filled(String($0)) }
}
