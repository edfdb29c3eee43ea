import CivilTime
import GRDB
import JobSearch

/// The brief of a meetup in an export.
public struct ExportedBrief: Sendable, Equatable {
    /// The text; `nil` where an earlier export to the place had one, and this one has none.
    public var text: String?
    /// The time since which it is so at the place.
    public var since: Instant

    public init(text: String?, since: Instant) {
        self.text = text
        self.since = since
    }
}

extension Logbook {
    /// The briefs of an export to a place, by the ids of their meetups.
    ///
    /// A brief tells of many things, and none of them alone says when its text became another. So
    /// the log remembers what it wrote, and a text that is another one now is of the time of the
    /// last step. No such time goes back.
    ///
    /// - Parameters:
    ///   - texts: by the ids of the meetups.
    ///   - place: `nil` for one that is not remembered.
    public func exportedBriefs(
        _ texts: [Int: String], at place: String?
    ) throws -> [Int: ExportedBrief] {
        try read { db in
            let known =
                try place.map { try ExportBriefRow.filter(Column("place") == $0).fetchAll(db) }
                ?? []
            if texts.isEmpty, known.isEmpty { return [:] }
            let last =
                try Int.fetchOne(
                    db.cachedStatement(sql: "SELECT max(changedAt) FROM step")) ?? 0
            var briefs: [Int: ExportedBrief] = [:]
            for (meetup, text) in texts {
                briefs[meetup] = ExportedBrief(text: text, since: Instant(seconds: last))
            }
            for row in known {
                let text = texts[row.meetup]
                let isSame = row.hash == ExportedBrief.hash(of: text)
                briefs[row.meetup] = ExportedBrief(
                    text: text,
                    since: Instant(seconds: isSame ? row.at : max(last, row.at + 1)))
            }
            return briefs
        }
    }

    /// Remembers the briefs that an export writes to a place.
    public func rememberBriefs(_ briefs: [Int: ExportedBrief], at place: String) throws {
        let rows = briefs.map { meetup, brief in
            ExportBriefRow(
                place: place, meetup: meetup, hash: ExportedBrief.hash(of: brief.text),
                at: brief.since.seconds)
        }
        let known = try read { db in
            try ExportBriefRow.filter(Column("place") == place).fetchAll(db)
        }
        let new = rows.filter { row in
            !known.contains { $0.meetup == row.meetup && $0.hash == row.hash && $0.at == row.at }
        }
        if new.isEmpty || isReadOnly { return }
        try write { db in for row in new { try row.save(db) } }
    }
}

extension ExportedBrief {
    /// Hash of a text; empty where there is none.
    fileprivate static func hash(of text: String?) -> String {
        guard let text else { return "" }
        var hash = FNV1a()
        hash.add(text.utf8)
        return String(hash.value, radix: 16)
    }
}
