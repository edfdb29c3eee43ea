import JobSearch

// The looks of the nodes and ties of a network. Fills are light enough for dark text, and go from
// light to dark by what they mean, so that who sees no colours can tell them apart; borders, shapes
// and the words of the legend say the same.

/// A fill, its border and its words in the legend.
protocol NodeStyle: CaseIterable {
    var fill: String { get }
    var border: String { get }
    /// Width of the border, in points.
    var penWidth: Double { get }
    var words: String { get }
}

/// The look of a person, by warmth.
public enum PersonStyle: String, NodeStyle, Sendable {
    case silent, cold, warm, veryWarm

    /// Warmth of two exchanges today.
    private static let high = 2.0

    public init(_ person: Network.Person) {
        switch (person.last, person.isWarm) {
        case (nil, _): self = .silent
        case (_, false): self = .cold
        case (_, true): self = person.warmth >= Self.high ? .veryWarm : .warm
        }
    }

    var fill: String {
        switch self {
        case .silent: "#ffffff"
        case .cold: "#fff6d5"
        case .warm: "#fee08b"
        case .veryWarm: "#fdb863"
        }
    }
    var border: String { self == .silent || self == .cold ? "#9a9a9a" : "#9c5700" }
    var penWidth: Double { self == .veryWarm ? 2 : 1 }
    public var words: String {
        switch self {
        case .silent: "no exchange yet"
        case .cold: "cold: none for \(Warmth.days) days"
        case .warm: "warm: within \(Warmth.days) days"
        case .veryWarm: "very warm: often of late"
        }
    }
    /// The words in front of what they mean: `warm`.
    public var word: String { String(words.prefix { $0 != ":" }) }
}

/// The look of a company, by tier.
public enum CompanyStyle: String, NodeStyle, Sendable {
    case first, second, third, noTarget

    public init(tier: Int?) {
        switch tier {
        case 1: self = .first
        case 2: self = .second
        case .some: self = .third
        case nil: self = .noTarget
        }
    }

    var fill: String {
        switch self {
        case .first: "#9ecae1"
        case .second: "#cfe2f3"
        case .third: "#ebf3fb"
        case .noTarget: "#f2f2f2"
        }
    }
    var border: String { self == .noTarget ? "#8a8a8a" : "#1f5a94" }
    var penWidth: Double { self == .first ? 2 : 1 }
    public var words: String {
        switch self {
        case .first: "tier 1"
        case .second: "tier 2"
        case .third: "tier 3"
        case .noTarget: "no target"
        }
    }
}

/// The look of a meetup.
public enum MeetupStyle: NodeStyle, Sendable {
    case meetup

    var fill: String { "#e4f4e0" }
    var border: String { "#3b7d46" }
    var penWidth: Double { 1 }
    public var words: String { "meetup" }
}

/// The look of a tie.
public struct TieStyle: Sendable {
    var color: String
    /// Width of the line, in points.
    var penWidth = 1.2
    var isDashed = false
    var hasArrow = false
    /// Length that the layout aims at, in inches.
    var length: Double
    /// Words of the legend.
    public private(set) var words: String

    /// One of each form of ties, in the order of the legend.
    public static let forms: [NetworkTie.Form] = [
        .exchange, .worksAt, .workedAt, .introducedBy, .metAt, .referral(.asked),
    ]
    static let all = forms.map { TieStyle($0) }

    public init(_ form: NetworkTie.Form) {
        switch form {
        case .exchange:
            (color, penWidth, length) = ("#e3b778", 1, 3)
            words = "exchanges with me, the nearer the warmer"
        case .worksAt: (color, length, words) = ("#5b86b5", 1.1, "works at")
        case .workedAt:
            (color, length, words) = ("#5b86b5", 1.8, "worked at")
            isDashed = true
        case .introducedBy:
            (color, length, words) = ("#7b4ea3", 1.5, "introduced")
            hasArrow = true
        case .metAt: (color, length, words) = ("#7fb88a", 1.6, "met at")
        case .referral:
            (color, penWidth, length) = ("#b2182b", 2.4, 1.4)
            words = "referral"
        }
    }
}
