import JobSearch

/// Thunderbird's address book as CSV or parted by tabs. Its lines end in a comma, or a tab, with
/// nothing behind.
struct ThunderbirdContacts: AddressBookReader {
    static let format = IntakeFormat.thunderbirdContacts

    private let emails: [Int]
    private let phones: [Int]
    private let pages: [Int]

    init?(_ columns: ColumnNames) {
        guard columns["first name", "last name", "display name"] != nil,
            columns.has("primary email")
        else { return nil }
        emails = columns.columns("primary email", "secondary email")
        phones = columns.columns("work phone", "home phone", "mobile number")
        pages = columns.columns("web page 1", "web page 2")
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let name = AddressBookRow.name(cells["first name"], nil, cells["last name"])
        // Thunderbird shows the address of somebody without a name.
        let shown = cells["display name"].flatMap { $0.contains("@") ? nil : $0 }
        var contact = FoundContact(
            line: cells.line,
            name: name.isEmpty ? shown ?? cells["nickname"] ?? "" : name)
        contact.company = cells["organization"]
        contact.title = cells["job title"]
        contact.emails = cells.texts(emails)
        contact.phones = cells.texts(phones)
        contact.linkedIn = AddressBookRow.profile(cells.texts(pages))
        contact.notes = cells["notes"]
        contact.leftOut = AddressBookRow.machines(cells)
        return contact
    }
}
