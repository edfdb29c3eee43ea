/// How a line stands out.
public enum Emphasis: Sendable {
    case late, strong, faint, important
}

/// What a column of a table gives where the terminal is narrow.
public enum Column: Sendable {
    /// An id or a date: whole, always.
    case whole
    /// What a row is about: cut after all others.
    case main
    /// Cut, and left out where little of it would be seen, the last one first.
    case detail
    /// A word or two: left out like a detail, and never cut.
    case brief

    /// The fewest columns of text to which it is cut; `nil` if it never is.
    fileprivate var least: Int? {
        switch self {
        case .main: 24
        case .detail: 12
        case .whole, .brief: nil
        }
    }
}

/// Rows of cells in columns; one that is empty throughout is left out.
///
/// A table of very many rows is shown part by part. No part has narrower columns than the one before
/// it.
public struct Table {
    private let kinds: [Column]
    private var rows: [(cells: [String], styles: [Emphasis])] = []
    /// Columns of text that the cells of earlier parts took.
    private var earlier: [Int]?

    /// Number of rows that are in memory at a time, and whose columns stand exactly below each other,
    /// and number of bytes of their cells.
    private static let most = (rows: 5000, bytes: 2 << 20)
    private var bytes = 0

    public init(_ kinds: [Column]) { self.kinds = kinds }

    public mutating func add(_ cells: [String], _ styles: [Emphasis] = []) {
        rows.append((cells, styles))
        for cell in cells { bytes += cell.utf8.count }
    }

    /// The rows as they are, without widths: those columns in which every cell is empty are left out.
    public var rowsOfCells: [(cells: [(text: String, column: Column)], styles: [Emphasis])] {
        let used = kinds.indices.filter { column in
            rows.contains { column < $0.cells.count && !$0.cells[column].isEmpty }
        }
        return rows.map { row in
            (
                used.map { ($0 < row.cells.count ? row.cells[$0] : "", kinds[$0]) },
                row.styles
            )
        }
    }

    /// True if there are as many rows as are kept before they are shown.
    public var isFull: Bool { rows.count >= Table.most.rows || bytes >= Table.most.bytes }

    /// Forgets the rows, which were shown: what is added now is the next part.
    public mutating func removeRows() {
        earlier = naturalWidths(ofRows: rowWidths)
        rows.removeAll(keepingCapacity: true)
        bytes = 0
    }

    /// The rows as lines with their styles.
    ///
    /// - Parameter width: columns of text to fit into; `nil` where that does not matter.
    public func lines(width: Int?) -> [(text: String, styles: [Emphasis])] {
        let widths = widths(within: width)
        return rows.map { row in
            var line = row.cells.enumerated().filter { widths[$0.offset] > 0 }.map { column, cell in
                let isCut = width != nil && kinds[column].least != nil
                let text = isCut ? fitted(cell, into: widths[column]) : cell
                return padded(width == nil ? text : isolated(text), to: widths[column])
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return (line, row.styles)
        }
    }

    /// The rows with nothing cut: what is too long goes on below, behind the columns before the
    /// main one. Line breaks stay.
    public func wrappedLines(width: Int?) -> [(text: String, styles: [Emphasis])] {
        let widths = widths(within: nil)
        let first = kinds.firstIndex(of: .main) ?? 0
        return rows.flatMap { row in
            let head = zip(row.cells, widths).prefix(first).filter { $0.1 > 0 }
                .map { padded($0.0, to: $0.1) + "  " }.joined()
            let indent = columns(of: head)
            let text = row.cells.dropFirst(first).filter { !$0.isEmpty }.joined(separator: "  ")
            return wrapped(text, into: width.map { $0 - indent }).enumerated().map { index, line in
                var text = index == 0 ? head : padded("", to: indent)
                text += width == nil ? line : isolated(line)
                while text.last == " " { text.removeLast() }
                return (text, row.styles)
            }
        }
    }

    // MARK: Widths

    /// Columns of text that each cell takes, by the columns of the table.
    private var rowWidths: [[Int]] {
        kinds.indices.map { column in
            rows.map { column < $0.cells.count ? columns(of: $0.cells[column]) : 0 }
        }
    }

    private func naturalWidths(ofRows all: [[Int]]) -> [Int] {
        all.indices.map { max(all[$0].max() ?? 0, earlier?[$0] ?? 0) }
    }

    /// The widths of the columns; 0 for one that is left out.
    private func widths(within width: Int?) -> [Int] {
        let all = rowWidths
        var natural = naturalWidths(ofRows: all)
        guard let width else { return natural }
        // The longest one of ten may be cut before all of them are, and the others before the main
        // one.
        let least = kinds.map { $0.least ?? .max }
        let usual = zip(all, least).map { widths, least in
            widths.count < 3
                ? .max : max(widths.sorted()[widths.count - 1 - max(1, widths.count / 10)], least)
        }
        let details = zip(kinds, least).map { $0 == .main ? .max : $1 }
        while true {
            var widths = natural
            for least in [usual, details, least] {
                Table.narrow(&widths, to: width, least: least, kinds)
            }
            let rest = kinds.indices.last {
                kinds[$0] != .whole && kinds[$0] != .main && natural[$0] > 0
            }
            guard Table.sum(widths) > width, let rest else {
                Table.narrow(&widths, to: width, least: kinds.map { _ in 8 }, kinds)
                return widths
            }
            natural[rest] = 0
        }
    }

    /// The columns of text that a row takes.
    private static func sum(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + 2 * max(0, widths.count { $0 > 0 } - 1)
    }

    /// Narrows the widest columns that may be cut, by one column of text at a time, until a row fits
    /// or they are at their least.
    private static func narrow(
        _ widths: inout [Int], to width: Int, least: [Int], _ kinds: [Column]
    ) {
        var excess = sum(widths) - width
        while excess > 0 {
            let open = widths.indices.filter {
                kinds[$0].least != nil && widths[$0] > max(least[$0], 8)
            }
            guard let widest = open.max(by: { (widths[$0], $0) < (widths[$1], $1) }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}
