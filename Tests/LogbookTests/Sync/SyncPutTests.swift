import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// What becomes of things that come in, one by one.
@Suite("Things that come in by sync")
struct SyncPutTests {
    private func contact(_ uid: String, _ name: String) -> PortableThing {
        var thing = PortableThing(.contact, uid: uid)
        thing.values = ["name": .text(name)]
        return thing
    }

    private func company(_ uid: String, _ name: String) -> PortableThing {
        var thing = PortableThing(.company, uid: uid)
        thing.values = ["name": .text(name)]
        return thing
    }

    private func problems(_ change: Change<SyncOutcome>) -> [String] {
        change.result.problems.map { "\($0.uid): \($0.sentence)\($0.isRefused ? " !" : "")" }
    }

    @Test("are added with their time, and changed without losing it")
    func dates() throws {
        let clock = HandClock()
        let log = try testLog(clock)
        var ada = contact("ada", "Ada")
        ada.createdAt = Instant(rfc3339: "2020-01-02T03:04:05Z")
        ada.modifiedAt = Instant(rfc3339: "2021-01-02T03:04:05Z")
        ada.values["title"] = .text("CTO")
        let first = try log.put([ada]).result
        #expect(first.things["ada"]?.createdAt == ada.createdAt)
        #expect(first.things["ada"]?.modifiedAt == clock.now)
        clock.move(seconds: 60)
        ada.createdAt = nil
        ada.values["title"] = nil
        let change = try log.put([ada])
        #expect(change.result.counts == [.contact: .init(changed: 1)])
        #expect(change.result.things["ada"]?.values == ["name": .text("Ada")])
        #expect(change.result.things["ada"]?.createdAt == first.things["ada"]?.createdAt)
        #expect(change.touched[Contact.self].map(\.modifiedAt) == [clock.now])
        _ = try log.undo()
        #expect(try log.contacts(Filter()).map(\.title) == ["CTO"])
    }

