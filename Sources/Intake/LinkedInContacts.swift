import CivilTime
import JobSearch

/// LinkedIn's file of the address book that somebody once uploaded
/// (`Source,FirstName,LastName,Companies,…`): people to whom they need not be connected.
enum LinkedInContacts: TableReader {
    static let format = IntakeFormat.linkedInContacts

    static func columns(_ names: [String]) -> UploadedColumns? { UploadedColumns(names: names) }

    static func read(
        _ cells: CSVCells, _ columns: UploadedColumns, zone: Zone, each: (Finding) throws -> Void
    ) throws {
        try AddressBookRow.hand(columns.contact(cells), each)
    }
}

/// Which column of an uploaded address book holds what.
struct UploadedColumns {
    private let fullName: Int?
    private let parts: [Int?]
    private let companies: Int?
    private let title: Int?
    private let emails: Int
    private let phones: Int
    private let pages: [Int?]

    /// - Returns: `nil` when these are not the names of such a file.
    init?(names: [String]) {
        let names = names.map { folded(cleaned($0)) }
        func column(_ name: String) -> Int? { names.firstIndex(of: name) }
        guard let emails = column("emails"), let phones = column("phonenumbers") else { return nil }
        fullName = column("fullname")
        parts = [column("firstname"), column("lastname")]
        companies = column("companies")
        title = column("title")
        pages = [column("profiles"), column("sites")]
        (self.emails, self.phones) = (emails, phones)
        guard fullName != nil || parts[0] != nil || parts[1] != nil else { return nil }
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let name = cells.text(fullName) ?? cells.texts(parts).joined(separator: " ")
        var contact = FoundContact(line: cells.line, name: name)
        // A company may have a comma in its name.
        contact.company = values(cells, companies, ";\n").first
        contact.title = cells.text(title)
        contact.emails = values(cells, emails, ";, \n")
        contact.phones = values(cells, phones, ";,\n")
        contact.linkedIn = AddressBookRow.profile(pages.flatMap { values(cells, $0, ";, \n") })
        return contact
    }

    private func values(_ cells: CSVCells, _ column: Int?, _ separators: String) -> [String] {
        (cells.text(column) ?? "").split { separators.contains($0) }
            .map { cleaned(String($0)) }.filter { !$0.isEmpty }
    }
}
