import GRDB

extension Database {
    /// What is wrong with the definitions of tables and indexes, in SQLite's words; `nil` if they
    /// make sense.
    ///
    /// They are run in an empty database: a connection that only reads takes no notice of
    /// conditions, and one that writes refuses all of the log.
    func wrongDefinition() throws -> String? {
        let definitions = try definitions()
        return try DatabaseQueue().inDatabase { empty in
            do {
                for (_, definition) in definitions { try empty.execute(sql: definition) }
                return nil
            } catch let error as DatabaseError {
                return error.message ?? "SQLite error \(error.resultCode.rawValue)"
            }
        }
    }

    /// The first table or index whose definition is not that of a new log, in words; `nil` if all
    /// are. Conditions that ask for something else are broken by rows that were right.
    func otherDefinition() throws -> String? {
        let fresh = try DatabaseQueue()
        try Schema.migrate(fresh)
        let wanted = try fresh.inDatabase { try $0.definitions() }
        let found = try definitions()
        for (name, definition) in wanted
        where !found.contains(where: { $0.name == name && $0.sql == definition }) {
            return "the definition of \(name) is another one"
        }
        return nil
    }

    private func definitions() throws -> [(name: String, sql: String)] {
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT m.name, m.sql FROM sqlite_master m
                    LEFT JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name
                WHERE m.sql IS NOT NULL AND m.name <> 'sqlite_sequence'
                    AND coalesce(l.type, '') <> 'shadow'
                ORDER BY m.rowid
                """)
        return try rows.map { row in
            let (name, sql): (String, String) = try (row[0], row[1])
            // A table that was made anew has its name in quotation marks.
            let quoted = "CREATE TABLE \"\(name)\""
            let rest = sql.hasPrefix(quoted) ? sql.dropFirst(quoted.count) : nil
            return (name, rest.map { "CREATE TABLE \(name)" + $0 } ?? sql)
        }
    }

    /// What SQLite says of tables that are in the order of their keys and have no index, by which a
    /// row out of it would be found.
    func wrongOrder() throws -> [String] {
        let tables = try String.fetchAll(
            self,
            sql: """
                SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr
                    AND name NOT IN ('handle', 'link') ORDER BY name
                """)
        return try tables.flatMap { table in
            let lines = try String.fetchAll(self, sql: "PRAGMA integrity_check(\(table))")
            return lines == ["ok"] ? [] : lines
        }
    }

    /// Tables with columns whose JSON cannot be read, each with the name of the column and the
    /// number of rows.
    func wrongJSON() throws -> [(table: String, column: String, count: Int)] {
        var found: [(table: String, column: String, count: Int)] = []
        let tables = try Row.fetchAll(
            self, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        for row in tables {
            let (table, definition): (String, String?) = try (row[0], row[1])
            for column in Database.columnsOfJSON(definition ?? "") {
                let count =
                    try Int.fetchOne(
                        self,
                        sql: """
                            SELECT count(*) FROM \(table) NOT INDEXED
                            WHERE \(column) IS NOT NULL AND NOT json_valid(\(column))
                            """) ?? 0
                if count > 0 { found.append((table, column, count)) }
            }
        }
        return found
    }

    /// Columns of which a definition says that they hold JSON (`json_type(tags) = 'array'`).
    private static func columnsOfJSON(_ definition: String) -> [String] {
        definition.split(separator: "json_type(").dropFirst().compactMap { rest in
            let name = rest.prefix { $0 != ")" && $0 != "," }
            return name.isEmpty || name.count == rest.count ? nil : String(name)
        }
    }
}
