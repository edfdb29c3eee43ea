import JobSearch

/// A guess at what columns hold by their names, in English and German.
enum ColumnGuess {
    /// The map for columns of these names; `nil` if there is none by which people are told apart.
    ///
    /// Of several columns that may hold the same field, the one whose name is the most certain
    /// holds it: `Title` beside `Job Title` is Dr. or Ms.
    static func map(_ names: [String]) -> ColumnMap? {
        var best: [ColumnMap.Target: (column: Int, rank: Int)] = [:]
        var targets: [Int: ColumnMap.Target] = [:]
        for (column, name) in names.enumerated() where ColumnMap.canBeTyped(name) {
            guard let (target, rank) = guess(plain(name)) else { continue }
            if target.isList {
                targets[column] = target
            } else if best[target].map({ rank < $0.rank }) ?? true {
                best[target] = (column, rank)
            }
        }
        if best[.first] != nil, best[.last] == nil, let name = best[.name] {
            // `Vorname;Name`
            (best[.last], best[.name]) = (name, nil)
        } else if best[.name] != nil {
            (best[.first], best[.last]) = (nil, nil)
        }
        for (target, one) in best { targets[one.column] = target }
        guard targets.values.contains(where: \.isKey) else { return nil }
        return ColumnMap(
            targets.sorted { $0.key < $1.key }.map {
                ColumnMap.Entry(column: names[$0.key], target: $0.value)
            })
    }

    /// The words of a name, folded: `e mail adresse` of `E-Mail-Adresse (1)`.
    private static func plain(_ name: String) -> String {
        words(folded(name)).filter { Int($0) == nil }.joined(separator: " ")
    }

    private static func guess(_ name: String) -> (target: ColumnMap.Target, rank: Int)? {
        for (target, names) in targets {
            if let rank = names.firstIndex(of: name) { return (target, rank) }
        }
        // Parts of longer names are the last choice.
        let parts = name.split(separator: " ").map(String.init)
        if AddressBookRow.machine(name) != nil || parts.contains(where: others.contains) {
            return nil
        }
        if parts.contains("linkedin") { return (.linkedin, 100) }
        let isEmail = parts.contains { isOne($0, of: ["email", "mail"]) }
        if isEmail || name.contains("e mail") { return (.email, 100) }
        let isPhone = parts.contains {
            isOne($0, of: ["phone", "telefon", "telephone", "mobile", "mobil", "handy"])
                || ["tel", "cell", "rufnummer"].contains($0)
        }
        return isPhone ? (.phone, 100) : nil
    }

    /// True for one of these words, also in one with others: `Mobiltelefon`, `Emailadresse`.
    private static func isOne(_ word: String, of known: [String]) -> Bool {
        known.contains { word.hasSuffix($0) || word.hasPrefix($0) }
    }

    /// Words of columns that speak of an address or a number and hold none.
    private static let others: Set = [
        "type", "typ", "label", "status", "date", "datum", "opt", "verified", "count", "extension",
        "display", "mailing",
    ]

    /// Names of columns, folded and without marks, the most certain ones first.
    private static let targets: [(ColumnMap.Target, [String])] = [
        (
            .name,
            [
                "full name", "fullname", "name", "contact name", "vollstandiger name",
                "display name", "anzeigename", "contact", "kontakt", "ansprechpartner",
                "ansprechpartnerin", "person",
            ]
        ),
        (.first, ["first name", "firstname", "given name", "vorname", "first", "rufname"]),
        (
            .last,
            [
                "last name", "lastname", "family name", "surname", "nachname", "familienname",
                "last", "zuname",
            ]
        ),
        (
            .company,
            [
                "company", "company name", "current company", "employer", "firma", "firmenname",
                "unternehmen", "arbeitgeber", "organization", "organisation", "organization name",
                "organisation name", "account name",
            ]
        ),
        (
            .title,
            [
                "job title", "jobtitle", "jobtitel", "position", "current position",
                "berufsbezeichnung", "stellenbezeichnung", "role", "rolle", "funktion", "stelle",
                "occupation", "beruf", "headline", "title", "titel",
            ]
        ),
        (.email, ["email", "e mail", "mail", "emails", "e mails"]),
        (.phone, ["phone", "telephone", "telefon", "mobile", "handy", "tel", "phones"]),
        (
            .linkedin,
            [
                "linkedin", "linkedin url", "linkedin profile", "linkedin profile url",
                "linkedin profil", "profile url", "profile", "profil", "profillink", "url",
            ]
        ),
        (
            .notes,
            [
                "notes", "note", "comment", "comments", "remarks", "notizen", "notiz",
                "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare",
            ]
        ),
        (
            .tag,
            [
                "tags", "tag", "labels", "label", "groups", "group", "categories", "category",
                "kategorien", "kategorie", "gruppen", "gruppe", "schlagworte", "schlagworter",
                "stichworte",
            ]
        ),
        (
            .connected,
            ["connected on", "connected", "date connected", "verbunden am", "vernetzt am"]
        ),
    ]
}
