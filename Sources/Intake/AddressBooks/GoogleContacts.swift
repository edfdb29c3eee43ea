import JobSearch

/// Google Contacts' CSV: the form until 2024 (`Given Name`, `Group Membership`) and the one since
/// (`First Name`, `Labels`), which has only the columns that somebody's contacts use.
struct GoogleContacts: AddressBookReader {
    static let format = IntakeFormat.googleContacts

    /// A value and the column that labels it: `Phone 1 - Label`, `Phone 1 - Value`.
    private struct Labelled {
        let label: Int?
        let value: Int
    }

    private let columns: ColumnNames
    private let emails: [Labelled]
    private let phones: [Labelled]
    private let websites: [Labelled]

    init?(_ columns: ColumnNames) {
        func labelled(_ kind: String) -> [Labelled] {
            columns.all.indices.compactMap { index in
                guard columns.all[index].hasPrefix(kind) else { return nil }
                let words = columns.all[index].split(separator: " ")
                guard words.count == 4, words[0] == kind, Int(words[1]) != nil, words[2] == "-",
                    words[3] == "value"
                else { return nil }
                let before = "\(kind) \(words[1]) - "
                return Labelled(
                    label: columns[before + "label", before + "type"], value: index)
            }
        }
        let names = columns["first name", "given name", "last name", "family name"]
        let own = columns[
            "labels", "group membership", "organization name", "organization 1 - name"]
        self.columns = columns
        (emails, phones) = (labelled("e-mail"), labelled("phone"))
        websites = labelled("website")
        guard names != nil, own != nil || !emails.isEmpty || !phones.isEmpty else { return nil }
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let parts = AddressBookRow.name(
            cells.text(columns["first name", "given name"]),
            cells.text(columns["middle name", "additional name"]),
            cells.text(columns["last name", "family name"]))
        let whole = parts.isEmpty ? cells["file as"] ?? cells["nickname"] : nil
        var contact = FoundContact(line: cells.line, name: cells["name"] ?? whole ?? parts)
        contact.company =
            cells.values(columns["organization name", "organization 1 - name"]).first
        contact.title =
            cells.values(columns["organization title", "organization 1 - title"]).first
        contact.emails = emails.flatMap { cells.values($0.value) }
        for phone in phones {
            let numbers = cells.values(phone.value)
            if let kind = AddressBookRow.machine(cells.text(phone.label) ?? "") {
                contact.leftOut += numbers.map { _ in kind }
            } else {
                contact.phones += numbers
            }
        }
        contact.linkedIn = AddressBookRow.profile(websites.flatMap { cells.values($0.value) })
        contact.notes = cells["notes"]
        contact.tags = cells.values(columns["labels", "group membership"])
            .compactMap(GoogleContacts.tag)
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
