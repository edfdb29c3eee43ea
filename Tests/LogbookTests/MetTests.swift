import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Meeting someone")
struct MetTests {
    private func met(_ names: [String], _ change: (inout Met) -> Void = { _ in }) -> Met {
        var met = Met(names: names, on: on("2026-03-01"))
        change(&met)
        return met
    }

    @Test("writes down contact, company, meetup, interaction and follow-up in one step")
    func all() throws {
        let log = try testLog()
        let change = try log.met(
            met(["Ada Lovelace"]) {
                $0.company = "Acme"
                $0.at = "Swift Berlin"
                $0.title = "Engineer"
                $0.emails = ["ada@example.com"]
                $0.note = "likes looms"
                $0.promise = Promise("send portfolio", due: on("2026-03-04"))
            })
        #expect(change.step == 1)
        #expect(change.summary == "met Ada Lovelace")
        #expect(
            change.result.new
                == [Reference(.company, 1), Reference(.meetup, 1), Reference(.contact, 1)])
        let contact = try #require(change.touched[Contact.self].first)
        #expect((contact.company, contact.metAt, contact.title) == (1, 1, "Engineer"))
        #expect(contact.lastInteraction == day("2026-03-01"))
        #expect(
            change.touched[Interaction.self].map(\.text) == [
                "Met Ada Lovelace at Swift Berlin: likes looms"
            ])
        #expect(
            change.touched[Meetup.self].map(\.time) == [.days(day("2026-03-01"), day("2026-03-01"))]
        )
        #expect(change.touched[Meetup.self].map(\.status) == [.attended])
        #expect(change.touched[FollowUp.self].map(\.contacts) == [[1]])
    }

    @Test("again finds the same ones, and lists grow")
    func again() throws {
        let log = try testLog()
        _ = try log.met(
            met(["Ada Lovelace"]) {
                $0.company = "Acme"; $0.tags = ["swift"]
            })
        let change = try log.met(
            met(["ada lovelace"]) {
                $0.company = "ACME"
                $0.tags = ["Swift", "ml"]
                $0.phones = ["1"]
            })
        #expect(change.result.new == [])
        let contact = try #require(try log.contacts(Filter()).first)
        #expect((contact.tags, contact.phones) == (["swift", "ml"], ["1"]))
        #expect(try log.companies(Filter()).count == 1)
        #expect(try log.interactions(Filter()).count == 2)
    }

    @Test("of the same name twice in one line is meeting one person")
    func twice() throws {
        let log = try testLog()
        let change = try log.met(met(["Ada Lovelace", "ADA  lovelace", "Bob"]))
        #expect(change.summary == "met Ada Lovelace and Bob")
        #expect(try log.contacts(Filter()).map(\.name) == ["Ada Lovelace", "Bob"])
    }

    @Test("whose name is a typo away is refused unless it is meant, and nothing is made")
    func slip() throws {
        let log = try testLog()
        _ = try log.met(met(["Anna Lindqvist"]) { $0.company = "Globex" })
        let before = try log.rows()
        #expect(
            refusal { _ = try log.met(met(["Anna Lindquist"]) { $0.company = "Acme" }) }
                == "slip contact Anna Lindquist: Anna Lindqvist")
        #expect(
            refusal { _ = try log.met(met(["Bob"]) { $0.company = "Globxe" }) }
                == "slip company Globxe: Globex")
        #expect(refusal { _ = try log.met(met([" "])) } == "The name of a contact cannot be empty.")
        #expect(try log.rows() == before)
        let change = try log.met(met(["Anna Lindquist"]) { $0.isNew = true })
        #expect(change.result.new == [Reference(.contact, 2)])
    }

    @Test("at one of several meetups of a name: the one on that day")
    func meetupOnTheDay() throws {
        let log = try testLog()
        for iso in ["2026-02-01", "2026-03-01", "2026-04-01"] {
            _ = try log.add(isNew: false) { _ in
                Meetup(title: "Swift Berlin", time: .days(day(iso), day(iso)))
            }
        }
        _ = try log.met(met(["Ada"]) { $0.at = "Swift Berlin" })
        #expect(try log.contacts(Filter()).map(\.metAt) == [2])
        #expect(try log.meetups(Filter()).map(\.status) == [.planned, .attended, .planned])
        #expect(
            refusal {
                _ = try log.met(
                    met(["Bob"]) {
                        $0.at = "Swift Berlin"
                        $0.on = on("2026-05-05")
                    })
            } == "ambiguous meetup Swift Berlin: [1, 2, 3]")
    }

    @Test("at a repeating meetup notes that its occurrence of that day was attended")
    func repeating() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in
            var meetup = Meetup(
                title: "Swift Berlin", time: .days(day("2026-02-01"), day("2026-02-01")))
            meetup.rrule = "FREQ=WEEKLY;BYDAY=SU"
            return meetup
        }
        _ = try log.met(met(["Ada"]) { $0.at = "Swift Berlin" })
        var attended = Occurrence(day: day("2026-03-01"))
        attended.status = .attended
        #expect(try log.meetups(Filter()).map(\.occurrences) == [[attended]])
    }

    @Test("by an email that is known finds the contact, not a new one of that name")
    func byEmail() throws {
        let log = try testLog()
        _ = try log.met(met(["Ada Lovelace"]) { $0.emails = ["ada@example.com"] })
        let change = try log.met(met(["ada@example.com"]))
        #expect(change.result.new == [])
        #expect(change.summary == "met Ada Lovelace")
    }
}

