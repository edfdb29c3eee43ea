import CivilTime
import ICalendar
import JobSearch
import VCard

/// Files of vCards, of a telephone or an address book: a card of a person is a contact, one of an
/// organization (KIND:org) a company. Lists and places are neither.
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
                try each(finding(card, line: line))
            }
        }
    }

    private static func next(_ reader: inout VCardReader) throws(IntakeError) -> VCardEntry? {
        do { return try reader.next() } catch { throw IntakeError(error) }
    }

    private static func finding(_ card: VCard, line: Int) -> Finding {
        switch card.kind {
        case .individual: .contact(FoundContact(card, line: line))
        case .org:
            FoundCompany(card, line: line).map(Finding.company)
                ?? .skipped(line: line, reason: "an organization without a name")
        case .group: .skipped(line: line, reason: "a list of contacts, which is no contact")
        case .location: .skipped(line: line, reason: "a place, which is no contact")
        }
    }
}

extension FoundContact {
    /// Without FN the name is made of N, else of the organization; without that an address stands
    /// for it.
    fileprivate init(_ card: VCard, line: Int) {
        let organization = filled(card.organization.first)
        let spoken = card.formattedName ?? card.name?.spoken
        self.init(
            line: line, name: filled(spoken) ?? filled(card.nickname) ?? organization ?? "")
        company = organization
        title = filled(card.title)
        emails = card.emails
        phones = card.phones
        linkedIn = card.linkedIn
        uid = filled(card.uid)
        notes = filled(card.notes.compactMap(filled).joined(separator: "\n"))
        tags = card.tags
    }
}

extension FoundCompany {
    /// `nil` for a card without a name.
    fileprivate init?(_ card: VCard, line: Int) {
        guard let name = filled(card.formattedName) ?? filled(card.organization.first) else {
            return nil
        }
        self.init(line: line, name: name)
        let pages = card.links.compactMap { filled($0.address).flatMap(WebLinks.mended) }
        website = pages.first
        uid = filled(card.uid)
        notes = filled(card.notes.compactMap(filled).joined(separator: "\n"))
        tags = card.tags
    }
}

extension VCard {
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
