import CivilTime
import Foundation
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// `Sources/JobSearch/Documentation.docc/backup.schema.json`, which says to other programs what a
/// backup looks like.
@Suite("The JSON Schema of a backup")
struct BackupSchemaTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/JobSearch/Documentation.docc/backup.schema.json")
        .standardizedFileURL

    private func schema() throws -> String {
        String(decoding: try Data(contentsOf: BackupSchemaTests.path), as: UTF8.self)
    }

    @Test("says what the fields of the kinds say")
    func golden() throws {
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(BackupSchema.text.utf8).write(to: BackupSchemaTests.path)
        }
        #expect(try schema() == BackupSchema.text)
    }

    /// A log with all kinds, and all that a backup can hold.
    private func full(seed: Int) throws -> Logbook {
        var dice = Dice(seed: seed)
        let log = try testLog()
        try log.fillAtRandom(&dice, count: 200)
        _ = try log.undo(3)
        // The second one of a kind can name all others.
        for kind in Kind.allCases + Kind.allCases {
            _ = try log.step { step in
                try step.insertFilled(kind.type)
                return ("added a \(kind.noun)", ())
            }
        }
        for name in ["Ada Lovelace", "Ada King", "Ada Byron"] {
            _ = try log.add(isNew: true) { _ in Contact(name: name) }
        }
        _ = try log.merge(.contact, "Ada Lovelace", "Ada King")
        _ = try log.step { step in
            try step.keepApart(.contact, 1, 2)
            return ("kept apart", ())
        }
        try log.write { db in
            try db.execute(
                sql: """
                    INSERT INTO export (place, kind, isToDo, at, ids)
                        VALUES ('/tmp/a.ics', 3, 0, 1, '1-3,7'), ('-', 5, 1, 2, '');
                    INSERT INTO exportFile (place, name) VALUES ('/tmp/vdir/', 'a.ics');
                    UPDATE contact SET imported = '{"name":["Ada","b"]}' WHERE id % 2
                    """)
        }
        return log
    }

    @Test("is that of a backup with every kind and field filled", arguments: 1...4)
    func valid(seed: Int) throws {
        let log = try full(seed: seed)
        let backup = try log.backup(hasHistory: true)
        let check = try SchemaCheck(schema())
        #expect(try check.faults(in: backup) == [])
        #expect(try check.faults(in: try log.backup()) == [])
        #expect(try check.faults(in: try testLog().backup(hasHistory: true)) == [])
    }

    @Test("has each member and each field of some backup filled")
    func filled() throws {
        var seen: Set<String> = []
        for seed in 1...2 {
            let json = try JSON(parsing: try full(seed: seed).backup(hasHistory: true))
            for member in json.members {
                guard case .array(let things) = member.value else { continue }
                for thing in things {
                    for field in thing.members where thing[field.name] != nil {
                        seen.insert("\(member.name).\(field.name)")
                    }
                }
            }
        }
        for kind in Kind.allCases {
            for field in kind.fields where !field.isDerived && !field.isHidden {
                if case .span = field.shape { continue }
                #expect(seen.contains("\(kind.facts.list).\(field.name)"))
            }
        }
        for name in BackupTrashed.names { #expect(seen.contains("trash.\(name)")) }
    }

    @Test("is not that of what no restore takes")
    func invalid() throws {
        let check = try SchemaCheck(schema())
        for part in [
            #""contacts": [{"name": ""}]"#, #""contacts": [{"nmae": "A"}]"#,
            #""contacts": [{"name": "A", "id": 0}]"#, #""contacts": [{"name": 3}]"#,
            #""companies": [{"name": "A", "stage": "dreaming"}]"#,
            #""companies": [{"name": "A", "tier": 4}]"#, #""companies": {}"#,
            #""followUps": [{"text": "a"}]"#, #""followUps": [{"text": "a", "due": "tomorrow"}]"#,
            #""meetups": [{"title": "M"}]"#, #""meetup": []"#, #""settings": {"a": 1}"#,
            #""lastIds": {"contact": -1}"#, #""trash": [{"id": 1}]"#, #""history": []"#,
            #""history": {"steps": [{"id": 1}]}"#, #""gone": [{"kind": "contact", "id": 1}]"#,
        ] {
            let text = Data((#"{"format": "kith", "version": 1, "# + part + "}").utf8)
            #expect(try check.faults(in: text) != [], "\(part)")
            #expect(throws: LogbookError.self, "\(part)") { try testLog().restore(text) }
        }
        for text in [#"{"format": "kith", "version": 2}"#, #"{"version": 1}"#, "[]"] {
            #expect(try check.faults(in: Data(text.utf8)) != [])
        }
    }

    @Test("is one by Python's jsonschema, too", .enabled(if: hasJSONSchema))
    func independent() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/kith-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let backup = folder + "/backup.json"
        try full(seed: 1).backup(hasHistory: true).write(to: URL(fileURLWithPath: backup))
        let script = """
            import json, sys, jsonschema
            schema, backup = (json.load(open(path)) for path in sys.argv[1:])
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(backup)
            """
        #expect(python(["-c", script, BackupSchemaTests.path.path, backup]) == 0)
    }
}

extension Step {
    /// Adds a thing in which each field is filled.
    fileprivate func insertFilled<T: Thing>(_ type: T.Type) throws {
        var thing = T.blank
        for field in T.fields where !field.isDerived {
            let fits = thing.set(field, to: try sample(of: field))
            #expect(fits, "\(T.kind.word).\(field.name)")
        }
        thing.createdAt = present
        thing.modifiedAt = now
        try insertAsIs(&thing)
    }

    private func sample(of field: AnyField) throws -> FieldValue {
        switch field.shape {
        case .reference(let kind), .references(let kind):
            let id = try Int.fetchOne(db, sql: "SELECT max(id) FROM \(kind.facts.table)")
            if case .reference = field.shape { return id.map { .number($0) } ?? .none }
            return .ids(id.map { [$0] } ?? [])
        default: return field.sample
        }
    }
}

extension AnyField {
    fileprivate var sample: FieldValue {
        switch shape {
        case .text: .text(name == "rrule" ? "FREQ=WEEKLY" : "Sample “\(name)”")
        case .number(let range): .number(range.upperBound)
        case .list: .list(["one", "two"])
        case .day: .day(day("2026-03-04"))
        case .instant: .instant(Instant(seconds: 1_772_500_000))
        case .period: Period(iso: "P30D").map { .period($0) } ?? .none
        case .moment: .moment(at("2026-03-04T09:00:00+01:00"))
        case .span:
            .span(
                .times(
                    start: Instant(seconds: 1_772_500_000), end: Instant(seconds: 1_772_503_600),
                    zone: "Europe/Berlin"))
        case .alarms: .list(["PT30M", "2026-03-04T08:00:00Z"])
        case .choice(let words): words.last.map { .text($0) } ?? .none
        case .reference, .references: .none
        case .entries(let fields): .entries([fields.map(\.sample)])
        }
    }
}

private let hasJSONSchema = python(["-c", "from jsonschema import Draft202012Validator"]) == 0

private func python(_ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
}
