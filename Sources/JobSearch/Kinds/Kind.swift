/// The kinds of things in a log. Ids number each kind by itself.
///
/// The raw values are stored in the log and must never change.
public enum Kind: Int, CaseIterable, Sendable, Comparable {
    case company = 1
    case contact = 2
    case meetup = 3
    case interaction = 4
    case followUp = 5
    case posting = 6
    case referral = 7
    case story = 8
    case skill = 9

    /// Type of the things of this kind. This is the registry: a kind that is not listed here does
    /// not compile.
    public var type: any Thing.Type {
        switch self {
        case .company: Company.self
        case .contact: Contact.self
        case .meetup: Meetup.self
        case .interaction: Interaction.self
        case .followUp: FollowUp.self
        case .posting: Posting.self
        case .referral: Referral.self
        case .story: Story.self
        case .skill: Skill.self
        }
    }

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
}

/// Names of a kind, and the order in which its things are listed.
public struct KindFacts: Sendable {
    /// Letter in front of an id: `f` of `f7`.
    public let letter: Character
    /// Word for one, as people type it: `followup`.
    public let word: String
    /// Word for one in a sentence: `follow-up`.
    public let noun: String
    /// Word for several in a sentence: `follow-ups`.
    public let nouns: String
    /// Name of its list in JSON and in a backup: `followUps`.
    public let list: String
    /// Name of its table.
    public let table: String
    /// Other words for it that people type.
    public let aliases: [String]
    /// True if its things are found by their names, false if by the words of their texts.
    public let isNamed: Bool
    /// True for what its user knows and has done: names of others come before theirs.
    public let isOwn: Bool
    /// Field by which two things of the same name are told apart; `nil` where they are one.
    public let apart: String?
    /// Field by which its things are listed, and true if from the last to the first.
    public let order: (field: String, isDescending: Bool)
    /// Names of its items in a calendar: of their list in JSON, and of one in a sentence. `nil` for
    /// a kind that no calendar shows.
    public let item: (list: String, noun: String)?

    /// - Parameters:
    ///   - table: its name as a table and a property.
    ///   - plural: the name of its list, where that is not `table` with an s.
    ///   - noun: the word in a sentence, where that is not the one that people type.
    public init(
        _ table: String, letter: Character, plural: String? = nil, noun: String? = nil,
        aliases: [String] = [],
        isNamed: Bool, isOwn: Bool = false, apart: String? = nil, by field: String,
        isDescending: Bool = false,
        item: (list: String, noun: String)? = nil
    ) {
        self.table = table
        self.letter = letter
        word = table.lowercased()
        list = plural ?? table + "s"
        self.noun = noun ?? table
        nouns = noun.map { $0 + "s" } ?? list
        self.aliases = aliases
        self.isNamed = isNamed
        self.isOwn = isOwn
        self.apart = apart
        order = (field, isDescending)
        self.item = item
    }
}

extension Kind {
    public var facts: KindFacts { type.facts }
    public var fields: [AnyField] { type.fields }

    /// Word for one, as people type it: `followup`.
    public var word: String { facts.word }

    /// The kind whose ids have a letter, which is typed without regard to case.
    public init?(letter: Character) {
        let found = Kind.allCases.first { letter.lowercased() == String($0.facts.letter) }
        guard let found else { return nil }
        self = found
    }

    /// Word for one in a sentence: `follow-up`.
    public var noun: String { facts.noun }

    /// `1 follow-up`, `2 follow-ups`.
    public func counted(_ count: Int) -> String {
        "\(count) \(count == 1 ? facts.noun : facts.nouns)"
    }

    /// Finds a kind by the word that people type, singular or plural, or an alias (`event`, `fu`).
    public init?(word: String) {
        let word = word.lowercased()
        let found = Kind.allCases.first { kind in
            let facts = kind.facts
            return [facts.word, facts.list.lowercased(), facts.noun, facts.nouns].contains(word)
                || facts.aliases.contains(word)
        }
        guard let found else { return nil }
        self = found
    }
}
