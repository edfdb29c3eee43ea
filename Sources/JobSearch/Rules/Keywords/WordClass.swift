/// A class of words in postings.
enum WordClass: UInt8 {
    /// A word of no class: most likely one of a trade.
    case free
    /// A word of grammar.
    case stop
    /// A word of any posting, or a verb: it parts phrases.
    case generic
    /// A generic word that may be bound to its neighbour: *big* data, problem *solving*.
    case soft
    /// A word that leads to terms: experience, knowledge.
    case cue
    /// A word that neither begins nor ends a term.
    case edge
    /// A noun of any posting, which is no term alone.
    case weak
    /// A word for who does the work: engineer, manager. It ends a phrase and is no term.
    case person
    /// A noun of a field: a good last word, and good alone.
    case activity
    /// A noun that is a good last word, but poor alone.
    case head
    case number

    init?(name: String) {
        switch name {
        case "stop": self = .stop
        case "generic": self = .generic
        case "soft": self = .soft
        case "cue": self = .cue
        case "edge": self = .edge
        case "weak": self = .weak
        case "person": self = .person
        case "activity": self = .activity
        case "head": self = .head
        default: return nil
        }
    }

    /// True for words of which no phrase is made.
    var partsPhrases: Bool {
        switch self {
        case .stop, .generic, .soft, .cue, .number: true
        default: false
        }
    }

    /// True for words that carry no content: a compound of such words alone is generic.
    var isEmpty: Bool {
        switch self {
        case .stop, .generic, .cue, .edge: true
        default: false
        }
    }

    /// True for words that may be half of a pair with a soft word.
    var binds: Bool {
        switch self {
        case .soft, .free, .weak, .activity, .head: true
        default: false
        }
    }

    /// True for words that may stand between a cue and its terms.
    var letsCuePass: Bool {
        switch self {
        case .stop, .number, .generic, .soft: true
        default: false
        }
    }

    /// True for the words of headings.
    /// - Parameter marked: the heading ends with a colon or is marked by Markdown.
    func isOfHeading(marked: Bool) -> Bool {
        switch self {
        case .stop, .generic, .soft, .cue, .edge, .person, .number, .weak: true
        case .activity, .head: marked
        case .free: false
        }
    }
}
