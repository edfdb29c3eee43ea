import Foundation
import Testing

@Suite("Numbers on pages")
struct PageNumberTests {
    /// The sample log, served, and what its commands say.
    private struct Pages {
        let served: Served

        init() async throws { served = try await Served.sample() }

        /// What a command says as JSON.
        func json<Value>(_ words: String..., as type: Value.Type = Value.self) async throws -> Value
        {
            let ended = try await served.home.kith(words + ["--json"])
            let value = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
            return try #require(value as? Value)
        }

        func text(_ path: String) throws -> String { try served.get(path).text }

        /// The numbers in the headings of the sections, by their names.
        func counts(_ path: String) throws -> [String: Int] {
            let found = try text(path).matches(
                of: /<h2 id="[^"]*">([^<]*) <span class="count">(\d+)<\/span>/)
            return Dictionary(
                uniqueKeysWithValues: try found.map {
                    (String($0.1), try #require(Int($0.2)))
                })
        }

        /// The rows of a section: the texts of their cells, without tags.
        func rows(_ path: String, _ section: String) throws -> [[String]] {
            let text = try text(path)
            let start = try #require(text.range(of: "<h2 id=\"\(section)\">"))
            let part = text[start.upperBound...].components(separatedBy: "</section>")[0]
            return part.components(separatedBy: "<tr").dropFirst().map { row in
                row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map {
                    $0.1.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespaces)
                }
            }
        }
    }

    /// Number of things in each list of `hanging`, by the headings of a page.
    private func sections(of thing: [String: Any]) throws -> [String: Int] {
        let hanging = try #require(thing["hanging"] as? [String: [Any]])
        var sections: [String: Int] = [:]
        for (list, things) in hanging where !things.isEmpty {
            let title =
                list == "followUps"
                ? "Follow-ups" : list.prefix(1).uppercased() + list.dropFirst()
            sections[title] = things.count
        }
        return sections
    }

    @Test("of the morning, the targets, a company and a contact are those of the JSON")
    func things() async throws {
        let pages = try await Pages()
        let today: [String: Any] = try await pages.json("today")
        let parts = [
            "overdue": "Overdue", "due": "Due today", "upcoming": "Coming up",
            "deadlines": "Closing", "people": "Keep in touch", "referrals": "Referrals",
        ]
        var expected: [String: Int] = [:]
        for (part, title) in parts {
            let count = try #require(today[part] as? [Any]).count
            if count > 0 { expected[title] = count }
        }
        let meetups = try #require(today["meetups"] as? [[String: Any]])
        let interviews = meetups.count {
            $0["kind"] as? String == "interview" && $0["status"] as? String == "planned"
        }
        if interviews > 0 { expected["Interviews"] = interviews }
        if meetups.count > interviews { expected["Meetups this week"] = meetups.count - interviews }
        #expect(try pages.counts("") == expected && expected.count > 3)

        let targets: [[String: Any]] = try await pages.json("targets")
        var stages: [String: Int] = [:]
        var gaps: [String: Int] = [:]
        for target in targets {
            let stage = try #require(target["stage"] as? String)
            stages[stage.prefix(1).uppercased() + stage.dropFirst(), default: 0] += 1
            for gap in try #require(target["gaps"] as? [String]) { gaps[gap, default: 0] += 1 }
        }
        #expect(try pages.counts("targets") == stages && stages.count > 1)
        let missing = try pages.text("targets").matches(
            of: /<tr><th scope="row">[^<]*<\/th><td>(\d+)<\/td><\/tr>/
        ).compactMap { Int($0.1) }
        #expect(missing.sorted() == gaps.values.sorted() && !missing.isEmpty)

        let company: [String: Any] = try await pages.json("show", "o1")
        let ofCompany = try sections(of: company)
        #expect(try pages.counts("o1") == ofCompany && ofCompany.count > 2)
        let contact: [String: Any] = try await pages.json("show", "c1")
        let ofContact = try sections(of: contact)
        #expect(try pages.counts("c1") == ofContact && ofContact.count > 1)
    }

    @Test("of the funnel and of each week are those of kith stats --json")
    func statistics() async throws {
        let pages = try await Pages()
        let json: [String: Any] = try await pages.json("stats", "--weeks", "26")
        let funnel = try #require(json["funnel"] as? [String: Int])
        var stages: [String: Int] = [:]
        for row in try pages.rows("statistics", "funnel") { stages[row[0]] = Int(row[1]) }
        let late: Set = ["offer", "accepted", "rejected"]
        #expect(stages == funnel.filter { $0.value > 0 || !late.contains($0.key) })
        #expect(stages["targets", default: 0] > 1)

        let weeks = try #require(json["weeks"] as? [[String: Any]])
        func number(_ week: [String: Any], _ name: String) -> Int { week[name] as? Int ?? -1 }
        let expected = weeks.map { week in
            let closed = number(week, "followUpsClosed")
            let cells = [
                number(week, "met"), number(week, "interactions"),
                number(week, "followUpsInTime"), number(week, "applications"),
            ].map { $0 == 0 ? "" : "\($0)" }
            let inTime = closed == 0 ? "" : "\(number(week, "followUpsInTime")) of \(closed)"
            return [cells[0], cells[1], inTime, cells[3]]
        }
        let busy = Array(expected.drop { $0 == ["", "", "", ""] })
        let rows = try pages.rows("statistics", "weeks").dropFirst()
        #expect(rows.map { Array($0.dropFirst().prefix(4)) }.reversed() == busy && busy.count > 1)
        #expect(try pages.counts("statistics") == ["Weeks": busy.count])
    }

