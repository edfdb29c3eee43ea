import ICalendar

@testable import Intake

/// The other forms in which programs write the same text: a reader must find the same in all of
/// them.
enum FormCheck: CaseIterable {
    case again
    case marked
    case utf16
    case utf16BigEndian
    case unmarkedUTF16
    case unmarkedBigEndian
    case returns
    case endedLine

    /// Text in UTF-8 without a mark in this form; `nil` for other bytes, and where there is no such
    /// form.
    func form(of bytes: [UInt8]) -> [UInt8]? {
        // The beginning by which a format is recognised must have room for all of it.
        guard bytes.count < SourceText.headLength / 2, !bytes.contains(0),
            !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let units = text.utf16
        switch self {
        case .again: return bytes
        case .marked: return [0xEF, 0xBB, 0xBF] + bytes
        case .utf16:
            return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .unmarkedUTF16:
            return FormCheck.seen(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case .unmarkedBigEndian:
            return FormCheck.seen(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        case .returns:
            return bytes.contains(0x0D) ? nil : bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        case .endedLine:
            return bytes.last == 0x0A || bytes.last == 0x0D ? nil : bytes + [0x0A]
        }
    }

    /// Text in UTF-16, unless so little of it is in ASCII that nobody can see that.
    private static func seen(_ bytes: [UInt8]) -> [UInt8]? {
        let (utf16, mark) = TextEncoding.marked(head: bytes)
        return utf16 == nil || mark > 0 ? nil : bytes
    }
}
