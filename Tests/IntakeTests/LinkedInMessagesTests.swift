import CivilTime
import Intake
import JobSearch
import Testing

@Suite("LinkedIn’s messages and invitations")
struct LinkedInMessagesTests {
    private func interactions(_ path: String, zone: Zone = .utc) throws -> [FoundInteraction] {
        try findings(fixture(path), zone: zone).compactMap {
            if case .interaction(let found) = $0 { found } else { nil }
        }
    }

    private func instant(_ text: String) throws -> Moment {
        .time(try #require(Instant(rfc3339: text)), zone: "UTC")
    }

    @Test("a conversation is one interaction a day, oldest message first, with whoever wrote")
    func days() throws {
        let found = try interactions("linkedin/messages-widest.csv")
        #expect(
            found.map(\.text) == [
                "I: To both of you",
                "I: Engines\nHello Ada\nAda Lovelace, PhD: Coffee,\n\"tomorrow\"?",
                "I: Yes & gladly.\nSee you <there>, Array<Int>", "Grace Hopper: Shall we?",
            ])
        #expect(
            found.map { $0.people.map(\.name) } == [
                ["Ada Lovelace, PhD", "Grace Hopper"], ["Ada Lovelace, PhD"],
                ["Ada Lovelace, PhD"], ["Grace Hopper"],
            ])
        #expect(found.allSatisfy { $0.people.allSatisfy { $0.linkedIn != nil } })
        #expect(found[1].at == (try instant("2025-06-01T23:30:00Z")))
        #expect(
            found.map(\.key) == [
                "conversation 2-g 2025-05-30", "conversation 2-a 2025-06-01",
                "conversation 2-a 2025-06-02", "conversation 2-b 2025-06-03",
            ])
    }

    @Test("drafts, members who left and senders without an address are skipped with their line")
    func skipped() throws {
        let found = try findings(fixture("linkedin/messages-widest.csv")).filter {
            if case .interaction = $0 { false } else { true }
        }
        #expect(
            found == [
                .skipped(line: 8, reason: "a draft"),
                .skipped(line: 9, reason: "from somebody who has left LinkedIn"),
                .problem(
                    line: 11,
                    reason: "“yesterday” is not a time such as 2025-06-01 14:03:22 UTC"),
                .skipped(
                    line: 10, reason: "the sender has no address; an advertisement perhaps"),
            ])
    }

    @Test("names of recipients are taken without the blanks around them, and none of blanks alone")
    func blanks() throws {
        let text = """
            FROM,SENDER PROFILE URL,TO,DATE,CONTENT
            Mary,https://www.linkedin.com/in/mary,"Ada , Grace,  , Kurt",2025-06-01 14:03:22 UTC,Hello
            Emmy,https://www.linkedin.com/in/emmy,Mary,2025-06-02 14:03:22 UTC,Hello

            """
        let found = try findings(Array(text.utf8)).compactMap {
            if case .interaction(let found) = $0 { found } else { nil }
        }
        #expect(found.map { $0.people.map(\.name) } == [["Ada", "Grace", "Kurt"], ["Emmy"]])
    }

    @Test("with eight columns the owner is the one in every conversation")
    func eightColumns() throws {
        let found = try interactions("linkedin/messages-8col.csv")
        #expect(found.count == 9)
        #expect(!found.contains { $0.people.contains { $0.name == "Test User" } })
        let bob = found.filter { $0.people.map(\.name) == ["Bob Williams"] }
        #expect(
            bob.map(\.people[0].linkedIn)
                == Array(
                    repeating: "https://linkedin.com/in/bobwilliams", count: 2))
        #expect(bob[1].text.hasPrefix("I: That's awesome Bob!"))
    }

    @Test("of one conversation the one after whom it is not called is the owner, else it is told")
    func owner() throws {
        let header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
        let url = "https://www.linkedin.com/in/"
        let rows = { (title: String) in
            """
            1,\(title),Ada,\(url)ada,Mary,2025-06-01 10:00:00,Hello
            1,\(title),Mary,\(url)mary,Ada,2025-06-01 11:00:00,Hi
            """
        }
        let found = try findings(Array((header + rows("Ada")).utf8))
        guard case .interaction(let one) = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(one.people.map(\.name) == ["Ada"] && one.text == "Ada: Hello\nI: Hi")
        let reason = "whose messages these are cannot be told, those of “Ada” or “Mary”"
        #expect(throws: IntakeError.nothingUsable(line: 2, reason: reason)) {
            try findings(Array((header + rows("")).utf8))
        }
    }

    @Test("a day of many long messages is kept in part, and says so")
    func long() throws {
        var text = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
        for second in 10..<60 {
            text += "1,Ada,linkedin.com/in/ada,Mary,2025-06-01 10:00:\(second),"
            text += String(repeating: "word ", count: 400) + "\n"
        }
        text += "2,Zoe,linkedin.com/in/zoe,Mary,2025-06-01 10:00:00,Hello\n"
        let found = try findings(Array(text.utf8))
        guard case .interaction(let one) = found.last else {
            Issue.record("\(found)")
            return
        }
        #expect(one.text.count < 4100 && one.text.hasSuffix("… and 47 more messages"))
    }

    @Test("an invitation of somebody without a name and with no profile is nobody's")
    func nameless() throws {
        let text = """
            From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
            ,Mary,"12/1/25, 9:00 AM",Hello,INCOMING,https://www.lhnkedin.com/in/grace,
            Ada,Mary,"12/1/25, 9:00 AM",Hello,INCOMING,,

            """
        let found = try findings(Array(text.utf8))
        #expect(found.first == .skipped(line: 2, reason: "neither a name nor an address"))
        #expect(found.count == 2)
    }

    @Test("invitations are interactions; their times are those of the user’s zone")
    func invitations() throws {
        let berlin = try Zone.named("Europe/Berlin")
        let bytes = try fixture("linkedin/invitations.csv")
        let found = try findings(bytes, zone: berlin)
        guard case .interaction(let grace) = found[0], case .interaction(let ada) = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(grace.text == "Invitation from Grace Hopper: Let us talk,\nMary")
        #expect(grace.people.map(\.linkedIn) == ["https://www.linkedin.com/in/grace-hopper"])
        #expect(
            grace.at
                == .time(
                    try #require(Instant(rfc3339: "2026-01-29T13:37:00Z")), zone: "Europe/Berlin"))
        #expect(ada.text == "Invitation to Ada Lovelace")
        #expect(
            ada.at
                == .time(
                    try #require(Instant(rfc3339: "2025-11-30T23:05:00Z")), zone: "Europe/Berlin"))
        #expect(
            Array(found.dropFirst(2)) == [
                .skipped(line: 5, reason: "somebody who has left LinkedIn"),
                .problem(
                    line: 6, reason: "“yesterday” is not a time such as 1/29/26, 2:37 PM"),
                .problem(
                    line: 7, reason: "“SIDEWAYS” is no direction: INCOMING or OUTGOING"),
                .skipped(line: 8, reason: "neither a name nor an address"),
            ])
        let old = try findings(fixture("linkedin/invitations-without-profiles.csv"), zone: berlin)
        guard case .interaction(var same) = old[0] else {
            Issue.record("\(old)")
            return
        }
        #expect(same.people[0].linkedIn == nil)
        same.people = grace.people
        #expect(same == grace)
    }

    @Test("each is recognised by its content")
    func recognised() throws {
        for name in ["invitations", "invitations-without-profiles"] {
            #expect(Intake.recognise(try fixture("linkedin/\(name).csv")) == .linkedInInvitations)
        }
        for name in ["messages-8col", "messages-widest"] {
            #expect(Intake.recognise(try fixture("linkedin/\(name).csv")) == .linkedInMessages)
        }
    }
}