@Suite("Recognising names in a text")
struct RecognizerTests {
    private func log() throws -> Logbook {
        let log = try testLog()
        for name in [
            "Ada Lovelace", "Anna Berg", "Anna Lindqvist", "Mark Twain", "Jean-Luc Picard",
            "José García",
        ] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        for name in ["Acme", "Two Words", "On"] {
            _ = try log.add(isNew: true) { _ in Company(name: name) }
        }
        _ = try log.add(isNew: true) { _ in
            Meetup(title: "Swift Berlin", time: .days(day("2026-03-01"), day("2026-03-01")))
        }
        return log
    }

    @Test(
        "links who and what can only be meant",
        arguments: [
            ("coffee with Ada Lovelace", "contacts 1"),
            ("coffee with ada lovelace", "contacts 1"),
            ("Ada's talk was good", "contacts 1"),
            ("ada is also a language", "contacts 1"),
            ("call with anna", "unlinked anna 2"), ("lovelace is a word", ""),
            ("call with Anna", "unlinked Anna 2"), ("call with Ada Stone", "unlinked Ada Stone 0"),
            ("call with Ada Lovelcae", "unlinked Ada Lovelcae 0 near 1"),
            ("call with Ada Monday", "contacts 1"),
            ("with Anna, Ada", "contacts 1 unlinked Anna 2"),
            ("from @Newco", "new Newco"),
            ("call with Anna Berg and Lindqvist", "contacts 2 3"),
            ("lunch with José García.", "contacts 6"),
            ("lunch with Jose Garcia", "contacts 6"),
            ("Jean-Luc Picard (tea)", "contacts 5"),
            ("Mark the date", ""),
            ("Asked Mark about it", "contacts 4"),
            ("visited Acme", "companies 1"),
            ("at the acme of it", ""),
            ("applied @Acme and @\"Two Words\" #rust #swift", "companies 1 2 tags rust swift"),
            ("Swift Berlin was full", "meetups 1"),
            ("mail ada@acme.example", ""),
            ("C# and F#", ""),
            ("nothing at all", ""), ("", ""), ("@", ""), ("# @ \" ''", ""),
        ])
    func recognized(text: String, expected: String) throws {
        let log = try log()
        let found = try log.read { db in try Recognizer(finder: Finder(db: db)).recognize(text) }
        var parts: [String] = []
        for (name, ids) in [
            ("contacts", found.contacts), ("companies", found.companies),
            ("meetups", found.meetups),
        ] where !ids.isEmpty {
            parts += [name] + ids.sorted().map { String($0) }
        }
        if !found.tags.isEmpty { parts += ["tags"] + found.tags }
        if !found.newCompanies.isEmpty { parts += ["new"] + found.newCompanies }
        for name in found.unlinked {
            parts += ["unlinked", name.text, "\(name.count)"]
            if let near = name.near { parts += ["near", "\(near.id)"] }
        }
        #expect(parts.joined(separator: " ") == expected)
    }

    @Test("refuses a marked company that is a typo away from a known one, and writes nothing")
    func unknownMark() throws {
        let log = try log()
        let before = try log.rows()
        var entry = LogEntry(text: "applied @Acmee", at: on("2026-03-01"))
        #expect(refusal { _ = try log.log(entry) }?.hasPrefix("slip company Acmee") == true)
        entry.text = " \n"
        #expect(refusal { _ = try log.log(entry) } == "The text is empty.")
        #expect(try log.rows() == before)
    }

    @Test("guesses the channel from the words, and plans the follow-up with the same people")
    func entry() throws {
        let log = try log()
        var entry = LogEntry(
            text: "Called Ada about @Acme #swift", at: on("2026-03-01"))
        entry.promise = Promise("send CV", due: on("2026-03-04"))
        entry.tags = ["Swift", "urgent"]
        let change = try log.log(entry)
        let interaction = try #require(change.touched[Interaction.self].first)
        #expect((interaction.channel, interaction.tags) == (.call, ["Swift", "urgent"]))
        let followUp = try #require(change.touched[FollowUp.self].first)
        #expect((followUp.contacts, followUp.company) == ([1], 1))
        #expect(try log.contacts(Filter()).first?.lastInteraction == day("2026-03-01"))
    }
}
