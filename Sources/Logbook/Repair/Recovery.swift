import GRDB
import JobSearch

/// Copies what can be read of a damaged log into an empty one.
struct Recovery {
    let source: Database
    let target: Database
    let newUID: () -> String
    var report = RepairReport()

    init(from source: Database, to target: Database, newUID: @escaping () -> String) {
        (self.source, self.target, self.newUID) = (source, target, newUID)
    }

    mutating func run() throws {
        try target.inTransaction {
            for kind in Kind.allCases { try copyThings(kind) }
            for table in ["setting", "notSame", "trash", "syncConflict"] {
                try copyRows(of: table)
            }
            report.forgotSync = hadSync
            try copyLinks()
            for table in ["export", "exportFile", "exportBrief"] { try copyKeyed(table) }
            try mendRows()
            try noteLost()
            try copyHistory()
            try keepLastIDs()
            report.cutLinks = try Index.cutStrays(target)
            // What is derived follows, but no check-in is news to a calendar.
            try Index.renewAll(target, now: nil)
            for kind in Kind.allCases {
                report.recovered[kind] = try Int.fetchOne(
                    target, sql: "SELECT count(*) FROM \(kind.facts.table)")
            }
            return .commit
        }
    }

    /// True if the log had collections of sync, or nobody can say.
    private var hadSync: Bool {
        guard (try? source.tableExists("syncCollection")) == true else { return false }
        do {
            return try Int.fetchOne(source, sql: "SELECT 1 FROM syncCollection LIMIT 1") != nil
        } catch { return true }
    }

    // MARK: Rows with an id

    private mutating func copyThings(_ kind: Kind) throws {
        guard let writer = try RowWriter(kind.facts.table, kind, from: source, to: target, newUID)
        else { return }
        var reader = RangeReader(
            source, "SELECT id, * FROM \(kind.facts.table) WHERE", key: "id", isUnique: true,
            bound: try bound(kind.facts.table))
        var (lost, values) = ([Int](), 0)
        try reader.read { row in
            guard let lostValues = try writer.write(row) else {
                if let id = try? row[0] as Int { lost.append(id) }
                return
            }
            values += lostValues
        }
        report.lost[kind] = lost
        report.lostValues += values
    }

    private mutating func copyRows(of table: String) throws {
        guard let writer = try RowWriter(table, nil, from: source, to: target, newUID) else {
            return
        }
        var reader = RangeReader(
            source, "SELECT id, * FROM \(table) WHERE", key: "id", isUnique: true,
            bound: try bound(table))
        var lost = 0
        try reader.read { row in if try writer.write(row) == nil { lost += 1 } }
        report.lostRows += lost + reader.unreadable.reduce(0) { $0 + $1.count }
    }

    /// An id that no row of a table is above: what the log remembers, or a guess.
    func bound(_ table: String) throws -> Int {
        let last = try? Int.fetchOne(
            source, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
        return last.flatMap(\.self) ?? 1 << 20
    }

    /// Ids of a kind by its index of uids, of which there is no row in the new log.
    private func lostIDs(_ kind: Kind) -> Set<Int> {
        let table = kind.facts.table
        var ids: Set<Int> = []
        for direction in ["ASC", "DESC"] {
            do {
                let rows = try Int.fetchCursor(
                    source,
                    sql: """
                        SELECT id FROM \(table) INDEXED BY sqlite_autoindex_\(table)_1
                        ORDER BY uid \(direction)
                        """)
                while let id = try rows.next() { if id > 0 { ids.insert(id) } }
                break
            } catch { continue }
        }
        let there = (try? Int.fetchAll(target, sql: "SELECT id FROM \(table)")) ?? []
        return ids.subtracting(there)
    }

    private mutating func noteLost() throws {
        try target.execute(
            sql: "CREATE TEMP TABLE lostThing (kind INTEGER, id INTEGER, PRIMARY KEY (kind, id))")
        for kind in Kind.allCases {
            let lost = lostIDs(kind).union(report.lost[kind] ?? []).sorted()
            report.lost[kind] = lost.isEmpty ? nil : lost
            for id in lost {
                try target.execute(
                    sql: "INSERT INTO lostThing VALUES (?, ?)", arguments: [kind.rawValue, id])
            }
        }
    }

    /// Empties each value that cannot be decoded, or removes its row.
    private mutating func mendRows() throws {
        for kind in Kind.allCases {
            var last: DamagedValue?
            while let damaged = try kind.type.firstDamage(target) {
                let table = kind.facts.table
                guard let id = damaged.thing?.id else { break }
                let isSame = last?.thing == damaged.thing && last?.column == damaged.column
                last = damaged
                do {
                    if isSame { throw damaged }
                    try target.execute(
                        sql: "UPDATE \(table) SET \(damaged.column) = NULL WHERE id = ?",
                        arguments: [id])
                    report.lostValues += 1
                } catch {
                    try target.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id])
                    report.lost[kind, default: []].append(id)
                }
            }
        }
    }

    // MARK: Rows without an id

    private mutating func copyLinks() throws {
        let insertion = try target.makeStatement(
            sql: "INSERT OR IGNORE INTO link (kind, owner, role, target) VALUES (?, ?, ?, ?)")
        func write(_ row: Row) throws {
            let values = Array(row.databaseValues.dropFirst())
            do { try insertion.execute(arguments: StatementArguments(values)) } catch let error
                as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT
            {}
        }
        for kind in Kind.allCases where !kind.table.links.isEmpty {
            let number = kind.rawValue
            var reader = RangeReader(
                source,
                """
                SELECT owner, kind, owner, role, target FROM link
                WHERE kind = \(number) AND
                """, key: "owner", isUnique: false, bound: try bound(kind.facts.table))
            try reader.read(write)
            if reader.unreadable.isEmpty { continue }
            // The index of targets has all columns, too.
            for field in kind.table.links {
                guard case .references(let other) = field.shape else { continue }
                var reader = RangeReader(
                    source,
                    """
                    SELECT target, kind, owner, role, target FROM link INDEXED BY link_target
                    WHERE kind = \(number) AND role = \(field.role) AND
                    """, key: "target", isUnique: false, bound: try bound(other.facts.table))
                try reader.read(write)
            }
        }
    }

    /// Copies a small table from both of its ends.
    private mutating func copyKeyed(_ table: String) throws {
        let columns = try target.columns(in: table).map(\.name)
        let insertion = try target.makeStatement(
            sql: """
                INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", ")))
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                """)
        for direction in ["ASC", "DESC"] {
            do {
                let order = columns.prefix(2).map { "\($0) \(direction)" }.joined(separator: ", ")
                let rows = try Row.fetchCursor(
                    source,
                    sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(order)"
                )
                while let row = try rows.next() {
                    do {
                        try insertion.execute(arguments: StatementArguments(row.databaseValues))
                    } catch let error as DatabaseError
                        where error.resultCode == .SQLITE_CONSTRAINT
                    {
                        report.lostRows += 1
                    }
                }
                return
            } catch let error as DatabaseError where error.isOfReading {
                if direction == "DESC" { report.lostRows += 1 }
            }
        }
    }
}

extension Thing {
    /// The first value of the kind that cannot be decoded.
    fileprivate static func firstDamage(_ db: Database) throws -> DamagedValue? {
        do {
            try forEach(db, "", []) { _ in }
            return nil
        } catch let damaged as DamagedValue { return damaged }
    }
}
