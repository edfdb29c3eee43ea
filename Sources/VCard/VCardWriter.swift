import ICalendar

extension VCard {
    /// The card as text of its version, which is 3.0 (RFC 2426) or 4.0 (RFC 6350); one of version 2.1 is written as 3.0.
    ///
    /// Lines end with CRLF and are folded at 75 octets, between characters. Line breaks of a text become LF, and other
    /// control characters but TAB are left out. Empty fields are not written; FN and N always are.
    ///
    /// - Parameter product: PRODID, the program that writes.
    public func text(product: String) -> [UInt8] {
        var writer = VCardWriter(isNew: version == .v4)
        writer.line("BEGIN", "VCARD")
        writer.line("VERSION", writer.isNew ? "4.0" : "3.0")
        writer.line("PRODID", VCardWriter.escaped(product))
        if writer.isNew { writer.line("KIND", kind.rawValue) }
        if let uid { writer.uid(uid) }
        writer.line("FN", VCardWriter.escaped(formattedName ?? name?.spoken ?? ""))
        let name = name ?? Name()
        writer.structured(
            "N", [name.family, name.given, name.additional, name.prefixes, name.suffixes])
        if let nickname { writer.text("NICKNAME", nickname) }
        if !organization.isEmpty { writer.structured("ORG", organization) }
        if kind == .org, !writer.isNew { writer.line("X-ABShowAs", "COMPANY") }
        if let title { writer.text("TITLE", title) }
        for email in emails { writer.text(writer.isNew ? "EMAIL" : "EMAIL;TYPE=INTERNET", email) }
        for phone in phones { writer.text("TEL", phone) }
        for link in links { writer.line("URL", VCardWriter.address(link.address)) }
        for note in notes { writer.text("NOTE", note) }
        if !categories.isEmpty {
            writer.line("CATEGORIES", categories.map(VCardWriter.escaped).joined(separator: ","))
        }
        if let revision { writer.line("REV", VCardWriter.address(revision)) }
        writer.line("END", "VCARD")
        return writer.bytes
    }
}

/// Writes the lines of one card.
private struct VCardWriter {
    /// Whether they are those of version 4.0.
    let isNew: Bool
    private(set) var bytes: [UInt8] = []

    init(isNew: Bool) { self.isNew = isNew }

    mutating func line(_ name: String, _ value: String) {
        Folding.append(Array((name + ":" + value).utf8), to: &bytes)
    }

    mutating func text(_ name: String, _ value: String) {
        line(name, VCardWriter.escaped(value))
    }

    mutating func structured(_ name: String, _ parts: [String]) {
        line(name, parts.map(VCardWriter.escaped).joined(separator: ";"))
    }

    /// In version 4.0 a UID is an address unless it is said to be a text (RFC 6350 §6.7.6); a bare UUID gets its scheme.
    mutating func uid(_ uid: String) {
        if !isNew { return text("UID", uid) }
        let isUUID =
            uid.utf8.count == 36
            && uid.utf8.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index)
                    ? byte == 0x2D
                    : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
            }
        if isUUID { line("UID", "urn:uuid:" + uid) } else { text("UID;VALUE=text", uid) }
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

    /// An address, in which nothing is escaped; blanks, controls, and what readers take for an escape are
    /// percent-encoded (RFC 3986 §2.1).
    static func address(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F:
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
