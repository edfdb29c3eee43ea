import CivilTime
import DAVSync
import JobSearch
import Testing

@testable import LogSync

/// A thing of a log on a server, where another program changes it.
struct Phone {
    let form: LogForm
    let thing: PortableThing
    /// The item as kith has written it, and what it says.
    let written: SyncItem
    let text: String

    init(_ sort: LogForm.Sort, _ thing: PortableThing) throws {
        form = TestForms.form(sort)
        self.thing = thing
        let item = form.item(thing, seen: ["aaaa"])
        let bytes = form.write(item, onto: nil)
        written = try #require(form.read(bytes))
        text = TestForms.text(bytes)
    }

    /// The outcome of a sync after the item has become another text.
    struct Outcome {
        var merged: Merged
        var thing: PortableThing
        /// True if the log says nothing else than what was merged: another sync writes nothing.
        var isSettled: Bool
        /// The item as it is written then.
        var text: String
    }

    /// Syncs with a text that another program has written, and with a log that has changed since.
    func sync(_ text: String, log: PortableThing? = nil) throws -> Outcome {
        let there = try #require(form.read(TestForms.bytes(text)), "\(text)")
        let log = form.version(of: log ?? thing, companyName: TestForms.companyName)
        let bases = MergeBases(log: written.version.fields, server: written.version.fields)
        let outcome = Merge.merge(
            bases: bases, log: log, server: there.version, rules: form.rules)
        guard case .merged(let merged) = outcome else { throw Removed() }
        let made = try form.thing(
            uid: there.uid, fields: merged.log, modified: merged.modified,
            companyName: TestForms.companyName)
        let again = form.version(of: made, companyName: TestForms.companyName)
        let item = SyncItem(
            uid: there.uid, version: MergeVersion(merged.server, modified: merged.modified),
            seen: there.seen)
        return Outcome(
            merged: merged, thing: made, isSettled: again.fields == merged.log,
            text: TestForms.text(form.write(item, onto: TestForms.bytes(text))))
    }

    private struct Removed: Error {}

    /// The text with lines in the place of others; a line that is not there fails.
    func changing(_ changes: [(String, String)], in text: String? = nil) throws -> String {
        var text = text ?? self.text
        for (old, new) in changes {
            let range = try #require(text.firstRange(of: old), "\(old) in \(text)")
            text.replaceSubrange(range, with: new)
        }
        return text
    }

    /// A text without the lines that only kith knows.
    static func stripped(_ text: String) -> String {
        var (kept, isGone) = ([Substring](), false)
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            if !line.hasPrefix(" ") { isGone = line.hasPrefix("X-KITH") }
            if !isGone { kept.append(line) }
        }
        return kept.joined(separator: "\r\n")
    }
}

/// Things of which the tests speak.
enum Things {
    static let created = Instant(seconds: 1_770_000_000)
    static let modified = Instant(seconds: 1_771_000_000)

    static func thing(
        _ kind: Kind, _ values: [String: FieldValue], links: [String: [String]] = [:]
    ) -> PortableThing {
        var thing = PortableThing(kind, uid: "0197a0b0-0000-7000-8000-00000000000\(kind.rawValue)")
        (thing.createdAt, thing.modifiedAt) = (created, modified)
        (thing.values, thing.links) = (values, links)
        return thing
    }

    static let meetup = thing(
        .meetup,
        [
            "title": .text("Swift Berlin"), "kind": .text("meetup"), "status": .text("planned"),
            "time": .span(berlin("2026-03-09T18:30:00+01:00", hours: 2)),
            "location": .text("c-base, Rungestraße 20"), "notes": .text("ask about interns"),
        ], links: ["contacts": ["ada"]])

    static let series = thing(
        .meetup,
        [
            "title": .text("Standing coffee"), "kind": .text("coffee"),
            "status": .text("planned"), "rrule": .text("FREQ=WEEKLY;COUNT=10"),
            "time": .span(berlin("2026-03-09T18:30:00+01:00", hours: 1)),
        ])

    static let followUp = thing(
        .followUp,
        [
            "text": .text("send portfolio"), "due": .moment(.day(day("2026-03-12"))),
            "status": .text("open"), "priority": .text("normal"),
        ], links: ["contacts": ["ada"]])

    static let contact = thing(
        .contact,
        [
            "name": .text("Ada Lovelace"), "title": .text("CTO"),
            "emails": .list(["ada@example.com", "ada@work.example"]),
            "linkedIn": .text("https://www.linkedin.com/in/ada"), "notes": .text("likes engines"),
        ], links: ["company": ["acme"]])

    static func day(_ text: String) -> Day { Day(iso: text) ?? Day(ordinal: 0) }
    static func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }

    static func berlin(_ start: String, hours: Int, zone: String = "Europe/Berlin") -> Meetup.Span {
        .times(start: at(start), end: at(start).adding(seconds: hours * 3600), zone: zone)
    }
}

extension PortableThing {
    /// The same with other values.
    func with(_ values: [String: FieldValue?], at modified: Instant? = nil) -> PortableThing {
        var thing = self
        for (name, value) in values { thing.values[name] = value }
        if let modified { thing.modifiedAt = modified }
        return thing
    }
}
