/// The skills of the user, by what their spellings have in common with terms of postings.
public struct OwnSkills: Sendable {
    private var skills: [String: Skill] = [:]

    public init(_ skills: [Skill]) {
        for skill in skills {
            let key = Keyword.key(of: skill.name)
            if self.skills[key] == nil { self.skills[key] = skill }
        }
    }

    /// The skill that a term names, by one of its spellings.
    public subscript(keyword: Keyword) -> Skill? {
        skills[keyword.key]
            ?? keyword.also.lazy.compactMap { skills[Keyword.key(of: $0.term)] }.first
    }

    /// The skill of a name.
    public subscript(term: String) -> Skill? { skills[Keyword.key(of: term)] }
}