    @Test("of the keywords are those of kith keywords --json, with --gap and without")
    func keywords() async throws {
        let pages = try await Pages()
        let terms: [[String: Any]] = try await pages.json("keywords")
        let gap: [String: [[String: Any]]] = try await pages.json("keywords", "--gap")
        let missing = try #require(gap["missing"])
        let fits = try #require(gap["fits"]).filter { $0["have"] as? Int != 0 }
        #expect(
            try pages.counts("keywords") == [
                "Shared terms": terms.count, "Asked, and not yours": missing.count,
                "Best fits": fits.count,
            ])
        func rows(_ list: [[String: Any]]) -> [[String]] {
            list.prefix(25).map { term in
                let count = term["postings"] as? Int ?? -1
                let words = count == 1 ? "1 posting" : "\(count) postings"
                return [term["term"] as? String ?? "", words]
            }
        }
        for (section, list) in [("terms", terms), ("gaps", missing)] {
            let shown = try pages.rows("keywords", section).map { Array($0.prefix(2)) }
            #expect(shown == rows(list) && !shown.isEmpty, "\(section)")
        }
        let shares = try pages.rows("keywords", "fits").map { [$0[0], $0[2]] }
        #expect(
            shares
                == fits.prefix(10).map {
                    ["\($0["posting"] ?? "")", "\($0["have"] ?? "") of \($0["asked"] ?? "")"]
                })
        #expect(!shares.isEmpty)
    }

    @Test("of the network are those of kith graph --json")
    func network() async throws {
        let pages = try await Pages()
        let json: [String: Any] = try await pages.json("graph")
        let nodes = try #require(json["nodes"] as? [[String: Any]])
        let edges = try #require(json["edges"] as? [[String: Any]])
        func count(_ list: [[String: Any]], _ kind: String) -> Int {
            list.count { $0["kind"] as? String == kind }
        }
        let totals = try #require(json["totals"] as? [String: Int])
        let numbers = [count(nodes, "contact"), count(nodes, "company"), count(nodes, "meetup")]
        // Of the sample all is drawn.
        #expect(numbers == [totals["contacts"], totals["companies"], totals["meetups"]])
        let sum = "\(numbers[0]) people, \(numbers[1]) companies, \(numbers[2]) meetups"
        #expect(try pages.text("network-all").contains(">\(sum), \(edges.count) ties<"))
        #expect(try pages.text("network").contains("\(sum), \(edges.count) ties"))
        let counts = try pages.counts("network-all")
        #expect(
            counts == [
                "People": numbers[0], "Companies": numbers[1], "Meetups": numbers[2],
                "Introduced": count(edges, "introducedBy"), "Met at": count(edges, "metAt"),
                "Referral": count(edges, "referral"),
            ])
        #expect(counts.values.allSatisfy { $0 > 0 })
        #expect(try pages.counts("network")["People"] == numbers[0])
    }

    @Test("of the briefs are those of their lists, and each brief is the sheet of kith brief")
    func briefs() async throws {
        let pages = try await Pages()
        let today: [String: Any] = try await pages.json("today", "--days", "14")
        let meetups = try #require(today["meetups"] as? [[String: Any]]).filter {
            $0["status"] as? String == "planned"
        }
        func postings(_ status: String) async throws -> [[String: Any]] {
            try await pages.json("posting", "list", "--status", status)
        }
        let open = try await postings("interviewing") + postings("applied")
        func companies(_ stage: String) async throws -> [[String: Any]] {
            try await pages.json("company", "list", "--stage", stage)
        }
        let talking = try await companies("offer") + companies("interviewing")
        let lists = [
            ("meetups", "In the next 14 days", meetups),
            ("postings", "Applications under way", open),
            ("companies", "Companies you are talking to", talking),
        ].filter { !$0.2.isEmpty }
        #expect(
            try pages.counts("briefs")
                == Dictionary(uniqueKeysWithValues: lists.map { ($0.1, $0.2.count) }))
        var count = 0
        for (section, _, list) in lists {
            let refs = try pages.rows("briefs", section).map { $0[0] }
            #expect(refs.sorted() == list.compactMap { $0["ref"] as? String }.sorted())
            for ref in Set(refs) {
                let ended = try await pages.served.home.kith("brief", ref, "--html")
                let sheet = try #require(
                    ended.output.firstRange(of: /<main>.*<\/main>/.dotMatchesNewlines()))
                #expect(try pages.text("brief-\(ref)").contains(ended.output[sheet]), "\(ref)")
                count += 1
            }
        }
        #expect(count > 1)
    }
}
