import GRDB
import JobSearch

/// What the things that other things name are called.
public struct Names: Sendable {
    private var labels: [Reference: String] = [:]

    public init() {}

    /// The label of a thing; its id with the letter where it is not known.
    public subscript(kind: Kind, id: Int) -> String {
        labels[Reference(kind, id)] ?? Reference(kind, id).text
    }

    public func list(_ kind: Kind, _ ids: [Int]) -> [String] { ids.map { self[kind, $0] } }

    static func references(of things: [any Thing]) -> [Reference] {
        things.flatMap { $0.references }
    }

    /// - Parameter references: some may come again: to tell them apart takes longer than to look
    ///   for them.
    static func fetch(_ db: Database, _ references: [Reference]) throws -> Names {
        var names = Names()
        for kind in Kind.allCases {
            var all: [Int] = []
            for reference in references where reference.kind == kind { all.append(reference.id) }
            if all.isEmpty { continue }
            let ids = JSONList.text(all)
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT id, \(kind.labelColumn) FROM \(kind.facts.table)
                        WHERE id IN (SELECT value FROM json_each(?))
                        """), arguments: [ids])
            while let row = try rows.next() { try names.labels[Reference(kind, row[0])] = row[1] }
        }
        return names
    }
}

extension Logbook {
    /// The names of all things that these name.
    public func names(of things: [any Thing]) throws -> Names {
        let references = Names.references(of: things)
        if references.isEmpty { return Names() }
        return try read { db in try Names.fetch(db, references) }
    }
}

extension Logbook {
    /// The names of these things themselves.
    public func names(of references: [Reference]) throws -> Names {
        if references.isEmpty { return Names() }
        return try read { db in try Names.fetch(db, references) }
    }

    /// The contacts who work at a company, by name.
    public func contacts(workingAt company: Int) throws -> [Contact] {
        try read { db in
            try Contact.fetch(
                db, "WHERE t.company = ? ORDER BY t.name COLLATE NOCASE, t.id", [company])
        }
    }
}
