/// A term that postings share.
public struct Keyword: Sendable, Equatable {
    /// Its spelling that stands most often.
    public var term: String
    /// What its spellings have in common: case, plurals and hyphens folded.
    public var key: String
    /// Number of postings in which the listed spelling stands.
    public var postings: Int
    /// Number of companies whose postings these are, as far as they are known.
    public var companies: Int
    /// How most of the postings that say it ask for it; `nil` if none says so.
    public var asked: Asked?
    /// Other spellings: closed compounds, and abbreviations that a posting explains.
    public var also: [Spelling]
    /// Ids of the postings in which the listed spelling stands, the lowest first.
    public var places: [Int]
    /// Average of the strengths with which these postings ask for it, per mille. A word that stands
    /// in a text by the way has little.
    public var sureness: Int

    /// Sureness from which on a term is one that its postings ask for.
    public static let leastSureness = 200

    public enum Asked: String, Sendable {
        case required, wished
    }

    /// Another spelling of a term, with the number of postings in which it stands.
    public struct Spelling: Sendable, Equatable {
        public var term: String
        public var postings: Int

        public init(term: String, postings: Int) {
            self.term = term
            self.postings = postings
        }
    }

    public init(
        term: String, key: String, postings: Int, companies: Int, asked: Asked?, also: [Spelling],
        places: [Int], sureness: Int
    ) {
        self.term = term
        self.key = key
        self.postings = postings
        self.companies = companies
        self.asked = asked
        self.also = also
        self.places = places
        self.sureness = sureness
    }

    /// What all spellings of a term have in common: `ci cd` for CI/CD, `database` for Databases.
    ///
    /// Empty if there is neither a letter nor a digit.
    public static func key(of term: String) -> String {
        var folder = KeyFolder()
        return folder.key(of: term)
    }

    /// The terms that postings share, those that are asked for most surely in most of them first.
    ///
    /// The order of the postings does not matter.
    /// - Parameter most: how many terms to list; `nil` lists all.
    public static func ranked(_ postings: [RankedPosting], most: Int?) -> [Keyword] {
        KeywordRanking(postings).keywords(most: most)
    }
}

/// A posting among those whose terms are ranked.
public struct RankedPosting: Sendable {
    public var id: Int
    /// Id of its company; each posting without one counts as of a company of its own.
    public var company: Int?
    public var terms: PostingTerms

    public init(id: Int, company: Int?, terms: PostingTerms) {
        self.id = id
        self.company = company
        self.terms = terms
    }
}
