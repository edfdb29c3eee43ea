import JobSearch
import Logbook

// What the user can show.
extension BriefWords {
    /// Number of stories besides the first one that are named.
    private static let mostStories = 2

    /// The story that fits best, whole, and the names of the next ones.
    var story: Section? {
        guard let first = brief.stories.first else { return nil }
        let story = first.story
        let parts: [(String, String?)] = [
            ("Problem", story.problem),
            ("Tried", story.tried.isEmpty ? nil : story.tried.joined(separator: "; ")),
            ("Approach", story.approach), ("Result", story.result), ("Why", story.intuition),
        ]
        let details = parts.compactMap { title, text in text.map { Item($0, lead: title) } }
        let others = brief.stories.dropFirst().prefix(BriefWords.mostStories)
        return Section(title: "Story", items: [item(first, details)] + others.map { item($0, []) })
    }

    private func item(_ fit: StoryFit, _ details: [Item]) -> Item {
        Item(
            "shows " + fit.terms.joined(separator: ", "), lead: fit.story.title,
            ref: fit.story.ref, details: details)
    }

    /// `9 of 11`, and what is missing.
    var keywords: Section? {
        guard let keywords = brief.keywords else { return nil }
        var items = [Item("you have \(keywords.have.count) of \(keywords.asked.count)")]
        if !keywords.have.isEmpty {
            items.append(Item(keywords.have.joined(separator: ", "), lead: "have"))
        }
        if !keywords.missing.isEmpty {
            let missing = keywords.missing.map { $0.term + ($0.isLearning ? " (learning)" : "") }
            items.append(Item(missing.joined(separator: ", "), lead: "lack"))
        }
        return Section(title: "Keywords", items: items)
    }
}
