import JobSearch

/// A table of whose rows history keeps snapshots: its columns, and the statements that make a snapshot of a row and a row
/// of a snapshot. Each is put together once, when it is first needed.
struct SnapshotTable: Sendable {
    /// The columns, in the schema's order.
    let columns: [String]
    /// The columns whose change a calendar must be told by a higher SEQUENCE.
    let calendarColumns: [String]
    /// Selects the snapshot of the row with an id.
    let take: String
    /// Writes the row of a snapshot (`:json`), whether it is there now or not.
    let restore: String
    /// Removes the row with an id.
    let remove: String
    /// Selects whether the calendar columns of two snapshots, `:a` and `:b`, differ; `nil` where there are none.
    let differs: String?
    /// The links that belong to a row: how those of one id are removed, and made anew for an id of a snapshot.
    let links: [(remove: String, restore: String)]

    static func of(_ key: Key) -> SnapshotTable {
        key.kind.map(of) ?? (key.table == "notSame" ? notSame : setting)
    }

    static func of(_ kind: Kind) -> SnapshotTable {
        switch kind {
        case .company: company
        case .contact: contact
        case .meetup: meetup
        case .interaction: interaction
        case .followUp: followUp
        }
    }

    private static let company = SnapshotTable(
        .company,
        ["name", "tier", "stage", "website", "careersURL", "notes", "tags", "imported"])
    private static let contact = SnapshotTable(
        .contact,
        [
            "name", "company", "title", "emails", "phones", "linkedIn", "metAt", "introducedBy",
            "cadence", "lastInteraction", "nextTouch", "notes", "tags", "imported", "past",
        ], calendar: ["nextTouch"])
    private static let meetup = SnapshotTable(
        .meetup,
        [
            "title", "form", "status", "startDay", "endDay", "startAt", "endAt", "zone",
            "location", "onlineURL", "url", "organizer", "rrule", "notes", "tags", "imported",
            "occurrences", "alarms",
        ],
        calendar: [
            "startDay", "endDay", "startAt", "endAt", "zone", "status", "location", "onlineURL",
            "rrule", "occurrences",
        ])
    private static let interaction = SnapshotTable(
        .interaction, ["text", "channel", "day", "at", "zone", "meetup", "tags"])
    private static let followUp = SnapshotTable(
        .followUp,
        [
            "text", "dueDay", "dueAt", "zone", "status", "closedAt", "priority", "every",
            "firstDue", "company", "meetup", "alarms",
        ], calendar: ["dueDay", "dueAt", "zone", "status"])
    private static let notSame = SnapshotTable("notSame", ["id", "kind", "a", "b"])
    private static let setting = SnapshotTable("setting", ["id", "name", "value"])

    private init(_ kind: Kind, _ columns: [String], calendar: [String] = []) {
        self.init(
            kind.table, ["id", "uid", "createdAt", "modifiedAt", "sequence"] + columns,
            calendar: calendar, LinkTable.owned(by: kind))
    }

    private init(
        _ table: String, _ columns: [String], calendar: [String] = [], _ links: [LinkTable] = []
    ) {
        self.columns = columns
        calendarColumns = calendar
        let pairs =
            columns.map { "'\($0)', t.\($0)" }
            + links.map {
                """
                '\($0.field)', (SELECT json_group_array(\($0.target.table)) FROM \($0.rawValue)
                    WHERE \($0.owner.table) = t.id)
                """
            }
        take = "SELECT json_object(\(pairs.joined(separator: ", "))) FROM \(table) t WHERE id = ?"
        let values = columns.map { "json_extract(:json, '$.\($0)')" }.joined(separator: ", ")
        let updates = columns.dropFirst().map { "\($0) = excluded.\($0)" }
        restore = """
            INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(values))
            ON CONFLICT (id) DO UPDATE SET \(updates.joined(separator: ", "))
            """
        remove = "DELETE FROM \(table) WHERE id = ?"
        let tests = calendar.map {
            "json_extract(:a, '$.\($0)') IS NOT json_extract(:b, '$.\($0)')"
        }
        differs = tests.isEmpty ? nil : "SELECT " + tests.joined(separator: " OR ")
        self.links = links.map { link in
            let (owner, target) = (link.owner.table, link.target.table)
            return (
                "DELETE FROM \(link.rawValue) WHERE \(owner) = ?",
                """
                INSERT INTO \(link.rawValue) (\(owner), \(target))
                SELECT ?, value FROM json_each(?, '$.\(link.field)')
                """
            )
        }
    }
}
