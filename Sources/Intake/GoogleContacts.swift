import CivilTime
import JobSearch

/// Google Contacts' CSV: the form until 2024 (`Given Name`, `Group Membership`) and the one since
/// (`First Name`, `Labels`), which has only the columns that somebody's contacts use.
enum GoogleContacts: TableReader {
    static let format = IntakeFormat.googleContacts

    static func columns(_ names: [String]) -> GoogleColumns? { GoogleColumns(names: names) }

    static func read(
        _ cells: CSVCells, _ columns: GoogleColumns, zone: Zone, each: (Finding) throws -> Void
    ) throws {
        try AddressBookRow.hand(columns.contact(cells), each)
    }
}

/// Which column of Google's CSV holds what.
struct GoogleColumns {
    /// A value and the column that labels it: `Phone 1 - Label`, `Phone 1 - Value`.
    private struct Labelled {
        let label: Int?
        let value: Int
    }

    private let name: Int?
    private let parts: [Int?]
    private let fallbacks: [Int?]
    private let company: Int?
    private let title: Int?
    private let notes: Int?
    private let groups: Int?
    private let emails: [Labelled]
    private let phones: [Labelled]
    private let websites: [Labelled]

    /// - Returns: `nil` when these are not the names of Google's CSV.
    init?(names: [String]) {
        let names = names.map { folded(cleaned($0)) }
        func column(_ candidates: String...) -> Int? {
            candidates.lazy.compactMap { names.firstIndex(of: $0) }.first
        }
        func labelled(_ kind: String) -> [Labelled] {
            names.indices.compactMap { index in
                guard names[index].hasPrefix(kind) else { return nil }
                let words = names[index].split(separator: " ")
                guard words.count == 4, words[0] == kind, Int(words[1]) != nil, words[2] == "-",
                    words[3] == "value"
                else { return nil }
                let before = "\(kind) \(words[1]) - "
                let label = column(before + "label", before + "type")
                return Labelled(label: label, value: index)
            }
        }
        name = column("name")
        parts = [
            column("first name", "given name"), column("middle name", "additional name"),
            column("last name", "family name"),
        ]
        fallbacks = [column("file as"), column("nickname")]
        company = column("organization name", "organization 1 - name")
        title = column("organization title", "organization 1 - title")
        notes = column("notes")
        groups = column("labels", "group membership")
        emails = labelled("e-mail")
        phones = labelled("phone")
        websites = labelled("website")
        guard parts[0] != nil || parts[2] != nil else { return nil }
        let hasOwn =
            names.contains { ["labels", "group membership", "organization name"].contains($0) }
            || names.contains("organization 1 - name")
        guard hasOwn || !emails.isEmpty || !phones.isEmpty else { return nil }
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let parts = cells.texts(self.parts).joined(separator: " ")
        let whole = parts.isEmpty ? cells.texts(fallbacks).first ?? "" : parts
        var contact = FoundContact(line: cells.line, name: cells.text(name) ?? whole)
        contact.company = cells.values(company).first
        contact.title = cells.values(title).first
        contact.emails = emails.flatMap { cells.values($0.value) }
        contact.phones = phones.filter { AddressBookRow.isTelephone(cells.text($0.label) ?? "") }
            .flatMap { cells.values($0.value) }
        contact.linkedIn = AddressBookRow.profile(websites.flatMap { cells.values($0.value) })
        contact.notes = cells.text(notes)
        contact.tags = cells.values(groups).compactMap(GoogleColumns.tag)
        return contact
    }

    /// A group as a tag; `nil` for those in which Google puts everybody. A star stands before the
    /// groups that every address book of Google has: `* myContacts`, `* Friends`.
    private static func tag(_ group: String) -> String? {
        let isSystem = group.hasPrefix("*")
        let name = cleaned(isSystem ? String(group.dropFirst()) : group)
        let plain = folded(name)
        if isSystem, ["my contacts", "mycontacts", "starred", "other contacts"].contains(plain) {
            return nil
        }
        return name.isEmpty || plain.hasPrefix("imported on ") ? nil : name
    }
}
