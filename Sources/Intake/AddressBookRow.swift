import JobSearch

/// What address books have in common: which contact their texts make.
enum AddressBookRow {
    /// Hands over the contact, or says that the row names nobody.
    static func hand(_ contact: FoundContact, _ each: (Finding) throws -> Void) throws {
        var contact = contact
        contact.emails = contact.emails.filter { $0.contains("@") }
        let isKnown = contact.linkedIn.flatMap { LinkedInProfile.slug(of: $0) } != nil
        if contact.name.isEmpty, contact.emails.isEmpty, !isKnown {
            let company = contact.company.map { "it names no person, only \(shown($0))" }
            let reason = company ?? "neither a name nor an address"
            return try each(.skipped(line: contact.line, reason: reason))
        }
        try each(.contact(contact))
    }

    /// The first address of a LinkedIn profile.
    static func profile(_ addresses: [String]) -> String? {
        addresses.first { LinkedInProfile.slug(of: $0) != nil }
    }

    /// Facsimile machines and pagers are nothing to call.
    static func isTelephone(_ label: String) -> Bool {
        let label = folded(label)
        return !label.contains("fax") && !label.contains("pager")
    }
}
