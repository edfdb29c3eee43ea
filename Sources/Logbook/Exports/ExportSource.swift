import JobSearch

/// The rows of a kind that become items of a calendar.
struct ExportSource {
    let kind: Kind
    let part: ExportPart
    /// Columns of the day on which an item begins, of the one on which it ends, of the instant, its
    /// zone and its rule; NULL where there is none.
    let columns: [String]
    /// True if an item takes its time as it is, not at the time of day of follow-ups.
    var isSpan = false
    /// Condition on a row that is an item, on columns that are marked so:
    /// `{nextTouch} IS NOT NULL`.
    let isPlanned: String
    /// Condition on a row that is an item no more and stays in its table, marked alike, and one on
    /// its columns that this began at `:since` or later.
    var ended: (condition: String, since: String)?
    /// Column of the day of such a row, where it is another one.
    var endedDay: String?

    /// `nil` for a kind that no calendar shows.
    static func of(_ kind: Kind) -> ExportSource? {
        switch kind {
        case .company, .referral, .story, .skill: nil
        case .contact:
            ExportSource(
                kind: kind, part: .followups,
                columns: ["nextTouch", "NULL", "NULL", "NULL", "NULL"],
                isPlanned: "{nextTouch} IS NOT NULL",
                ended: ("{touchEndedAt} IS NOT NULL", "touchEndedAt >= :since"),
                endedDay: "endedTouch")
        case .meetup:
            ExportSource(
                kind: kind, part: .meetups,
                columns: ["startDay", "endDay", "startAt", "zone", "rrule"], isSpan: true,
                isPlanned: "{status} <> 'cancelled'",
                ended: ("{status} = 'cancelled'", "modifiedAt >= :since"))
        case .interaction:
            ExportSource(
                kind: kind, part: .interactions, columns: ["day", "NULL", "at", "zone", "NULL"],
                isPlanned: "TRUE")
        case .followUp:
            ExportSource(
                kind: kind, part: .followups, columns: ["dueDay", "NULL", "dueAt", "zone", "NULL"],
                isPlanned: "{status} = 'open'",
                // A clock tells when it was closed, and may have gone back since.
                ended: (
                    "{status} <> 'open'",
                    """
                    id IN (SELECT id FROM followUp WHERE status <> 'open' AND closedAt >= :since
                        UNION ALL SELECT c.id FROM step s CROSS JOIN change c ON c.step = s.id
                        WHERE s.changedAt >= :since AND c.kind = \(kind.rawValue)
                            AND json_extract(c.other, '$.status') = 'open')
                    """
                ))
        case .posting:
            // What is sent needs no closing day.
            ExportSource(
                kind: kind, part: .deadlines, columns: ["closes", "NULL", "NULL", "NULL", "NULL"],
                isSpan: true, isPlanned: "{closes} IS NOT NULL AND {status} = 'saved'")
        }
    }

    /// True if its items are written as to-dos.
    ///
    /// - Parameter isToDos: follow-ups are written as to-dos.
    func isToDo(_ isToDos: Bool) -> Bool { isToDos && part == .followups }

    /// Selects id, uid and columns of the rows that are items.
    var selection: String { select(columns, where: condition(isPlanned) { $0 }) }

    /// Selects the same of the rows that stay, and are items no more since `:since`; `nil` for a
    /// kind of which no row stays.
    var endedSelection: String? {
        endedCondition.map { select(endedColumns, where: condition($0) { $0 }) }
    }

    private func select(_ columns: [String], where condition: String) -> String {
        let list = (["id", "substr(uid, 1, 8)"] + columns).joined(separator: ", ")
        return "SELECT \(list) FROM \(kind.facts.table) WHERE \(condition)"
    }

    private var endedCondition: String? {
        ended.map { "\($0.condition) AND \($0.since)" }
    }

    private var endedColumns: [String] { [endedDay ?? columns[0]] + columns.dropFirst() }

    /// Selects of each row that is gone since `:since` the last snapshot in which it was an item,
    /// the time at which it went, the highest SEQUENCE that it ever had, and its id, uid and
    /// columns.
    ///
    /// The last one is that of the last turn, because times of turns may be the same.
    var gone: String {
        func old(_ column: String) -> String {
            column == "NULL" ? column : "json_extract(c.other, '$.\(column)')"
        }
        // Whatever becomes of a row that stays is known by its status.
        let isItem = ended == nil ? condition(isPlanned) { $0 } : "TRUE"
        let wasItem = ([isPlanned] + [ended?.condition].compactMap { $0 })
            .map { "(\(condition($0, old)))" }.joined(separator: " OR ")
        var days = columns.map(old)
        if let endedDay { days[0] = "coalesce(\(days[0]), \(old(endedDay)))" }
        let names = days.indices.map { "d\($0)" }
        return """
            SELECT other, at, sequence, id, uid, \(names.joined(separator: ", ")), max(turn)
            FROM (
                SELECT c.other, c.id, \(old("uid")) AS uid, \(wasItem) AS wasItem,
                    \(zip(days, names).map { "\($0) AS \($1)" }.joined(separator: ", ")),
                    (s.turn << 32) + c.position AS turn,
                    max(s.changedAt) OVER (PARTITION BY c.id) AS at,
                    max(\(old("sequence"))) OVER (PARTITION BY c.id) AS sequence
                FROM step s CROSS JOIN change c ON c.step = s.id
                WHERE s.changedAt >= :since AND c.kind = \(kind.rawValue) AND c.other IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM \(kind.facts.table) WHERE id = c.id AND \(isItem)))
            WHERE wasItem GROUP BY id ORDER BY id
            """
    }

    /// A condition on a row, of columns or of what stands for them.
    private func condition(_ text: String, _ column: (String) -> String) -> String {
        text.split(separator: "{", omittingEmptySubsequences: false).map { part in
            guard let end = part.firstIndex(of: "}") else { return String(part) }
            return column(String(part[..<end])) + part[part.index(after: end)...]
        }.joined()
    }
}

extension ExportScope {
    /// Rows that it holds.
    var sources: [ExportSource] {
        Kind.allCases.compactMap(ExportSource.of).filter { parts.contains($0.part) }
    }
}
