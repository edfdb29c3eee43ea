import CivilTime
import JobSearch
import Logbook
import Presentation

extension Movable {
    /// Word for its places: `stage`, `status`.
    fileprivate static var word: String { Move.fields[0].name }
}

extension Session {
    /// The day of a move, today where none is said; a move that is still to come is refused.
    ///
    /// - Parameter plan: the line that plans it.
    func movingDay(_ typed: String?, orPlan plan: (Day) -> String) throws -> Day {
        let today = try today
        guard let day = try typed.map({ try self.day($0, facing: .past) }) else { return today }
        if day <= today { return day }
        throw CommandError(
            "\(day.words) is still to come, and a move has happened.",
            hint: "To be reminded: \(plan(day))", status: .misuse)
    }

    /// Tells of a thing that was moved: how it is now, how it was before, since when, and what else
    /// is different of it.
    func tell<T: Movable, Result>(
        _ change: Change<Result>, from old: T, to new: T, _ place: T.Move.Place, on day: Day,
        note: String?
    ) throws {
        if isJSON { return try tell(change) }
        guard change.step != nil else { return try tellNothingMoved(old, place, on: day) }
        let wording = Wording(names: change.names, zone: try zone)
        try console.say(wording.line(new))
        if new.moves != old.moves {
            let before = old.place.rawValue + (old.since.map { " since \($0.words)" } ?? "")
            if new.place == old.place, new.since == old.since {
                try console.say(
                    "  moves: \(place.rawValue) on \(day.words) added; "
                        + "the \(T.word) stays \(before)")
            } else {
                let since = new.since.map { " since \($0.words)" } ?? ""
                try console.say("  \(T.word) \(new.place.rawValue)\(since), before \(before)")
            }
            if let note { try console.say("  note: \(shown(note.shortened))") }
        }
        var rest = new
        (rest.moves, rest.place) = (old.moves, old.place)
        for line in wording.changes(from: old, to: rest, old: change.names) {
            try console.say("  " + line)
        }
        try tell(raised: change.raised)
        try tellLadders(change, withRungs: true)
    }

    /// Says why a move changes nothing: the thing is there, or was on that day.
    private func tellNothingMoved<T: Movable>(
        _ thing: T, _ place: T.Move.Place, on day: Day
    ) throws {
        let when =
            switch thing.since {
            case let since? where thing.place == place && since <= day:
                "since \(since.words) already"
            case nil: "from the beginning"
            default: "on \(day.words) already"
            }
        try console.say(
            "\(shown(thing.label)) (\(thing.ref)): \(place.rawValue) \(when); nothing to change.")
    }

    /// Shows the moves of a thing, the oldest first, behind the place where it began without a day.
    ///
    /// - Parameter next: words for a thing that was never moved.
    func showMoves<T: Movable>(of thing: T, orSay next: String) throws {
        let isMovedThere = thing.moves.first?.place == T.beginning
        if isJSON {
            let moves = thing.moves.map { move in (move.place, Optional(move.on), move.note) }
            let all = (isMovedThere ? [] : [(T.beginning, nil, nil)]) + moves
            let list = all.map { place, day, note in
                JSON.object([
                    (T.word, .string(place.rawValue)), ("on", .optional(day?.iso)),
                    ("note", .optional(note)),
                ])
            }
            return try console.say(JSON.array(list).text())
        }
        let wording = Wording(names: Names(), zone: try zone, now: now)
        let since = thing.since.map { " since \(wording.words($0))" } ?? ""
        try console.say("\(shown(thing.label)) (\(thing.ref)): \(thing.place.rawValue)\(since)")
        var table = Table([.whole, .whole, .main])
        if !isMovedThere { table.add(["beginning", T.beginning.rawValue, ""]) }
        for move in wording.moves(of: thing) {
            table.add([move.on, move.place, move.note.map { shown($0, keepingLines: true) } ?? ""])
        }
        try console.show(table, indent: "  ", wraps: true)
        if thing.moves.isEmpty { try console.say(next) }
    }
}
