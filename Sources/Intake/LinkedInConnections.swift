import CivilTime
import JobSearch

/// LinkedIn's Connections.csv: one row a contact.
///
/// Before the header may stand notes of some lines; columns may come in any order and some may be
/// missing (there is no `URL` before 2023).
enum LinkedInConnections: TableReader {
    static let format = IntakeFormat.linkedInConnections
    static let headerLines = 30

    static func columns(_ names: [String]) -> ConnectionColumns? {
        ConnectionColumns(names: names)
    }

    static func read(
        _ cells: CSVCells, _ columns: ConnectionColumns, zone: Zone,
        each: (Finding) throws -> Void
    ) throws {
        try columns.read(cells, each)
    }
}
