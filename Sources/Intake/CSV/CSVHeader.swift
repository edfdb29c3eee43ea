import JobSearch

/// The first line of a CSV file in no known format, if its columns have names.
struct CSVHeader {
    let names: [String]
    /// A map of the columns by their names; `nil` if there is no column by which people are told
    /// apart.
    let guess: ColumnMap?

    /// - Returns: `nil` if the first line does not name columns.
    init?(_ text: SourceText) throws(IntakeError) {
        let best = try CSVTable(text, within: 3) { columns in
            let names = CSVHeader.withoutEnd(columns.all)
            return names.count > 1 && Set(names).count == names.count
                && names.allSatisfy(CSVHeader.isName)
        }
        guard let best else { return nil }
        names = CSVHeader.withoutEnd(best.names.map(cleaned))
        guard names.contains(where: ColumnMap.canBeTyped) else { return nil }
        guess = ColumnGuess.map(names)
        if guess == nil {
            // Prose has commas too: without a column that is known the rows must be as wide.
            let widths = best.widths(ofFirst: 5)
            guard !widths.isEmpty, widths.allSatisfy({ $0 == best.names.count })
            else { return nil }
        }
    }

    /// The names without empty ones at the end: some programs end each line in a delimiter.
    private static func withoutEnd(_ names: [String]) -> [String] {
        Array(names[..<(names.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
    }

    private static func isName(_ name: String) -> Bool {
        name.count <= 60 && name.contains(where: \.isLetter) && !name.contains("@")
            && !name.contains("://")
    }
}
