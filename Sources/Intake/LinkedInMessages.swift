import CivilTime
import ICalendar
import JobSearch

/// LinkedIn's messages.csv: an interaction for each conversation and day.
///
/// Columns come and go with the years and are found by name. Rows come newest first, and those of a
/// conversation need not stand together, so that all are read before the first is handed over:
/// without what was written, for which the file is read again, some days at a time.
enum LinkedInMessages: TableForm {
    static let format = IntakeFormat.linkedInMessages

    static func columns(_ names: [String]) -> MessageColumns? { MessageColumns(names: names) }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        try read(file, owner: nil, zone: zone, whileReading: {}, each: each)
    }

    static func read(
        _ file: ByteSource, owner: String?, zone: Zone, whileReading: () throws -> Void,
        each: (Finding) throws -> Void
    ) throws {
        let (table, columns) = try open(file)
        let (messages, envelopes) = try look(through: table, columns, whileReading, each)
        if messages.isEmpty { return }
        let people = MessagePeople(envelopes, owner: owner)
        guard people.owner != nil else {
            let names = people.candidates.map { "“\(shown($0))”" }.joined(separator: " or ")
            let reason = "whose messages these are cannot be told, those of \(names)"
            return try each(.problem(line: table.line + 1, reason: reason))
        }
        let days = MessageDays(messages, envelopes, people)
        try days.hand(in: zone, each) { lines in
            var texts: [Int: String] = [:]
            try table.forEachRow(onLines: lines.contains, { _ in }) { cells in
                texts[cells.line] = columns.text(cells)
            }
            return texts
        }
    }

    /// All messages, in the order of the file.
    private static func look(
        through table: CSVTable, _ columns: MessageColumns, _ whileReading: () throws -> Void,
        _ each: (Finding) throws -> Void
    ) throws -> ([LinkedInMessage], MessageEnvelopes) {
        var messages: [LinkedInMessage] = []
        var gathering = MessageEnvelopes.Gathering()
        try table.forEachRow(each) { cells in
            try whileReading()
            switch columns.read(cells) {
            case .message(let at, let envelope):
                messages.append(
                    LinkedInMessage(
                        line: cells.line, at: at, envelope: gathering.place(of: envelope),
                        size: Int32(cells.size)))
            case .nothing(let finding): try each(finding)
            }
        }
        return (messages, gathering.envelopes)
    }
}

/// A row of a messages.csv without what was written.
struct LinkedInMessage {
    let line: Int
    let at: Instant
    /// Which of the envelopes of the file it has.
    let envelope: Int32
    /// In bytes, with what was written.
    let size: Int32
}
