import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Finding by what people type")
struct FinderTests {
    /// What a text finds: ids, or a typo's candidate, in words.
    private func found(
        _ log: Logbook, _ kind: Kind, _ text: String, _ purpose: Finder.Purpose = .look
    ) throws -> String {
        try log.read { db in
            switch try Finder(db: db).match(kind, text, for: purpose) {
            case .none: "none"
            case .one(let id): "\(id)"
            case .several(let candidates): candidates.map { "\($0.id)" }.joined(separator: " or ")
            case .similar(let candidates):
                "similar " + candidates.map { "\($0.id)" }.joined(separator: " or ")
            case .slip(let candidate): "slip \(candidate.id)"
            }
        }
    }

    private func people() throws -> Logbook {
        let log = try testLog()
        for name in [
            "Ada Lovelace", "Anna Lindqvist", "Anna Berg", "José García", "Adam Smith", "Ann",
            "Ada Lovelace-King", "12",
        ] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        _ = try log.edit(Contact.self, "1") { contact, _ in
            contact.emails = ["ada@example.com"]
            contact.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
        }
        return log
    }

    @Test(
        "an id, a uid, an address, or words",
        arguments: [
            ("1", "1"), ("#1", "1"), ("99", "none"), ("#99", "none"), ("0", "none"),
            ("00000000-0000-4000-8000-000000000002", "2"),
            ("ADA@example.com", "1"), ("nobody@example.com", "none"),
            ("https://de.linkedin.com/in/Ada-Lovelace/?x=1", "1"),
            ("linkedin.com/in/ada-lovelace", "1"),
            ("linkedin.com/in/bob", "none"),
            // The whole name before its words.
            ("ada lovelace", "1"), ("ANN", "6"),
            // Whole words.
            ("lindqvist", "2"), ("anna", "2 or 3"), ("king", "7"), ("lovelace king", "7"),
            ("lovelace ada", "1 or 7"),
            // A word typed twice is there twice.
            ("ada ada", "none"), ("ad ad", "none"), ("lovelace lovelace", "none"),
            // Beginnings and initials.
            ("ada lov", "1 or 7"), ("lind", "2"), ("an be", "3"), ("al", "1 or 2"), ("jg", "4"),
            ("garc", "4"), ("as", "5"),
            // Accents.
            ("jose garcia", "4"), ("JOSÉ", "4"), ("jose\u{301}", "4"),
            // One typo.
            ("Lindqvst", "slip 2"), ("Anna Lindquist", "slip 2"), ("Lnidqvist", "slip 2"),
            ("xyz", "none"), ("", "none"), (" ", "none"), ("-", "none"), ("%", "none"),
            ("*", "none"),
        ])
    func look(typed: String, expected: String) throws {
        #expect(try found(people(), .contact, typed) == expected)
    }

    @Test(
        "to change or to add, a beginning is a new name, another spelling a question, and a typo none",
        arguments: [
            ("ada lovelace", "1"), ("lindqvist", "similar 2"), ("anna", "similar 2 or 3"),
            ("ada@example.com", "1"), ("Lovelace Ada", "similar 1 or 7"),
            ("Dr. Anna Berg", "similar 3"),
            ("Garcia Jose", "similar 4"), ("lind", "none"), ("al", "none"), ("Lindqvst", "slip 2"),
            ("Anna Lindquist", "slip 2"),
            ("99", "none"), ("#99", "none"), ("1", "1"),
        ])
    func changeOrAdd(typed: String, expected: String) throws {
        #expect(try found(people(), .contact, typed, .changeOrAdd) == expected)
    }

