import CivilTime
import JobSearch

/// LinkedIn's Company Follows.csv: each row is a company that its user follows.
struct LinkedInFollows: RowReader {
    static let format = IntakeFormat.linkedInFollows

    init?(_ columns: ColumnNames) {
        guard columns.has("organization", "followed on") else { return nil }
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        guard let name = cells["organization"] else {
            return try each(.skipped(line: cells.line, reason: "it names no company"))
        }
        var company = FoundCompany(line: cells.line, name: name)
        company.mark = Company.followed
        try each(.company(company))
    }
}
