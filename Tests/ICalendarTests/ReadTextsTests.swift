import TestTools
import Testing

@testable import ICalendar

@Suite("The texts of a calendar file")
struct ReadTextsTests {
    private static let pieces = [
        "\\", "n", "N", "t", "r", "b", "f", ",", ";", "\"", ":", " ", "\t", "a", "ü", "😀", "\u{7F}",
        "\u{1}", "\u{B}", "\u{C}", "\r", "\u{A0}", "^", "=", "<", "%", "0", "9", "-", "\u{2028}",
    ]
    private static let names = [
        "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE", "PRIORITY",
        "summary", "ORGANIZER", "ATTENDEE", "SUMMARY;LANGUAGE=en",
    ]
    private static let words = [
        "CONFIRMED", "confirmed", "CANCELLED ", "12", "0007", "-1", "+5", "1234567890123", "5x",
        "mailto:a@example.org",
    ]

    @Test("are understood as libical understands them, whatever is in them")
    func texts() throws {
        let seed = Chance.seed()
        var random = Seeded(state: seed)
        for _ in 0..<Chance.cases(else: 200) {
            let events = (0..<30).map { _ in
                let text = (0..<random.number(0...12)).map { _ in random.one(Self.pieces) }.joined()
                let value = random.chance(2) ? random.one(Self.words) : text
                return
                    "BEGIN:VEVENT\nDTSTART:20260302\n\(random.one(Self.names)):\(value)\nEND:VEVENT\n"
            }
            let file = Array(("BEGIN:VCALENDAR\n" + events.joined() + "END:VCALENDAR\n").utf8)
            var limits = CalendarReader.Limits()
            let ours = try CalendarReader(file, limits: limits).entries()
            limits.asksLibical = true
            let theirs = try CalendarReader(file, limits: limits).entries()
            #expect(ours.count == 30)
            for (ours, theirs) in zip(ours, theirs) {
                #expect(ours == theirs, "KITH_SEED=\(seed)")
            }
        }
    }
}
