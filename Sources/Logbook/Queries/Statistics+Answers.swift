import CivilTime
import GRDB
import JobSearch

extension StatisticsReader {
    private static let isPerson = Kind.interaction.table.isLink("contacts")
    /// Condition on interactions `i` in writing (`Interaction.Channel.isWritten`).
    private static let isWritten = Interaction.Channel.condition("i.channel", \.isWritten)

    func addAnswers(to result: inout Statistics) throws {
        guard let first = result.weeks.first?.week.first, let last = result.weeks.last?.week.last
        else { return }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT c.id, c.name FROM interaction i
                        CROSS JOIN link l ON l.owner = i.id AND l.\(Self.isPerson)
                        CROSS JOIN contact c ON c.id = l.target
                    WHERE i.day BETWEEN ?1 AND ?2 AND \(Self.isWritten)
                    """), arguments: [first, last])
        var people: [(id: Int, name: String)] = []
        while let row = try rows.next() { try people.append((row[0], row[1])) }
        if people.isEmpty { return }
        let since = first.adding(days: -AnswerNumbers.days)
        for person in people {
            result.answers.add(
                try exchangeDays(with: person.id, since: since), from: first...last,
                name: person.name, today: today)
        }
    }

    /// Days since another one on which there was an exchange with a contact.
    private func exchangeDays(with contact: Int, since: Day) throws -> [ExchangeDay] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT i.day, \(Self.isWritten), CASE WHEN \(Self.isWritten) THEN i.text END
                    FROM link l CROSS JOIN interaction i ON i.id = l.owner
                    WHERE l.\(Self.isPerson) AND l.target = ? AND i.day >= ?
                        AND \(Encounters.isExchange)
                    ORDER BY i.day, i.id
                    """), arguments: [contact, since])
        var days: [ExchangeDay] = []
        while let row = try rows.next() {
            let on: Day = try row[0]
            let isWritten: Bool = try row[1]
            let text: String? = try row[2]
            if let last = days.indices.last, days[last].on == on {
                days[last].isWritten = days[last].isWritten && isWritten
                days[last].texts += [text].compactMap(\.self)
            } else {
                days.append(
                    ExchangeDay(on: on, isWritten: isWritten, texts: [text].compactMap(\.self)))
            }
        }
        return days
    }
}
