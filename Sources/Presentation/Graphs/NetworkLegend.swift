import JobSearch

/// The legend of a network, a label of Graphviz in its dialect of HTML. No text of the log is in it.
struct NetworkLegend {
    let words: NetworkWords

    var html: String {
        let title = "<FONT POINT-SIZE=\"16\"><B>\(DOTText.xml(words.title))</B></FONT>"
        let rows = [
            "<TR><TD ALIGN=\"LEFT\" COLSPAN=\"2\">\(title)</TD></TR>",
            row("People", PersonStyle.allCases.map { swatch($0, "ROUNDED") }),
            row(
                "Companies, meetups",
                CompanyStyle.allCases.map { swatch($0, "SOLID") }
                    + MeetupStyle.allCases.map { swatch($0, "ROUNDED") }),
            row("Lines", TieStyle.all.map { "<TD>\(sample($0))&#160;\($0.words)</TD>" }),
        ]
        return table(rows.joined())
    }

    private func table(_ rows: String) -> String {
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\">\(rows)</TABLE>"
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        "<TR><TD ALIGN=\"LEFT\"><B>\(name)</B></TD>"
            + "<TD ALIGN=\"LEFT\">\(table("<TR>\(cells.joined())</TR>"))</TD></TR>"
    }

    private func swatch(_ style: some NodeStyle, _ corners: String) -> String {
        "<TD BORDER=\"\(Int(style.penWidth))\" STYLE=\"\(corners)\" COLOR=\"\(style.border)\" "
            + "BGCOLOR=\"\(style.fill)\">\(style.words)</TD>"
    }

    private func sample(_ style: TieStyle) -> String {
        let line = style.isDashed ? "– – –" : style.hasArrow ? "——▸" : "———"
        return "<FONT COLOR=\"\(style.color)\"><B>\(line)</B></FONT>"
    }
}
