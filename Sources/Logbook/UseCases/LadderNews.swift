import CivilTime
import JobSearch

/// Something that became of a ladder in a step, which the command that made the step tells.
public struct LadderNews: Sendable, Equatable {
    public enum Event: Sendable, Equatable {
        /// It began with this rung.
        case begun
        /// This rung is open now that the one before it is done.
        case next
        /// The rung moved to a newer exchange.
        case moved(from: Moment)
        /// It ended before its last rung was done.
        case ended(End)
        /// Its last rung was done.
        case finished
        /// It did not begin: this rung of it, after the same event or a later one, was there.
        case known
    }

    /// Reasons for an early end.
    public enum End: Sendable, Equatable {
        case dropped
        case removed
        /// The same ladder began after a later event.
        case replaced
        /// A company or a posting said no.
        case rejected(Reference)
        /// The user goes to work at a company.
        case accepted(Reference)
        /// Somebody gave their word for the user.
        case referred
    }

    public var event: Event
    /// The rung, as it is after the event.
    public var rung: FollowUp
    /// Name of the ladder.
    public var ladder: String { rung.ladder ?? "" }
}

/// State of a step that touches ladders.
final class StepLadders {
    var news: [LadderNews] = []
    /// The contacts of open rungs; `nil` until an exchange is noted.
    var waiting: KeySet?
    /// The contacts of open rungs with whom there was an exchange in this step.
    var met: [Int] = []
    var seen = KeySet()
    /// The reason for which rungs are dropped now.
    var end = LadderNews.End.dropped

    /// Selects the contacts of open rungs.
    static let contactsOfOpenRungs = """
        SELECT l.target FROM followUp f CROSS JOIN link l ON l.owner = f.id
        WHERE f.ladder IS NOT NULL AND f.status = 'open'
            AND l.\(Kind.followUp.table.isLink("contacts"))
        """
    /// Condition on the open rungs of a ladder, or of all where it is NULL.
    static let openRungs = """
        WHERE t.ladder IS NOT NULL AND t.status = 'open' AND (?1 IS NULL OR t.ladder = ?1)
        ORDER BY t.id
        """
}
