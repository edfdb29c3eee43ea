import CivilTime
import ICalendar
import JobSearch

/// A reader of tables that are recognised by the names of their columns.
protocol TableReader: IntakeReader {
    static var format: IntakeFormat { get }
    /// Number of lines among which the names are looked for: notes may stand above them.
    static var headerLines: Int { get }
    /// - Returns: `nil` if these are not the names of this format.
    init?(_ columns: ColumnNames)
}

extension TableReader {
    static var headerLines: Int { 3 }

    static func recognises(_ head: [UInt8]) -> Bool { hasHeader(head) }

    /// True for a beginning that names the columns of this format.
    static func hasHeader(_ head: [UInt8]) -> Bool {
        guard let text = SourceText(headOf: head) else { return false }
        return (try? table(in: text)) != nil
    }

    /// Throws `IntakeError`, also if no line names the columns.
    static func open(_ file: ByteSource) throws(IntakeError) -> (CSVTable, Self) {
        guard let found = try table(in: try SourceText(file)) else { throw .noHeader(format) }
        return found
    }

    private static func table(in text: SourceText) throws(IntakeError) -> (CSVTable, Self)? {
        var reader: Self?
        let table = try CSVTable(text, within: headerLines) { columns in
            reader = Self(columns)
            return reader != nil
        }
        guard let table, let reader else { return nil }
        return (table, reader)
    }
}

/// A reader of tables of which each row speaks for itself.
protocol RowReader: TableReader {
    /// Hands over the findings in a row.
    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws
}

extension RowReader {
    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        let (table, reader) = try open(file)
        try table.forEachRow(each) { try reader.read($0, zone: zone, each: each) }
    }
}

/// A row reader of an address book: each row is a contact.
protocol AddressBookReader: RowReader {
    func contact(_ cells: CSVCells) -> FoundContact
}

extension AddressBookReader {
    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        try each(AddressBookRow.finding(contact(cells)))
    }
}
