import CivilTime
import DAVSync
import ICalendar
import JobSearch
import VCard

/// A card as it is read: its text, and the fields that this says.
struct CardReading {
    let kind: FormKind
    /// The card with its text.
    let card: VCard
    let lines: KithLines
    private(set) var item: SyncItem

    /// - Parameter kind: the kind where it is known already.
    init?(_ bytes: [UInt8], _ form: LogForm, kind known: FormKind? = nil) {
        guard let cards = ItemText.parse(bytes)?.components, cards.count == 1,
            cards[0].name == "VCARD",
            var reader = try? VCardReader(ByteSource(bytes), keepsText: true),
            case .card(let card, _, _)? = try? reader.next(), let uid = ItemUID.read(card.uid),
            card.kind == .individual || card.kind == .org
        else { return nil }
        lines = KithLines(cards[0])
        let word = lines.texts[FieldName.kind].map(ItemUID.trimmed)
        let usual = FormKind.thing(card.kind == .org ? .company : .contact)
        guard let kind = known ?? (word.map { FormKind(word: $0) } ?? usual), kind.isCard else {
            return nil
        }
        (self.kind, self.card) = (kind, card)
        item = SyncItem(uid: uid, version: MergeVersion([:], modified: card.changed))
        item.seen = (lines.texts[FieldName.seen] ?? "").split { $0 == " " || $0 == "," }
            .map(String.init)
        if word != nil || kind == usual { set(FieldName.kind, form.kindField(kind)) }
        if let created = lines.texts[FieldName.ownCreated].flatMap({ Instant(rfc3339: $0) }) {
            set(FieldName.created, .text(created.iso))
        }
        for field in kind.fields { read(field) }
    }

    private mutating func set(_ name: String, _ value: MergeValue?) {
        item.version.fields[name] = value
    }

    private mutating func read(_ field: FormField) {
        switch field.place {
        case .text(FieldName.formattedName):
            set(FieldName.formattedName, card.called(kind).flatMap { FieldText.text($0) })
        case .text(FieldName.title): set(FieldName.title, card.title.flatMap { FieldText.text($0) })
        case .text(FieldName.note):
            let notes = card.notes.map(cleaned).filter { !$0.isEmpty }
            set(FieldName.note, FieldText.text(notes.joined(separator: "\n")))
        case .list(FieldName.email): set(FieldName.email, FieldText.list(card.emails))
        case .list(FieldName.phone): set(FieldName.phone, FieldText.list(card.phones))
        case .set(FieldName.categories):
            set(FieldName.categories, FieldText.set(card.categories))
        case .organization:
            set(
                FieldName.organization,
                card.organization.first.flatMap { FieldText.text($0) })
            if let link = lines.texts[FieldName.company] { set(FieldName.company, .text(link)) }
        case .profile:
            if let text = lines.texts[FieldName.ownProfile] {
                set(FieldName.ownProfile, .text(cleaned(text)))
            }
            set(FieldName.url, card.profile.map { .text($0.url) })
        case .address(FieldName.url):
            set(
                FieldName.url,
                card.page.flatMap { AddressText.read(card.links[$0].address, lines) })
        case .line(let name):
            guard let text = lines.texts[name] else { break }
            set(name, FieldText.value(ofLine: text, field.shape, field.field))
        case .text, .list, .set, .address, .priority, .time, .status, .closing, .rule,
            .occurrences:
            break
        }
    }
}

extension VCard {
    /// REV.
    var changed: Instant? {
        guard let revision else { return nil }
        if let instant = Instant(rfc3339: revision) { return instant }
        return switch BasicTime(revision.filter { $0 != "-" && $0 != ":" }) {
        case .utc(let instant): instant
        case .local(let local): local.instant(offset: 0)
        case .day(let day): LocalTime(day: day, clock: .midnight).instant(offset: 0)
        case nil: nil
        }
    }

    /// FN, as it is written; N in the order in which one speaks it where there is none, else
    /// whatever tells one card from another.
    func called(_ kind: FormKind) -> String? {
        let company = organization.first.flatMap(filled)
        if kind == .thing(.company) { return formattedName.flatMap(filled) ?? company }
        return formattedName.flatMap(filled) ?? name.flatMap { filled($0.spoken) }
            ?? nickname.flatMap(filled) ?? company ?? emails.first
    }

    /// The address of the profile, and the place of its link.
    var profile: (url: String, place: Int)? {
        for (place, link) in links.enumerated() {
            if let slug = LinkedInProfile.slug(of: link.address) {
                return (LinkedInProfile.url(slug), place)
            }
        }
        for (place, link) in links.enumerated() where link.service == "linkedin" {
            if let slug = link.user.flatMap({ LinkedInProfile.slug(of: LinkedInProfile.url($0)) }) {
                return (LinkedInProfile.url(slug), place)
            }
        }
        return nil
    }

    /// Place of the link that is a page of its own, and none at a service.
    var page: Int? {
        links.firstIndex { $0.service == nil && filled($0.address) != nil }
    }
}
