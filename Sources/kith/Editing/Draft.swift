import JobSearch

/// A page that is being edited, and the reason why it was refused in its first line.
///
/// The reason takes the place of the comment there, so that the lines keep their numbers.
struct Draft {
    var text: String
    private let heading: Substring
    private var reason: String?

    init(_ text: String) {
        self.text = text
        heading = Draft.heading(of: text) ?? ""
    }

    /// Whether it was refused before.
    var isRefused: Bool { reason != nil }

    /// The page without the reason.
    var original: String { replacing(reason, with: String(heading)) }

    /// Writes the reason into the first line.
    mutating func refuse(_ error: CommandError) {
        let words = ["# Error: \(error.message)", error.hint.map { "Hint: \($0)" }]
        let line = words.compactMap { $0 }.joined(separator: " ")
            .split(whereSeparator: \.isNewline).joined(separator: " ")
        let new = shown(line)
        text = replacing(reason ?? String(heading), with: new)
        reason = new
    }

    private func replacing(_ old: String?, with new: String) -> String {
        guard let old, !new.isEmpty, Draft.heading(of: text).map(String.init) == old else {
            return text
        }
        return new + text.dropFirst(old.count)
    }

    /// The first line where it is a comment.
    private static func heading(of text: String) -> Substring? {
        text.hasPrefix("#") ? text.prefix { !$0.isNewline } : nil
    }
}

extension CommandError {
    /// True if another text of the page could mend it.
    var isOfPage: Bool { [.misuse, .unreadable, .unknownReference].contains(status) }
}
