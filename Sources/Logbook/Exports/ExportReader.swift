import CivilTime
import GRDB
import JobSearch

/// Reads the log for an export, a part at a time, all as of the same moment.
public final class ExportReader {
    private let db: Database
    private let scope: ExportScope
    private let now: Instant
    private var contacts = ThingCache<Contact>()
    private var companies = ThingCache<Company>()
    private var meetups = ThingCache<Meetup>()
    /// The zones that the items name: a handful.
    private var zones: [String] = []
    /// Things that are no longer in the log.
    private var gone: [any Thing] = []
    /// The times at which things have gone that these name; `nil` until one is asked for.
    private var named: [Reference: Instant]?

    init(_ db: Database, _ scope: ExportScope, now: Instant) {
        self.db = db
        self.scope = scope
        self.now = now
    }

    /// All items, by start and then by uid.
    public func items() throws -> [ExportItem] {
        var items: [ExportItem] = []
        try items.reserveCapacity(count())
        for source in scope.sources {
            try add(source, source.selection, to: &items)
            guard let written = try written(source) else { continue }
            // An item that is gone is written as cancelled for thirty days, where it was written.
            let since: StatementArguments = ["since": now.seconds - 30 * 86_400]
            if let ended = source.endedSelection {
                try add(source, ended, since, to: &items) { written.contains($0) }
            }
            for row in try Row.fetchAll(db, sql: source.gone, arguments: since) {
                guard try written.contains(row[3]), var item = try item(source, row, from: 3),
                    var thing = try source.kind.type.gone(row, db)
                else { continue }
                // What it names changes what is told of it, and going is the last such change.
                let named = try named ?? removals(since)
                self.named = named
                thing.forEachReference { reference in
                    if let at = named[reference] { thing.modifiedAt = max(thing.modifiedAt, at) }
                }
                item.gone = gone.count
                gone.append(thing)
                items.append(item)
            }
        }
        items.sort(by: ExportItem.isBefore)
        return items
    }

    // MARK: Items

