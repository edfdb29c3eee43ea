import JobSearch
import Logbook
import Presentation

/// A list on its way to the console, a part at a time: a table with its sum, one JSON array, a CSV
/// file, or a sentence where it is empty.
final class ListOutput<T: Thing> {
    private let session: Session
    private let asCSV: Bool
    private let rows: ([T], Wording) throws -> Rows
    private var json: JSONWriter?
    private var table: Table?
    /// Number of things so far.
    private(set) var count = 0

    /// - Parameter rows: what the rows of a table tell of some things.
    init(
        _ session: Session, asCSV: Bool, rows: (([T], Wording) throws -> Rows)? = nil
    ) throws {
        self.session = session
        self.asCSV = asCSV
        let today = try session.today
        self.rows = rows ?? { Rows($1, today: today) }
        if asCSV {
            try beginCSV()
        } else if session.isJSON {
            let console = session.console
            var writer = JSONWriter { try console.put(bytes: $0) }
            try writer.beginList()
            json = writer
        }
    }

    func add(_ things: [T]) throws {
        if things.isEmpty { return }
        count += things.count
        if asCSV { return try addCSV(things) }
        if json != nil {
            for thing in try session.json(things) { try json?.add(thing) }
            return
        }
        let wording = Wording(
            names: try session.logbook.names(of: things), zone: try session.zone)
        var lines = table ?? Rows.table(for: T.self)
        table = nil
        try rows(things, wording).add(things, to: &lines)
        if lines.isFull {
            try session.console.show(lines)
            lines.removeRows()
        }
        table = lines
    }

    /// Ends the list.
    ///
    /// - Parameters:
    ///   - total: how many there are without the limit.
    ///   - note: words behind the sum.
    ///   - empty: a sentence for a list without things.
    func end(of total: Int, note: String = "", orSay empty: String) throws {
        if asCSV { return }
        if json != nil {
            try json?.end()
            try json?.finish()
            return
        }
        if count == 0 { return try session.console.say(empty) }
        if let table { try session.console.show(table) }
        let part = total > count ? "\(count) of " : ""
        try session.console.say(part + T.kind.counted(total) + note)
    }

    // MARK: CSV

    private func beginCSV() throws {
        if session.isJSON {
            throw CommandError(
                "A list is either JSON or CSV.", hint: "Leave one of --json and --csv out.",
                status: .misuse)
        }
        var head = CSV()
        let form = ThingJSON(names: Names(), zone: try session.zone)
        head.add(form.json(T.blank).columns.map(\.name))
        try session.console.put(head.text)
    }

    private func addCSV(_ things: [T]) throws {
        for thing in try session.json(things, isTable: true) {
            var line = CSV()
            line.add(thing.columns.map(\.cell))
            try session.console.put(line.text)
        }
    }
}

extension Session {
    /// Shows the things of a kind that a filter lets through.
    ///
    /// - Parameter rows: what the rows of a table tell of some things.
    func show<T: Thing>(
        _ type: T.Type, _ filter: Filter, asCSV: Bool,
        rows: (([T], Wording) throws -> Rows)? = nil, orSay empty: String
    ) throws {
        let list = try ListOutput(self, asCSV: asCSV, rows: rows)
        try logbook.forEachPart(T.self, filter) { try list.add($0) }
        try list.end(of: total(T.kind, filter, listed: list.count), orSay: empty)
    }

    /// Number of things that a filter would let through without its limit.
    func total(_ kind: Kind, _ filter: Filter, listed: Int) throws -> Int {
        guard let limit = filter.limit, listed >= limit else { return listed }
        return try logbook.count(kind, filter)
    }

    /// Shows things of one kind.
    ///
    /// - Parameters:
    ///   - total: how many there are without the limit.
    ///   - rows: what the rows of a table tell of some things.
    ///   - note: words behind the sum.
    func show<T: Thing>(
        _ things: [T], of total: Int, rows: (([T], Wording) throws -> Rows)? = nil, asCSV: Bool,
        note: String = "", orSay empty: String
    ) throws {
        let list = try ListOutput(self, asCSV: asCSV, rows: rows)
        var rest = things[...]
        while !rest.isEmpty {
            try list.add(Array(rest.prefix(200)))
            rest = rest.dropFirst(200)
        }
        try list.end(of: total, note: note, orSay: empty)
    }
}
