import GRDB
import JobSearch

/// One look through a log.
struct Examination {
    let db: Database
    private(set) var faults: [LogFault] = []
    private(set) var badFields: [BadField] = []
    private(set) var badFieldCount = 0

    init(_ db: Database) { self.db = db }

    /// - Parameter isCurrent: false for a log of an older schema, of which only the pages are known.
    mutating func run(isCurrent: Bool = true) throws {
        let lines = try String.fetchAll(db, sql: "PRAGMA quick_check(5)")
        if lines != ["ok"] {
            // Nothing else can be relied on.
            faults = lines.flatMap { $0.split(separator: "\n").map(String.init) }
                .filter { !$0.hasPrefix("***") }.map(LogFault.pages)
            if faults.isEmpty { faults = [.pages("no words for it")] }
            return
        }
        let wrong = try db.wrongDefinition().map { [$0] } ?? db.wrongOrder()
        if !wrong.isEmpty {
            faults = wrong.map(LogFault.pages)
            return
        }
        if !isCurrent { return }
        if let other = try db.otherDefinition() { faults.append(.pages(other)) }
        try compareIndexes()
        try followReferences()
        do { try compareDerived() } catch let damaged as DamagedValue {
            faults.append(.row(damaged.words))
        }
        // What a row of a thing holds has been read, and is told with its id.
        for wrong in try db.wrongJSON() where !faults.contains(where: \.isDamage) {
            let rows = wrong.count == 1 ? "one row" : "\(wrong.count) rows"
            faults.append(.row("\(wrong.column) of \(rows) of the table \(wrong.table) is no JSON"))
        }
    }

    // MARK: Indexes of SQLite's

