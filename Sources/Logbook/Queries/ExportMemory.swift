import CivilTime
import GRDB
import JobSearch

extension Logbook {
    /// Remembers that the calendar of a scope was written to its place just now.
    ///
    /// - Parameter files: the names of files that it is made of, besides the place itself.
    public func rememberExport(_ scope: ExportScope, files: some Sequence<String> = []) throws {
        guard let place = scope.place else { return }
        let now = clock()
        try write { db in
            for what in scope.exported {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO export (place, what, at) VALUES (?, ?, ?)",
                    arguments: [place, what.rawValue, now])
            }
            let insert = try db.makeStatement(
                sql: "INSERT OR IGNORE INTO exportFile (place, name) VALUES (?, ?)")
            for name in files { try insert.execute(arguments: [place, name]) }
        }
    }

    /// Whether anything was ever written to a place.
    public func hasExported(to place: String) throws -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM export WHERE place = ?)", arguments: [place])
                ?? false
        }
    }

    /// The names of the files that exports to a place have written there, besides the place itself.
    public func exportedFiles(at place: String) throws -> Set<String> {
        try read { db in
            try String.fetchSet(
                db, sql: "SELECT name FROM exportFile WHERE place = ?", arguments: [place])
        }
    }

    /// Forgets files that are no longer there.
    public func forgetExportedFiles(_ names: some Sequence<String>, at place: String) throws {
        try write { db in
            let delete = try db.makeStatement(
                sql: "DELETE FROM exportFile WHERE place = ? AND name = ?")
            for name in names { try delete.execute(arguments: [place, name]) }
        }
    }
}

/// A sort of items that an export writes, by the word in the table `export` and in a backup.
enum Exports: String, CaseIterable {
    case meetups, interactions, followUps
    /// Follow-ups, and with them the check-ins with contacts, as to-dos.
    case toDos

    /// Condition that such items were written to `:place` at a time between two others.
    static func wasWritten(_ what: String, from start: String, to end: String) -> String {
        """
        EXISTS (SELECT 1 FROM export
            WHERE place = :place AND what = \(what) AND at BETWEEN \(start) AND \(end))
        """
    }
}

extension ExportScope {
    /// The sorts of items that it holds.
    var exported: [Exports] {
        kinds.sorted().compactMap(exports)
    }

    /// The sort of items that things of a kind become; `nil` for a kind that no calendar shows.
    func exports(_ kind: Kind) -> Exports? {
        switch kind {
        case .meetup: .meetups
        case .interaction: .interactions
        case .followUp, .contact: isToDos ? .toDos : .followUps
        case .company: nil
        }
    }
}
