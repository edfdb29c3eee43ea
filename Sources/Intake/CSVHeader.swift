import JobSearch

/// The first line of a CSV file of which no form is known, when its columns have names.
struct CSVHeader {
    let names: [String]
    /// What the columns may hold, by their names; `nil` when there is no column by which people are
    /// told apart.
    let guess: ColumnMap?

    /// - Returns: `nil` when the first line does not name columns.
    init?(_ text: SourceText) throws(IntakeError) {
        let best = try CSVTable(text, within: 3) { names in
            let names = names.map { folded(cleaned($0)) }
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

    /// What a column of that name holds in most files.
    private static func target(_ name: String) -> ColumnMap.Target? {
        switch name {
        case "name", "full name", "fullname", "contact", "contact name", "person", "display name":
            .name
        case "first name", "firstname", "given name", "first", "vorname": .first
        case "last name", "lastname", "family name", "surname", "last", "nachname": .last
        case "company", "employer", "organization", "organisation", "company name", "firma",
            "unternehmen":
            .company
        case "title", "job title", "position", "role", "occupation", "headline": .title
        case "email", "e-mail", "email address", "e-mail address", "mail", "emails",
            "e-mail-adresse":
            .email
        case "phone", "telephone", "mobile", "phone number", "telefon", "mobile phone": .phone
        case "linkedin", "linkedin url", "url", "profile", "profile url", "linkedin profile":
            .linkedin
        case "notes", "note", "comment", "comments", "notizen": .notes
        case "tags", "tag", "labels", "groups", "categories": .tag
        case "connected on", "connected", "verbunden am": .connected
        default: nil
        }
    }
}
