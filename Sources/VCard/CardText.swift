import Foundation
import ICalendar

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
            ? EncodedText.unquoted(line.value) : [UInt8](line.value)
        (bytes, unknownCharset) = EncodedText.utf8(raw, charset: line.parameter("CHARSET"))
        isOld = version == .v2_1
    }

    /// The whole value as one text.
    var text: String { unescaped(bytes[...]) }

    /// The value as it stands there: an address (RFC 3986) has no escapes, but many programs escape
    /// it all the same.
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

    /// A backslash and `n` is a line's end, a backslash before anything else stands for that (RFC
    /// 6350 §3.4). vCard 2.1 has no such line's end, and a backslash there is one unless it stands
    /// before a mark.
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
}
