import CivilTime
import ICalendar
import JobSearch

/// A form of CSV that is recognised by the names of its columns.
protocol TableForm: IntakeReader {
    /// Which column holds what.
    associatedtype Columns

    static var format: IntakeFormat { get }
    /// Among so many lines the one of the names is looked for: above it notes may stand.
    static var headerLines: Int { get }
    /// - Returns: `nil` when these are not the names of this form.
    static func columns(_ names: [String]) -> Columns?
}

extension TableForm {
    static var headerLines: Int { 3 }

    static func recognises(_ head: [UInt8]) -> Bool {
        guard let text = SourceText(headOf: head) else { return false }
        return (try? table(in: text)) != nil
    }

    /// Throws `IntakeError`, also when no line names the columns.
    static func open(_ file: ByteSource) throws(IntakeError) -> (CSVTable, Columns) {
        guard let found = try table(in: try SourceText(file)) else { throw .noHeader(format) }
        return found
    }

    private static func table(in text: SourceText) throws(IntakeError) -> (CSVTable, Columns)? {
        var columns: Columns?
        let table = try CSVTable(text, within: headerLines) { names in
            columns = self.columns(names)
            return columns != nil
        }
        guard let table, let columns else { return nil }
        return (table, columns)
    }
}

/// A form of which each row speaks for itself.
protocol TableReader: TableForm {
    /// Hands over what a row says.
    static func read(
        _ cells: CSVCells, _ columns: Columns, zone: Zone, each: (Finding) throws -> Void) throws
}

extension TableReader {
    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        let (table, columns) = try open(file)
        try table.forEachRow(each) { cells in
            try read(cells, columns, zone: zone, each: each)
        }
    }
}
