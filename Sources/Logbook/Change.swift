import GRDB
import JobSearch

/// What a use-case did.
public struct Change<Result: Sendable>: Sendable {
    /// The step of history; `nil` when nothing had to be changed.
    public var step: Int?
    public var summary: String
    public var result: Result
    public var touched: Touched
}

/// The things that a step added or changed, as they are after it.
public struct Touched: Sendable {
    public var companies: [Company] = []
    public var contacts: [Contact] = []
    public var meetups: [Meetup] = []
    public var interactions: [Interaction] = []
    public var followUps: [FollowUp] = []

    /// A big import is told by its report.
    static let limit = 1000

    static func fetch(_ db: Database, _ keys: [Key]) throws -> Touched {
        var touched = Touched()
        guard keys.count <= limit else { return touched }
        for key in keys {
            switch key.kind {
            case .company: touched.companies += try Company.fetch(db, "WHERE t.id = ?", [key.id])
            case .contact: touched.contacts += try Contact.fetch(db, "WHERE t.id = ?", [key.id])
            case .meetup: touched.meetups += try Meetup.fetch(db, "WHERE t.id = ?", [key.id])
            case .interaction:
                touched.interactions += try Interaction.fetch(db, "WHERE t.id = ?", [key.id])
            case .followUp: touched.followUps += try FollowUp.fetch(db, "WHERE t.id = ?", [key.id])
            case nil: break
            }
        }
        return touched
    }
}
