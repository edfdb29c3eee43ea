import CivilTime
import JobSearch

/// LinkedIn's Job Applications.csv. The answers to a company's questions and the user's own
/// addresses are private, and not read.
struct LinkedInApplications: RowReader {
    static let format = IntakeFormat.linkedInApplications

    init?(_ columns: ColumnNames) {
        guard columns.has("application date", "company name", "job title") else { return nil }
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        try LinkedInJobRow.read(cells, as: .applied, date: "application date", each)
    }
}

/// LinkedIn's Saved Jobs.csv.
struct LinkedInSavedJobs: RowReader {
    static let format = IntakeFormat.linkedInSavedJobs

    init?(_ columns: ColumnNames) {
        guard columns.has("saved date", "company name", "job title") else { return nil }
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        try LinkedInJobRow.read(cells, as: .saved, date: "saved date", each)
    }
}

/// A row about a job.
private enum LinkedInJobRow {
    static func read(
        _ cells: CSVCells, as status: Posting.Status, date column: String,
        _ each: (Finding) throws -> Void
    ) throws {
        let line = cells.line
        guard let title = cells["job title"] else {
            return try each(.skipped(line: line, reason: "it has no job title"))
        }
        var posting = FoundPosting(line: line, title: title, status: status)
        posting.company = cells["company name"]
        posting.url = cells["job url"]
        if let date = cells[column] {
            posting.on = LinkedInTime.day(of: date)
            if posting.on == nil {
                let reason = "“\(shown(date))” is not a time such as 1/29/26, 2:37 PM"
                try each(.problem(line: line, reason: reason))
            }
        }
        try each(.posting(posting))
    }
}
