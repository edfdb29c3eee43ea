/// How a line stands out.
public enum Emphasis: Sendable {
    case late, strong, faint
}

/// Rows of cells in columns; one that is empty throughout is left out. Within a width the widest
/// columns give way until a row fits.
public struct Table {
    /// Columns that must be read whole, such as a time: they give way last.
    private let firm: Set<Int>
    private var rows: [(cells: [String], style: Emphasis?)] = []

    public init(firm: Set<Int> = []) { self.firm = firm }

    public var isEmpty: Bool { rows.isEmpty }

    public mutating func add(_ cells: [String], style: Emphasis? = nil) {
        rows.append((cells, style))
    }

    /// The rows as lines with their styles.
    ///
    /// - Parameter width: columns of text to fit into; `nil` where that does not matter.
    public func lines(width: Int?) -> [(text: String, style: Emphasis?)] {
        let count = rows.map(\.cells.count).max() ?? 0
        var widths = (0..<count).map { column in
            rows.map { column < $0.cells.count ? columns(of: $0.cells[column]) : 0 }.max() ?? 0
        }
        if let width {
            let gaps = 2 * max(0, widths.count { $0 > 0 } - 1)
            Table.shrink(&widths, into: width - gaps, sparing: firm)
        }
        return rows.map { row in
            var line = row.cells.enumerated().filter { widths[$0.offset] > 0 }.map { column, cell in
                padded(fitted(cell, into: widths[column]), to: widths[column])
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return (line, row.style)
        }
    }
}

extension Table {
    /// Narrows the widest columns, one column of text at a time, until the sum fits: first the
    /// others down to eight, then the `firm` ones too.
    public static func shrink(
        _ widths: inout [Int], into total: Int, sparing firm: Set<Int> = []
    ) {
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
