import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Removing")
struct RemovingTests {
    /// Ada of Acme, met at Swift Berlin, introduced by Bob, with an interaction and a follow-up.
    private func log() throws -> Logbook {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Contact(name: "Bob") }
        var met = Met(names: ["Ada Lovelace"], on: on("2026-03-01"))
        met.company = "Acme"
        met.at = "Swift Berlin"
        met.introducedBy = "Bob"
        met.promise = Promise("send portfolio", due: on("2026-03-04"))
        _ = try log.met(met)
        _ = try log.edit(Meetup.self, "1") { meetup, _ in
            meetup.contacts = [1, 2]
            meetup.companies = [1]
        }
        return log
    }

    @Test(
        "is refused while other things name it, and says which",
        arguments: [
            (
                Kind.company, "1",
                "Acme: 1 contact: Ada Lovelace (c2); 1 meetup: Swift Berlin (m1); "
                    + "1 interaction: Met Ada Lovelace at Swift Berlin (i1); 1 follow-up: send portfolio (f1)"
            ),
            (Kind.contact, "Bob", "Bob: 1 contact: Ada Lovelace (c2); 1 meetup: Swift Berlin (m1)"),
            (
                Kind.contact, "Ada",
                "Ada Lovelace: 1 meetup: Swift Berlin (m1); 1 interaction: Met Ada Lovelace at Swift Berlin"
                    + " (i1); 1 follow-up: send portfolio (f1)"
            ),
            (
                Kind.meetup, "1",
                "Swift Berlin: 1 contact: Ada Lovelace (c2); 1 interaction: Met Ada Lovelace at Swift Berlin"
                    + " (i1); 1 follow-up: send portfolio (f1)"
            ),
        ])
    func refused(kind: Kind, reference: String, told: String) throws {
        let log = try log()
        let before = try log.rows()
        #expect(refusal { _ = try log.remove(kind, reference, unlink: false) } == told)
        #expect(try log.rows() == before)
    }

    @Test("with unlink leaves the others, without it")
    func unlink() throws {
        let log = try log()
        let change = try log.remove(.company, "Acme", unlink: true)
        #expect((change.result, change.summary) == ("Acme", "removed company Acme"))
        #expect(try log.companies(Filter()).isEmpty)
        #expect(try log.contacts(Filter()).map(\.company) == [nil, nil])
        #expect(try log.meetups(Filter()).map(\.companies) == [[]])
        #expect(try log.meetups(Filter()).map(\.contacts) == [[1, 2]])
        #expect(try log.interactions(Filter()).map(\.companies) == [[]])
        #expect(try log.followUps(Filter()).map(\.company) == [nil])
        _ = try log.remove(.meetup, "1", unlink: true)
        _ = try log.remove(.contact, "Bob", unlink: true)
        let ada = try #require(try log.contacts(Filter()).first)
        #expect((ada.name, ada.metAt, ada.introducedBy) == ("Ada Lovelace", nil, nil))
        #expect(try log.interactions(Filter()).map(\.contacts) == [[2]])
        #expect(try log.value(Int.self, "SELECT count(*) FROM pragma_foreign_key_check") == 0)
        #expect(try log.search("swift", kinds: [.meetup], limit: 9).isEmpty)
    }

    @Test("an interaction or a follow-up needs nothing, and renews the cadence")
    func leaves() throws {
        let log = try log()
        _ = try log.remove(.followUp, "1", unlink: false)
        _ = try log.remove(.interaction, "1", unlink: false)
        #expect(try log.contacts(Filter()).map(\.lastInteraction) == [nil, nil])
    }
}

@Suite("Editing")
struct EditingTests {
    @Test("cannot take the name away, point at itself, or break a rule")
    func rules() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Contact(name: "Ada") }
        let before = try log.rows()
        #expect(
            refusal { _ = try log.edit(Contact.self, "Ada") { contact, _ in contact.name = " " } }
                == "The name of a contact cannot be empty.")
        for told in [
            refusal {
                _ = try log.edit(Contact.self, "1") { contact, _ in contact.introducedBy = 1 }
            },
            refusal { _ = try log.edit(Contact.self, "1") { contact, _ in contact.company = 99 } },
            refusal {
                _ = try log.add(isNew: false) { _ in
                    var company = Company(name: "Acme")
                    company.tier = 4
                    return company
                }
            },
            refusal {
                _ = try log.add(isNew: false) { _ in
                    Meetup(title: "M", time: .days(day("2026-02-02"), day("2026-02-01")))
                }
            },
        ] {
            #expect(told?.hasPrefix("The log refuses this") == true, "\(told ?? "accepted")")
        }
        #expect(try log.rows() == before)
    }

    @Test("raises SEQUENCE for time, place and status only")
    func sequence() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in
            Meetup(title: "M", time: .days(day("2026-02-02"), day("2026-02-02")))
        }
        _ = try log.edit(Meetup.self, "1") { meetup, _ in meetup.notes = "x" }
        #expect(try log.meetups(Filter()).map(\.sequence) == [0])
        let change = try log.edit(Meetup.self, "1") { meetup, _ in meetup.location = "c-base" }
        #expect(change.touched[Meetup.self].map(\.sequence) == [1])
        _ = try log.edit(Meetup.self, "1") { meetup, _ in meetup.status = .attended }
        #expect(try log.meetups(Filter()).map(\.sequence) == [2])
        #expect(try log.meetups(Filter()).allSatisfy { $0.modifiedAt > $0.createdAt })
    }

    @Test("moves what finds it")
    func index() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Contact(name: "Ada Lovelace") }
        _ = try log.edit(Contact.self, "Ada") { contact, _ in contact.name = "Grace Hopper" }
        #expect(try log.details(.contact, "hopper").thing.id == 1)
        #expect(refusal { _ = try log.details(.contact, "lovelace") }?.hasPrefix("unknown") == true)
        #expect(try log.search("lovelace", kinds: [], limit: 9).isEmpty)
    }
}
