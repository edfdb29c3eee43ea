import JobSearch

// What is asked for, and what the user can show.
extension BriefReader {
    /// Number of terms that several postings share and a brief has.
    private static let mostTerms = 20

    /// Adds the terms of the posting, or of the company's open postings, against the user's skills,
    /// and the stories that share some.
    func addTerms(to brief: inout Brief) throws {
        let postings = brief.posting.map { [$0] } ?? (brief.isGathering ? [] : brief.postings)
        let keywords = try Keywords(db, postings: postings.map(\.id))
        let skills = OwnSkills(try Skill.fetch(db, "WHERE 1"))
        let terms: [String]
        if keywords.postings.count > 1 {
            terms = keywords.ranked(most: BriefReader.mostTerms)
                .filter { $0.sureness >= Keyword.leastSureness }.map(\.term)
        } else {
            terms = keywords.postings.first?.terms.keywords ?? []
        }
        if terms.isEmpty { return }
        let fit = PostingFit(posting: 0, terms: terms, skills)
        brief.keywords = Brief.Keywords(
            asked: fit.asked, have: fit.have,
            missing: fit.missing.map { term in
                .init(term, isLearning: skills[term]?.status == .learning)
            })
        brief.stories = StoryFit.ranked(try Story.fetch(db, "WHERE 1"), terms: terms)
    }
}
