import CivilTime
import JobSearch
import VCard

extension Contact {
    /// Returns the contact as a card.
    ///
    /// - Parameter company: the name of their company.
    func card(_ version: VCard.Version, company: String?) -> VCard {
        var card = VCard(version)
        card.uid = uid
        card.formattedName = name
        card.name = VCard.Name(whole: name)
        card.organization = company.map { [$0] } ?? []
        card.title = title
        card.emails = emails
        card.phones = phones
        card.links = linkedIn.map { [VCard.Link($0)] } ?? []
        card.notes = notes.map { [$0] } ?? []
        card.categories = tags
        card.revision = modifiedAt.revision(version)
        return card
    }
}

extension Company {
    /// Returns the company as the card of an organization.
    func card(_ version: VCard.Version) -> VCard {
        var card = VCard(version)
        card.kind = .org
        card.uid = uid
        card.formattedName = name
        card.organization = [name]
        card.links = website.map { [VCard.Link($0)] } ?? []
        // One note, because programs show only the first.
        let texts = [notes, ResearchText.text(of: self)].compactMap { $0 }
        card.notes = texts.isEmpty ? [] : [texts.joined(separator: "\n\n")]
        card.categories = tags
        card.revision = modifiedAt.revision(version)
        return card
    }
}

extension Instant {
    /// REV: with dashes and colons in 3.0 (RFC 2426 §3.6.4), without them in 4.0 (RFC 6350 §4.3.5).
    fileprivate func revision(_ version: VCard.Version) -> String {
        version == .v4 ? iso.filter { $0 != "-" && $0 != ":" } : iso
    }
}
