import CivilTime
import GRDB
import JobSearch

/// Parts of queries that look for the people of a meetup, and for the exchanges with a company.
///
/// CROSS JOIN has SQLite begin with the interactions, of which a day or a meetup leaves few.
enum Encounters {
    private static let isStaff = Kind.interaction.table.isLink("contacts")
    private static let isNamed = Kind.interaction.table.isLink("companies")
    /// Condition on interactions `i` in which somebody said something
    /// (`Interaction.Channel.isExchange`).
    static let isExchange = isExchange(of: "i")

    /// The same of interactions by another name.
    static func isExchange(of name: String) -> String {
        "\(name).channel <> 'connection' AND \(name).channel <> 'invitation'"
    }

    /// Condition on contacts `t` of a meetup, which it takes three times: first met there, guests,
    /// or those of an interaction there.
    static let isAt = """
        t.id IN (SELECT id FROM contact WHERE metAt = ?
            UNION SELECT target FROM link
                WHERE \(Kind.meetup.table.isLink("contacts")) AND owner = ?
            UNION SELECT l.target FROM interaction i CROSS JOIN link l ON l.owner = i.id
                WHERE i.meetup = ? AND l.\(isStaff))
        """

    /// Selects the companies that an exchange since a day names, or whose people had one; takes the
    /// day twice.
    static let companiesSince = """
        SELECT l.target FROM interaction i CROSS JOIN link l ON l.owner = i.id
            WHERE i.day >= ? AND \(isExchange) AND l.\(isNamed)
        UNION SELECT c.company FROM interaction i CROSS JOIN link l ON l.owner = i.id
            JOIN contact c ON c.id = l.target
            WHERE i.day >= ? AND \(isExchange) AND l.\(isStaff) AND c.company IS NOT NULL
        """

    /// Selects the day of the last exchange with a contact.
    static func last(with contact: String) -> String {
        """
        SELECT max(i.day) FROM link l JOIN interaction i ON i.id = l.owner
            WHERE l.\(isStaff) AND l.target = \(contact) AND \(isExchange)
        """
    }

    /// Selects the contacts of exchanges (`target`) and the day of the last one with each.
    static let lastOfAll = """
        SELECT l.target, max(i.day) AS day FROM link l CROSS JOIN interaction i ON i.id = l.owner
            WHERE l.\(isStaff) AND \(isExchange) GROUP BY l.target
        """

    /// Selects id and day of the last exchange that names a company, which it takes.
    static let lastNaming = """
        SELECT i.id, i.day FROM link l CROSS JOIN interaction i ON i.id = l.owner
            WHERE l.\(isNamed) AND l.target = ? AND \(isExchange)
            ORDER BY i.day DESC, i.id DESC LIMIT 1
        """

    /// Selects the first contact of an interaction, which it takes.
    static let firstContact = """
        SELECT target FROM link WHERE \(isStaff) AND owner = ? ORDER BY target LIMIT 1
        """

    /// Selects the day of the last exchange that names a company, or that one of its people had.
    static func last(_ company: String) -> String {
        """
        SELECT max(day) FROM (
            SELECT max(i.day) AS day FROM link l JOIN interaction i ON i.id = l.owner
                WHERE l.\(isNamed) AND l.target = \(company) AND \(isExchange)
            UNION ALL SELECT max(lastInteraction) FROM contact WHERE company = \(company))
        """
    }
}

extension Logbook {
    /// The day of the last exchange with each company that had one, by id.
    public func lastExchanges(with companies: [Int]) throws -> [Int: Day] {
        try read { db in
            let last = try db.cachedStatement(sql: Encounters.last("?1"))
            var days: [Int: Day] = [:]
            for id in companies { days[id] = try Day.fetchOne(last, arguments: [id]) }
            return days
        }
    }
}
