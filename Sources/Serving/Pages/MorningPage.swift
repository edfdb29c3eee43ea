import JobSearch
import Logbook
import Presentation

/// The morning as a page: the same sections and rows as `kith today` has.
public struct MorningPage {
    private let screen: MorningScreen
    private let rows: Rows
    private let gap: DailyGap?

    public init(_ screen: MorningScreen, _ rows: Rows, gap: DailyGap?) {
        (self.screen, self.rows, self.gap) = (screen, rows, gap)
    }

    public var html: String {
        let sections = screen.sections
        var body = sections.enumerated().map { place, section in
            self.html(section, id: "part-\(place + 1)")
        }.joined()
        if sections.isEmpty { body += "<p>\(HTMLText.escaped(screen.emptiness))</p>\n" }
        if let gap {
            body += Markup.section(
                "One gap a day", id: "gap",
                "<p dir=\"auto\">\(HTMLText.escaped(gap.words)) \(Markup.line(gap.line))</p>\n")
        }
        let sum = screen.sum.isEmpty ? "Nothing is due." : screen.sum.joined(separator: ", ")
        return PageShell(
            place: .morning, title: screen.title, subtitle: sum, command: "kith today"
        ).html(body)
    }

    private func html(_ section: MorningScreen.Section, id: String) -> String {
        var shown = section
        if !section.all.isEmpty { shown.things = Array(section.things.prefix(MorningScreen.rows)) }
        var body = Markup.table(shown.table(rows), lines: shown.things.map(\.lineToType))
        body += Markup.rest(section.count - shown.things.count, section.all)
        return Markup.section(section.title, count: section.count, id: id, body)
    }
}
