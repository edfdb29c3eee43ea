import JobSearch

/// Outlook's CSV, of the program (`Title,First Name,…`) and of the web
/// (`First Name,…,Title,Suffix`).
struct OutlookContacts: AddressBookReader {
    static let format = IntakeFormat.outlookContacts

    private let emails: [Int]
    private let phones: [Int]
    private let pages: [Int]

    init?(_ columns: ColumnNames) {
        guard columns["first name", "last name"] != nil, columns.has("e-mail address") else {
            return nil
        }
        emails = columns.columns("e-mail address", "e-mail 2 address", "e-mail 3 address")
        phones = columns.columns(
            "primary phone", "mobile phone", "business phone", "business phone 2", "home phone",
            "home phone 2", "other phone", "car phone", "radio phone")
        pages = columns.columns("web page", "personal web page", "business web page")
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let parts = ["first name", "middle name", "last name"].compactMap { cells[$0] }
        let name = parts.isEmpty ? cells["nickname"] ?? "" : parts.joined(separator: " ")
        var contact = FoundContact(line: cells.line, name: name)
        contact.company = cells["company"]
        // `Title` is Dr. or Ms.
        contact.title = cells["job title"]
        contact.emails = cells.texts(emails)
        contact.phones = cells.texts(phones)
        contact.linkedIn = AddressBookRow.profile(cells.texts(pages))
        contact.notes = cells["notes"]
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
