import CivilTime

/// A move to another place, with its day.
public protocol DatedMove: Entry {
    associatedtype Place: Choice & Equatable
    init(to place: Place, on day: Day, note: String?)
    /// The stage of a company, or the status of a posting.
    var place: Place { get }
    var on: Day { get }
    var note: String? { get }
}

/// A thing that moves from place to place: a company by stages, a posting by statuses.
public protocol Movable: Thing {
    associatedtype Move: DatedMove
    /// The place where it is without a move.
    static var beginning: Move.Place { get }
    var place: Move.Place { get set }
    /// The moves by their days; those of one day in the order in which they were made. The last one
    /// leads to the place.
    var moves: [Move] { get set }
}

extension Movable {
    /// The day since which it is at its place; `nil` if it has been there from the beginning.
    public var since: Day? { moves.reversed().prefix { $0.place == place }.last?.on }

    /// The place where it was on a day, by the moves that are known.
    public func place(on day: Day) -> Move.Place {
        moves.last { $0.on <= day }?.place ?? Self.beginning
    }

    /// Moves it to a place; of several moves on a day this one is the last.
    public mutating func move(to place: Move.Place, on day: Day, note: String? = nil) {
        let index = moves.lastIndex { $0.on <= day }.map { $0 + 1 } ?? 0
        moves.insert(Move(to: place, on: day, note: note), at: index)
        self.place = moves.last?.place ?? Self.beginning
    }

    public mutating func settle(at now: Instant, on day: Day) {
        if moves.isEmpty, place != Self.beginning { move(to: place, on: day) }
    }

    /// A place that was typed, and not moved to, begins on `day`.
    public mutating func keepHistory(
        of old: Self, on day: Day, name: (Reference) throws -> String?
    ) rethrows {
        guard place != old.place, moves == old.moves else { return }
        let new = place
        move(to: new, on: day)
        place = new
    }
}

/// A move of a company to another stage.
public struct StageMove: DatedMove {
    public var stage: Company.Stage
    public var on: Day
    public var note: String?

    public init(stage: Company.Stage, on: Day, note: String? = nil) {
        self.stage = stage
        self.on = on
        self.note = note
    }

    public init(to stage: Company.Stage, on day: Day, note: String?) {
        self.init(stage: stage, on: day, note: note)
    }

    public var place: Company.Stage { stage }
}

extension StageMove {
    public static var blank: StageMove { StageMove(stage: .researching, on: Day(ordinal: 0)) }
    public static let fields = declare {
        Field("stage", \.stage)
        Field("on", \.on)
        Field("note", \.note)
    }
}

/// A move of a posting to another status.
public struct StatusMove: DatedMove {
    public var status: Posting.Status
    public var on: Day
    public var note: String?

    public init(to status: Posting.Status, on day: Day, note: String?) {
        self.status = status
        on = day
        self.note = note
    }

    public var place: Posting.Status { status }
}

extension StatusMove {
    public static var blank: StatusMove { StatusMove(to: .saved, on: Day(ordinal: 0), note: nil) }
    public static let fields = declare {
        Field("status", \.status)
        Field("on", \.on)
        Field("note", \.note)
    }
}
