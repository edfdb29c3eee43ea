import JobSearch
import VCard

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

    /// The kind of number that is none to call, by the name of its column or its label; `nil` for
    /// telephones.
    static func machine(_ label: String) -> LeftOut? {
        let label = folded(label)
        return label.contains("fax") ? .fax : label.contains("pager") ? .pager : nil
    }

    /// The kinds of the numbers that are none to call, in a row.
    static func machines(_ cells: CSVCells) -> [LeftOut] {
        cells.columns.machines.compactMap { cells.text($0.column) == nil ? nil : $0.kind }
    }

    /// A name made of its parts, in the order in which one speaks them.
    static func name(_ given: String?, _ middle: String?, _ family: String?) -> String {
        var name = VCard.Name()
        (name.given, name.additional, name.family) = (given ?? "", middle ?? "", family ?? "")
        return name.spoken
    }
}
