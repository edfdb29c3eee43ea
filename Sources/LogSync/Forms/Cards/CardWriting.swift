import CivilTime
import DAVSync
import JobSearch
import VCard

/// Writing of a card: a new one, or changes of one that is there.
struct CardWriting {
    private let form: LogForm
    private let item: SyncItem
    private let kind: FormKind

    init(_ item: SyncItem, _ form: LogForm) {
        (self.item, self.form) = (item, form)
        kind = form.kind(item.version.fields) ?? .thing(.contact)
    }

    private var fields: [String: MergeValue] { item.version.fields }

    private func text(_ name: String) -> String? {
        guard case .text(let text) = fields[name], !text.isEmpty else { return nil }
        return text
    }

    private func list(_ name: String) -> [String] {
        if case .list(let texts) = fields[name] { texts } else { [] }
    }

    func bytes(onto raw: [UInt8]?) -> [UInt8] {
        guard let known = form.kind(fields), known.isCard else { return raw ?? [] }
        var old = raw.flatMap { CardReading($0, form, kind: kind) }
        if old?.item.uid != item.uid { old = nil }
        let changed =
            old.map { CalendarWriting.differences(fields, $0.item.version.fields) }
            ?? Set(fields.keys)
        let modified = item.version.modified
        let isRevised = modified != nil && modified != old?.item.version.modified
        if old != nil, changed.isEmpty, !isRevised, item.seen == old?.item.seen { return raw ?? [] }
        var card = old?.card ?? new
        for field in kind.fields { write(field, changed, &card, old?.lines) }
        if isRevised, let modified { card.revision = modified.revision(card.version) }
        let bytes = card.text(product: form.product)
        guard var root = ItemText.parse(bytes),
            let place = root.parts.firstIndex(where: { $0.component != nil }),
            var component = root.parts[place].component
        else { return bytes }
        for field in kind.fields { writeLine(field, changed, in: &component) }
        writeFrame(changed, isNew: old == nil, seen: old?.item.seen, in: &component)
        root.parts[place] = .component(component)
        return root.bytes
    }

    private var new: VCard {
        var card = VCard(form.cardVersion == .three ? .v3 : .v4)
        card.uid = item.uid
        if kind == .thing(.company) { card.kind = .org }
        return card
    }

    // MARK: Properties

    private func write(
        _ field: FormField, _ changed: Set<String>, _ card: inout VCard, _ lines: KithLines?
    ) {
        switch field.place {
        case .text(FieldName.formattedName) where changed.contains(FieldName.formattedName):
            card.formattedName = text(FieldName.formattedName)
            if kind == .thing(.company) {
                card.organization = card.formattedName.map { [$0] } ?? []
            } else {
                card.name = card.formattedName.map { VCard.Name(whole: $0) }
            }
        case .text(FieldName.title) where changed.contains(FieldName.title):
            card.title = text(FieldName.title)
        case .text(FieldName.note) where changed.contains(FieldName.note):
            card.notes = text(FieldName.note).map { [$0] } ?? []
        case .list(FieldName.email) where changed.contains(FieldName.email):
            card.emails = list(FieldName.email)
        case .list(FieldName.phone) where changed.contains(FieldName.phone):
            card.phones = list(FieldName.phone)
        case .set(let name) where changed.contains(name):
            guard case .set(let texts) = fields[name] else { return card.categories = [] }
            let kept = card.categories.map(cleaned).filter(texts.contains)
            card.categories = kept + texts.subtracting(kept).inOrder
        case .organization where changed.contains(FieldName.organization):
            card.organization = text(FieldName.organization).map { [$0] } ?? []
        case .profile where changed.contains(FieldName.url):
            put(text(FieldName.url), at: card.profile?.place, &card)
        case .address(let name) where changed.contains(name):
            put(text(name).map(AddressText.encoded), at: card.page, &card)
        case .text, .address, .list, .set, .priority, .time, .status, .closing, .rule,
            .occurrences, .organization, .profile, .line:
            break
        }
    }

    /// Puts an address in the place of another one; `nil` takes that out.
    private func put(_ address: String?, at place: Int?, _ card: inout VCard) {
        switch (address, place) {
        case (let address?, let place?):
            card.links[place].address = address
            card.links[place].user = nil
        case (let address?, nil): card.links.append(VCard.Link(address))
        case (nil, let place?): card.links.remove(at: place)
        case (nil, nil): break
        }
    }

    // MARK: Lines of kith's

    private func writeLine(
        _ field: FormField, _ changed: Set<String>, in component: inout ItemComponent
    ) {
        func set(_ name: String, _ shape: Shape = .text) {
            guard changed.contains(name) else { return }
            KithLines.set(
                name, to: fields[name].map { FieldText.line($0, of: shape) }, in: &component)
        }
        switch field.place {
        case .line(let name): set(name, field.shape)
        case .organization: set(FieldName.company)
        case .profile: set(FieldName.ownProfile)
        case .address(let name) where changed.contains(name):
            let text = text(name)
            let isOther = text.map(AddressText.encoded) != text
            KithLines.set(FieldName.ownURL, to: isOther ? text : nil, in: &component)
        case .text, .address, .list, .set, .priority, .time, .status, .closing, .rule,
            .occurrences:
            break
        }
    }

    private func writeFrame(
        _ changed: Set<String>, isNew: Bool, seen: [String]?, in component: inout ItemComponent
    ) {
        if isNew {
            KithLines.set(FieldName.kind, to: kind.word, in: &component)
        } else if changed.contains(FieldName.kind) {
            KithLines.set(FieldName.kind, to: text(FieldName.kind), in: &component)
        }
        if changed.contains(FieldName.created) {
            KithLines.set(FieldName.ownCreated, to: text(FieldName.created), in: &component)
        }
        if item.seen != seen {
            KithLines.set(
                FieldName.seen, to: item.seen.isEmpty ? nil : item.seen.joined(separator: " "),
                in: &component)
        }
    }
}

extension Instant {
    /// REV: with dashes and colons in 3.0 (RFC 2426 §3.6.4), without them in 4.0 (RFC 6350 §4.3.5).
    fileprivate func revision(_ version: VCard.Version) -> String {
        version == .v4 ? basic : iso
    }
}
