import CivilTime
import JobSearch

/// The numbers of a search on a screen.
public struct StatisticsScreen {
    let statistics: Statistics
    let today: Day
    let width: Int

    /// Columns of text where nobody says how many there are.
    private static let usualWidth = 80
    /// Number of weeks without a number that are shown before the others.
    private static let fewIdle = 4

    /// - Parameter width: columns of text to fit into; `nil` on a pipe.
    public init(_ statistics: Statistics, today: Day, width: Int?) {
        self.statistics = statistics
        self.today = today
        self.width = width ?? StatisticsScreen.usualWidth
    }

    /// `8 weeks: 23 people met, 61 exchanges, 9 of 12 follow-ups in time, 3 applications`.
    public var sum: String {
        let sum = statistics.sum
        var parts = [
            sum.met == 1 ? "1 person met" : "\(sum.met) people met",
            counted(sum.interactions, "exchange"),
        ]
        if sum.followUpsClosed > 0 {
            let noun = sum.followUpsClosed == 1 ? "follow-up" : "follow-ups"
            parts.append("\(sum.followUpsInTime) of \(sum.followUpsClosed) \(noun) in time")
        }
        parts.append(counted(sum.applications, "application"))
        let weeks = statistics.weeks.count
        return (weeks == 1 ? "This week" : "\(weeks) weeks") + ": " + parts.joined(separator: ", ")
    }

    // MARK: Weeks

    /// A line for each week, below one that names the columns; a column without a number is left
    /// out, and so are the weeks before the first one with a number if they are more than a few.
    public var weeks: [(text: String, styles: [Emphasis])] {
        let idle = statistics.weeks.prefix(while: \.isEmpty).count
        if idle == statistics.weeks.count { return [] }
        let isFolded = idle > StatisticsScreen.fewIdle
        let weeks = Array(statistics.weeks.dropFirst(isFolded ? idle : 0))
        let names = weeks.map { "\($0.week.name)  \(words(for: $0.week))" }
        let nameWidth = names.map(columns).max() ?? 0
        let met = weeks.map(\.met), exchanges = weeks.map(\.interactions)
        let kept = weeks.map {
            $0.followUpsClosed == 0 ? "" : "\($0.followUpsInTime)/\($0.followUpsClosed)"
        }
        let applied = weeks.map { $0.applications == 0 ? "" : String($0.applications) }
        let tails = [("in time", kept), ("applied", applied)].filter { _, cells in
            cells.contains { !$0.isEmpty }
        }
        let tailWidth = tails.reduce(0) { $0 + 2 + cellWidth($1.0, $1.1) }
        var plots = [("met", met), ("exchanges", exchanges)].filter { $0.1.contains { $0 > 0 } }
            .map { BarColumn(name: $0.0, numbers: $0.1) }
        BarColumn.fit(&plots, into: width - nameWidth - tailWidth)
        var lines = [padded("", to: nameWidth)] + names.map { padded($0, to: nameWidth) }
        for plot in plots { add(plot.cells, to: &lines) }
        for (name, cells) in tails { add([name] + cells, to: &lines) }
        var result: [(text: String, styles: [Emphasis])] = lines.enumerated().map { index, line in
            (withoutBlanksBehind(line), index == 0 ? [.strong] : [])
        }
        if isFolded { result.insert(("Nothing in the \(idle) weeks before", [.faint]), at: 1) }
        return result
    }

    /// `this week`, `last week`, or the day on which it begins.
    public func words(for week: Week) -> String {
        switch Week(of: today) - week {
        case 0: "this week"
        case 1: "last week"
        default: week.first.shortWords(today: today)
        }
    }

    private func cellWidth(_ name: String, _ cells: [String]) -> Int {
        (cells + [name]).map(columns).max() ?? 0
    }

    private func add(_ cells: [String], to lines: inout [String]) {
        let width = cells.map(columns).max() ?? 0
        for index in lines.indices { lines[index] += "  " + padded(cells[index], to: width) }
    }

    private func withoutBlanksBehind(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    // MARK: Funnel

    public static let funnelTitle = "How far the targets came"

    /// The stages with their numbers of targets; `[]` without targets.
    public var stages: [(name: String, number: Int)] {
        let funnel = statistics.funnel
        if funnel.targets == 0 { return [] }
        let stages = [
            ("targets", funnel.targets), ("warm", funnel.warm), ("networking", funnel.networking),
            ("applied", funnel.applied), ("interviewing", funnel.interviewing),
            ("offer", funnel.offer), ("accepted", funnel.accepted), ("rejected", funnel.rejected),
        ]
        // The end of a search is told when one has come there.
        return stages.enumerated().filter { $0.offset < 5 || $0.element.1 > 0 }.map(\.element)
    }

    /// How far the targets have come, a bar for each stage; `[]` without targets.
    public var funnel: [(text: String, styles: [Emphasis])] {
        let shown = stages
        if shown.isEmpty { return [] }
        let nameWidth = shown.map { columns(of: $0.name) }.max() ?? 0
        var plot = [BarColumn(name: "", numbers: shown.map(\.number))]
        BarColumn.fit(&plot, into: width - 2 - nameWidth)
        var lines = shown.map { "  " + padded($0.name, to: nameWidth) }
        add(Array(plot[0].cells.dropFirst()), to: &lines)
        return [(StatisticsScreen.funnelTitle, [.strong])]
            + lines.map { (withoutBlanksBehind($0), []) }
    }
}

/// Numbers and their bars in a column.
private struct BarColumn {
    let name: String
    let numbers: [Int]
    /// Number of columns of text for the bars.
    private var room = 0

    init(name: String, numbers: [Int]) {
        self.name = name
        self.numbers = numbers
    }

    private var most: Int { numbers.max() ?? 0 }
    private var digits: Int { String(most).count }

    /// The name and, for each number, the number with its bar.
    var cells: [String] {
        let bars = Bars(most: most, room: room)
        return [name]
            + numbers.map { number in
                let text = String(number)
                let bar = bars.bar(number)
                return String(repeating: " ", count: digits - text.count) + text
                    + (bar.isEmpty ? "" : " " + bar)
            }
    }

    /// Shares the columns of text that numbers leave out among the bars: what one does not need is
    /// for the others.
    static func fit(_ plots: inout [BarColumn], into width: Int) {
        var rest = width - plots.reduce(0) { $0 + 2 + $1.digits + 1 }
        let order = plots.indices.sorted { plots[$0].most < plots[$1].most }
        for (done, index) in order.enumerated() {
            plots[index].room = max(1, min(plots[index].most, rest / (plots.count - done)))
            rest -= plots[index].room
        }
    }
}

/// `1 exchange`, `2 exchanges`.
func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
