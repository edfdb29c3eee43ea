import GRDB
import JobSearch

extension Logbook {
    /// Looks through the whole database for damage: rows, pages, foreign keys, links, the search
    /// index. Nothing is written, and no other process waits for it.
    ///
    /// - Throws: `LogbookError.damaged` with the first row that cannot be read, `notALog` for any
    ///   other damage.
    public func check() throws {
        try read { db in
            // Each entry of an index is looked up in its table.
            try db.keepPages(mebibytes: 24)
            for kind in Kind.allCases { try kind.type.readThrough(db) }
            let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            let strays = try Kind.allCases.flatMap { kind in
                try kind.table.links.flatMap { field in
                    try Int.fetchAll(db, sql: Table.strayLinks(kind, field))
                }
            }
            guard lines == ["ok"], orphans.isEmpty, strays.isEmpty else {
                throw LogbookError.notALog(path: self.path)
            }
        }
        try Logbook.explaining(path) {
            try queue.inDatabase { db in
                try db.inTransaction(.deferred) {
                    try db.execute(sql: Logbook.searchCheck)
                    return .rollback
                }
            }
        }
    }

    /// Checks a copy of the search index, which is gone with the transaction, against the texts of
    /// the log: FTS5 checks an index only for a writer.
    private static let searchCheck = """
        CREATE TEMP VIEW checkedText AS
            SELECT id, c0 AS title, c1 AS body FROM main.search_content;
        CREATE VIRTUAL TABLE temp.checked USING fts5(title, body, content = 'checkedText',
            content_rowid = 'id', tokenize = '\(Schema.tokenizer)');
        """
        + ["data", "idx", "docsize", "config"].map {
            """
            DELETE FROM temp.checked_\($0);
            INSERT INTO temp.checked_\($0) SELECT * FROM main.search_\($0);
            """
        }.joined() + "INSERT INTO temp.checked (checked, rank) VALUES ('integrity-check', 1)"
}

/// A stored address of a page that no calendar may hold.
public struct BadAddress: Equatable, Sendable {
    public var thing: Reference
    /// Label of the thing.
    public var label: String
    /// Name of the field.
    public var field: String
    public var value: String

    public init(thing: Reference, label: String, field: String, value: String) {
        self.thing = thing
        self.label = label
        self.field = field
        self.value = value
    }
}

extension Logbook {
    /// The stored addresses that no calendar may hold; exports leave them out.
    public func badAddresses() throws -> [BadAddress] {
        try read { db in
            var found: [BadAddress] = []
            for kind in Kind.allCases {
                for field in kind.fields where field.isAddress {
                    let (label, column) = (kind.fields[0].columns[0], field.columns[0])
                    let rows = try Row.fetchCursor(
                        db,
                        sql: """
                            SELECT id, \(label), \(column) FROM \(kind.table.name)
                            WHERE \(column) IS NOT NULL ORDER BY id
                            """)
                    while let row = try rows.next() {
                        let value: String = try row[2]
                        if WebAddress.isValid(value) { continue }
                        try found.append(
                            BadAddress(
                                thing: Reference(kind, row[0]), label: row[1], field: field.name,
                                value: value))
                    }
                }
            }
            return found
        }
    }
}

extension Thing {
    /// Reads all things of the kind.
    fileprivate static func readThrough(_ db: Database) throws {
        try forEach(db, "", []) { _ in }
    }
}

extension AnyField {
    /// True if it holds one address of a page.
    fileprivate var isAddress: Bool {
        guard case .text = shape, columns.count == 1 else { return false }
        switch input {
        case .webAddress, .profile: return true
        case .plain, .sentences, .notes, .email, .phone, .tag, .skill, .rule, .time, .jobs:
            return false
        }
    }
}
