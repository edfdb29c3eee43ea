import Foundation

/// The text of a value: out of its encoding, its character set and its escapes.
struct CardText {
    /// UTF-8.
    private let bytes: [UInt8]
    private let isOld: Bool
    /// A character set that is not known; the text was read as Windows-1252 then.
    let unknownCharset: String?

    init(_ line: CardLine, _ version: VCard.Version) {
        let encoding = line.parameter("ENCODING")?.uppercased()
        let raw =
            encoding == "QUOTED-PRINTABLE"
            ? CardText.unquoted(line.value) : [UInt8](line.value)
        (bytes, unknownCharset) = CardText.utf8(raw, charset: line.parameter("CHARSET"))
        isOld = version == .v2_1
    }

    /// The whole value as one text.
    var text: String { unescaped(bytes[...]) }

    /// The value as it stands there: an address (RFC 3986) has no escapes, but many programs escape it all the same.
    var address: String {
        let text = unescaped(bytes[...])
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The parts of a structured value: split at the semicolons that are not escaped.
    var parts: [String] { split(bytes[...], at: 0x3B).map(unescaped) }

    /// The same, where each part may be a list of its own, whose values are then parted by a blank.
    var lists: [String] {
        split(bytes[...], at: 0x3B).map { part in
            isOld
                ? unescaped(part) : split(part, at: 0x2C).map(unescaped).joined(separator: " ")
        }
    }

    /// The values of a list: split at the commas that are not escaped.
    var list: [String] { split(bytes[...], at: 0x2C).map(unescaped) }

    private func split(_ bytes: ArraySlice<UInt8>, at mark: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x5C {
                index += 1
            } else if bytes[index] == mark {
                parts.append(bytes[start..<index])
                start = index + 1
            }
            index += 1
        }
        return parts + [bytes[start...]]
    }

    /// A backslash and `n` is a line's end, a backslash before anything else stands for that (RFC 6350 §3.4). vCard 2.1
    /// has no such line's end, and a backslash there is one unless it stands before a mark.
    private func unescaped(_ escaped: ArraySlice<UInt8>) -> String {
        guard escaped.contains(0x5C) else { return String(decoding: escaped, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(escaped.count)
        var rest = escaped
        while let byte = rest.popFirst() {
            guard byte == 0x5C, let next = rest.first else {
                result.append(byte)
                continue
            }
            let isMark = next == 0x3B || next == 0x2C || next == 0x3A || next == 0x5C
            if isOld, !isMark {
                result.append(byte)
                continue
            }
            rest.removeFirst()
            result.append(next == 0x6E || next == 0x4E ? 0x0A : next)
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Encodings

    /// Out of quoted-printable (RFC 2045 §6.7); what is wrongly written stays as it is.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == 0x3D {
                if rest.isEmpty { break }
                if let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
                    // A NUL is no character of a text.
                    if high + low > 0 { result.append(high << 4 | low) }
                    rest = rest.dropFirst(2)
                    continue
                }
            }
            result.append(byte)
        }
        return result
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case let byte? where byte >= 0x30 && byte <= 0x39: byte - 0x30
        case let byte? where byte >= 0x41 && byte <= 0x46: byte - 0x37
        case let byte? where byte >= 0x61 && byte <= 0x66: byte - 0x57
        default: nil
        }
    }

    /// Bytes of a character set as UTF-8: of the one that is named; else UTF-8, and Windows-1252 where that does not fit.
    private static func utf8(
        _ bytes: [UInt8], charset: String?
    ) -> (utf8: [UInt8], unknown: String?) {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (bytes, nil) }
        let name = charset?.uppercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
        let isUTF8 = name == nil || name == "UTF8" || name == "USASCII"
        if isUTF8, String(validating: bytes, as: UTF8.self) != nil { return (bytes, nil) }
        var unknown: String?
        if let name, !isUTF8 {
            if let encoding = encodings[name],
                let text = String(data: Data(bytes), encoding: encoding)
            {
                return (Array(text.utf8), nil)
            }
            unknown = charset
            // Perhaps the name is wrong and not the text.
            if String(validating: bytes, as: UTF8.self) != nil { return (bytes, unknown) }
        }
        let text = String(data: Data(bytes), encoding: .windowsCP1252)
        // Five places of Windows-1252 are empty; every place of Latin 1 is taken.
        return (
            Array((text ?? String(data: Data(bytes), encoding: .isoLatin1) ?? "").utf8), unknown
        )
    }

    /// The character sets of vCard 2.1 that people have. ISO-8859-1 is Windows-1252, as browsers read it.
    private static let encodings: [String: String.Encoding] = [
        "ISO88591": .windowsCP1252, "WINDOWS1252": .windowsCP1252, "CP1252": .windowsCP1252,
        "LATIN1": .windowsCP1252, "ISO88592": .isoLatin2, "WINDOWS1250": .windowsCP1250,
        "WINDOWS1251": .windowsCP1251, "WINDOWS1253": .windowsCP1253,
        "WINDOWS1254": .windowsCP1254, "SHIFTJIS": .shiftJIS, "ISO2022JP": .iso2022JP,
        "EUCJP": .japaneseEUC,
    ]
}
