import CivilTime
import JobSearch
import Logbook
import Presentation

/// What stands ahead, each with its brief to print: the meetups and interviews of the next days, the
/// applications under way and their companies.
public struct BriefsPage {
    /// Things of one sort with the line that lists them.
    public struct Part {
        var title: String
        var id: String
        var things: [any Thing]
        var line: String
    }

    private let parts: [Part]
    private let rows: Rows

    /// Number of days that are looked ahead.
    static let days = 14
    /// Number of rows that a part shows.
    private static let most = 50

    public init(
        meetups: [Meetup], postings: [Posting], companies: [Company], _ rows: Rows
    ) {
        parts = [
            Part(
                title: "In the next \(BriefsPage.days) days", id: "meetups", things: meetups,
                line: "kith today --days \(BriefsPage.days) --all"),
            Part(
                title: "Applications under way", id: "postings", things: postings,
                line: "kith posting list"),
            Part(
                title: "Companies you are talking to", id: "companies", things: companies,
                line: "kith targets --all"),
        ].filter { !$0.things.isEmpty }
        self.rows = rows
    }

    public var html: String {
        let count = parts.reduce(0) { $0 + $1.things.count }
        let body = parts.map { part in
            let things = Array(part.things.prefix(BriefsPage.most))
            let table = Markup.table(
                rows.table(things), lines: things.map { "kith brief \($0.ref)" },
                pages: things.map { Markup.briefPath($0.reference) })
            let rest = Markup.rest(part.things.count - things.count, part.line)
            return Markup.section(
                part.title, count: part.things.count, id: part.id, table + rest)
        }.joined()
        let sum =
            count == 0
            ? "Nothing stands ahead: a meetup, an application or an interview has a brief here."
            : "\(count == 1 ? "1 brief" : "\(count) briefs") to read or print, each on one page."
        return PageShell(
            place: .briefs, title: "Briefs", subtitle: sum, command: "kith brief REF"
        ).html(body)
    }
}
