import CivilTime
import JobSearch

/// LinkedIn's Connections.csv: one row a contact.
///
/// Before the header may stand notes of some lines; columns may come in any order and some may be
/// missing (there is no `URL` before 2023).
struct LinkedInConnections: RowReader {
    static let format = IntakeFormat.linkedInConnections
    static let headerLines = 30

    private let names: [Int?]
    private let url: Int?
    private let email: Int?
    private let company: Int?
    private let position: Int?
    private let connectedOn: Int

    init?(_ columns: ColumnNames) {
        names = [columns["first name", "vorname"], columns["last name", "nachname"]]
        guard let connectedOn = columns["connected on", "verbunden am"],
            names.contains(where: { $0 != nil })
        else { return nil }
        url = columns["url"]
        email = columns["email address", "e-mail-adresse"]
        company = columns["company", "unternehmen"]
        position = columns["position"]
        self.connectedOn = connectedOn
    }

    func read(_ cells: CSVCells, zone: Zone, each: (Finding) throws -> Void) throws {
        let line = cells.line
        let names = cells.texts(names)
        guard !names.isEmpty else {
            let isClosed = cells.text(url) == nil && cells.text(email) == nil
            let reason = isClosed ? "a closed profile, without a name" : "it has no name"
            return try each(.skipped(line: line, reason: reason))
        }
        var contact = FoundContact(line: line, name: names.joined(separator: " "))
        contact.company = cells.text(company)
        contact.title = cells.text(position)
        contact.linkedIn = cells.text(url)
        if let email = cells.text(email) { contact.emails = [email] }
        if let date = cells.text(connectedOn) {
            contact.connectedOn = LinkedInConnections.day(date)
            if contact.connectedOn == nil {
                let reason = "“\(shown(date))” is not a date such as 08 Feb 2026"
                try each(.problem(line: line, reason: reason))
            }
        }
        try each(.contact(contact))
    }

    /// Reads `08 Feb 2026`, and `8. März 2026`. Other forms are refused: `2/8/26` reads differently
    /// in different countries.
    static func day(_ text: String) -> Day? {
        if let day = plainDay(text) { return day }
        var parts = text.split(separator: " ")
        if parts.count == 3, parts[0].hasSuffix(".") { parts[0].removeLast() }
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), parts[2].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D } }),
            let day = Int(parts[0]), let year = Int(parts[2])
        else { return nil }
        let name = folded(parts[1].hasSuffix(".") ? String(parts[1].dropLast()) : String(parts[1]))
        guard let month = months.firstIndex(where: { $0.contains(name) }) else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }

    /// LinkedIn's names of the months in English and in German; folded, so that März is marz.
    private static let months = [
        ["jan", "januar"], ["feb", "februar"], ["mar", "marz", "mrz"], ["apr", "april"],
        ["may", "mai"], ["jun", "juni"], ["jul", "juli"], ["aug", "august"],
        ["sep", "sept", "september"], ["oct", "okt", "oktober"], ["nov", "november"],
        ["dec", "dez", "dezember"],
    ]

    /// Reads the date where it stands exactly as LinkedIn writes it.
    private static func plainDay(_ text: String) -> Day? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count == 11, bytes[2] == 0x20, bytes[6] == 0x20 else { return nil }
            func number(_ range: Range<Int>) -> Int? {
                var number = 0
                for byte in bytes[range] {
                    guard (0x30...0x39).contains(byte) else { return nil }
                    number = number * 10 + Int(byte - 0x30)
                }
                return number
            }
            let months: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
            let month = (0..<12).first { month in
                (0..<3).allSatisfy { bytes[3 + $0] | 0x20 == months.utf8Start[3 * month + $0] }
            }
            guard let day = number(0..<2), let month, let year = number(7..<11) else { return nil }
            return Day(year: year, month: month + 1, day: day)
        }
    }
}
