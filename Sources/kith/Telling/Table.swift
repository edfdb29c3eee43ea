/// Rows of cells in columns. On a terminal the widest columns give way until a row fits into a line.
struct Table {
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
            Table.shrink(&widths, into: width - indent.count - 2 * max(0, count - 1))
        }
        for (number, row) in rows.enumerated() {
            var line = row.enumerated().map { column, cell in
                padded(fitted(cell, into: max(1, widths[column])), to: widths[column])
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            try console.say(indent + (styles[number].map { console.styled(line, $0) } ?? line))
        }
    }

    /// Narrows the widest columns, one column of text at a time, until the sum fits.
    static func shrink(_ widths: inout [Int], into total: Int) {
        while widths.reduce(0, +) > total, let widest = widths.max(), widest > 4,
            let index = widths.lastIndex(of: widest)
        {
            widths[index] -= 1
        }
    }
}
