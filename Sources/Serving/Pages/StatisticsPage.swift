import CivilTime
import JobSearch
import Presentation

/// The numbers of the search as a page: how far the targets came, the weeks as a heat map, and what
/// became of those who were asked.
public struct StatisticsPage {
    private let statistics: Statistics
    private let screen: StatisticsScreen

    /// Number of weeks, which make half a year.
    static let weeks = 26

    /// Number of weeks without a number that are shown before the others.
    private static let fewIdle = 4

    public init(_ statistics: Statistics, today: Day) {
        self.statistics = statistics
        screen = StatisticsScreen(statistics, today: today, width: nil)
    }

    public var html: String {
        let shell = PageShell(
            place: .statistics, title: "Statistics",
            subtitle: statistics.isEmpty
                ? "Nothing to count in the last \(statistics.weeks.count) weeks." : screen.sum,
            command: "kith stats --weeks \(statistics.weeks.count)")
        return shell.html(statistics.isEmpty ? "" : funnel + weeks + outcomes)
    }

    // MARK: Funnel

    private var funnel: String {
        let stages = screen.stages
        if stages.isEmpty { return "" }
        let most = stages.map(\.number).max() ?? 1
        let rows = stages.map { name, number in
            "<tr><th scope=\"row\">\(name)</th><td class=\"number\">\(number)</td>"
                + "<td class=\"bar\">\(Markup.bar(number, of: most))</td>"
                + "<td class=\"line\">\(Markup.line(line(for: name)))</td></tr>\n"
        }
        return Markup.section(
            StatisticsScreen.funnelTitle, id: "funnel",
            "<table class=\"bars\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n")
    }

    /// The line that lists the targets of a stage.
    private func line(for stage: String) -> String {
        Company.Stage(rawValue: stage) == nil
            ? "kith targets --all" : "kith targets --stage \(stage) --all"
    }

    // MARK: Weeks

    /// A row for each week, the latest first: the darker a cell, the more was done.
    private var weeks: String {
        let idle = statistics.weeks.prefix(while: \.isEmpty).count
        if idle == statistics.weeks.count { return "" }
        let shown = Array(statistics.weeks.dropFirst(idle > StatisticsPage.fewIdle ? idle : 0))
        let columns: [(name: String, number: (WeekNumbers) -> Int)] = [
            ("Met", \.met), ("Exchanges", \.interactions), ("In time", \.followUpsInTime),
            ("Applied", \.applications),
        ]
        let most = columns.map { column in shown.map(column.number).max() ?? 0 }
        let head = columns.map { "<th scope=\"col\">\($0.name)</th>" }.joined()
        let rows = shown.reversed().map { week in
            let cells = zip(columns, most).map { column, most in
                let number = column.number(week)
                let text =
                    column.name == "In time" && week.followUpsClosed > 0
                    ? "\(number) of \(week.followUpsClosed)" : number == 0 ? "" : "\(number)"
                return "<td class=\"heat-\(heat(number, of: most))\">\(text)</td>"
            }.joined()
            return "<tr><th scope=\"row\">\(week.week.name) "
                + "<span class=\"soft\">\(screen.words(for: week.week))</span></th>\(cells)"
                + "<td class=\"line\">\(Markup.line(line(for: week.week)))</td></tr>\n"
        }
        var body = """
            <table class="heat">
            <thead>
            <tr><th scope="col">Week</th>\(head)<th scope="col" class="line">What was exchanged</th></tr>
            </thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
        if shown.count < statistics.weeks.count {
            body += "<p class=\"more\">Nothing in the \(idle) weeks before.</p>\n"
        }
        return Markup.section("Weeks", count: shown.count, id: "weeks", body)
    }

    /// How dark a cell is, from 0 to 4: 0 for nothing, 4 for the greatest number of its column.
    private func heat(_ number: Int, of most: Int) -> Int {
        number == 0 ? 0 : 1 + (number - 1) * 3 / max(1, most - 1)
    }

    private func line(for week: Week) -> String {
        "kith interactions --since \(week.first.iso) --until \(week.first.adding(days: 6).iso)"
    }

    // MARK: Outcomes

    private var outcomes: String {
        let facts = screen.facts.rowsOfCells.map { row in
            "<tr><th scope=\"row\">\(HTMLText.escaped(row.cells.first?.text ?? ""))</th>"
                + "<td dir=\"auto\">\(Markup.sentence(row.cells.last?.text ?? ""))</td></tr>\n"
        }
        return Markup.section(
            "What came of it", id: "outcomes",
            "<table class=\"facts\">\n<tbody>\n\(facts.joined())</tbody>\n</table>\n")
    }
}
