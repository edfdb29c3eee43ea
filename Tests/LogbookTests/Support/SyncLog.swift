import CivilTime
import GRDB
import JobSearch
import Synchronization

@testable import Logbook

/// A clock that stands still until it is set.
final class HandClock: Sendable {
    private let time: Mutex<Instant>
    private let uids = Atomic<Int>(0)
    private let prefix: String

    /// - Parameter prefix: in front of the uids, so that two logs give none twice.
    init(_ start: String = "2026-03-02T08:00:00Z", prefix: String = "a") {
        time = Mutex(Instant(rfc3339: start) ?? Instant(seconds: 0))
        self.prefix = prefix
    }

    var now: Instant { time.withLock { $0 } }
    var nextUID: String { "\(prefix)\(1000 + uids.add(1, ordering: .relaxed).newValue)" }

    func move(seconds: Int) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

func testLog(_ clock: HandClock) throws -> Logbook {
    try Logbook.inMemory(clock: { clock.now }, newUID: { clock.nextUID })
}

extension Logbook {
    /// All things and settings that sync, by kind and uid; without the time of their last change,
    /// which is each log's own.
    func portables() throws -> [PortableThing] {
        var all: [PortableThing] = []
        _ = try sync { step in
            let kinds = [nil] + Kind.allCases.map { Kind?.some($0) }
            for kind in kinds {
                var uids = try SyncedSetting.all(step.db).map(\.uid)
                if let kind {
                    uids = try String.fetchAll(
                        step.db, sql: "SELECT uid FROM \(kind.facts.table)")
                }
                for uid in uids.sorted() {
                    guard var thing = try step.thing(kind, uid: uid) else { continue }
                    thing.modifiedAt = nil
                    all.append(thing)
                }
            }
            return ("", ())
        }
        return all
    }

    /// Takes changes in a step of sync, which a phone made or another log.
    @discardableResult
    func take(_ changes: [SyncChange], byLog: Bool = false) throws -> Change<SyncOutcome> {
        let uids = byLog ? Set(changes.map(\.key.uid)) : []
        return try sync { step in
            ("synced with cloud", try step.apply(changes, byLogs: uids))
        }
    }

    @discardableResult
    func put(_ things: [PortableThing], byLog: Bool = false) throws -> Change<SyncOutcome> {
        try take(things.map { .put($0) }, byLog: byLog)
    }

    /// The things that changed since their markers, and those that are gone, as words.
    func changed(in collection: Int, _ kinds: [Kind?]) throws -> [String] {
        try sync { step in
            let (changed, gone) = try step.changed(in: collection, kinds: kinds)
            let words = changed.map { "\($0?.word ?? "setting") \($1)" } + gone.map { "gone \($0)" }
            return ("", words)
        }.result
    }

    /// Keeps an item of each thing of some kinds, as a round does that has merged them.
    @discardableResult
    func markAll(in collection: Int, _ kinds: [Kind?]) throws -> [Int?] {
        try sync { step in
            var markers: [Int?] = []
            for (kind, uid) in try step.changed(in: collection, kinds: kinds).changed {
                guard let thing = try step.thing(kind, uid: uid) else { continue }
                let marker = try step.marker(for: thing)
                markers.append(marker)
                let light = KnownItemLight(uid: uid, kind: kind, path: "/\(uid).ics", etag: "1")
                try step.state.put(
                    KnownItem(light, marker: marker, memory: "m"), in: collection)
            }
            return ("", markers)
        }.result
    }

    func keepCollection(_ account: String = "cloud", _ url: String = "https://x/") throws -> Int {
        try syncState { try $0.keepCollection(account: account, url: url, memory: "") }
    }
}

extension AnyField {
    /// A value that the field holds and that is not empty; `nil` for other things.
    fileprivate var fullValue: FieldValue? {
        switch shape {
        case .text: .text(input == .rule ? "FREQ=WEEKLY" : "\(name): a \"line\"\nof 北京 🙂")
        case .number(let range): .number(min(range.upperBound, 7))
        case .list: .list(["\(name) b", "\(name) a"])
        case .day: .day(Day(ordinal: 20_500))
        case .instant: .instant(Instant(seconds: 1_772_000_000))
        case .period: Period(iso: "P30D").map { .period($0) }
        case .moment: .moment(.time(Instant(seconds: 1_772_600_000), zone: "Asia/Kathmandu"))
        case .span:
            .span(
                .times(
                    start: Instant(seconds: 1_772_600_000), end: Instant(seconds: 1_772_603_600),
                    zone: "Europe/Berlin"))
        case .alarms: .list(["PT30M", "P1D"])
        case .choice(let words): words.last.map { .text($0) }
        case .reference, .references: nil
        case .entries(let fields):
            .entries([fields.map { $0.fullValue ?? .none }, fields.map { $0.fullValue ?? .none }])
        }
    }
}

extension Thing {
    /// A thing of which every field says something, but for those that name others.
    static func full(uid: String) -> Self {
        var thing = blank
        thing.uid = uid
        for field in fields where !field.isDerived {
            if let value = field.fullValue { thing.set(field, to: value) }
        }
        return thing
    }

    /// Lets it name a thing of each kind that it may name; of its own kind another one.
    mutating func nameAll(ids: [Kind: [Int]]) {
        for field in Self.fields {
            switch field.shape {
            case .reference(let kind):
                set(field, to: ids[kind]?.first { $0 != id }.map { .number($0) } ?? .none)
            case .references(let kind): set(field, to: .ids(ids[kind] ?? []))
            default: continue
            }
        }
    }
}
