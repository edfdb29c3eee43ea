import CivilTime

/// A contact's word for the user at a company.
public struct Referral: Thing {
    public static let kind = Kind.referral

    public var id = 0
    public var uid = ""
    public var createdAt = Instant(seconds: 0)
    public var modifiedAt = Instant(seconds: 0)
    public var sequence = 0

    /// The referral in words: `referral to N26 through Mei Lin`.
    public var text: String
    /// Id of the company at which it counts.
    public var company: Int?
    /// Id of the contact who gives it.
    public var contact: Int?
    /// Id of the posting for which it is.
    public var posting: Int?
    public var status = Status.planned
    /// The day on which the user asked for it.
    public var asked: Day?
    /// The day on which it was promised, given or declined last.
    public var answered: Day?
    /// Id of the follow-up that asks for it, or asks again.
    public var followUp: Int?
    public var notes: String?

    public init(text: String) { self.text = text }

    public enum Status: String, Choice {
        case planned, asked, promised, given, declined

        /// True while something is still to be done or heard.
        public var isOpen: Bool { self != .given && self != .declined }
    }
}

extension Referral {
    public static let facts = KindFacts(
        "referral", letter: "r", aliases: ["intro"], isNamed: false, by: "asked")
    public static var blank: Referral { Referral(text: "") }
    public static let fields = declare {
        Field("text", \.text, "what is asked for", merge: .keep, search: .title)
        Field("company", \.company, to: .company)
        Field("contact", \.contact, to: .contact, option: "through", word: "through")
        Field("posting", \.posting, to: .posting)
        // It is moved by commands of its own, which see to the follow-up.
        Field("status", \.status, options: [])
        Field("asked", \.asked, options: [], input: .time(.past))
        Field("answered", \.answered, options: [], input: .time(.past))
        Field("followUp", \.followUp, to: .followUp, option: "follow-up", word: "follow-up")
        Field("notes", \.notes, input: .notes, merge: .append, search: .body)
    }
}
