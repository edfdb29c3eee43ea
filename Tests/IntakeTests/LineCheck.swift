import ICalendar
import JobSearch

@testable import Intake

/// Whether what a file says stands on the lines that are named, and nothing of it is passed over.
enum LineCheck {
    /// What is not as it must be, or `nil`.
    static func fault(
        of findings: [Finding], in bytes: [UInt8], _ format: IntakeFormat
    ) -> String? {
        let named = findings.map(\.line)
        // A line break has one of these bytes in every encoding.
        let most = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        if let line = named.first(where: { $0 < 1 || $0 > most }) { return "line \(line)" }
        // Those of messages are in the order of the days.
        if format != .linkedInMessages, named != named.sorted() { return "lines in disorder" }
        return format == .calendar || format == .vcard ? nil : passedOver(bytes, Set(named), format)
    }

    /// Each row of a file without quotation marks is a line, and must be named.
    private static func passedOver(
        _ bytes: [UInt8], _ named: Set<Int>, _ format: IntakeFormat
    ) -> String? {
        guard let first = named.min(), let text = try? SourceText(ByteSource(bytes)).bytes(),
            !text.contains(0x22)
        else { return nil }
        let lines = lines(of: text)
        let filled = Set(lines.indices.filter { !isBlank(lines[$0]) }.map { $0 + 1 })
        if !named.isSubset(of: filled) { return "an empty line is told" }
        // Those of messages are told once for all of a day.
        if format == .linkedInMessages { return nil }
        let rows = filled.filter { $0 >= first }
        return rows == named ? nil : "the lines \(rows.subtracting(named).sorted()) are not told"
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// The lines of a text, which end with LF, CR or both.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = text[...]
        while let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            lines.append(rest[..<end])
            let isPair = rest[end] == 0x0D && rest[(end + 1)...].first == 0x0A
            rest = rest[(end + (isPair ? 2 : 1))...]
        }
        return lines + [rest]
    }
}

extension Finding {
    /// The line of the file where it begins.
    var line: Int {
        switch self {
        case .contact(let contact): contact.line
        case .company(let company): company.line
        case .meetup(let meetup): meetup.line
        case .occurrence(let occurrence): occurrence.meetup.line
        case .cancellation(let cancellation): cancellation.line
        case .interaction(let interaction): interaction.line
        case .posting(let posting): posting.line
        case .skill(let skill): skill.line
        case .skipped(let line, _), .problem(let line, _): line
        }
    }
}
