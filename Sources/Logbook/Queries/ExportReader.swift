import CivilTime
import GRDB
import JobSearch

/// Reads the log for an export, a part at a time, all as of the same moment.
public final class ExportReader {
    let db: Database
    let scope: ExportScope
    let now: Instant
    private var contacts = ThingCache<Contact>()
    private var companies = ThingCache<Company>()
    private var meetups = ThingCache<Meetup>()
    /// The zones that the items name: a handful.
    private var zones: [String] = []
    /// Things that are no longer in the log.
    var gone: [any Thing] = []

    /// POSIX seconds since when an item that is gone is written as cancelled: 30 days ago.
    var retention: Int { now.seconds - 30 * 86_400 }

    init(_ db: Database, _ scope: ExportScope, now: Instant) {
        self.db = db
        self.scope = scope
        self.now = now
    }

    /// All items, by start and then by uid.
    public func items() throws -> [ExportItem] {
        var items: [ExportItem] = []
        if scope.kinds.contains(.followUp) {
            try addFollowUps(&items)
            try addTouches(&items)
        }
        if scope.kinds.contains(.meetup) { try addMeetups(&items) }
        if scope.kinds.contains(.interaction) { try addInteractions(&items) }
        try addGone(&items)
        items.sort(by: ExportItem.isBefore)
        return items
    }

    // MARK: Items

    /// Open follow-ups, and those closed within thirty days after they had been written to the same place.
    private func addFollowUps(_ items: inout [ExportItem]) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, substr(uid, 1, 8), dueDay, dueAt, zone FROM followUp WHERE status = 'open'
                UNION ALL
                SELECT id, substr(uid, 1, 8), dueDay, dueAt, zone FROM followUp
                WHERE status <> 'open' AND closedAt >= :since
                    AND \(Exports.wasWritten(":what", from: "createdAt", to: "closedAt"))
                """, arguments: arguments(.followUp))
        while let row = try rows.next() {
            try add(.followUp, row[0], row[1], Moment(row[2], row[3], row[4]), to: &items)
        }
    }

    private func arguments(_ kind: Kind) -> StatementArguments {
        ["since": retention, "place": scope.place, "what": scope.exports(kind)?.rawValue]
    }

    private func addTouches(_ items: inout [ExportItem]) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT id, substr(uid, 1, 8), nextTouch FROM contact WHERE nextTouch IS NOT NULL")
        while let row = try rows.next() {
            try add(.contact, row[0], row[1], .day(row[2]), to: &items)
        }
    }

    private func addInteractions(_ items: inout [ExportItem]) throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, substr(uid, 1, 8), day, at, zone FROM interaction")
        while let row = try rows.next() {
            try add(.interaction, row[0], row[1], Moment(row[2], row[3], row[4]), to: &items)
        }
    }

    private func addMeetups(_ items: inout [ExportItem]) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, substr(uid, 1, 8), startDay, endDay, startAt, endAt, zone, rrule FROM meetup
                WHERE status <> 'cancelled' OR modifiedAt >= :since
                    AND \(Exports.wasWritten(":what", from: "createdAt", to: "modifiedAt"))
                """, arguments: arguments(.meetup))
        while let row = try rows.next() {
            let span = Meetup.Span(row[2], row[3], row[4], row[5], row[6])
            let isRecurring = row[7] as String? != nil
            add(.meetup, row[0], row[1], span, isRecurring, to: &items)
        }
    }

    func add(
        _ kind: Kind, _ id: Int, _ uid: String, _ moment: Moment, to items: inout [ExportItem]
    ) throws {
        let day = moment.day(in: scope.zone)
        guard scope.contains(day, day) else { return }
        let start =
            moment.instant
            ?? scope.zone.instant(LocalTime(day: day, clock: scope.clock))
        items.append(
            ExportItem(
                Reference(kind, id), uid: uid, start: start.seconds,
                zone: index(ofZone: moment.zone ?? scope.zone.name), isDay: moment.instant == nil))
    }

    func add(
        _ kind: Kind, _ id: Int, _ uid: String, _ span: Meetup.Span, _ isRecurring: Bool,
        to items: inout [ExportItem]
    ) {
        guard scope.contains(span.firstDay, isRecurring ? Day(ordinal: .max) : span.lastDay)
        else { return }
        var zone: String?
        let start: Int
        switch span {
        case .days(let first, _):
            start = scope.zone.instant(LocalTime(day: first, clock: .midnight)).seconds
        case .times(let at, _, let name):
            start = at.seconds
            zone = name
        }
        items.append(
            ExportItem(
                Reference(kind, id), uid: uid, start: start, zone: zone.map(index) ?? -1,
                isRecurring: isRecurring))
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
        var named: [Kind: [Int]] = [:]
        for thing in batch.things {
            for reference in thing.thing.references {
                named[reference.kind, default: []].append(reference.id)
            }
        }
        batch.contacts = try contacts.things(named[.contact] ?? [], db)
        let employers = batch.contacts.values.compactMap(\.company)
        batch.companies = try companies.things((named[.company] ?? []) + employers, db)
        batch.meetups = try meetups.things(named[.meetup] ?? [], db)
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
        let now = clock()
        return try read { db in
            try db.keepPages(mebibytes: 4)
            return try body(ExportReader(db, scope, now: now))
        }
    }
}
