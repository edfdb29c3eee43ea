import JobSearch

@testable import Intake

/// What is left of a file that is cut says the same of all before the cut, or is refused.
enum CutCheck {
    /// How many of the bytes are left; `nil` for files of which more may depend on their end.
    static func length(of bytes: [UInt8], _ format: IntakeFormat) -> Int? {
        guard format != .calendar, format != .linkedInMessages, !bytes.isEmpty,
            String(validating: bytes, as: UTF8.self) != nil,
            format != .vcard || !bytes.contains(0x0D)
        else { return nil }
        return Int(bytes.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) }) % bytes.count
    }

    /// Whether all that was found before the last line is what is found in the whole file too.
    static func isBeginning(_ found: [Finding], of whole: [Finding]) -> Bool {
        guard let last = found.last?.line else { return true }
        return found.filter { $0.line < last } == whole.filter { $0.line < last }
    }
}
