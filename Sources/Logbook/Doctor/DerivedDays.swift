import CivilTime
import GRDB
import JobSearch

/// The days that contacts must have, by what was exchanged with them and by their cadences.
enum CheckInDays {
    /// Contacts that have other ones.
    static func wrong(_ db: Database) throws -> LogFault.Affected? {
        let last = try LastDays(db)
        let rules = try CadenceRule.all(db)
        var (count, first) = (0, (id: 0, label: ""))
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT \(Index.touchColumns), c.id, c.name \(Index.touchTables) ORDER BY c.id")
        while let row = try rows.next() {
            let id: Int = try row["id"]
            if try Index.touch(of: row, last: last[id], by: rules).isSame { continue }
            if count == 0 { first = try (id, row["name"]) }
            count += 1
        }
        guard count > 0 else { return nil }
        return LogFault.Affected(
            count: count, first: Reference(.contact, first.id), label: first.label)
    }
}

/// The day of the last exchange with each contact, in four bytes each.
private struct LastDays {
    /// Numbers of days by id, above `none`.
    private var days: [Int32] = []
    /// Those of ids that are far from the others.
    private var far: [Int: Int32] = [:]
    private static let none = Int32.min

    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT l.target, i.day FROM link l CROSS JOIN interaction i ON i.id = l.owner
                WHERE l.\(Kind.interaction.table.isLink("contacts")) AND \(Encounters.isExchange)
                """)
        while let row = try rows.next() {
            let (id, day): (Int, Day) = try (row[0], row[1])
            add(id, Int32(day.ordinal))
        }
    }

    private mutating func add(_ id: Int, _ day: Int32) {
        guard (0..<1 << 22).contains(id) else {
            far[id] = max(far[id] ?? day, day)
            return
        }
        if id >= days.count {
            let count = max(id + 1, 2 * days.count)
            days += [Int32](repeating: LastDays.none, count: count - days.count)
        }
        days[id] = max(days[id], day)
    }

    subscript(_ id: Int) -> Day? {
        let day = days.indices.contains(id) ? days[id] : far[id] ?? LastDays.none
        return day == LastDays.none ? nil : Day(ordinal: Int(day))
    }
}

extension Index {
    /// Postings whose terms are missing, or are of another text, company or place.
    static func wrongTerms(_ db: Database) throws -> LogFault.Affected? {
        var wrong: [Int] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT p.id, p.text, o.name, p.location, t.input FROM posting p
                LEFT JOIN company o ON o.id = p.company
                LEFT JOIN postingTerms t ON t.posting = p.id
                """)
        while let row = try rows.next() {
            let (id, text, input): (Int, String?, Int?) = try (row[0], row[1], row[4])
            let wanted = try text.map { try termInput($0, row[2], row[3]) }
            if wanted != input { wrong.append(id) }
        }
        wrong += try Int.fetchAll(
            db,
            sql: "SELECT posting FROM postingTerms WHERE posting NOT IN (SELECT id FROM posting)")
        guard let first = wrong.min() else { return nil }
        return LogFault.Affected(
            count: wrong.count, first: Reference(.posting, first),
            label: try Posting.fetch(db, id: first)?.label)
    }
}
