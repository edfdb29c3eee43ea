import CivilTime
import GRDB
import JobSearch

/// A thing that a word may be going to name while it is typed.
public struct CompletionMatch: Sendable, Equatable {
    public var reference: Reference
    public var label: String
    /// A fact that tells it apart: a job, a day, a stage.
    public var detail: String

    public init(_ reference: Reference, label: String, detail: String) {
        (self.reference, self.label, self.detail) = (reference, label, detail)
    }
}

extension Logbook {
    /// The things of some kinds in whose names, or texts, each of the words begins a word; those
    /// whose name begins with all of it first, then the newest. Without words the newest; of
    /// follow-ups the open ones alone, as they are due.
    ///
    /// Each look is a range of an index.
    public func completions(
        _ text: String, kinds: [Kind], limit: Int = 40
    ) throws -> [CompletionMatch] {
        let typed = folded(text)
        return try read { db in
            var found: [CompletionMatch] = []
            for kind in kinds {
                let ids = try CompletionLook(db: db, limit: limit).ids(kind, typed)
                for id in ids {
                    guard let thing = try Reference(kind, id).fetch(db) else { continue }
                    found.append(
                        CompletionMatch(
                            thing.reference, label: thing.label,
                            detail: try CompletionLook.detail(of: thing, db)))
                }
            }
            let first = found.filter { folded($0.label).hasPrefix(typed) }
            let others = found.filter { !folded($0.label).hasPrefix(typed) }
            return Array((first + others).prefix(limit))
        }
    }

    /// The tags that begin with a text, without regard to case, by the alphabet.
    public func tags(beginning text: String, limit: Int = 40) throws -> [String] {
        let prefix = Handle.tag(.contact, text).text
        return try read { db in
            var tags: Set<String> = []
            for kind in Kind.allCases {
                // From one tag to the next: a tag may stand at very many things.
                var last = ""
                while tags.count < limit,
                    let next = try String.fetchOne(
                        db.cachedStatement(
                            sql: """
                                SELECT text FROM handle
                                WHERE kind = ? AND text >= ? AND text < ? AND text > ?
                                ORDER BY text LIMIT 1
                                """),
                        arguments: [kind.rawValue, prefix, Handle.end(of: prefix), last])
                {
                    tags.insert(String(next.dropFirst("t:".count)))
                    last = next
                }
            }
            return tags.sorted()
        }
    }
}

/// Looks into the index for what begins as typed.
private struct CompletionLook {
    let db: Database
    let limit: Int

    func ids(_ kind: Kind, _ typed: String) throws -> [Int] {
        if kind == .followUp { return try openFollowUps(typed) }
        if typed.isEmpty { return try newest(kind) }
        return kind.facts.isNamed ? try named(kind, typed) : try worded(kind, typed)
    }

    private func newest(_ kind: Kind) throws -> [Int] {
        try Int.fetchAll(
            db, sql: "SELECT id FROM \(kind.facts.table) ORDER BY id DESC LIMIT ?",
            arguments: [limit])
    }

    private func named(_ kind: Kind, _ typed: String) throws -> [Int] {
        let beginnings = words(typed).map { Handle.word(kind, $0).text }
        if beginnings.isEmpty { return [] }
        let parts = beginnings.map { _ in
            "SELECT id FROM handle WHERE kind = \(kind.rawValue) AND text >= ? AND text < ?"
        }
        let ends = beginnings.flatMap { [$0, Handle.end(of: $0)] }
        // In the order of the index, which is that of the words: a range need not be read to its end.
        let order = parts.count == 1 ? "" : " ORDER BY id DESC"
        return try Int.fetchAll(
            db,
            sql: "SELECT DISTINCT id FROM (\(parts.joined(separator: " INTERSECT ")))"
                + "\(order) LIMIT \(limit)",
            arguments: StatementArguments(ends))
    }

    private func worded(_ kind: Kind, _ typed: String) throws -> [Int] {
        let query = SearchQuery.match(typed, asPrefix: true)
        if query.isEmpty { return [] }
        return try Int.fetchAll(
            db,
            sql: """
                SELECT rowid FROM search WHERE search MATCH ? AND \(SearchRow.isOf([kind]))
                ORDER BY rowid DESC LIMIT ?
                """, arguments: ["title : (\(query))", limit]
        ).compactMap { SearchRow.reference($0)?.id }
    }

    /// The open ones, as they are due: of more than a thousand the first.
    private func openFollowUps(_ typed: String) throws -> [Int] {
        let wanted = words(typed)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, text FROM followUp WHERE status = 'open'
                ORDER BY dueDay, dueAt, id LIMIT 1000
                """)
        var ids: [Int] = []
        while ids.count < limit, let row = try rows.next() {
            let own = words(folded(try row[1] as String))
            if wanted.allSatisfy({ word in own.contains { $0.hasPrefix(word) } }) {
                ids.append(try row[0])
            }
        }
        return ids
    }

    static func detail(of thing: any Thing, _ db: Database) throws -> String {
        func name(_ company: Int?) throws -> String? {
            try company.flatMap { try Company.fetch(db, id: $0)?.name }
        }
        let parts: [String?] =
            switch thing {
            case let contact as Contact: [contact.title, try name(contact.company)]
            case let company as Company: [company.stage.rawValue]
            case let followUp as FollowUp: ["due \(followUp.due.day.iso)"]
            case let posting as Posting: [try name(posting.company), posting.status.rawValue]
            default: [thing.reference.kind.noun]
            }
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
