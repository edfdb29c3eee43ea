/// The research on a company as lines of a text, and back: how it stands in the note of a card.
///
/// ```
/// Research (kith)
/// Need: someone for the planner
/// Idea: a simulator
///   on their own data
/// ```
public enum ResearchText {
    /// The line above it, by which it is known again.
    static let heading = "Research (kith)"

    /// Each answer behind its word, further lines of it indented; `nil` where there is none.
    public static func text(of company: Company) -> String? {
        var lines: [String] = []
        for field in Company.research {
            let answers: [String] =
                switch company.value(of: field) {
                case .text(let text): [text]
                case .list(let list): list
                default: []
                }
            for answer in answers where !answer.isEmpty {
                let indented = answer.split(separator: "\n", omittingEmptySubsequences: false)
                    .joined(separator: "\n  ")
                lines.append("\(field.word.capitalizedFirst): \(indented)")
            }
        }
        return lines.isEmpty ? nil : ([heading] + lines).joined(separator: "\n")
    }

    /// The notes in front of the research in a text, and the answers in it by the names of their
    /// fields; what is no answer stays with the notes.
    public static func split(_ text: String) -> (notes: String, answers: [String: [String]]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.lastIndex(of: heading) else { return (text, [:]) }
        var notes = Array(lines[..<start])
        while notes.last.map(isBlank) == true { notes.removeLast() }
        var answers: [String: [String]] = [:]
        var open: String?
        for line in lines[(start + 1)...] {
            if let name = open, line.hasPrefix("  "), let last = answers[name]?.indices.last {
                answers[name]?[last] += "\n" + line.dropFirst(2)
                continue
            }
            let field = Company.research.first {
                line.hasPrefix($0.word.capitalizedFirst + ": ")
            }
            open = field?.name
            if let field {
                let answer = String(line.dropFirst(field.word.count + 2))
                answers[field.name, default: []].append(answer)
            } else if !isBlank(line) {
                notes.append(line)
            }
        }
        return (notes.joined(separator: "\n"), answers)
    }
}
