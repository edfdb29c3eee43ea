import Foundation

/// A card while its lines come in.
struct CardReading {
    private var card = VCard(.v3)
    private var hasVersion = false
    /// Lines that came before VERSION, which vCard 2.1 and 3.0 allow to stand anywhere.
    private var early: [CardLine] = []
    /// Links by their group, whose label may follow (`item1.URL`, `item1.X-ABLabel`).
    private var groups: [String: Int] = [:]
    /// Phones by their group, whose label may say that they are a fax.
    private var phones: [String: String] = [:]
    private var warnings: [String] = []

    /// The card of a single line.
    static func card(_ line: CardLine, _ version: VCard.Version) -> VCard {
        var reading = CardReading()
        reading.card.version = version
        reading.readProperty(line)
        return reading.card
    }

    mutating func read(_ line: CardLine) {
        if hasVersion { return readProperty(line) }
        guard line.name == "VERSION" else { return early.append(line) }
        hasVersion = true
        let version = CardText(line, .v3).address
        card.version = VCard.Version(rawValue: version) ?? (version.hasPrefix("2") ? .v2_1 : .v3)
        for line in early { readProperty(line) }
        early = []
    }

    /// The card that begins on `line`, with its text where it is kept.
    mutating func entry(line: Int, text: [UInt8]?) -> VCardEntry {
        // Without VERSION it is taken for the version that most programs write.
        for line in early { readProperty(line) }
        early = []
        card.source = text.map { CardSource(version: card.version, text: $0) }
        return .card(card, line: line, warnings: warnings)
    }

    private mutating func readProperty(_ line: CardLine) {
        switch line.name {
        case "KIND", "X-ADDRESSBOOKSERVER-KIND":
            card.kind = VCard.Kind(rawValue: text(line).address.lowercased()) ?? card.kind
        case "X-ABSHOWAS":
            if text(line).address.uppercased() == "COMPANY" { card.kind = .org }
        case "UID": card.uid = card.uid ?? CardReading.uid(text(line).address)
        case "FN": card.formattedName = card.formattedName ?? filled(text(line).text)
        case "N": if card.name == nil { card.name = name(text(line).lists) }
        case "NICKNAME":
            card.nickname = card.nickname ?? text(line).list.lazy.compactMap(filled).first
        case "ORG": if card.organization.isEmpty { card.organization = organization(text(line)) }
        case "TITLE": card.title = card.title ?? filled(text(line).text)
        case "EMAIL": add(without("mailto:", text(line).address), to: \.emails)
        case "TEL": addNumber(line)
        case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE": addLink(line)
        case "X-ABLABEL": label(line)
        case "NOTE": add(text(line).text, to: \.notes)
        case "CATEGORIES": for value in text(line).list { add(value, to: \.categories) }
        case "REV": card.revision = card.revision ?? filled(text(line).address)
        default: break
        }
    }

    private mutating func text(_ line: CardLine) -> CardText {
        let text = CardText(line, card.version)
        if let name = text.unknownCharset {
            let warning = "the character set “\(name)” of its \(line.name) is not known"
            if !warnings.contains(warning) { warnings.append(warning) }
        }
        return text
    }

    private mutating func add(_ value: String, to list: WritableKeyPath<VCard, [String]>) {
        if let value = filled(value) { card[keyPath: list].append(value) }
    }

    private mutating func addNumber(_ line: CardLine) {
        let number = without("tel:", text(line).address)
        switch CardField(line, card.version) {
        case .faxes: add(number, to: \.faxes)
        case .pagers: add(number, to: \.pagers)
        default:
            add(number, to: \.phones)
            if !line.group.isEmpty { phones[line.group] = number }
        }
    }

    private mutating func addLink(_ line: CardLine) {
        let address = text(line).address
        let isProfile = line.name != "URL"
        let service =
            line.parameter("SERVICE-TYPE")
            ?? line.types.first { isProfile && $0 != "pref" && $0 != "home" && $0 != "work" }
        let user = line.parameter("X-USER") ?? line.parameter("USERNAME")
        guard !address.isEmpty || user != nil else { return }
        card.links.append(VCard.Link(address, service: service?.lowercased(), user: user))
        if !line.group.isEmpty { groups[line.group] = card.links.count - 1 }
    }

    /// The label of a link names its service: `LinkedIn`, and Apple's own ones `_$!<HomePage>!$_`.
    /// That of a number may be `Fax`.
    private mutating func label(_ line: CardLine) {
        let kind = phones[line.group] == nil ? "" : text(line).text.lowercased()
        if let number = phones[line.group], kind.contains("fax") || kind.contains("pager"),
            let place = card.phones.lastIndex(of: number)
        {
            card.phones.remove(at: place)
            add(number, to: kind.contains("fax") ? \.faxes : \.pagers)
            phones[line.group] = nil
        }
        guard let index = groups[line.group], card.links[index].service == nil,
            let label = filled(text(line).text), !label.hasPrefix("_$!<")
        else { return }
        card.links[index].service = label.lowercased()
    }

    private func name(_ parts: [String]) -> VCard.Name? {
        let parts = parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
        var name = VCard.Name()
        name.family = part(0)
        name.given = part(1)
        name.additional = part(2)
        name.prefixes = part(3)
        name.suffixes = part(4)
        return name
    }

    /// `ORG:Acme;` is Acme, and no unit of it.
    private func organization(_ text: CardText) -> [String] {
        var parts = text.parts
        while let last = parts.last, filled(last) == nil { parts.removeLast() }
        return parts
    }

    /// `nil` for a text of blanks alone.
    private func filled(_ text: String) -> String? {
        text.contains { !$0.isWhitespace } ? text : nil
    }

    /// Without a scheme that says nothing.
    private func without(_ scheme: String, _ address: String) -> String {
        let head = address.prefix(scheme.count)
        return head.lowercased() == scheme ? String(address.dropFirst(scheme.count)) : address
    }

    /// The UID without `urn:uuid:`, so that it is the same in a 3.0 card; `nil` for one that no
    /// program makes.
    private static func uid(_ text: String) -> String? {
        let scheme = "urn:uuid:"
        let uid = text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
        return uid.isEmpty || uid.utf8.count > 1024 ? nil : uid
    }
}
