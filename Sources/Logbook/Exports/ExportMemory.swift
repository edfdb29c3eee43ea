import CivilTime
import GRDB
import JobSearch

extension Logbook {
    /// Remembers that the calendar of a scope is written to its place just now.
    ///
    /// - Parameters:
    ///   - items: what it holds.
    ///   - files: the names of files that it is made of, besides the place itself.
    public func rememberExport(
        _ scope: ExportScope, _ items: [ExportItem], files: some Sequence<String> = []
    ) throws {
        guard let place = scope.place, !isReadOnly else { return }
        let now = clock().seconds
        try write { db in
            for source in scope.sources {
                let isToDo = source.isToDo(scope.isToDos)
                var ids: [Int] = []
                for item in items where item.reference.kind == source.kind {
                    ids.append(item.reference.id)
                }
                ids.sort()
                try ExportRow(
                    place: place, kind: source.kind.rawValue, isToDo: isToDo, at: now,
                    ids: IDRanges(ids).text
                ).keep(in: db)
            }
            for name in files { try ExportFileRow(place: place, name: name).insert(db) }
        }
    }

    /// True if anything was ever written to a place.
    public func hasExported(to place: String) throws -> Bool {
        try read { db in try !ExportRow.filter(Column("place") == place).isEmpty(db) }
    }

    /// Names of the files that exports to a place have written there, besides the place itself.
    public func exportedFiles(at place: String) throws -> Set<String> {
        try read { db in
            Set(try ExportFileRow.filter(Column("place") == place).fetchAll(db).map(\.name))
        }
    }

    /// Forgets files that are no longer there.
    public func forgetExportedFiles(_ names: some Sequence<String>, at place: String) throws {
        if isReadOnly { return }
        try write { db in
            for name in names { try ExportFileRow(place: place, name: name).delete(db) }
        }
    }
}
