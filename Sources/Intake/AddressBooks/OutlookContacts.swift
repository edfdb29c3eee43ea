import JobSearch

/// Outlook's CSV, of the program (`Title,First Name,…`) and of the web
/// (`First Name,…,Title,Suffix`).
struct OutlookContacts: AddressBookReader {
    static let format = IntakeFormat.outlookContacts

    private let emails: [Int]
    private let phones: [Int]
    private let pages: [Int]
    private let title: Int?

    init?(_ columns: ColumnNames) {
        guard columns["first name", "last name"] != nil, columns.has("e-mail address") else {
            return nil
        }
        emails = columns.columns("e-mail address", "e-mail 2 address", "e-mail 3 address")
        phones = columns.columns(
            "primary phone", "mobile phone", "business phone", "business phone 2", "home phone",
            "home phone 2", "other phone", "car phone", "radio phone")
        // Beside a job's title, or the suffix of a name, `Title` is Dr. or Ms.
        title = columns["job title"] ?? (columns.has("suffix") ? nil : columns["title"])
        pages = columns.columns("web page", "personal web page", "business web page")
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let name = AddressBookRow.name(
            cells["first name"], cells["middle name"], cells["last name"])
        var contact = FoundContact(
            line: cells.line, name: name.isEmpty ? cells["nickname"] ?? "" : name)
        contact.company = cells["company"]
        contact.title = cells.text(title)
        contact.emails = cells.texts(emails)
        contact.phones = cells.texts(phones)
        contact.linkedIn = AddressBookRow.profile(cells.texts(pages))
        contact.notes = cells["notes"]
        contact.leftOut = AddressBookRow.machines(cells)
        contact.tags = values(cells["categories"], between: ";,")
            .filter { !OutlookContacts.isColour($0) }
        return contact
    }

    /// True for the categories that every mailbox has: `Red Category`.
    private static func isColour(_ category: String) -> Bool {
        let words = folded(category).split(separator: " ")
        return words.count == 2 && words[1] == "category"
            && ["red", "orange", "yellow", "green", "blue", "purple"].contains(words[0])
    }
}
