import CivilTime
import Foundation
import GRDB
import JobSearch
import Synchronization

@testable import Logbook

/// A clock that goes on by a minute whenever it is read, and uids that count.
final class TestClock: Sendable {
    private let minutes = Atomic<Int>(0)
    private let uids = Atomic<Int>(0)
    let start: Instant

    init(_ start: String = "2026-03-02T08:00:00Z", uids: Int = 0) {
        self.uids.store(uids, ordering: .relaxed)
        self.start = Instant(rfc3339: start) ?? Instant(seconds: 0)
    }

    var now: Instant {
        let count = minutes.add(1, ordering: .relaxed).oldValue
        return start.adding(seconds: count * 60)
    }

    func advance(seconds: Int) { minutes.add(seconds / 60, ordering: .relaxed) }

    var nextUID: String {
        let count = String(uids.add(1, ordering: .relaxed).newValue)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - count.count) + count
    }
}

func testLog(_ clock: TestClock = TestClock()) throws -> Logbook {
    try Logbook.inMemory(clock: { clock.now }, newUID: { clock.nextUID })
}

/// Runs `body` with the path of a log in a directory that is gone afterwards.
func withLogFile<T>(_ body: (String) throws -> T) throws -> T {
    let directory = FileManager.default.temporaryDirectory
        .appendingPathComponent("kith-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory.appendingPathComponent("log.sqlite").path)
}

func openLog(_ path: String, _ clock: TestClock) throws -> Logbook {
    try Logbook.open(path: path, clock: { clock.now }, newUID: { clock.nextUID })
}

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }
func on(_ iso: String) -> Moment { .day(day(iso)) }
func at(_ iso: String, _ zone: String = "Europe/Berlin") -> Moment {
    .time(Instant(rfc3339: iso) ?? Instant(seconds: 0), zone: zone)
}

/// What `LogbookError` a body throws, in words; `nil` when none.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let error as LogbookError {
        return switch error {
        case .unknown(let kind, let text, let nearest):
            "unknown \(kind.word) \(text), nearest \(nearest.map(\.label))"
        case .ambiguous(let kind, let text, let candidates):
            "ambiguous \(kind.word) \(text): \(candidates.map(\.id))"
        case .slip(let kind, let text, let candidate):
            "slip \(kind.word) \(text): \(candidate.label)"
        case .closed(let followUp): "follow-up \(followUp.id) is \(followUp.status.rawValue)"
        case .alreadyThere(let kind, let candidate): "\(kind.word) \(candidate.label) is there"
        case .hangsOn(let candidate, let others):
            "\(candidate.label): " + others.joined(separator: "; ")
        case .refused(let sentence, _): sentence
        default: "\(error)"
        }
    } catch {
        return "other: \(error)"
    }
}

/// The rows that only one of two logs has; `[]` when they are equal.
func difference(_ a: [String: [String]], _ b: [String: [String]]) -> [String] {
    Set(a.keys).union(b.keys).sorted().flatMap { table in
        let (old, new) = (Set(a[table] ?? []), Set(b[table] ?? []))
        return old.subtracting(new).sorted().map { "-\(table) \($0)" }
            + new.subtracting(old).sorted().map { "+\(table) \($0)" }
    }
}

extension Logbook {
    /// All rows of the tables that hold things and what is derived from them, as texts.
    ///
    /// Without the check-ins that ended, which only calendars are told.
    ///
    /// - Parameter isWhole: SEQUENCE and the day of the last change too, which undo does not take
    ///   back.
    func rows(isWhole: Bool = false) throws -> [String: [String]] {
        let (dates, told) = (["sequence", "modifiedAt"], ["endedTouch", "touchEndedAt"])
        return try read { db in
            var rows: [String: [String]] = [:]
            let tables = Kind.allCases.map(\.facts.table) + ["link", "handle"]
            for table in tables {
                rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    row.filter { !told.contains($0.0) && (isWhole || !dates.contains($0.0)) }
                        .map { "\($0.0)=\($0.1)" }.joined(separator: " ")
                }.sorted()
            }
            rows["setting"] = try Row.fetchAll(db, sql: "SELECT name, value FROM setting")
                .map { "\($0.text("name"))=\($0.text("value"))" }.sorted()
            rows["notSame"] = try Row.fetchAll(db, sql: "SELECT kind, a, b FROM notSame")
                .map { "\($0.number("kind")) \($0.number("a")) \($0.number("b"))" }.sorted()
            rows["search"] = try Row.fetchAll(db, sql: "SELECT rowid, title, body FROM search")
                .map { "\($0.number("rowid")) \($0.text("title"))|\($0.text("body"))" }
                .sorted()
            return rows
        }
    }

    /// What the index has and what it ought to have by the things as they are: the rows that only
    /// one side has.
    func strayIndexRows() throws -> [String] {
        var index = try rows().filter { $0.key == "search" && !$0.value.isEmpty }
        let handles = try read { db in
            try Row.fetchAll(db, sql: "SELECT kind, id, text FROM handle")
                .map { "\($0.number("kind")) \($0.number("id")) \($0.text("text"))" }
        }
        if !handles.isEmpty { index["handle"] = handles }
        let wanted = try read { db in
            var wanted: [String: [String]] = [:]
            for kind in Kind.allCases {
                for id in try Int.fetchAll(db, sql: "SELECT id FROM \(kind.facts.table)") {
                    let reference = Reference(kind, id)
                    guard let entry = try IndexEntry.fetch(reference, db) else { continue }
                    for handle in entry.allHandles(kind) {
                        wanted["handle", default: []].append(
                            "\(handle.kind.rawValue) \(id) \(handle.text)")
                    }
                    guard let text = entry.text else { continue }
                    wanted["search", default: []].append(
                        "\(SearchRow.number(reference)) \(text.title)|\(text.body)")
                }
            }
            return wanted
        }
        return difference(index, wanted)
    }

    /// SEQUENCE of all things, by kind and uid.
    func sequences() throws -> [String: Int] {
        try read { db in
            var sequences: [String: Int] = [:]
            for kind in Kind.allCases {
                for row in try Row.fetchAll(
                    db, sql: "SELECT uid, sequence FROM \(kind.facts.table)")
                {
                    sequences["\(kind.word) \(row.text("uid"))"] = row.number("sequence")
                }
            }
            return sequences
        }
    }

    func value<T: DatabaseValueConvertible>(_ type: T.Type, _ sql: String) throws -> T? {
        try read { db in try T.fetchOne(db, sql: sql) }
    }
}
