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
    /// Condition on a row that is an item no more and stays in its table, and the column of the
    /// time at which that began.
    var ended: (condition: String, at: String)?

    /// `nil` for a kind that no calendar shows.
    static func of(_ kind: Kind) -> ExportSource? {
        switch kind {
        case .company, .referral, .story, .skill: nil
        case .contact:
            ExportSource(
                kind: kind, part: .followups,
                columns: ["nextTouch", "NULL", "NULL", "NULL", "NULL"],
                isPlanned: "{nextTouch} IS NOT NULL")
        case .meetup:
            ExportSource(
                kind: kind, part: .meetups,
                columns: ["startDay", "endDay", "startAt", "zone", "rrule"], isSpan: true,
                isPlanned: "{status} <> 'cancelled'",
                ended: ("status = 'cancelled'", "modifiedAt"))
        case .interaction:
            ExportSource(
                kind: kind, part: .interactions, columns: ["day", "NULL", "at", "zone", "NULL"],
                isPlanned: "TRUE")
        case .followUp:
            ExportSource(
                kind: kind, part: .followups, columns: ["dueDay", "NULL", "dueAt", "zone", "NULL"],
                isPlanned: "{status} = 'open'", ended: ("status <> 'open'", "closedAt"))
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
    var selection: String { select(where: condition { $0 }) }

    /// Selects the same of the rows that stay, and are items no more since `:since`; `nil` for a
    /// kind of which no row stays.
    var endedSelection: String? {
        ended.map { select(where: "\($0.condition) AND \($0.at) >= :since") }
    }

    private func select(where condition: String) -> String {
        let list = (["id", "substr(uid, 1, 8)"] + columns).joined(separator: ", ")
        return "SELECT \(list) FROM \(kind.facts.table) WHERE \(condition)"
    }

    /// Selects the last snapshot of each row that is gone since `:since`, when it went, and its id,
    /// uid and columns.
    var gone: String {
        func old(_ column: String) -> String {
            column == "NULL" ? column : "json_extract(c.other, '$.\(column)')"
        }
        // Whatever becomes of a row that stays is known by its status.
        let isItem = ended == nil ? condition { $0 } : "TRUE"
        let wasItem = ended == nil ? condition(old) : "TRUE"
        return """
            SELECT c.other, max(s.changedAt), c.id, \(old("uid")),
                \(columns.map(old).joined(separator: ", "))
            FROM step s JOIN change c ON c.step = s.id
            WHERE s.changedAt >= :since AND c.kind = \(kind.rawValue) AND c.other IS NOT NULL
                AND \(wasItem) AND NOT EXISTS
                    (SELECT 1 FROM \(kind.facts.table) WHERE id = c.id AND \(isItem))
            GROUP BY c.id ORDER BY c.id
            """
    }

    /// The condition on a row that is an item, of columns or of what stands for them.
    private func condition(_ column: (String) -> String) -> String {
        isPlanned.split(separator: "{", omittingEmptySubsequences: false).map { part in
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
