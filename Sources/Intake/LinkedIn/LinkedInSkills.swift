import CivilTime
import JobSearch

/// LinkedIn's Skills.csv: each row is a skill.
///
/// Its only column is called Name, as that of many a list of people. So it is recognised by its
/// own name too, in a zip, and never by its content alone.
struct LinkedInSkills: RowReader {
    static let format = IntakeFormat.linkedInSkills

    init?(_ columns: ColumnNames) {
        guard columns.all.filter({ !$0.isEmpty }) == ["name"] else { return nil }
    }

    static func recognises(_ head: [UInt8]) -> Bool { false }

    /// True for a file in a zip that is called so and has the column.
    static func recognises(_ head: [UInt8], named name: ZipName) -> Bool {
        name.path.split(separator: "/").last?.lowercased() == "skills.csv" && hasHeader(head)
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        guard let name = cells["name"] else {
            return try each(.skipped(line: cells.line, reason: "it names no skill"))
        }
        try each(.skill(FoundSkill(line: cells.line, name: name)))
    }
}
