/// Rows of cells in columns; one that is empty throughout is left out. On a terminal the widest columns give way until
/// a row fits into a line.
struct Table {
    /// Columns that must be read whole, such as a time: they give way last.
    var firm: Set<Int> = []
    var rows: [[String]] = []
    /// Styles of rows, by index.
    var styles: [Int: Console.Style] = [:]

    mutating func add(_ cells: [String], style: Console.Style? = nil) {
        if let style { styles[rows.count] = style }
        rows.append(cells)
    }

    func show(on console: Console, indent: String = "") throws {
        let count = rows.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? columns(of: $0[column]) : 0 }.max() ?? 0
        }
        if let width = console.width {
            let gaps = 2 * max(0, widths.count { $0 > 0 } - 1)
            Table.shrink(&widths, into: width - indent.count - gaps, sparing: firm)
        }
        for (number, row) in rows.enumerated() {
            var line = row.enumerated().filter { widths[$0.offset] > 0 }.map { column, cell in
                padded(fitted(cell, into: widths[column]), to: widths[column])
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            try console.say(indent + (styles[number].map { console.styled(line, $0) } ?? line))
        }
    }

    /// Narrows the widest columns, one column of text at a time, until the sum fits: first the others down to eight,
    /// then the `firm` ones too.
    static func shrink(_ widths: inout [Int], into total: Int, sparing firm: Set<Int> = []) {
        for (spared, least) in [(firm, 8), ([], 4)] {
            while widths.reduce(0, +) > total {
                let open = widths.indices.filter { widths[$0] > least && !spared.contains($0) }
                guard let widest = open.max(by: { (widths[$0], $0) < (widths[$1], $1) }) else {
                    break
                }
                widths[widest] -= 1
            }
        }
    }
}
