import JobSearch

/// What people type to search, as FTS5 understands it: words that must all occur, each quoted, so
/// that no sign in them is an operator.
enum SearchQuery {
    static func match(_ text: String, asPrefix: Bool) -> String {
        folded(text).split(separator: " ").map { word in
            "\"" + word.replacing("\"", with: "\"\"") + "\"" + (asPrefix ? "*" : "")
        }.filter { term in term.contains { $0.isLetter || $0.isNumber } }
            .joined(separator: " ")
    }
}