    /// Compares each index with its table. SQLite's own check (`integrity_check`) looks each row up
    /// in each index, which takes four times as long. `wrongOrder` has it look through `syncItem`.
    private mutating func compareIndexes() throws {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT m.name, m.tbl_name, m.sql FROM sqlite_master m
                WHERE m.type = 'index' AND m.tbl_name <> 'syncItem' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.tbl_name) l
                    JOIN pragma_table_list(m.tbl_name) t
                    WHERE l.name = m.name AND l.origin = 'pk' AND t.wr)
                ORDER BY m.tbl_name, m.name
                """)
        for index in indexes {
            let (name, table): (String, String) = try (index[0], index[1])
            let sql: String? = try index[2]
            let columns = try Row.fetchAll(
                db, sql: "SELECT cid, name FROM pragma_index_xinfo(?)", arguments: [name])
            let names = try columns.map { try ($0[1] as String?) ?? "rowid" }
            // A table without rowids is told apart by its other columns.
            let key = names.contains("rowid") ? "0, rowid" : "kind, owner"
            let condition = sql.flatMap { sql in
                sql.firstRange(of: " WHERE ").map { sql[$0.lowerBound...] }
            }
            let selection = "SELECT \(key), \(names.joined(separator: ", ")) FROM \(table)"
            var (held, wanted) = (IndexSums(), IndexSums())
            try held.add(db, "\(selection) INDEXED BY \(name)\(condition ?? "")")
            try wanted.add(db, "\(selection) NOT INDEXED\(condition ?? "")")
            if !(held == wanted) { faults.append(.index(name)) }
        }
    }

    // MARK: References and links

    private mutating func followReferences() throws {
        struct Column: Hashable {
            var table: String
            var number: Int
        }
        var found: [Column: (count: Int, first: Int)] = [:]
        let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
        while let row = try rows.next() {
            let column = try Column(table: row[0], number: row[3])
            let id: Int = try row[1] ?? 0
            found[column] = found[column].map { ($0.count + 1, min($0.first, id)) } ?? (1, id)
        }
        let columns = found.sorted {
            ($0.key.table, $0.key.number) < ($1.key.table, $1.key.number)
        }
        for (column, found) in columns {
            let name = try String.fetchOne(
                db, sql: "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ?",
                arguments: [column.table, column.number])
            if let kind = Kind.allCases.first(where: { $0.facts.table == column.table }), let name {
                faults.append(
                    .references(
                        kind, field: name, count: found.count, first: Reference(kind, found.first)))
            } else {
                faults.append(.row("\(column.table): \(found.count) rows of what is not there"))
            }
        }
        for kind in Kind.allCases {
            for field in kind.table.links {
                let row = try Row.fetchOne(
                    db,
                    sql: "SELECT count(*), min(owner) FROM (\(Table.strayLinks(kind, field)))")
                guard let row, let count: Int = try row[0], count > 0 else { continue }
                faults.append(
                    .links(
                        kind, field: field.name, count: count,
                        first: try Reference(kind, row[1] ?? 0)))
            }
        }
    }

    // MARK: What is derived

    private mutating func compareDerived() throws {
        var wanted = (handles: IndexSums(), texts: IndexSums())
        for kind in Kind.allCases {
            try kind.type.sum(&wanted.handles, &wanted.texts, db) { bad in
                if badFields.count < LogHealth.limit { badFields.append(bad) }
                badFieldCount += 1
            }
        }
        var handles = IndexSums()
        try handles.add(db, "SELECT kind, id, text FROM handle")
        if let affected = try affected(by: wanted.handles, handles, wrongHandles) {
            faults.append(.handles(affected))
        }
        var texts = IndexSums()
        try texts.add(
            db, "SELECT \(SearchRow.kind("id")), \(SearchRow.id("id")), c0, c1 FROM search_content")
        if let affected = try affected(by: wanted.texts, texts, wrongTexts) {
            faults.append(.texts(affected))
        }
        do {
            if try !db.hasWordsOfTexts() { faults.append(.words) }
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CORRUPT_VTAB
        {
            faults.append(.words)
        }
        if let affected = try CheckInDays.wrong(db) { faults.append(.checkIns(affected)) }
        if let affected = try Index.wrongTerms(db) { faults.append(.terms(affected)) }
    }

    /// The things of sums that differ: how many at least, and the first one.
    private func affected(
        by wanted: IndexSums, _ found: IndexSums, _ wrong: (Set<Int>) throws -> [Reference]
    ) throws -> LogFault.Affected? {
        let places = wanted.places(differentIn: found)
        if places.isEmpty { return nil }
        // All of them only while they are few.
        let things = try wrong(Set(places.sorted().prefix(100)))
        let first = things.min { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }
        guard let first else { return nil }
        return LogFault.Affected(
            count: max(things.count, places.count), first: first,
            label: try first.fetch(db)?.label)
    }

    /// The things of some sums whose handles are others than those in the index.
    private func wrongHandles(_ places: Set<Int>) throws -> [Reference] {
        var held: [Reference: Set<String>] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT kind, id, text FROM handle")
        while let row = try rows.next() {
            guard let kind = Kind(rawValue: try row[0]) else { continue }
            let reference = try Reference(kind, row[1])
            if places.contains(IndexSums.place(reference)) {
                try held[reference, default: []].insert(row[2])
            }
        }
        for thing in try things(at: places) where held[thing] == nil { held[thing] = [] }
        return try held.compactMap { reference, texts in
            let entry = try IndexEntry.fetch(reference, db)
            let wanted = entry?.allHandles(reference.kind).map(\.text) ?? []
            return Set(wanted) == texts ? nil : reference
        }
    }

    private func wrongTexts(_ places: Set<Int>) throws -> [Reference] {
        var references = Set(try things(at: places))
        for number in try Int.fetchAll(db, sql: "SELECT id FROM search_content") {
            guard let reference = SearchRow.reference(number) else { continue }
            if places.contains(IndexSums.place(reference)) { references.insert(reference) }
        }
        return try references.filter { reference in
            let row = try Row.fetchOne(
                db, sql: "SELECT c0, c1 FROM search_content WHERE id = ?",
                arguments: [SearchRow.number(reference)])
            let wanted = try IndexEntry.fetch(reference, db)?.text
            return try wanted?.title != row?[0] || wanted?.body != row?[1]
        }
    }

    private func things(at places: Set<Int>) throws -> [Reference] {
        try Kind.allCases.flatMap { kind in
            try Int.fetchAll(db, sql: "SELECT id FROM \(kind.facts.table)")
                .map { Reference(kind, $0) }.filter { places.contains(IndexSums.place($0)) }
        }
    }
}

extension Thing {
    /// Adds the index rows of all things of the kind to sums; reads each of their columns.
    fileprivate static func sum(
        _ handles: inout IndexSums, _ texts: inout IndexSums, _ db: Database,
        _ tell: (BadField) -> Void
    ) throws {
        let table = kind.table
        let checked = AnyField.checked(kind)
        var batch = HandleBatch()
        let imported = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, imported FROM \(table.name)
                WHERE instr(imported, 'record"') OR instr(imported, '"merged ') ORDER BY id
                """)
        var memory = try imported.next()
        let rows = try Row.fetchCursor(db, sql: table.ownSelection + "ORDER BY t.id")
        while let row = try rows.next() {
            let thing = try Record<Self>(row: row).thing
            var known: String?
            if let row = memory, try row[0] == thing.id {
                known = try row[1]
                memory = try imported.next()
            }
            thing.forEachBadField(checked, tell)
            let entry = IndexEntry(thing, table, imported: known)
            if let name = entry.name { batch.addNames(kind, name, thing.id) }
            for handle in entry.handles { batch.add(handle, thing.id) }
            handles.add(&batch)
            if let text = entry.text { texts.add(kind.rawValue, thing.id, text.title, text.body) }
        }
    }
}
