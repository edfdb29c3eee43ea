import ICalendar

extension VCard {
    /// The card as text of its version, which is 3.0 (RFC 2426) or 4.0 (RFC 6350); a new one of
    /// version 2.1 is written as 3.0.
    ///
    /// Lines end with CRLF and are folded at 75 octets, between characters. Line breaks of a text
    /// become LF, and other control characters but TAB are left out. Empty fields are not written;
    /// FN and N always are. Of a card that kept the text that it was read from, only the lines of
    /// changed fields are made anew; one whose version was changed is written as if it were new.
    ///
    /// - Parameter product: PRODID, the program that writes.
    public func text(product: String) -> [UInt8] {
        if let source, source.version == version {
            let merge = CardMerge(self, over: source)
            if let text = merge?.text { return text }
        }
        var bytes: [UInt8] = []
        func line(_ text: String) { Folding.append(Array(text.utf8), to: &bytes) }
        var card = self
        if version == .v2_1 { card.version = .v3 }
        line("BEGIN:VCARD")
        line("VERSION:" + card.version.rawValue)
        line("PRODID:" + CardValue.escaped(product))
        for field in CardField.allCases {
            for value in card.values(of: field) { line(value.head + ":" + value.text) }
        }
        line("END:VCARD")
        return bytes
    }

    /// Values of a field, each for a line of its own, as they are written.
    func values(of field: CardField) -> [CardValue] {
        func text(_ name: String, _ text: String?) -> [CardValue] {
            text.map { [CardValue(name, CardValue.escaped($0))] } ?? []
        }
        func list(_ name: String, _ values: [String], by mark: String) -> [CardValue] {
            if values.isEmpty { return [] }
            return [CardValue(name, values.map(CardValue.escaped).joined(separator: mark))]
        }
        switch field {
        case .kind:
            if version == .v4 { return [CardValue("KIND", kind.rawValue)] }
            // In 3.0 it stands behind ORG.
            return []
        case .uid: return uid.map { [CardValue(uid: $0, version)] } ?? []
        case .formattedName: return text("FN", formattedName ?? name?.spoken ?? "")
        case .name:
            let name = name ?? Name()
            let parts = [name.family, name.given, name.additional, name.prefixes, name.suffixes]
            return list("N", parts, by: ";")
        case .nickname: return text("NICKNAME", nickname)
        case .organization: return list("ORG", organization, by: ";")
        case .isCompany:
            return version != .v4 && kind == .org ? [CardValue("X-ABShowAs", "COMPANY")] : []
        case .title: return text("TITLE", title)
        case .emails:
            let head = version == .v4 ? "EMAIL" : "EMAIL;TYPE=INTERNET"
            return emails.flatMap { text(head, $0) }
        case .phones: return phones.flatMap { text("TEL", $0) }
        case .faxes: return faxes.flatMap { text("TEL;TYPE=FAX", $0) }
        case .pagers: return pagers.flatMap { text("TEL;TYPE=PAGER", $0) }
        case .links: return links.map { CardValue("URL", CardValue.address($0.address)) }
        case .notes: return notes.flatMap { text("NOTE", $0) }
        case .categories: return list("CATEGORIES", categories, by: ",")
        case .revision: return revision.map { [CardValue("REV", CardValue.address($0))] } ?? []
        }
    }
}

/// Fields of a card in the order in which they are written.
enum CardField: CaseIterable {
    case kind, uid, formattedName, name, nickname, organization, isCompany, title, emails, phones
    case faxes, pagers, links, notes, categories, revision

    /// The field to which a line belongs; `nil` for one that is kept as it is.
    init?(_ line: CardLine, _ version: VCard.Version) {
        switch line.name {
        case "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS":
            self = version == .v4 ? .kind : .isCompany
        case "UID": self = .uid
        case "FN": self = .formattedName
        case "N": self = .name
        case "NICKNAME": self = .nickname
        case "ORG": self = .organization
        case "TITLE": self = .title
        case "EMAIL": self = .emails
        case "TEL" where line.types.contains("fax"): self = .faxes
        case "TEL" where line.types.contains("pager"): self = .pagers
        case "TEL": self = .phones
        case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE": self = .links
        case "NOTE": self = .notes
        case "CATEGORIES": self = .categories
        case "REV": self = .revision
        default: return nil
        }
    }
}

/// A value as it is written.
struct CardValue: Equatable {
    /// The name of its line, with the parameters of its form.
    var head: String
    var text: String

    init(_ head: String, _ text: String) {
        self.head = head
        self.text = text
    }

    /// In version 4.0 a UID is an address unless it is said to be a text (RFC 6350 §6.7.6); a bare
    /// UUID gets its scheme.
    init(uid: String, _ version: VCard.Version) {
        guard version == .v4 else {
            self.init("UID", CardValue.escaped(uid))
            return
        }
        let isUUID =
            uid.utf8.count == 36
            && uid.utf8.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index)
                    ? byte == 0x2D
                    : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
            }
        if isUUID {
            self.init("UID", "urn:uuid:" + uid)
        } else {
            self.init("UID;VALUE=text", CardValue.escaped(uid))
        }
    }

    /// A text value (RFC 6350 §3.4). Scalar by scalar: a comma that bears an accent is a comma.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";":
                result.append("\\")
                result.append(scalar)
            case "\n" where wasReturn: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(scalar)
            default: if !isControl(scalar) { result.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        return String(result)
    }

    /// An address, in which nothing is escaped; blanks, controls, and what readers take for an
    /// escape are percent-encoded (RFC 3986 §2.1).
    static func address(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F: result += hex(byte, after: 0x25)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}

extension CardValue {
    /// The line of the value. In vCard 2.1 one that is long, or not of ASCII alone, is
    /// quoted-printable, because there a fold is a blank.
    func line(_ version: VCard.Version) -> [UInt8] {
        var bytes: [UInt8] = []
        let whole = Array((head + ":" + text).utf8)
        guard version == .v2_1 else {
            Folding.append(whole, to: &bytes)
            return bytes
        }
        let text = unescaped
        guard whole.count > 75 || text.contains(where: { $0 < 0x20 || $0 > 0x7E }) else {
            return whole + [0x0D, 0x0A]
        }
        bytes += Array((head + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:").utf8)
        var length = bytes.count
        for byte in text {
            let isPlain = byte > 0x20 && byte < 0x7F && byte != 0x3D
            if length > 72 {
                bytes += Array("=\r\n".utf8)
                length = 0
            }
            bytes += isPlain ? [byte] : CardValue.hex(byte, after: 0x3D)
            length += isPlain ? 1 : 3
        }
        return bytes + [0x0D, 0x0A]
    }

    /// The text with line ends in the place of their escapes, which vCard 2.1 does not have.
    private var unescaped: [UInt8] {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped, byte == 0x6E {
                bytes[bytes.count - 1] = 0x0A
            } else {
                bytes.append(byte)
            }
            isEscaped = !isEscaped && byte == 0x5C
        }
        return bytes
    }

    private static func hex(_ byte: UInt8, after mark: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [mark, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
    }
}