    @Test("that cannot be taken are told, and the others are taken")
    func refused() throws {
        let log = try testLog(HandClock())
        _ = try log.put([contact("old", "Old")])
        var noDay = PortableThing(.followUp, uid: "day")
        noDay.values = ["text": .text("call")]
        var wrongRule = PortableThing(.meetup, uid: "rule")
        wrongRule.values = [
            "title": .text("night"), "rrule": .text("weekly"),
            "time": .span(.days(day("2026-03-03"), day("2026-03-03"))),
        ]
        var backwards = PortableThing(.meetup, uid: "back")
        backwards.values = [
            "title": .text("night"),
            "time": .span(.days(day("2026-03-03"), day("2026-03-01"))),
        ]
        var misfit = contact("misfit", "Misfit")
        misfit.values["emails"] = .number(1)
        misfit.values["title"] = .text("a\u{0}b")
        misfit.values["cadence"] = Period(iso: "P30D").map { .period($0) }
        var company = company("tier", "Acme")
        company.values["tier"] = .number(9)
        company.values["stage"] = .text("hired")
        var unnamed = PortableThing(.contact, uid: "old")
        unnamed.values = ["name": .text(" "), "title": .text("CEO")]
        var setting = PortableThing(nil, uid: SyncedSetting.uid(of: "timeZone"))
        setting.values = ["name": .text("timeZone"), "value": .text("Asia/Tokyo")]
        let things = [
            contact("", "Nobody"), noDay, wrongRule, backwards, misfit, company, unnamed, setting,
            contact("ada", "Ada"),
        ]
        let change = try log.put(things)
        #expect(
            problems(change) == [
                "\(setting.uid): The setting “timeZone” is neither a ladder nor a cadence of a log. !",
                "tier: Its “tier” is nothing that the log can keep.",
                "tier: Its “stage” is nothing that the log can keep.",
                ": It has no uid. !",
                "misfit: Its “title” is nothing that the log can keep.",
                "misfit: Its “email” is nothing that the log can keep.",
                "old: The contact has no name. !",
                "rule: Its “repeats” is nothing that the log can keep.",
                "back: The meetup has no start that the log can keep. !",
                "day: The follow-up has no due. !",
            ])
        #expect(Set(change.result.things.keys) == ["rule", "misfit", "tier", "ada"])
        #expect(
            change.result.things["misfit"]?.values == [
                "name": .text("Misfit"),
                "cadence": try .period(#require(Period(iso: "P30D"))),
            ])
        #expect(try log.contacts(Filter()).map(\.name).sorted() == ["Ada", "Misfit", "Old"])
        #expect(try log.companies(Filter()).map(\.stage) == [.researching])
        #expect(try log.setting("timeZone") == nil)
        #expect(try log.examine().faults == [])
        _ = try log.undo()
        #expect(try log.contacts(Filter()).map(\.name) == ["Old"])
        #expect(try log.strayIndexRows() == [])
    }

    @Test("in years that no day has, and what else the log refuses, are left out and told")
    func far() throws {
        let log = try testLog(HandClock())
        let far = Instant(seconds: 1 << 40)
        let farDay = Day(ordinal: 4_000_000)
        var ada = contact("ada", "Ada")
        ada.createdAt = far
        ada.values["quietUntil"] = .day(farDay)
        ada.values["past"] = [PastJob(company: "Acme", title: nil, until: farDay)].fieldValue
        var call = PortableThing(.followUp, uid: "call")
        call.values = [
            "text": .text("call"), "due": .moment(on("2026-03-04")), "closedAt": .instant(far),
            "status": .text("done"),
        ]
        call.modifiedAt = far
        var night = PortableThing(.meetup, uid: "night")
        night.values = [
            "title": .text("night"), "time": .span(.times(start: far, end: far, zone: "UTC")),
        ]
        let change = try log.put([ada, call, night])
        #expect(
            problems(change) == [
                "ada: Its “quiet until” is nothing that the log can keep.",
                "ada: Its “before” is nothing that the log can keep.",
                "night: The meetup has no start that the log can keep. !",
                "call: Its “closedAt” is nothing that the log can keep.",
            ])
        #expect(change.result.things["ada"]?.createdAt == Instant(rfc3339: "2026-03-02T08:00:00Z"))
        #expect(change.result.things["call"]?.values["closedAt"] != .instant(far))
        #expect(try log.examine().faults == [])
        #expect(try log.put([ada, call]).step == nil)
        // A condition of a column that nothing above asks for.
        try log.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER no_bob BEFORE INSERT ON contact WHEN new.name = 'Bob'
                    BEGIN SELECT raise(ABORT, 'no Bob'); END;
                    CREATE TRIGGER no_cto BEFORE UPDATE ON contact WHEN new.title = 'CTO'
                    BEGIN SELECT raise(ABORT, 'no CTO'); END;
                    """)
        }
        var later = contact("ada", "Ada")
        later.values["title"] = .text("CTO")
        let refused = try log.put([contact("bob", "Bob"), later, contact("eve", "Eve")])
        #expect(
            problems(refused) == [
                "bob: The log refuses it: no Bob. !", "ada: The log refuses it: no CTO. !",
            ])
        #expect(try log.contacts(Filter()).map(\.name) == ["Ada", "Eve"])
        #expect(try log.strayIndexRows() == [])
        _ = try log.undo()
        #expect(try log.contacts(Filter()).map(\.name) == ["Ada"])
    }

    @Test("that contradict themselves stay as they were there, or empty, and are told")
    func contradiction() throws {
        let log = try testLog(HandClock())
        func period(_ iso: String) throws -> FieldValue { try .period(#require(Period(iso: iso))) }
        var ada = contact("ada", "Ada")
        ada.values["cadence"] = try period("P30D")
        ada.values["latest"] = try period("P10D")
        let new = try log.put([ada])
        #expect(
            problems(new) == ["ada: Its “latest” is shorter than the cadence, and is left out."])
        ada.values["latest"] = try period("P60D")
        _ = try log.put([ada])
        ada.values["latest"] = try period("P20D")
        ada.values["title"] = .text("CTO")
        let known = try log.put([ada])
        #expect(
            problems(known) == [
                "ada: Its “latest” is shorter than the cadence, and stays as it was."
            ]
        )
        #expect(known.result.things["ada"]?.values["latest"] == (try period("P60D")))
        #expect(known.result.things["ada"]?.values["title"] == .text("CTO"))
        // What was there before would contradict as well.
        ada.values["cadence"] = try period("P90D")
        ada.values["latest"] = try period("P80D")
        let left = try log.put([ada])
        #expect(left.result.things["ada"]?.values["latest"] == nil)
        #expect(left.result.problems.count == 1)
    }

    @Test("that name themselves, or two things of one uid, are told")
    func selfAndShared() throws {
        let log = try testLog(HandClock())
        var ada = contact("ada", "Ada")
        ada.links = ["introducedBy": ["ada"]]
        let change = try log.put([ada, company("ada", "Ada Ltd")])
        #expect(
            problems(change) == [
                "ada: It has the uid of a contact that came in with it. !",
                "ada: Its “introduced by” names itself, and is left out.",
            ])
        #expect(try log.counts()[.company] == 0)
        #expect(change.result.things["ada"]?.kind == .contact)
        // Of several changes of one thing the last one counts.
        let last = try log.take([
            .put(contact("bob", "Bob")), .remove(.contact, uid: "ada"), .put(contact("bob", "Rob")),
            .put(contact("eve", "Eve")), .remove(.contact, uid: "eve"),
        ])
        #expect(last.result.counts == [.contact: .init(added: 1, removed: 1)])
        #expect(try log.contacts(Filter()).map(\.name) == ["Rob"])
    }
}
