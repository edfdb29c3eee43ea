import CivilTime

/// A skill that the user has, learns, or leaves to others. Of each there is one, by `skillKey`.
public struct Skill: Thing {
    public static let kind = Kind.skill

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    public var name: String
    public var status = Status.have
    /// 1 (beginner) to 5 (expert); `nil` where it was not said.
    public var level: Int?
    /// A text or an address that shows it.
    public var evidence: String?
    /// Id of the follow-up that says by when it is to be learnt.
    public var followUp: Int?

    public init(name: String) { self.name = name }

    public enum Status: String, Choice { case have, learning, ignored }
}

extension Skill {
    public static let facts = KindFacts(
        "skill", letter: "k", isNamed: true, isOwn: true, by: "name")
    public static var blank: Skill { Skill(name: "") }
    public static let fields = declare {
        Field("name", \.name, input: .skill, merge: .keep, search: .title)
        // It is moved by commands of its own, which see to the follow-up.
        Field("status", \.status, options: [])
        Field("level", \.level, in: 1...5, "1 (beginner) to 5 (expert)")
        Field("evidence", \.evidence, "what shows it: a text or an address", search: .body)
        Field("followUp", \.followUp, to: .followUp, option: "follow-up", word: "follow-up")
    }
}
