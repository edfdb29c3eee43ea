import Foundation

/// Texts of the elder forms (vCalendar 1.0, vCard 2.1), which say of each value how it is encoded.
public enum EncodedText {
    /// Out of quoted-printable (RFC 2045 §6.7); what is wrongly written stays as it is.
    public static func unquoted(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = ArraySlice(bytes)
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

    /// Bytes of a character set as UTF-8: of the one that is named; else UTF-8, and Windows-1252
    /// where that does not fit.
    ///
    /// - Returns: also the name of the character set when it is not known.
    public static func utf8(
        _ bytes: [UInt8], charset: String?
    ) -> (utf8: [UInt8], unknown: String?) {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (bytes, nil) }
        let name = charset?.uppercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
        let isUTF8 = name == nil || name == "UTF8" || name == "USASCII"
        if isUTF8, String(validating: bytes, as: UTF8.self) != nil { return (bytes, nil) }
        var unknown: String?
        if let name, !isUTF8 {
            if western.contains(name) { return (UTF8Writer.windows1252(bytes), nil) }
            if let encoding = encodings[name],
                let text = String(data: Data(bytes), encoding: encoding)
            {
                return (Array(text.utf8), nil)
            }
            unknown = charset
            // Perhaps the name is wrong and not the text.
            if String(validating: bytes, as: UTF8.self) != nil { return (bytes, unknown) }
        }
        return (UTF8Writer.windows1252(bytes), unknown)
    }

    /// Names of Windows-1252; ISO-8859-1 is one, as browsers read it.
    private static let western: Set = ["ISO88591", "WINDOWS1252", "CP1252", "LATIN1"]

    /// Other character sets that people have.
    private static let encodings: [String: String.Encoding] = [
        "ISO88592": .isoLatin2, "WINDOWS1250": .windowsCP1250, "WINDOWS1251": .windowsCP1251,
        "WINDOWS1253": .windowsCP1253, "WINDOWS1254": .windowsCP1254, "SHIFTJIS": .shiftJIS,
        "ISO2022JP": .iso2022JP, "EUCJP": .japaneseEUC,
    ]
}
