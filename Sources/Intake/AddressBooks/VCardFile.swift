import CivilTime
import ICalendar
import JobSearch
import VCard

/// Files of vCards, of a telephone or an address book: a card of a person is a contact, one of an
/// organization (KIND:org, or Apple's X-ABShowAs) a company, beside the person whom it may name.
/// Lists and places are neither.
enum VCardFile: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool {
        let head = (try? SourceText(headOf: head)?.bytes()) ?? head
        let begin = Array("BEGIN:VCARD".utf8)
        return head.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
            let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.startIndex
            let trimmed = line[..<end].drop { $0 == 0x20 || $0 == 0x09 }
            return trimmed.elementsEqual(begin) { $0 == $1 || $0 == $1 | 0x20 }
        }
    }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        var reader: VCardReader
        do { reader = try VCardReader(file) } catch { throw IntakeError(error) }
        while let entry = try next(&reader) {
            switch entry {
            case .problem(let line, let reason):
                try each(.problem(line: line, reason: "the card cannot be read: \(reason)"))
            case .card(let card, let line, let warnings):
                let all = warnings + (card.kind == .org ? card.doubts : [])
                for warning in all { try each(.problem(line: line, reason: warning)) }
                for finding in findings(card, line: line) { try each(finding) }
            }
        }
    }

    private static func next(_ reader: inout VCardReader) throws(IntakeError) -> VCardEntry? {
        do { return try reader.next() } catch { throw IntakeError(error) }
    }

    private static func findings(_ card: VCard, line: Int) -> [Finding] {
        func skipped(_ reason: String) -> [Finding] { [.skipped(line: line, reason: reason)] }
        switch card.kind {
        case .individual: return [.contact(FoundContact(card, line: line))]
        case .org:
            guard let company = FoundCompany(card, line: line) else {
                return skipped("an organization without a name")
            }
            let person = FoundContact(personOf: card, at: company.name, line: line)
            return [.company(company)] + (person.map { [.contact($0)] } ?? [])
        case .group: return skipped("a list of contacts, which is no contact")
        case .location: return skipped("a place, which is no contact")
        }
    }
}

extension FoundContact {
    /// Without FN the name is made of N, else of the organization; without that an address stands
    /// for it.
    fileprivate init(_ card: VCard, line: Int) {
        let organization = filled(card.organization.first)
        self.init(
            line: line, name: filled(card.whole) ?? filled(card.nickname) ?? organization ?? "")
        company = organization
        take(from: card)
        uid = filled(card.uid)
        notes = filled(card.notes.compactMap(filled).joined(separator: "\n"))
        tags = card.tags
    }

    /// The person whom the card of an organization names; it is the organization's, with its uid,
    /// notes and categories.
    fileprivate init?(personOf card: VCard, at organization: String, line: Int) {
        guard let person = card.person else { return nil }
        self.init(line: line, name: person)
        company = organization
        take(from: card)
    }

    private mutating func take(from card: VCard) {
        title = filled(card.title)
        emails = card.emails
        phones = card.phones
        linkedIn = card.linkedIn
        leftOut = card.machines
    }
}

extension FoundCompany {
    /// `nil` for a card without a name.
    fileprivate init?(_ card: VCard, line: Int) {
        let names = [filled(card.formattedName), filled(card.organization.first)]
        // Beside a person FN may be theirs.
        let name = (card.person == nil ? names : names.reversed()).compactMap(\.self).first
        guard let name else { return nil }
        self.init(line: line, name: name)
        let pages = card.links.compactMap { filled($0.address).flatMap(WebLinks.mended) }
        website = pages.first
        uid = filled(card.uid)
        let text = ResearchText.split(card.notes.compactMap(filled).joined(separator: "\n"))
        notes = filled(text.notes)
        research = text.answers
        tags = card.tags
        if card.person != nil { return }
        leftOut = card.machines
        leftOut += card.phones.map { _ in .companyPhone } + card.emails.map { _ in .companyEmail }
    }
}

extension VCard {
    /// FN; N in the order in which one speaks it where there is none, or where FN is
    /// `Lovelace, Ada`.
    fileprivate var whole: String? {
        guard let name else { return formattedName }
        let isReversed = formattedName == "\(name.family), \(name.given)"
        return isReversed ? name.spoken : formattedName ?? name.spoken
    }

    /// The name of the person of an organization's card; `nil` if N is the organization's too.
    fileprivate var person: String? {
        guard let name, let spoken = filled(name.spoken) else { return nil }
        func words(_ text: String) -> Set<String> { Set(JobSearch.words(folded(text))) }
        let own = words(spoken)
        if own.isSubset(of: words(organization.joined(separator: " "))) { return nil }
        let isWhole = !name.given.isEmpty && !name.family.isEmpty && !organization.isEmpty
        return isWhole || !own.isSubset(of: words(formattedName ?? spoken)) ? spoken : nil
    }

    /// The kinds of the numbers that are none to call.
    fileprivate var machines: [LeftOut] {
        faxes.map { _ in .fax } + pagers.map { _ in .pager }
    }

    /// Sentences about the addresses of pages that are mended, up to the first that can be taken.
    fileprivate var doubts: [String] {
        var doubts: [String] = []
        for address in links.compactMap({ filled($0.address) }) {
            let page = WebLinks.mended(address)
            if page != address { doubts.append(WebLinks.doubt(address, page)) }
            if page != nil { break }
        }
        return doubts
    }

    /// The first address that is a profile; a user's name at LinkedIn stands for one.
    fileprivate var linkedIn: String? {
        let profile = links.first { LinkedInProfile.slug(of: $0.address) != nil }
        if let profile { return profile.address }
        let users = links.filter { $0.service == "linkedin" }.compactMap(\.user)
        return users.map { LinkedInProfile.url($0) }
            .first { LinkedInProfile.slug(of: $0) != nil }
    }

    /// The categories without those that Google gives to everybody.
    fileprivate var tags: [String] {
        categories.compactMap(filled).filter {
            let plain = $0.lowercased().filter { !$0.isWhitespace && $0 != "*" }
            return plain != "mycontacts"
        }
    }
}

extension IntakeError {
    /// The error of a file of cards that cannot be read.
    fileprivate init(_ error: VCardError) {
        self =
            switch error {
            case .notAVCard: .noHeader(.vcard)
            case .neverEnds(let line): .damaged(line: line, reason: "begins a card that never ends")
            case .lineTooLong(let line, let limit): .tooLarge(line: line, limit: limit)
            case .cardTooLarge(let line, let limit):
                .damaged(line: line, reason: "begins a card of more than \(limit / 1024) KiB")
            case .notText: .notText
            case .unreadable(let reason): .unreadable(reason)
            }
    }
}