    /// The times at which things that items may name have gone.
    private func removals(_ since: StatementArguments) throws -> [Reference: Instant] {
        var removals: [Reference: Instant] = [:]
        for kind in [Kind.contact, .company, .meetup] {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT c.id, max(s.changedAt) FROM step s CROSS JOIN change c ON c.step = s.id
                    WHERE s.changedAt >= :since AND c.kind = \(kind.rawValue)
                        AND c.other IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM \(kind.facts.table) WHERE id = c.id)
                    GROUP BY c.id
                    """, arguments: since)
            while let row = try rows.next() { removals[Reference(kind, try row[0])] = try row[1] }
        }
        return removals
    }

    /// Number of rows of which most become items: an array that grows holds its items twice.
    private func count() throws -> Int {
        try scope.sources.reduce(0) { sum, source in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(source.selection))")
            return sum + (count ?? 0)
        }
    }

    private func add(
        _ source: ExportSource, _ selection: String, _ arguments: StatementArguments = [],
        to items: inout [ExportItem], where isMeant: (Int) -> Bool = { _ in true }
    ) throws {
        let statement = try db.makeStatement(sql: selection)
        statement.setUncheckedArguments(arguments)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            if try isMeant(row[0]), let item = try item(source, row, from: 0) { items.append(item) }
        }
    }

    /// The ids of what was ever written to the place in this form; `nil` without a place.
    private func written(_ source: ExportSource) throws -> IDRanges? {
        guard let place = scope.place else { return nil }
        let isToDo = source.isToDo(scope.isToDos)
        let row = try ExportRow.fetch(db, place, source.kind.rawValue, isToDo: isToDo)
        return row?.written ?? IDRanges()
    }

    /// The item of a row with its id, uid and columns; `nil` when the scope has no place for it.
    private func item(_ source: ExportSource, _ row: Row, from place: Int) throws -> ExportItem? {
        guard let first: Day = try row[place + 2] else { return nil }
        let at: Instant? = try row[place + 4]
        let zone: String? = try row[place + 5]
        let isRecurring = try row[place + 6] as String? != nil
        let begin = source.isSpan ? first : at.map(scope.zone.day) ?? first
        let end: Day? = try row[place + 3]
        guard scope.contains(begin, isRecurring ? Day(ordinal: .max) : end ?? begin) else {
            return nil
        }
        let clock = source.isSpan ? .midnight : scope.clock
        let start = at ?? scope.zone.instant(LocalTime(day: first, clock: clock))
        let written = zone ?? (source.isSpan ? nil : scope.zone.name)
        return try ExportItem(
            Reference(source.kind, row[place]), uid: row[place + 1], start: start.seconds,
            zone: written.map(index) ?? -1, isDay: !source.isSpan && at == nil,
            isRecurring: isRecurring)
    }

    private func index(ofZone name: String) -> Int32 {
        if let last = zones.lastIndex(of: name) { return Int32(last) }
        zones.append(name)
        return Int32(zones.count - 1)
    }

    /// The zone in which an item is written, when it has a time.
    public func zone(of item: ExportItem) -> String? {
        item.zone < 0 ? nil : zones[Int(item.zone)]
    }

    // MARK: Things

    /// The things of some items, in their order, with all that they name.
    public func load(_ items: ArraySlice<ExportItem>) throws -> ExportBatch {
        var batch = ExportBatch()
        var found: [Reference: any Thing] = [:]
        for kind in Kind.allCases {
            let there = items.lazy.map { ($0.reference, $0.gone) }
            let ids = there.filter { $0.0.kind == kind && $0.1 == nil }.map(\.0.id)
            if ids.isEmpty { continue }
            for thing in try kind.type.all(db, ids: Array(ids)) { found[thing.reference] = thing }
        }
        for item in items {
            if let index = item.gone {
                batch.things.append(Exported(thing: gone[index], isRemoved: true))
            } else if let thing = found[item.reference] {
                batch.things.append(Exported(thing: thing, isRemoved: false))
            }
        }
        try addNamed(to: &batch)
        return batch
    }

    private func addNamed(to batch: inout ExportBatch) throws {
        var named: (contacts: [Int], companies: [Int], meetups: [Int]) = ([], [], [])
        for thing in batch.things {
            thing.thing.forEachReference { reference in
                switch reference.kind {
                case .contact: named.contacts.append(reference.id)
                case .company: named.companies.append(reference.id)
                case .meetup: named.meetups.append(reference.id)
                case .interaction, .followUp, .posting, .referral, .story, .skill: break
                }
            }
        }
        batch.contacts = try contacts.things(named.contacts, db)
        let employers = batch.contacts.values.compactMap(\.company)
        batch.companies = try companies.things(named.companies + employers, db)
        batch.meetups = try meetups.things(named.meetups, db)
    }
}

/// Things that many others name, kept for the next part of an export as long as they are few.
struct ThingCache<T: Thing> {
    private var known: [Int: T] = [:]
    private let limit = 1000

    /// The things of these ids, by id.
    mutating func things(_ ids: [Int], _ db: Database) throws -> [Int: T] {
        var result: [Int: T] = [:]
        var missing: [Int] = []
        for id in ids where result[id] == nil {
            if let thing = known[id] { result[id] = thing } else { missing.append(id) }
        }
        if missing.isEmpty { return result }
        let fetched = try T.fetch(db, ids: missing)
        if known.count + fetched.count > limit { known.removeAll(keepingCapacity: true) }
        for thing in fetched {
            result[thing.id] = thing
            known[thing.id] = thing
        }
        return result
    }
}

extension Logbook {
    /// Reads for an export within one transaction.
    public func exporting<T>(
        _ scope: ExportScope, _ body: (ExportReader) throws -> T
    ) throws -> T {
        let present = clock()
        return try read { db in
            try db.keepPages(mebibytes: 12)
            return try body(ExportReader(db, scope, now: Turn.now(db, at: present)))
        }
    }
}

extension Thing {
    /// A thing as it was before it went, from its last snapshot, the time at which it went and its
    /// highest SEQUENCE: neither goes back, whatever became of it since.
    fileprivate static func gone(_ row: Row, _ db: Database) throws -> (any Thing)? {
        guard var thing = try Snapshot(json: row[0]).thing(Self.self, db) else { return nil }
        if let now = try fetch(db, id: thing.id) {
            // Of one that is still there, the last change was counted when the plan went.
            (thing.modifiedAt, thing.sequence) = (now.modifiedAt, now.sequence - 1)
        } else {
            (thing.modifiedAt, thing.sequence) = (try row[1], try row[2])
        }
        return thing
    }
}
