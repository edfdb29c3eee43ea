import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A backup")
struct BackupTests {
    @Test(
        "restores a log that is equal in every field, and gives the same bytes again",
        arguments: 1...8)
    func roundTrip(seed: Int) throws {
        var dice = Dice(seed: seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 120)
        try log.write { db in
            try db.execute(
                sql:
                    "INSERT INTO export (place, kind, isToDo, at, ids) VALUES ('/tmp/a.ics', 3, 0, 1, '1-3'), ('-', 5, 1, 2, '')"
            )
            try db.execute(
                sql: """
                    UPDATE contact SET imported = '{"a":[],"x":{"name":["José \\"q\\"","b"]}}'
                    WHERE id % 2
                    """)
            try db.execute(
                sql: """
                    UPDATE company SET imported = '{"made":"import"}' WHERE id % 2;
                    UPDATE contact SET past =
                        '[{"company":"Acme","until":"2026-01-02"},{"title":"José","until":"2026-02-02"}]'
                    WHERE id % 3 = 0;
                    DELETE FROM handle WHERE kind = 2 AND text LIKE 'p:%' AND id % 3 = 0;
                    INSERT INTO handle SELECT 2, 'p:acme', id FROM contact WHERE id % 3 = 0
                    """)
        }
        let backup = try log.backup()
        let other = try testLog(TestClock("2031-01-01T00:00:00Z", uids: 500_000))
        let change = try other.restore(backup)
        #expect(try other.backup() == backup)
        #expect(difference(try log.rows(isWhole: true), try other.rows(isWhole: true)) == [])
        #expect(change.step == 1)
        #expect(try other.undo().summary == change.summary)
        let empty = try testLog().rows()
        #expect(try other.rows() == empty)
        _ = try other.redo()
        #expect(difference(try log.rows(), try other.rows()) == [])
    }

    @Test("keeps ids that were given once from being given again")
    func lastIDs() throws {
        let log = try testLog()
        for name in ["Ada", "Bob", "Cem"] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        _ = try log.remove(.contact, "3", unlink: false)
        let other = try testLog(TestClock(uids: 100))
        _ = try other.restore(try log.backup())
        #expect(try other.add(isNew: true) { _ in Contact(name: "Dora") }.result == 4)
        let third = try testLog()
        _ = try third.restore(try testLog().backup())
        #expect(try third.add(isNew: true) { _ in Contact(name: "Dora") }.result == 1)
    }

    @Test("reads as a document that a person can edit")
    func text() throws {
        let log = try testLog()
        _ = try log.set("timeZone", to: "Europe/Berlin")
        var met = Met(
            names: ["Ada Lovelace"], on: on("2026-03-01"))
        met.company = "Acme"
        met.emails = ["ada@example.com"]
        met.promise = Promise("send portfolio", due: at("2026-03-04T09:00:00+01:00"))
        _ = try log.met(met)
        let text = String(decoding: try log.backup(), as: UTF8.self)
        #expect(try fixture("backup.json", made: text) == text)
    }

    @Test("written by hand needs neither ids nor times")
    func byHand() throws {
        let log = try testLog()
        let change = try log.restore(
            Data(
                """
                {"format": "kith", "version": 1,
                 "companies": [{"uid": "acme", "name": "Acme"}, {"name": "Globex", "tier": 1}],
                 "contacts": [{"uid": "ada", "name": "Ada", "company": "acme", "cadence": "P1M"}],
                 "followUps": [{"text": "write", "due": "2026-04-01", "contacts": ["ada"]}]}
                """.utf8))
        #expect(change.summary == "restored 2 companies, 1 contact and 1 follow-up")
        #expect(change.result == [.company: 2, .contact: 1, .followUp: 1])
        let ada = try #require(try log.contacts(Filter()).first)
        #expect(ada.company == 1)
        #expect(ada.createdAt == ada.modifiedAt)
        #expect(ada.nextTouch == day("2026-04-02"))
        #expect(ada.sequence == 0)
        #expect(try log.companies(Filter()).map(\.id) == [2, 1])
        #expect(try log.followUps(Filter()).map(\.contacts) == [[1]])
    }

