import CivilTime
import JobSearch

/// Outlook's CSV, of the program (`Title,First Name,…`) and of the web
/// (`First Name,…,Title,Suffix`).
enum OutlookContacts: TableReader {
    static let format = IntakeFormat.outlookContacts

    static func columns(_ names: [String]) -> OutlookColumns? { OutlookColumns(names: names) }

    static func read(
        _ cells: CSVCells, _ columns: OutlookColumns, zone: Zone, each: (Finding) throws -> Void
    ) throws {
        try AddressBookRow.hand(columns.contact(cells), each)
    }
}

/// Which column of Outlook's CSV holds what.
struct OutlookColumns {
    private let parts: [Int?]
    private let nickname: Int?
    private let company: Int?
    /// `Title` is Dr. or Ms.
    private let jobTitle: Int?
    private let emails: [Int]
    private let phones: [Int]
    private let pages: [Int]
    private let notes: Int?
    private let categories: Int?

    /// - Returns: `nil` when these are not the names of Outlook's CSV.
    init?(names: [String]) {
        let names = names.map { folded(cleaned($0)) }
        func columns(_ wanted: String...) -> [Int] {
            names.indices.filter { wanted.contains(names[$0]) }
        }
        parts = ["first name", "middle name", "last name"].map { names.firstIndex(of: $0) }
        emails = columns("e-mail address", "e-mail 2 address", "e-mail 3 address")
        guard parts[0] != nil || parts[2] != nil, names.contains("e-mail address") else {
            return nil
        }
        nickname = names.firstIndex(of: "nickname")
        company = names.firstIndex(of: "company")
        jobTitle = names.firstIndex(of: "job title")
        phones = columns(
            "primary phone", "mobile phone", "business phone", "business phone 2", "home phone",
            "home phone 2", "other phone", "car phone", "radio phone")
        pages = columns("web page", "personal web page", "business web page")
        notes = names.firstIndex(of: "notes")
        categories = names.firstIndex(of: "categories")
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let whole = cells.texts(parts).joined(separator: " ")
        let name = whole.isEmpty ? cells.text(nickname) ?? "" : whole
        var contact = FoundContact(line: cells.line, name: name)
        contact.company = cells.text(company)
        contact.title = cells.text(jobTitle)
        contact.emails = cells.texts(emails)
        contact.phones = cells.texts(phones)
        contact.linkedIn = AddressBookRow.profile(cells.texts(pages))
        contact.notes = cells.text(notes)
        contact.tags = (cells.text(categories) ?? "").split { $0 == ";" || $0 == "," }
            .map { cleaned(String($0)) }.filter { !$0.isEmpty && !OutlookColumns.isColour($0) }
        return contact
    }

    /// The categories that every mailbox has: `Red Category`.
    private static func isColour(_ category: String) -> Bool {
        let words = folded(category).split(separator: " ")
        return words.count == 2 && words[1] == "category"
            && ["red", "orange", "yellow", "green", "blue", "purple"].contains(words[0])
    }
}
