import CivilTime
import JobSearch

/// A move of a company or a posting in words.
public struct MoveWords: Sendable {
    /// The day of it.
    public var on: String
    /// The stage or status.
    public var place: String
    public var note: String?

    /// `Fri 27 Feb: networking (coffee with Mei)`.
    var line: String { "\(on): \(place)" + (note.map { " (\($0))" } ?? "") }
}

extension Wording {
    /// The moves of a thing, the oldest first.
    public func moves<T: Movable>(of thing: T) -> [MoveWords] {
        thing.moves.map {
            MoveWords(on: nearWords($0.on), place: $0.place.rawValue, note: $0.note)
        }
    }

    /// The moves of a company or a posting; none of any other thing.
    func movesIfMovable(_ thing: any Thing) -> [MoveWords] {
        switch thing {
        case let company as Company: moves(of: company)
        case let posting as Posting: moves(of: posting)
        default: []
        }
    }

    /// `3 days ago`, or `Fri 27 Feb` where that is longer ago.
    private func nearWords(_ day: Day) -> String {
        now.map { day.words(today: zone.day($0)) } ?? day.words
    }

    /// `Fri 27 Feb`: a day since which something was, with the year where it is not this one.
    public func words(_ day: Day) -> String {
        now.map { day.shortWords(today: zone.day($0)) } ?? day.words
    }
}
