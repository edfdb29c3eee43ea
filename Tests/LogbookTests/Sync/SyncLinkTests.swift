import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// The things that others name when they come in, and what a phone knows by its name alone.
@Suite("Links of things that come in by sync")
struct SyncLinkTests {
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

    // MARK: Links

    @Test("with links to what is not there are taken without, and are mended later on")
    func dangling() throws {
        let log = try testLog(HandClock())
        var ada = contact("ada", "Ada")
        ada.links = ["company": ["acme"], "introducedBy": ["bob"]]
        var tea = PortableThing(.interaction, uid: "tea")
        tea.values = ["text": .text("tea"), "at": .moment(on("2026-03-01"))]
        tea.links = ["contacts": ["ada", "eve"], "companies": ["acme"]]
        let first = try log.put([tea, ada])
        #expect(first.result.problems == [])
        let links = first.result.dangling
        #expect(
            Set(links) == [
                DanglingLinks(.contact, uid: "ada", field: "company", targets: ["acme"]),
                DanglingLinks(.contact, uid: "ada", field: "introducedBy", targets: ["bob"]),
                DanglingLinks(.interaction, uid: "tea", field: "contacts", targets: ["eve"]),
                DanglingLinks(.interaction, uid: "tea", field: "companies", targets: ["acme"]),
            ])
        #expect(first.result.things["tea"]?.links == ["contacts": ["ada"]])
        // They come, and Ada was given another introducer meanwhile.
        _ = try log.put([company("acme", "Acme"), contact("eve", "Eve"), contact("bob", "Bob")])
        _ = try log.edit(Contact.self, "Ada") { ada, names in
            ada.introducedBy = try names.id(.contact, "Eve")
        }
        let more = links + [DanglingLinks(.contact, uid: "ada", field: "metAt", targets: ["m"])]
        let mended = try log.sync { step in ("mended", try step.mend(links: more)) }
        #expect(mended.result.left.map(\.targets) == [["m"]])
        #expect(mended.result.things.map(\.uid).sorted() == ["ada", "tea"])
        let now = try log.portables()
        #expect(
            now.first { $0.uid == "ada" }?.links == ["company": ["acme"], "introducedBy": ["eve"]])
        #expect(
            now.first { $0.uid == "tea" }?.links
                == ["contacts": ["ada", "eve"], "companies": ["acme"]])
        #expect(try log.sync { step in ("", try step.mend(links: more)) }.step == nil)
        // A put that says it again has the same outcome.
        #expect(try log.put([tea]).step == nil)
    }

    @Test("with links to what was merged into another thing name that one")
    func merged() throws {
        let log = try testLog(HandClock())
        _ = try log.put([contact("ada", "Ada"), contact("eve", "Ada King")])
        _ = try log.merge(.contact, "Ada", "Ada King")
        var tea = PortableThing(.interaction, uid: "tea")
        tea.values = ["text": .text("tea"), "at": .moment(on("2026-03-01"))]
        tea.links = ["contacts": ["eve"]]
        let change = try log.put([tea])
        #expect(change.result.things["tea"]?.links == ["contacts": ["ada"]])
        #expect(change.result.dangling == [])
    }

    // MARK: Names

    @Test("with the name of a company alone find it, or have it written down")
    func companies() throws {
        let log = try testLog(HandClock())
        _ = try log.put([company("acme", "Acmé"), company("other", "Otherwise")])
        var things: [PortableThing] = []
        for (uid, name) in [("a", "ACME"), ("b", "N26 "), ("c", "n26"), ("d", "Otherwise GmbH")] {
            var thing = contact(uid, "Contact \(uid)")
            thing.names = ["company": [name]]
            things.append(thing)
        }
        let change = try log.put(things)
        #expect(
            change.result.companies.map { $0.values["name"] } == [
                .text("N26"), .text("Otherwise GmbH"),
            ])
        #expect(change.result.counts[.company] == .init(added: 2))
        #expect(change.result.things["a"]?.links == ["company": ["acme"]])
        #expect(change.result.things["b"]?.links == change.result.things["c"]?.links)
        #expect(change.result.problems == [])
        // Another log makes the same ones.
        let other = try testLog(HandClock(prefix: "b"))
        let same = try other.put(things.reversed()).result
        #expect(same.things["c"]?.links == change.result.things["c"]?.links)
        #expect(same.things["d"]?.links == change.result.things["d"]?.links)
        // By its new name and by its old one.
        _ = try log.edit(Company.self, "N26") { company, _ in company.name = "N26 Bank" }
        #expect(try log.put([things[1]]).step == nil)
        _ = try log.undo(2)
        #expect(try log.counts()[.company] == 2)
        #expect(try log.counts()[.contact] == 0)
    }

    @Test("keep the job that a contact had when a phone names another company, and only then")
    func jobs() throws {
        let log = try testLog(HandClock())
        var ada = contact("ada", "Ada")
        ada.links = ["company": ["acme"]]
        ada.values["title"] = .text("CTO")
        _ = try log.put([ada, company("acme", "Acme"), company("n26", "N26")])
        let job = PastJob(company: "Acme", title: "CTO", until: day("2026-03-02"))
        var typed = ada
        (typed.links, typed.names) = ([:], ["company": ["N26"]])
        let change = try log.put([typed])
        #expect(try log.contacts(Filter()).map(\.past) == [[job]])
        #expect(change.result.things["ada"]?.values["past"] == [job].fieldValue)
        _ = try log.undo()
        // Another log says itself what was before.
        ada.links = ["company": ["n26"]]
        _ = try log.put([ada])
        #expect(try log.contacts(Filter()).map(\.past) == [[]])
    }

    @Test("of companies under a new name are found by the old one, too")
    func renamed() throws {
        let log = try testLog(HandClock())
        _ = try log.put([company("acme", "Acme")])
        _ = try log.put([company("acme", "Initech")])
        #expect(try log.details(.company, "acme").thing.label == "Initech")
        _ = try log.undo()
        #expect(try log.strayIndexRows() == [])
    }

    @Test("name others by their names where exactly those are there")
    func otherNames() throws {
        let log = try testLog(HandClock())
        _ = try log.put([contact("ada", "Ada"), contact("x", "Bob"), contact("y", "Bob")])
        var tea = PortableThing(.interaction, uid: "tea")
        tea.values = ["text": .text("tea"), "at": .moment(on("2026-03-01"))]
        tea.names = ["contacts": ["ada", "Bob", "Eve", ""]]
        let change = try log.put([tea])
        #expect(change.result.things["tea"]?.links == ["contacts": ["ada", "x"]])
        #expect(
            problems(change) == [
                "tea: Several contacts are called Bob; it names the first.",
                "tea: There is no contact called Eve.",
            ])
    }

    // MARK: Skills

    @Test("of skills that two logs have made apart become one, the same on both")
    func skills() throws {
        func skill(_ uid: String, _ name: String, _ values: [String: FieldValue]) -> PortableThing {
            var thing = PortableThing(.skill, uid: uid)
            thing.values = values
            thing.values["name"] = .text(name)
            return thing
        }
        let one = skill("k1", "Swift", ["level": .number(4)])
        let two = skill("k2", "swift", ["evidence": .text("kith"), "level": .number(2)])
        let wanted: [String: FieldValue] = [
            "name": .text("Swift"), "level": .number(4), "evidence": .text("kith"),
            "status": .text("have"),
        ]
        let (a, b) = (try testLog(HandClock()), try testLog(HandClock(prefix: "b")))
        _ = try a.put([one])
        _ = try b.put([two])
        let refused = try a.put([two])
        #expect(
            problems(refused) == ["k2: There is a skill Swift under another uid, which stays. !"])
        #expect(refused.result.things == [:])
        let taken = try b.put([one])
        #expect(problems(taken) == ["k1: It takes the place of the skill swift of this log."])
        #expect(taken.result.counts == [.skill: .init(added: 1, removed: 1)])
        for log in [a, b] {
            let skills = try log.portables()
            #expect(skills.map(\.uid) == ["k1"] && skills.map(\.values) == [wanted])
            #expect(try log.setting(ForgottenSkills.setting) == nil)
        }
        // Whatever comes in one call.
        let third = try testLog(HandClock(prefix: "c"))
        _ = try third.put([two, one])
        #expect(try third.portables().map(\.values) == [wanted])
    }

    @Test("of skills that were forgotten are known again")
    func forgotten() throws {
        let log = try testLog(HandClock())
        _ = try log.mark(SkillMarking(["Swift"], .have))
        let skill = try #require(try log.portables().first)
        _ = try log.take([.remove(.skill, uid: skill.uid)])
        #expect(try log.setting(ForgottenSkills.setting)?.contains("swift") == true)
        _ = try log.put([skill])
        #expect(try log.setting(ForgottenSkills.setting) == nil)
    }
}
