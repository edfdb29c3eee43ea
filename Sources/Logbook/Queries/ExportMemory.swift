import CivilTime
import GRDB
import JobSearch

extension Logbook {
    /// Remembers that the calendar of a scope was written to its place just now.
    ///
    /// - Parameter files: the names of files that it is made of, besides the place itself.
    public func rememberExport(_ scope: ExportScope, files: some Sequence<String> = []) throws {
        let kinds = ExportedKinds(scope)
        guard let place = scope.place, !kinds.isEmpty else { return }
        let now = clock()
        try write { db in
            try db.execute(
                sql: "INSERT INTO export (place, at, kinds) VALUES (?, ?, ?)",
                arguments: [place, now, kinds.rawValue])
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

/// What an export wrote, as the table `export` has it: by kind, and follow-ups by their form.
struct ExportedKinds: OptionSet {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }

    static let toDos = ExportedKinds(rawValue: 1 << 6)
    static func things(_ kind: Kind) -> ExportedKinds {
        ExportedKinds(rawValue: 1 << kind.rawValue)
    }
    /// The kinds that can be exported, with the words of a backup.
    static let words: [(kinds: ExportedKinds, word: String)] = [
        (things(.meetup), "meetups"), (things(.interaction), "interactions"),
        (things(.followUp), "followUps"), (toDos, "toDos"),
    ]

    init(_ scope: ExportScope) {
        self = []
        if scope.kinds.contains(.meetup) { insert(.things(.meetup)) }
        if scope.kinds.contains(.interaction) { insert(.things(.interaction)) }
        if scope.kinds.contains(.followUp) { insert(.followUps(in: scope)) }
    }

    /// Follow-ups, and with them the next words with contacts, in the form that a scope gives them.
    static func followUps(in scope: ExportScope) -> ExportedKinds {
        scope.isToDos ? toDos : things(.followUp)
    }

    init?(words: [String]) {
        self = []
        for word in words {
            guard let known = ExportedKinds.words.first(where: { $0.word == word }) else {
                return nil
            }
            insert(known.kinds)
        }
    }

    var words: [String] {
        ExportedKinds.words.filter { contains($0.kinds) }.map(\.word)
    }
}