    @Test("of many names, those one typo away and no others", arguments: 1...4)
    func oneTypoAway(seed: Int) throws {
        var dice = Dice(seed: 2000 + seed)
        let letters = Array("aabbdeño 1'日")
        func name() -> String {
            String((0...dice.roll(9)).map { _ in letters[dice.roll(letters.count)] })
        }
        let log = try testLog()
        for _ in 0..<300 {
            let name = "x" + name()
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        let names = try log.contacts(Filter())
        var found = 0
        for _ in 0..<200 {
            var slip = Array(dice.pick(names).name)
            let place = dice.roll(slip.count)
            switch dice.roll(4) {
            case 0: slip.remove(at: place)
            case 1: slip.insert(dice.pick(letters), at: place)
            case 2: slip[place] = dice.pick(letters)
            default: slip.swapAt(place, max(0, place - 1))
            }
            let typed = folded(String(slip))
            let isOneWord = words(typed).count == 1
            let wanted = names.filter { contact in
                let known = folded(contact.name)
                return isOneTypoAway(known, from: typed)
                    || isOneWord && words(known).contains { isOneTypoAway($0, from: typed) }
            }.map(\.id).sorted()
            let near = try log.read { db in
                try Finder(db: db).oneTypoAway(.contact, typed).map(\.id)
            }
            #expect(near == wanted, "\(typed)")
            found += near.count
        }
        #expect(found > 50)
    }

    @Test("a typo is forgiven when looking, refused with a hint when changing")
    func typo() throws {
        let log = try people()
        #expect(try log.details(.contact, "Lindqvst").thing.id == 2)
        let before = try log.rows()
        #expect(
            refusal { _ = try log.edit(Contact.self, "Lindqvst") { _, _ in } }
                == "unknown contact Lindqvst, nearest [\"Anna Lindqvist\"]")
        #expect(
            refusal { _ = try log.edit(Contact.self, "anna") { _, _ in } }
                == "ambiguous contact anna: [2, 3]")
        #expect(
            refusal { _ = try log.log(LogEntry(text: "call", with: "Lindqvst")) }
                == "unknown contact Lindqvst, nearest [\"Anna Lindqvist\"]")
        #expect(
            refusal {
                _ = try log.add(isNew: false) { _ in Contact(name: "Anna Lindquist") }
            }
                == "slip contact Anna Lindquist: Anna Lindqvist")
        #expect(
            refusal { _ = try log.add(isNew: false) { _ in Contact(name: "ANNA BERG") } }
                == "contact Anna Berg is there")
        #expect(try log.rows() == before)
    }

    @Test("of any kind: names before texts, and a bare number asks which")
    func anyKind() throws {
        let log = try people()
        _ = try log.add(isNew: false) { _ in Company(name: "Ada Systems") }
        _ = try log.add { _ in
            Interaction(text: "lindqvist called", at: on("2026-03-01"))
        }
        _ = try log.add { _ in FollowUp(text: "buy chalk", due: on("2026-03-01")) }
        #expect(try log.details(nil, "lindqvist").thing.label == "Anna Lindqvist")
        #expect(try log.details(nil, "systems").thing.label == "Ada Systems")
        #expect(try log.details(nil, "chalk").thing.label == "buy chalk")
        #expect(try log.details(nil, "8").thing.label == "12")
        #expect(refusal { _ = try log.details(nil, "1") }?.hasPrefix("ambiguous") == true)
        #expect(
            refusal { _ = try log.details(nil, "zzz") } == "unknown contact zzz, nearest []")
    }

    @Test("finds follow-ups by the words of their text, open ones first")
    func followUps() throws {
        let log = try testLog()
        for text in ["send the portfolio", "send the portfolio", "call José"] {
            _ = try log.add { _ in FollowUp(text: text, due: on("2026-03-01")) }
        }
        _ = try log.done(["1"], now: Instant(seconds: 1_772_500_000), zone: .utc)
        #expect(try found(log, .followUp, "portfolio") == "2")
        #expect(try found(log, .followUp, "portf") == "2")
        #expect(try found(log, .followUp, "jose") == "3")
        #expect(try found(log, .followUp, "\"OR*") == "none")
    }

    @Test("hints at the nearest name")
    func nearest() throws {
        let log = try people()
        #expect(
            refusal { _ = try log.edit(Contact.self, "Adda Byron") { _, _ in } }
                == "unknown contact Adda Byron, nearest [\"Ada Lovelace\", \"Ada Lovelace-King\"]"
        )
    }
}

extension LogEntry {
    init(text: String, with name: String) {
        self.init(text: text, at: on("2026-03-01"))
        with = [name]
    }
}
