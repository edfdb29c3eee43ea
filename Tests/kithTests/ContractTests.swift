import Foundation
import Testing

@testable import kith

/// The JSON fields that scripts rely on: all are there, null where there is nothing.
struct ContractTests {
    private static let common = "id ref uid createdAt modifiedAt"
    private static let fields = [
        "companies":
            "name tier stage stageSince moves website careersURL notes noteEntries tags contacts questions research",
        "contacts":
            "name company title emails phones linkedIn metAt introducedBy tags cadence latest quietUntil lastInteraction nextTouch lateAfter cadenceRule notes noteEntries past questions",
        "meetups":
            "title kind status start end allDay timeZone location url onlineURL rrule organizer companies contacts tags notes noteEntries occurrence occurrences alarms posting questions",
        "interactions": "text channel at timeZone contacts companies meetup tags",
        "followUps":
            "text due timeZone status priority every contacts company meetup posting ladder rung alarms",
        "postings":
            "title company status moves applied closes postedOn location url contacts tags text notes noteEntries questions keywords",
        "stories": "title problem tried approach result intuition skills tags notes noteEntries",
        "skills": "name status level evidence followUp",
    ]
    /// Lines that make a thing of a kind of which a talk makes none.
    private static let lines = [
        "postings": ["posting", "add", "Intern", "--json"],
        "stories": ["story", "add", "RAG for court rulings", "--json"],
        "skills": ["skill", "learn", "Kubernetes", "--due", "fri", "--json"],
    ]

    private func object(_ text: String) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(json as? [String: Any])
    }

    @Test("a change prints its step, a summary, and every field of every kind")
    func change() throws {
        let shell = try Shell()
        let met = shell.kith(
            "met", "Ada", "--at", "Swift Berlin", "--company", "Acme", "--follow-up", "write",
            "--json")
        let json = try object(met.result)
        #expect(
            Set(json.keys) == [
                "step", "summary", "companies", "contacts", "meetups", "interactions", "followUps",
                "postings", "referrals", "stories", "skills", "ladders", "cadences",
            ])
        for name in ["stories", "skills", "ladders", "cadences"] {
            #expect((json[name] as? [Any])?.isEmpty == true, "\(name)")
        }
        for (kind, names) in ContractTests.fields {
            var json = json
            if let line = ContractTests.lines[kind] {
                json = try object(shell.kith(line, [:], input: "").result)
            }
            let things = try #require(json[kind] as? [[String: Any]])
            let thing = try #require(things.first)
            let wanted = (ContractTests.common + " " + names).split(separator: " ").map(String.init)
            #expect(Set(thing.keys) == Set(wanted), "\(kind)")
        }
        let company = try #require((json["companies"] as? [[String: Any]])?.first)
        let research = try #require(company["research"] as? [String: Any])
        #expect(
            Set(research.keys) == [
                "mission", "culture", "need", "problem", "operations", "value", "want", "ideas",
                "sources",
            ])
        for (name, value) in research {
            #expect(value is NSNull || (value as? [Any])?.isEmpty == true, "\(name)")
        }
    }

    @Test("today prints one object with its seven lists and the gap of the day")
    func today() throws {
        let json = try object(try Shell().kith("today", "--json").result)
        #expect(
            Set(json.keys) == [
                "overdue", "due", "upcoming", "meetups", "deadlines", "people", "referrals", "gap",
            ])
        for (name, value) in json {
            #expect((value as? [Any])?.isEmpty == true || name == "gap" && value is NSNull)
        }
    }

    @Test("a list prints one array, an empty one too")
    func lists() throws {
        let shell = try Shell()
        for kind in [
            "company", "contact", "meetup", "interaction", "followup", "posting", "referral",
            "story", "skill",
        ] {
            #expect(shell.kith(kind, "list", "--json").result == "[]\n")
        }
    }

    @Test("what fails prints nothing on standard output and changes nothing")
    func failure() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada Lovelace", "--company", "Acme")
        let before = shell.kith("backup", "-").result
        for line in [
            ["met", "Bob", "--company", "Borealis", "--introduced-by", "Nobody"],
            ["met", "Bob", "Ada Lovelaec"], ["log", "coffee", "--with", "Nobody"],
            ["log", "mail from @Acmee"], ["done", "1"],
            ["contact", "edit", "ada", "--company", "x"],
            ["company", "remove", "acme"], ["company", "add", "Acme"],
            ["met", "Bob", "--follow-up", " "],
        ] {
            let outcome = shell.kith(line + ["--json"], [:], input: "")
            #expect(outcome.code != 0, "\(line)")
            #expect(outcome.result.isEmpty, "\(line)")
            #expect(shell.kith("backup", "-").result == before, "\(line)")
        }
    }

    @Test("doctor prints a list of checks, and a repair one object")
    func doctor() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        let json = try JSONSerialization.jsonObject(
            with: Data(shell.kith("doctor", "--json").result.utf8))
        let checks = try #require(json as? [[String: Any]])
        #expect(checks.count > 8)
        for check in checks {
            #expect(Set(check.keys) == ["check", "ok", "level", "problem", "hint"])
            #expect(check["level"] as? String == "ok" && check["ok"] as? Bool == true)
            #expect(check["problem"] is NSNull && check["hint"] is NSNull)
        }
        let repair = try object(shell.kith("doctor", "--repair", "--json").result)
        #expect(
            Set(repair.keys) == [
                "repaired", "damagedLog", "recovered", "lost", "lostValues", "lostRows",
                "cutLinks", "steps", "lostSteps", "forgotSync",
            ])
        #expect((repair["repaired"] as? [Any])?.isEmpty == true)
        #expect(repair["damagedLog"] is NSNull && repair["lost"] is NSNull)
    }
}
