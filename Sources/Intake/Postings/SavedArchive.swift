import Foundation
import ICalendar
import JobSearch

/// A page with all that belongs to it in one file, as browsers save it (MHTML, RFC 2557): the first
/// part that is a page.
struct SavedArchive {
    let page: [UInt8]
    /// The address from which the page was saved.
    let address: String?

    /// - Returns: `nil` for any other file.
    /// - Throws: `IntakeError` for an archive in which no page is.
    init?(_ file: [UInt8]) throws(IntakeError) {
        let head = MIMEHeader(file[...].prefix(16_384))
        guard head["mime-version"] != nil, let type = head["content-type"],
            type.lowercased().hasPrefix("multipart/related")
        else { return nil }
        guard let boundary = MIMEHeader.parameter("boundary", of: type),
            let part = SavedArchive.page(file[...], boundary: Array(("--" + boundary).utf8))
        else { throw .posting(.document(.webArchive)) }
        page = SavedArchive.decoded(part.body, part.header["content-transfer-encoding"])
        address = part.header["content-location"] ?? head["snapshot-content-location"]
    }

    private static func page(
        _ file: ArraySlice<UInt8>, boundary: [UInt8]
    ) -> (header: MIMEHeader, body: ArraySlice<UInt8>)? {
        var rest = file
        while let found = rest.firstRange(of: boundary) {
            rest = rest[found.upperBound...]
            let end = rest.firstRange(of: boundary)?.lowerBound ?? rest.endIndex
            let header = MIMEHeader(rest[..<end].prefix(16_384))
            if header["content-type"]?.lowercased().hasPrefix("text/html") ?? false {
                return (header, rest[header.end..<end])
            }
            rest = rest[end...]
        }
        return nil
    }

    private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
        switch encoding?.lowercased() {
        case "quoted-printable": return EncodedText.unquoted(joined(body))
        case "base64":
            let data = Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters)
            return data.map { Array($0) } ?? []
        default: return Array(body)
        }
    }

    /// Lines that were only broken because they were long (RFC 2045 §6.7), whole again.
    private static func joined(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var rest = body
        while let byte = rest.popFirst() {
            if byte == 0x3D, rest.first == 0x0A || rest.first == 0x0D {
                if rest.popFirst() == 0x0D, rest.first == 0x0A { rest.removeFirst() }
            } else {
                result.append(byte)
            }
        }
        return result
    }
}

/// The lines in front of a body (RFC 5322 §2.2).
private struct MIMEHeader {
    private var fields: [(name: String, value: String)] = []
    /// Where the body begins.
    private(set) var end: Int

    init(_ bytes: ArraySlice<UInt8>) {
        end = bytes.startIndex
        // The line break behind a boundary.
        while end < bytes.endIndex, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
        while end < bytes.endIndex {
            let next = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            let line = String(decoding: bytes[end..<next], as: UTF8.self)
            end = next
            guard let text = filled(line) else { break }
            if line.first == " " || line.first == "\t", let last = fields.indices.last {
                fields[last].value += " " + text
            } else if let colon = text.firstIndex(of: ":") {
                let value = cleaned(String(text[text.index(after: colon)...]))
                fields.append((text[..<colon].lowercased(), value))
            } else {
                break
            }
        }
    }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// `boundary="----x"` in the value of a field.
    static func parameter(_ name: String, of value: String) -> String? {
        for part in value.split(separator: ";").dropFirst() {
            guard let equals = part.firstIndex(of: "="),
                cleaned(String(part[..<equals])).lowercased() == name
            else { continue }
            let text = cleaned(String(part[part.index(after: equals)...]))
            return filled(
                text.hasPrefix("\"") ? String(text.dropFirst().prefix { $0 != "\"" }) : text)
        }
        return nil
    }
}
