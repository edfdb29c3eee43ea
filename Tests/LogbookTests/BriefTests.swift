import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("A brief")
struct BriefTests {
    let now = Instant(rfc3339: "2026-03-02T08:00:00Z") ?? Instant(seconds: 0)

    func brief(_ log: Logbook, _ text: String, of kind: Kind? = nil) throws -> Brief {
        try log.brief(of: kind, text, now: now, zone: .utc)
    }

    /// A company with two people, one of whom is met next week.
    func search() throws -> Logbook {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "Acme")
            company.tier = 1
            company.questions = ["who decides?"]
            return company
        }
        _ = try log.add { _ in
            var meetup = Meetup(
                title: "Robot Night", time: .days(day("2026-02-05"), day("2026-02-05")))
            meetup.status = .attended
            return meetup
        }
        for name in ["Ada Ray", "Bob Roe"] {
            _ = try log.add { _ in
                var contact = Contact(name: name)
                contact.company = 1
                contact.metAt = name == "Ada Ray" ? 1 : nil
                contact.introducedBy = name == "Bob Roe" ? 1 : nil
                contact.questions = name == "Ada Ray" ? ["what broke?"] : []
                return contact
            }
        }
        for (text, date, meetup) in [("Met Ada: arms", "2026-02-05", 1), ("mail", "2026-02-20", 0)]
        {
            _ = try log.add { _ in
                var interaction = Interaction(text: text, at: on(date))
                interaction.contacts = [1]
                interaction.meetup = meetup == 0 ? nil : meetup
                return interaction
            }
        }
        _ = try log.add { _ in
            var posting = Posting(title: "Intern")
            posting.company = 1
            posting.questions = ["from when?"]
            return posting
        }
        _ = try log.add { _ in
            var meetup = Meetup(
                title: "Interview", time: .days(day("2026-03-09"), day("2026-03-09")))
            meetup.form = .interview
            meetup.contacts = [1]
            meetup.posting = 1
            meetup.questions = ["how long?"]
            return meetup
        }
        return log
    }

    @Test("of an interview says how one knows whom one meets, and whom else there")
    func interview() throws {
        let brief = try brief(try search(), "m2")
        #expect(brief.company?.name == "Acme")
        #expect(brief.posting?.title == "Intern")
        let ada = try #require(brief.people.first)
        #expect(brief.people.count == 1)
        #expect(ada.metOn == day("2026-02-05"))
        #expect(ada.last?.text == "mail")
        #expect(ada.isWarm && ada.isExpected)
        #expect(brief.others.map(\.contact.name) == ["Bob Roe"])
        // The last exchange stands with the person.
        #expect(brief.exchanges.map(\.text) == ["Met Ada: arms"])
        #expect(brief.meetups.isEmpty)
        #expect(brief.names[.contact, 1] == "Ada Ray")
    }

    @Test("has the questions of the thing itself before those of what it is about")
    func questions() throws {
        let log = try search()
        #expect(
            try brief(log, "m2").questions.map(\.text) == [
                "how long?", "what broke?", "from when?", "who decides?",
            ])
        #expect(try brief(log, "p1").questions.map(\.text) == ["from when?", "who decides?"])
        #expect(
            try brief(log, "ada", of: .contact).questions.map(\.text) == [
                "what broke?", "who decides?",
            ])
        // A company's own: the people there are many.
        #expect(try brief(log, "acme").questions.map(\.text) == ["who decides?"])
    }

    @Test("lists what was promised: with the people, to the company, on the posting, open alone")
    func promises() throws {
        let log = try search()
        func promise(_ text: String, _ change: (inout FollowUp) -> Void) throws {
            var followUp = FollowUp(text: text, due: on("2026-03-05"))
            change(&followUp)
            _ = try log.add { _ in followUp }
        }
        try promise("with Ada") { $0.contacts = [1] }
        try promise("with Bob") { $0.contacts = [2] }
        try promise("to Acme") { $0.company = 1 }
        try promise("posting") { $0.posting = 1 }
        try promise("interview") { $0.meetup = 2 }
        try promise("done") { followUp in
            followUp.contacts = [1]
            followUp.status = .done
            followUp.closedAt = now
        }
        func texts(_ ref: String) throws -> [String] { try brief(log, ref).followUps.map(\.text) }
        #expect(try texts("m2") == ["with Ada", "to Acme", "posting", "interview"])
        #expect(try texts("c1") == ["with Ada"])
        #expect(try texts("o1") == ["with Ada", "with Bob", "to Acme"])
        #expect(try texts("p1") == ["to Acme", "posting"])
        _ = try log.add { _ in
            var referral = Referral(text: "referral to Acme")
            (referral.company, referral.contact, referral.status) = (1, 2, .promised)
            return referral
        }
        for ref in ["m2", "c2", "o1", "p1"] {
            #expect(try brief(log, ref).referrals.map(\.text) == ["referral to Acme"], "\(ref)")
        }
        #expect(try brief(log, "c1").referrals.isEmpty)
    }

    @Test("is of a contact, company, posting or meetup alone")
    func otherKinds() throws {
        let log = try search()
        _ = try log.add { _ in FollowUp(text: "call", due: on("2026-03-05")) }
        #expect(throws: LogbookError.self) { _ = try brief(log, "f1") }
        #expect(throws: LogbookError.self) { _ = try brief(log, "i1") }
        let told = refusal { _ = try brief(log, "c9", of: .contact) }
        #expect(told == "unknown contact c9, nearest []")
    }

    @Test("reads ranges of indexes alone")
    func plans() throws {
        let log = try search()
        _ = try log.brief(of: nil, "o1", now: now, zone: .utc)
        let scans = try log.scans {
            for ref in ["m1", "m2", "c1", "o1", "p1"] {
                _ = try log.brief(of: nil, ref, now: now, zone: .utc)
            }
            _ = try log.briefsOfComingMeetups(now: now, zone: .utc)
        }
        // The user's own skills and stories are few.
        let isOwn = { (scan: String) in
            scan.contains("FROM skill t") || scan.contains("FROM story t")
        }
        #expect(scans.filter { !isOwn($0) } == [])
    }

    @Test("of an interview, its posting or its company has the terms and the stories that fit")
    func terms() throws {
        let log = try search()
        _ = try log.edit(Posting.self, "p1") { posting, _ in
            posting.text = "Requirements:\n- Python\n- Kubernetes and Terraform\n- machine learning"
        }
        _ = try log.mark(SkillMarking(["Kubernetes"], .have))
        _ = try log.mark(SkillMarking(["Terraform"], .learning))
        _ = try log.mark(SkillMarking(["machine learning"], .ignored))
        for (title, skills) in [("Shop", ["Python"]), ("Rollout", ["k8s"]), ("Poem", [])] {
            _ = try log.add { _ in
                var story = Story(title: title)
                story.skills = skills
                story.approach = title == "Rollout" ? "Kubernetes with Terraform" : nil
                return story
            }
        }
        for ref in ["m2", "p1", "o1", "c1"] {
            let brief = try brief(log, ref)
            let keywords = try #require(brief.keywords)
            #expect(Set(keywords.asked) == ["Python", "Kubernetes", "Terraform"], "\(ref)")
            #expect(keywords.have == ["Kubernetes"])
            #expect(
                Set(keywords.missing.map { "\($0.term) \($0.isLearning)" })
                    == ["Python false", "Terraform true"])
            #expect(brief.stories.map(\.story.title) == ["Rollout", "Shop"])
            #expect(Set(brief.stories[0].terms) == ["Kubernetes", "Terraform"])
        }
        #expect(try brief(log, "m1").keywords == nil)
    }
}
