import DAVSync
import JobSearch
import Testing

@testable import LogSync

@Suite struct FieldTests {
    @Test("every field of every kind has a place of its own", arguments: FilledThing.kinds)
    func places(_ kind: FormKind) {
        let reserved: Set = [
            FieldName.kind, FieldName.zone, FieldName.seen, FieldName.ownCreated, FieldName.ownURL,
            FieldName.ownClosing, FieldName.ownRule, FieldName.ownOccurrences, FieldName.company,
            FieldName.ownProfile,
        ]
        let places = kind.fields.map(\.place)
        #expect(Set(places).count == places.count)
        for place in places {
            guard case .line(let name) = place else { continue }
            // A company is linked by a line of its own where it has no ORG.
            let isFree = !reserved.contains(name) || (name == FieldName.company && !kind.isCard)
            #expect(isFree, "\(name)")
            #expect(name.utf8.allSatisfy { $0 == 0x2D || (0x41...0x5A).contains($0) }, "\(name)")
        }
        #expect(kind.fields.filter(\.isLabel).count == 1)
        #expect(!kind.fields.isEmpty)
    }

    @Test("texts that grow are joined, and lines of kith's that are dropped say nothing")
    func rules() {
        let rules = FormRules.all
        #expect(rules[FieldName.description] == MergeRule(.growing))
        #expect(rules[FieldName.note] == MergeRule(.growing))
        #expect(rules["X-KITH-TEXT"] == MergeRule(.growing, isUnsaidWhenAbsent: true))
        #expect(rules["X-KITH-PROBLEM"] == MergeRule(.growing, isUnsaidWhenAbsent: true))
        #expect(rules["X-KITH-EVERY"] == MergeRule(isUnsaidWhenAbsent: true))
        #expect(rules[FieldName.summary] == MergeRule())
        #expect(rules["OCCURRENCES 2026-03-09 TIME"] == MergeRule())
        #expect(rules["X-KITH-OCCURRENCES 2026-03-09 STATUS"].isUnsaidWhenAbsent)
        #expect(rules[FieldName.ownStatus].isUnsaidWhenAbsent)
    }

    @Test(
        "a long value stands in short lines, and is not said if one of them is missing"
    )
    func longLines() throws {
        let long = String(repeating: "a, b; c\\ d\n", count: 9_000)
        let thing = Things.thing(
            .posting, ["title": .text("a"), "text": .text(cleaned(long)), "status": .text("saved")])
        let phone = try Phone(.calendar(.journal), thing)
        let lines = phone.text.replacing("\r\n ", with: "").split(separator: "\r\n")
        let parts = lines.filter { $0.hasPrefix("X-KITH-TEXT") }
        #expect(parts.count > 4 && parts.allSatisfy { $0.count < 25_000 })
        #expect(phone.written == phone.form.item(thing, seen: ["aaaa"]))
        let gone = lines.filter { !$0.hasPrefix("X-KITH-TEXT-3-OF") }.joined(separator: "\r\n")
        #expect(phone.form.read(TestForms.bytes(gone))?.version.fields["X-KITH-TEXT"] == nil)
        #expect(try phone.sync(gone).thing == thing)
        // A shorter one takes their place.
        let short = phone.form.write(
            phone.form.item(thing.with(["text": .text("short")]), seen: ["aaaa"]),
            onto: TestForms.bytes(phone.text))
        #expect(
            TestForms.text(short).split(separator: "\r\n").filter { $0.hasPrefix("X-KITH-TEXT") }
                == ["X-KITH-TEXT:short"])
    }

    @Test("a field that is emptied is said to be empty, and is so for another log")
    func emptied() throws {
        let thing = Things.contact.with(["cadence": Period(iso: "P30D").map { .period($0) }])
        let phone = try Phone(.cards(.four), thing)
        let log = thing.with(["cadence": nil, "notes": nil])
        let outcome = try phone.sync(phone.text, log: log)
        #expect(outcome.text.contains("X-KITH-CADENCE:\r\n") && !outcome.text.contains("NOTE"))
        let read = try #require(phone.form.read(TestForms.bytes(outcome.text)))
        #expect(read.version.fields == outcome.merged.server)
        #expect(try phone.form.thing(read) == log)
    }

    @Test("moves on both sides are both kept, and the last one leads to the place")
    func moves() throws {
        func move(_ status: Posting.Status, _ day: String) -> StatusMove {
            StatusMove(to: status, on: Things.day(day), note: nil)
        }
        func posting(_ moves: [StatusMove], _ status: String) -> PortableThing {
            Things.thing(
                .posting,
                ["title": .text("iOS"), "status": .text(status), "moves": moves.fieldValue])
        }
        let applied = move(.applied, "2026-03-01")
        let phone = try Phone(.calendar(.journal), posting([applied], "applied"))
        let (talk, no) = (move(.interviewing, "2026-03-05"), move(.rejected, "2026-03-09"))
        let other = phone.form.write(
            phone.form.item(posting([applied, no], "rejected"), seen: ["bbbb"]),
            onto: TestForms.bytes(phone.text))
        let outcome = try phone.sync(
            TestForms.text(other), log: posting([applied, talk], "interviewing"))
        #expect(outcome.thing == posting([applied, talk, no], "rejected"))
    }
}
