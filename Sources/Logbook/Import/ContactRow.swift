import CivilTime
import JobSearch

/// A row of a file about a contact, cleaned, with the keys by which the same person is recognised.
struct ContactRow {
    var line: Int
    var name: String
    /// Whether the file itself has the name.
    var isNamed: Bool
    var company: String?
    var title: String?
    var emails: [String] = []
    var phones: [String] = []
    var slug: String?
    var connectedOn: Day?
    /// The handles of its exact keys.
    var handles: [String]
    /// The handle by which a row without an address is the same row in the next file of that form.
    var record: String?

    var isKeyless: Bool { handles.isEmpty }

    /// - Returns: `nil` when there is neither a name nor an address.
    init?(_ found: FoundContact, source: String) {
        line = found.line
        slug = found.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
        emails = found.emails.map(cleaned).filter { $0.contains("@") }
        phones = found.phones.map(cleaned).filter { !$0.isEmpty }
        company = ContactRow.name(found.company)
        title = ContactRow.name(found.title)
        connectedOn = found.connectedOn
        handles = slug.map { [Handle.profile($0)] } ?? []
        handles += emails.map(Handle.email)
        let typed = ContactRow.name(found.name)
        guard let name = typed ?? emails.first ?? slug else { return nil }
        self.name = name
        isNamed = typed != nil
        if isNamed, let connectedOn {
            record = Handle.record(source, [folded(name), connectedOn.iso])
        } else if handles.isEmpty {
            record = Handle.record(source, [folded(name), folded(company ?? "")])
        }
    }

    /// A name in one line; `nil` when it has no letter and no digit (`-`, `N/A`).
    private static func name(_ text: String?) -> String? {
        guard let text else { return nil }
        let line = cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words(folded(line)).isEmpty ? nil : line
    }

    /// A telephone number as it is dialled; the text itself where there are no digits.
    static func digits(_ phone: String) -> String {
        let digits = phone.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
        return digits.isEmpty ? folded(phone) : String(String.UnicodeScalarView(digits))
    }
}

extension Handle {
    /// A row of a file that names nobody exactly.
    static func record(_ source: String, _ parts: [String]) -> String {
        "k:" + ([source] + parts).joined(separator: "|")
    }
}
