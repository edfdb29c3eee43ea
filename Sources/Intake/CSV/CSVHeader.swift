import JobSearch

/// The first line of a CSV file in no known format, if its columns have names.
struct CSVHeader {
    let names: [String]
    /// A map of the columns by their names; `nil` if there is no column by which people are told
    /// apart.
    let guess: ColumnMap?

    /// - Returns: `nil` if the first line does not name columns.
    init?(_ text: SourceText) throws(IntakeError) {
        let best = try CSVTable(text, within: 3) { columns in
            let names = columns.all
            return names.count > 1 && Set(names).count == names.count
                && names.allSatisfy(CSVHeader.isName)
        }
        guard let best else { return nil }
        names = best.names.map(cleaned)
        guard names.contains(where: ColumnMap.canBeTyped) else { return nil }
        var entries: [ColumnMap.Entry] = []
        for name in names {
            guard let target = CSVHeader.target(folded(name)), ColumnMap.canBeTyped(name),
                target.isList || !entries.contains(where: { $0.target == target })
            else { continue }
            entries.append(ColumnMap.Entry(column: name, target: target))
        }
        if entries.contains(where: { $0.target == .name }) {
            entries.removeAll { $0.target == .first || $0.target == .last }
        }
        guess = entries.contains(where: \.target.isKey) ? ColumnMap(entries) : nil
        if guess == nil {
            // Prose has commas too: without a column that is known the rows must be as wide.
            let widths = best.widths(ofFirst: 5)
            guard !widths.isEmpty, widths.allSatisfy({ $0 == names.count })
            else { return nil }
        }
    }

    private static func isName(_ name: String) -> Bool {
        name.count <= 60 && name.contains(where: \.isLetter) && !name.contains("@")
            && !name.contains("://")
    }

    /// The content that columns of a name have in most files.
    private static func target(_ name: String) -> ColumnMap.Target? {
        targets.first { $0.value.contains(name) }?.key
    }

    private static let targets: [ColumnMap.Target: Set<String>] = [
        .name: [
            "name", "full name", "fullname", "contact", "contact name", "person", "display name",
        ],
        .first: ["first name", "firstname", "given name", "first", "vorname"],
        .last: ["last name", "lastname", "family name", "surname", "last", "nachname"],
        .company: [
            "company", "employer", "organization", "organisation", "company name", "firma",
            "unternehmen",
        ],
        .title: ["title", "job title", "position", "role", "occupation", "headline"],
        .email: [
            "email", "e-mail", "email address", "e-mail address", "mail", "emails",
            "e-mail-adresse",
        ],
        .phone: ["phone", "telephone", "mobile", "phone number", "telefon", "mobile phone"],
        .linkedin: [
            "linkedin", "linkedin url", "url", "profile", "profile url", "linkedin profile",
        ],
        .notes: ["notes", "note", "comment", "comments", "notizen"],
        .tag: ["tags", "tag", "labels", "groups", "categories"],
        .connected: ["connected on", "connected", "verbunden am"],
    ]
}
