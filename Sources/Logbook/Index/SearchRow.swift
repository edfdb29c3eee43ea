import JobSearch

/// The row of a thing in the full-text index, whose rows have a number and no other key.
enum SearchRow {
    /// Few, so that rows of one kind are close to each other: the index keeps their distances, in a
    /// byte each below 128.
    private static let bits = 5

    static func number(_ reference: Reference) -> Int {
        reference.id << bits | reference.kind.rawValue
    }

    /// `nil` for a row of no kind that is known.
    static func reference(_ number: Int) -> Reference? {
        Kind(rawValue: number & (1 << bits - 1)).map { Reference($0, number >> bits) }
    }

    /// Number of the kind, and id, of a row with this number, in SQL.
    static func kind(_ number: String) -> String { "\(number) & \(1 << bits - 1)" }
    static func id(_ number: String) -> String { "\(number) >> \(bits)" }

    /// Condition that a row is one of these kinds.
    static func isOf(_ kinds: [Kind]) -> String {
        "rowid & \(1 << bits - 1) IN ("
            + kinds.map { String($0.rawValue) }.joined(separator: ", ") + ")"
    }
}
