import ICalendar
import JobSearch

/// A list of companies: a name a line, or a table whose header names its columns in any case.
public struct TargetFile: Equatable, Sendable {
    /// Cells of a row about a company, as they stand there.
    public struct Row: Equatable, Sendable {
        /// The line where it begins, from 1.
        public var line: Int
        public var name: String
        public var tier: String?
        public var stage: String?
        public var website: String?
        public var careers: String?
        public var notes: String?
        public var tags: [String] = []
    }

    /// Something that cannot be read, with its line.
    public struct Fault: Equatable, Sendable {
        public var line: Int
        public var reason: String
    }

    public private(set) var rows: [Row] = []
    public private(set) var faults: [Fault] = []
    /// Names of columns that are not taken.
    public private(set) var otherColumns: [String] = []

    /// Reads a file. Throws `IntakeError` for what is no text.
    public init(_ file: ByteSource) throws {
        let head = try SourceText.head(of: file)
        try SourceText.check(head: head)
        let text = try SourceText(file)
        if let table = try CSVTable(text, within: 3, isHeader: { TargetColumns($0) != nil }),
            let columns = TargetColumns(table.columns)
        {
            try read(table, columns)
        } else {
            readLines(String(decoding: try text.bytes(), as: UTF8.self))
        }
    }

    private mutating func read(_ table: CSVTable, _ columns: TargetColumns) throws {
        let known = columns.all
        otherColumns = table.names.enumerated()
            .filter { !known.contains($0.offset) && !isBlank($0.element) }
            .map { cleaned($0.element) }
        var (rows, faults): ([Row], [Fault]) = ([], [])
        func fail(_ finding: Finding) {
            if case .problem(let line, let reason) = finding {
                faults.append(Fault(line: line, reason: reason))
            }
        }
        try table.forEachRow(fail) { cells in
            guard let name = cells.text(columns.name) else {
                return faults.append(Fault(line: cells.line, reason: "it names no company"))
            }
            var row = Row(line: cells.line, name: name)
            row.tier = cells.text(columns.tier)
            row.stage = cells.text(columns.stage)
            row.website = cells.text(columns.website)
            row.careers = cells.text(columns.careers)
            row.notes = cells.text(columns.notes)
            row.tags = columns.tags.flatMap { tags(cells.text($0)) }
            rows.append(row)
        }
        (self.rows, self.faults) = (rows, faults)
    }

    /// Tags of a cell: between commas or semicolons, else between blanks.
    private func tags(_ cell: String?) -> [String] {
        let isList = cell?.contains { ";,\n".contains($0) } ?? false
        return values(cell, between: isList ? ";,\n" : " ")
    }

    private mutating func readLines(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            var name = cleaned(String(line))
            for bullet in ["- ", "* ", "• "] where name.hasPrefix(bullet) {
                name = cleaned(String(name.dropFirst(2)))
            }
            if name.isEmpty || name.hasPrefix("#") { continue }
            if TargetFile.isRow(name) {
                let reason = "a row of a table whose first line does not name the columns"
                faults.append(Fault(line: index + 1, reason: reason))
            } else {
                rows.append(Row(line: index + 1, name: name))
            }
        }
    }

    /// True for `DeepL,1,researching`: behind a comma stands what a column holds, and no name does.
    private static func isRow(_ line: String) -> Bool {
        let cells = line.split { ",;\t".contains($0) }.map { folded(cleaned(String($0))) }
        return cells.dropFirst().contains { cell in
            ["1", "2", "3"].contains(cell) || Company.Stage(rawValue: cell) != nil
                || cell.hasPrefix("http")
        }
    }
}

/// The columns of a table of companies.
struct TargetColumns {
    let name: Int
    let tier: Int?
    let stage: Int?
    let website: Int?
    let careers: Int?
    let notes: Int?
    let tags: [Int]

    /// - Returns: `nil` if no column names companies.
    init?(_ columns: ColumnNames) {
        guard let name = columns.company ?? columns["name"] else { return nil }
        self.name = name
        tier = columns["tier"]
        stage = columns["stage"]
        website = columns.website
        careers = columns["careers", "careersurl", "careers url", "jobs"]
        notes = columns["notes", "note"]
        tags = columns.columns("tag", "tags")
    }

    var all: Set<Int> {
        Set([name, tier, stage, website, careers, notes].compactMap(\.self) + tags)
    }
}

extension ColumnNames {
    fileprivate var company: Int? {
        self[
            "company", "company name", "organization", "organisation", "organization name",
            "organisation name", "firma", "unternehmen", "employer"]
    }

    fileprivate var website: Int? {
        self["website", "web site", "homepage", "url", "web", "webseite"]
    }

    /// True if the rows are companies and not people, as far as these names tell: something of a
    /// company, and no name of a person.
    var areOfCompanies: Bool {
        let isOfTarget = self["tier", "stage", "website", "careers", "careersurl"] != nil
        if self["first name", "last name", "full name", "given name", "vorname", "nachname"] != nil
        {
            return false
        }
        if has("name") {
            // A name and a company are a person and an employer.
            return company == nil && isOfTarget
                && self["email", "phone", "title", "job title", "position", "linkedin"] == nil
        }
        return (company ?? self["tier"]) != nil && ColumnGuess.map(all)?.namesPeople != true
    }
}

extension ColumnMap {
    /// True if a column holds names of people.
    fileprivate var namesPeople: Bool {
        entries.contains { [.name, .first, .last].contains($0.target) }
    }
}

extension IntakeError {
    /// True for a table whose rows are companies and not people.
    public var isTableOfCompanies: Bool {
        guard case .unknownColumns(let names, _) = self else { return false }
        return ColumnNames(names).areOfCompanies
    }
}
