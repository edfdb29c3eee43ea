/// A story with the terms that it shares with a posting.
public struct StoryFit: Sendable {
    public var story: Story
    /// The terms, in the order of the posting.
    public var terms: [String]

    /// The stories that share terms, those with the most first; of as many, the one whose terms the
    /// posting asks for first.
    ///
    /// A story shares a term if it is one of its skills, or stands in its texts by whole tokens.
    /// - Parameter terms: those of a posting, the most important first.
    public static func ranked(_ stories: [Story], terms: [String]) -> [StoryFit] {
        let fits = stories.map { story -> (places: [Int], story: Story) in
            let skills = Set(story.skills.map(Keyword.key))
            var text = TermText(story.texts.joined(separator: "\n"))
            let places = terms.indices.filter {
                skills.contains(Keyword.key(of: terms[$0])) || text.holds(terms[$0])
            }
            return (places, story)
        }
        return fits.filter { !$0.places.isEmpty }.sorted { one, other in
            if one.places.count != other.places.count {
                return one.places.count > other.places.count
            }
            return one.places == other.places
                ? one.story.id < other.story.id
                : one.places.lexicographicallyPrecedes(other.places)
        }.map { fit in StoryFit(story: fit.story, terms: fit.places.map { terms[$0] }) }
    }
}

extension Story {
    /// All that it tells.
    fileprivate var texts: [String] {
        [title] + [problem].compactMap(\.self) + tried
            + [approach, result, intuition].compactMap(\.self)
    }
}
