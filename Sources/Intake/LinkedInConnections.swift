import CivilTime
import ICalendar
import JobSearch

/// LinkedIn's Connections.csv: one row a contact.
///
/// Before the header may stand notes of some lines; columns may come in any order and some may be missing (there is no
/// `URL` before 2023).
enum LinkedInConnections: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool {
        SourceText(headOf: head).flatMap(table) != nil
    }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        let text = try SourceText(file)
        guard let table = table(in: text), let columns = ConnectionColumns(names: table.names)
        else { throw IntakeError.noHeader(.linkedInConnections) }
        try table.forEachRow(each) { cells in try columns.read(cells, each) }
    }

    /// The notes above the header are prose.
    private static func table(in text: SourceText) -> CSVTable? {
        CSVTable(text, within: 30) { ConnectionColumns(names: $0) != nil }
    }
}
