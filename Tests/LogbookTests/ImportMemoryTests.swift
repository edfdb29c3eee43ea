import CivilTime
import JobSearch
import Testing

@testable import Logbook

/// A new thing is written without comparing it; what is remembered of it must be what a comparison
/// remembers.
@Suite("What imports remember of new things")
struct ImportMemoryTests {
    /// What stands in the column after a file was taken in.
    private func memory(
        _ table: String, _ findings: [Finding], in log: Logbook
    ) throws -> String {
        _ = try log.importing(isDryRun: false, files: [file(findings, format: "a form")])
        return try #require(try log.value(String.self, "SELECT imported FROM \(table)"))
    }

    private static let rows: [FoundContact] = {
        var full = FoundContact(line: 2, name: "Ada “Countess” \\ Lovelace")
        full.company = "Acme"
        full.title = "Engineer, senior"
        full.emails = ["ada@example.com", "Ada@Example.com", "ada@work.example"]
        full.phones = ["+49 30 123456", "+49-30-123456", "+49 30 99"]
        full.linkedIn = "https://www.linkedin.com/in/ada"
        full.notes = "one\n\ntwo, \u{202E}three"
        full.tags = ["swift", "Swift", "c++"]
        full.connectedOn = day("2026-02-08")
        var plain = FoundContact(line: 2, name: "Ada Lovelace")
        plain.emails = ["ada@example.com"]
        var blank = FoundContact(line: 2, name: "  ")
        blank.emails = ["ada@example.com"]
        blank.title = " "
        var page = FoundContact(line: 2, name: "Ada Lovelace")
        page.linkedIn = "www.linkedin.com/in/Ada/?x=1"
        page.company = " Acme "
        return [full, plain, blank, page]
    }()

    @Test("of a contact", arguments: rows.indices)
    func contact(_ index: Int) throws {
        let row = ImportMemoryTests.rows[index]
        let new = try memory("contact", [.contact(row)], in: testLog())
        // Somebody who was typed by hand, with the same address.
        let log = try testLog()
        _ = try log.add(isNew: true) { _ in
            var contact = Contact(name: "A. L.")
            contact.emails = row.linkedIn == nil ? ["ada@example.com"] : []
            contact.linkedIn = row.linkedIn.map { _ in "https://www.linkedin.com/in/ada" }
            return contact
        }
        #expect(try memory("contact", [.contact(row)], in: log) == new)
    }

    @Test("of a meetup, with and without somebody who is only counted", arguments: [0, 65])
    func meetup(_ length: Int) throws {
        let start = Instant(seconds: 1_796_000_000)
        var row = FoundMeetup(
            line: 4, uid: "event_1@meetup.com", title: " Swift \"Berlin\" ",
            time: .times(start: start, end: start.adding(seconds: 7200), zone: "Europe/Berlin"))
        row.sequence = length
        row.notes = String(repeating: "é\n", count: length) + "end"
        row.tags = ["a", " a", "", "b"]
        row.source = "BEGIN:VEVENT\r\nEND:VEVENT\r\n"
        if length > 0 {
            row.location = "c-base"
            row.url = "https://example.com/" + String(repeating: "x", count: length)
            row.onlineURL = " "
            row.organizer = "Sam"
            row.rrule = "FREQ=WEEKLY"
            row.modifiedAt = start
            row.isCancelled = true
        }
        let new = try memory("meetup", [.meetup(row)], in: testLog())
        row.people = [FoundAttendee(FoundContact(line: 4, name: "Ada"))]
        #expect(try memory("meetup", [.meetup(row)], in: testLog()) == new)
    }
}
