import CivilTime

/// The kinds of things a log holds. Ids number each kind by itself.
///
/// The raw values are stored in the log and must never change.
public enum Kind: Int, CaseIterable, Sendable, Comparable {
    case company = 1
    case contact = 2
    case meetup = 3
    case interaction = 4
    case followUp = 5

    /// The word for one, as people type it: `followup`.
    public var word: String {
        switch self {
        case .company: "company"
        case .contact: "contact"
        case .meetup: "meetup"
        case .interaction: "interaction"
        case .followUp: "followup"
        }
    }

    /// The word for one in a sentence: `follow-up`.
    public var noun: String { self == .followUp ? "follow-up" : word }

    /// The word in a sentence, for one or for several: `2 follow-ups`.
    public func counted(_ count: Int) -> String {
        let noun =
            switch self {
            case .company: count == 1 ? "company" : "companies"
            case .contact: count == 1 ? "contact" : "contacts"
            case .meetup: count == 1 ? "meetup" : "meetups"
            case .interaction: count == 1 ? "interaction" : "interactions"
            case .followUp: count == 1 ? "follow-up" : "follow-ups"
            }
        return "\(count) \(noun)"
    }

    /// Finds a kind by the word that people type, singular or plural, or an alias (`event`, `fu`).
    public init?(word: String) {
        switch word.lowercased() {
        case "company", "companies": self = .company
        case "contact", "contacts": self = .contact
        case "meetup", "meetups", "event", "events": self = .meetup
        case "interaction", "interactions": self = .interaction
        case "followup", "followups", "follow-up", "follow-ups", "fu": self = .followUp
        default: return nil
        }
    }

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
}

/// What every thing in the log has: two names and its place in the log's history.
public protocol Thing: Sendable, Equatable {
    static var kind: Kind { get }
    /// The small number that people type; 0 until the log has given one. Local to a log, never reused.
    var id: Int { get set }
    /// The iCalendar UID, vCard UID and DAV file name at once: a random UUID (RFC 7986 §5.3), or the UID of the
    /// file from which the thing came.
    var uid: String { get set }
    var createdAt: Instant { get set }
    /// The last change of anything about it.
    var modifiedAt: Instant { get set }
    /// Changes of time, place or status so far: the iCalendar SEQUENCE (RFC 5545 §3.8.7.4).
    var sequence: Int { get set }
    /// What it is called in a list or a sentence.
    var label: String { get }
    /// The other things that it names.
    var references: [Reference] { get }
}

/// A thing named by kind and id.
public struct Reference: Hashable, Sendable {
    public var kind: Kind
    public var id: Int
    public init(_ kind: Kind, _ id: Int) {
        self.kind = kind
        self.id = id
    }
}

extension Thing {
    public var reference: Reference { Reference(Self.kind, id) }
    public var references: [Reference] { [] }
}
