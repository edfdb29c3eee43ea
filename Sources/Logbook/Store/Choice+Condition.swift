import JobSearch

extension Choice {
    /// Condition that a column holds one of the choices of which something is true.
    static func condition(_ column: String, _ isTrue: (Self) -> Bool) -> String {
        let cases = allCases.filter(isTrue).map { "\(column) = '\($0.rawValue)'" }
        return "(\(cases.joined(separator: " OR ")))"
    }
}
