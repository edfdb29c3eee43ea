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
    /// The file's own UID; two cards of one file that have different ones are two people.
    var uid: String?
    var notes: String?
    var tags: [String] = []
    var connectedOn: Day?
    /// The handles of its exact keys.
    var handles: [Handle]
    /// The form of the file.
    private let source: String
    /// The handle by which a row without an address is the same row in the next file of that form.
    var record: Handle? {
        if isNamed, let connectedOn {
            return .record(.contact, source, [folded(name), connectedOn.iso])
        }
        guard handles.isEmpty, uid == nil else { return nil }
        return .record(.contact, source, [folded(name), folded(company ?? "")])
    }

    var profile: Handle? { slug.map(Handle.profile) }

    var isKeyless: Bool { handles.isEmpty }

    /// The handles by which it may speak of somebody who was removed.
    var allHandles: [Handle] {
        let others = [uid.map { .uid(.contact, $0) }, handles.isEmpty ? record : nil]
        return handles + others.compactMap { $0 }
    }

    /// - Returns: `nil` when there is neither a name nor an address.
    init?(_ found: FoundContact, source: String) {
        self.source = source
        line = found.line
        slug = found.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
        emails = found.emails.map(cleaned).filter { $0.utf8.contains(UInt8(ascii: "@")) }
        phones = found.phones.map(cleaned).filter { !$0.isEmpty }
        uid = ContactRow.text(found.uid)
        // A card with a UID was made by a person: what stands in it is no filling of an empty
        // column.
        let name = uid == nil ? ContactRow.name : ContactRow.text
        company = name(found.company)
        title = name(found.title)
        notes = ContactRow.text(found.notes)
        tags = found.tags.map(cleaned).filter { !$0.isEmpty }
        connectedOn = found.connectedOn
        handles = slug.map { [Handle.profile($0)] } ?? []
        handles += emails.map(Handle.email)
        let typed = name(found.name)
        guard let label = typed ?? emails.first ?? slug else { return nil }
        self.name = label
        // An address in the place of a name stands in for one, as it does here.
        isNamed = typed != nil && !emails.contains(label) && slug != label
    }

    /// A name in one line; `nil` when it has no letter and no digit (`-`, `N/A`).
    private static func name(_ text: String?) -> String? {
        guard let text else { return nil }
        if isPlain(text) { return text }
        let line = cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words(folded(line)).isEmpty ? nil : line
    }

    /// `nil` for a text of which nothing is left once it is cleaned.
    private static func text(_ text: String?) -> String? {
        text.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a text is such a name as it is: words of ASCII, each parted by one blank.
    private static func isPlain(_ text: String) -> Bool {
        var hasWord = false
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else {
                return false
            }
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: hasWord = true
            default: break
            }
            previous = byte
        }
        return hasWord && previous != 0x20
    }
}

extension ContactRow {
    /// Fields about which a row may say something to a contact who is known.
    private static let fields = ["title", "linkedIn", "emails", "phones", "notes", "tags"]
        .compactMap(Contact.field)

    /// Fields of the contact with their texts.
    var fields: [FoundField] {
        let texts = [
            title.map { [$0] }, slug.map { [LinkedInProfile.url($0)] }, emails, phones,
            notes.map { [$0] }, tags,
        ]
        return zip(ContactRow.fields, texts).map { FoundField(field: $0, texts: $1 ?? []) }
    }
}