    @Test(
        "that is wrong somewhere is refused with the place, and changes nothing",
        arguments: [
            (
                #""followUps": [{"text": "a", "due": "2026-02-31"}]"#,
                "followUps[0].due is “2026-02-31”"
            ),
            (#""followUps": [{"text": "a"}]"#, "followUps[0].due is missing"),
            (
                #""followUps": [{"text": "a", "due": "2026-02-01T10:00:00Z"}]"#,
                "timeZone is missing"
            ),
            (
                #""followUps": [{"text": "a", "due": "2026-02-01T10:00:00Z", "timeZone": "Europe/Berlni"}]"#,
                "no known zone; did you mean Europe/Berlin?"
            ),
            (
                #""followUps": [{"text": "a", "due": "2026-02-01", "status": "done"}]"#,
                "closedAt is missing"
            ),
            (#""contacts": [{"name": "A", "company": "x"}]"#, "contacts[0].company names “x”"),
            (#""contacts": [{"name": "A", "uid": "x", "introducedBy": "x"}]"#, "names itself"),
            (#""contacts": [{"name": " "}]"#, "contacts[0].name is empty"),
            (#""contacts": [{"name": 3}]"#, "contacts[0].name is not what belongs there: a text"),
            (#""contacts": [{"name": "A", "nmae": "B"}]"#, "contacts[0].nmae is no field"),
            (
                #""companies": [{"name": "A", "uid": "x"}, {"name": "B", "uid": "x"}]"#,
                "companies[1].uid is “x”"
            ),
            (
                #""companies": [{"name": "A", "id": 2}, {"name": "B", "id": 2}]"#,
                "companies[1].id is 2"
            ),
            (
                #""companies": [{"name": "A", "id": 9223372036854775807}]"#,
                "companies[0].id is no id"
            ),
            (#""companies": [{"name": "A", "tier": 4}]"#, "companies[0].tier is 4"),
            (#""companies": [{"name": "A", "stage": "dream"}]"#, "none of researching, networking"),
            (#""companies": {}"#, "companies is not what belongs there"),
            (
                #""meetups": [{"title": "M", "start": "2026-02-02", "end": "2026-02-01"}]"#,
                "before the start"
            ),
            (
                #""meetups": [{"title": "M", "start": "2026-02-02", "rrule": "weekly"}]"#,
                "rrule is no rule"
            ),
            (#""meetup": []"#, "meetup is no field"),
            (#""lastIds": {"contact": -1}"#, "lastIds.contact"),
        ])
    func refusals(part: String, reason: String) throws {
        let log = try testLog()
        let before = try log.backup()
        let text =
            #"{"format": "kith", "version": 1, "#
            + #""settings": {"a": "b"}, "# + part + "}"
        let told = refusal { _ = try log.restore(Data(text.utf8)) } ?? "accepted"
        #expect(told.contains(reason), "\(told)")
        #expect(try log.backup() == before)
        #expect(try log.history(limit: nil).isEmpty)
    }

    @Test(
        "that is none is refused",
        arguments: [
            "", "[]", "{", "{}", #"{"format": "kith", "version": 2}"#,
            #"{"format": "x", "version": 1}"#,
            #"{"format": "kith", "version": 1, "contacts": [{"name": "A"}"#, "\u{0}\u{1}\u{2}",
            #"{"format": "kith", "version": "1"}"#,
        ])
    func noBackup(text: String) throws {
        let log = try testLog()
        let told = try #require(refusal { _ = try log.restore(Data(text.utf8)) })
        #expect(told.contains("backup"), "\(told)")
    }

    @Test("keeps what was written where, and refuses what cannot have been")
    func exports() throws {
        func backup(_ export: String) -> Data {
            Data(#"{"format": "kith", "version": 1, "exports": [{\#(export)}]}"#.utf8)
        }
        let place = #""place": "/a.ics", "at": "2026-03-01T09:00:00Z", "kind": "followUp""#
        let log = try testLog()
        _ = try log.restore(backup(place + #", "form": "todo", "ids": "1-3,7""#))
        let row = try log.read { db in
            try ExportRow.fetch(db, "/a.ics", Kind.followUp.rawValue, isToDo: true)
        }
        #expect(row?.ids == "1-3,7")
        let again = String(decoding: try log.backup(), as: UTF8.self)
        #expect(again.contains("1-3,7") && again.contains(#""kind": "followUp""#))
        for wrong in [
            #""at": "2026-03-01T09:00:00Z", "kind": "company", "place": "/a""#,
            place + #", "ids": "3-1""#, place + #", "ids": "1,,2""#, place + #", "ids": "a""#,
            place + #", "form": "card""#,
        ] {
            #expect(refusal { _ = try testLog().restore(backup(wrong)) } != nil, "\(wrong)")
        }
    }

    @Test("is restored into a log without things only")
    func notEmpty() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Company(name: "Acme") }
        let backup = try log.backup()
        #expect(refusal { _ = try log.restore(backup) } == "notEmpty")
        #expect(try log.backup() == backup)
    }
}
