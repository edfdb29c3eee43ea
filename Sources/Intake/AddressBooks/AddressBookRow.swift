import JobSearch

/// The rules for contacts that the rows of address books have in common.
enum AddressBookRow {
    /// The contact as a finding; the row is skipped if it names nobody.
    static func finding(_ contact: FoundContact) -> Finding {
        var contact = contact
        contact.emails = contact.emails.filter { $0.contains("@") }
        let isKnown = contact.linkedIn.flatMap { LinkedInProfile.slug(of: $0) } != nil
        if contact.name.isEmpty, contact.emails.isEmpty, !isKnown {
            let company = contact.company.map { "it names no person, only \(shown($0))" }
            let reason = company ?? "neither a name nor an address"
            return .skipped(line: contact.line, reason: reason)
        }
        return .contact(contact)
    }

    /// The first address of a LinkedIn profile.
    static func profile(_ addresses: [String]) -> String? {
        addresses.first { LinkedInProfile.slug(of: $0) != nil }
    }

    /// False for facsimile machines and pagers, which are nothing to call.
    static func isTelephone(_ label: String) -> Bool {
        let label = folded(label)
        return !label.contains("fax") && !label.contains("pager")
    }
}
