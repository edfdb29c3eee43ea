import CivilTime
import GRDB
import JobSearch

/// A thing as a row of its table, read in the order of `Table.selection`.
struct Record<T: Thing>: FetchableRecord {
    var thing: T

    init(row: Row) throws { thing = try T(row, T.kind.table) }
}

extension Thing {
    fileprivate init(_ row: Row, _ table: Table) throws {
        self = Self.blank
        do {
            id = try row[0]
            uid = try row[1]
            createdAt = try row[2]
            modifiedAt = try row[3]
            sequence = try row[4]
            try withUnsafeMutablePointer(to: &self) {
                try table.read(row, into: UnsafeMutableRawPointer($0))
            }
        } catch var damaged as DamagedValue {
            damaged.thing = Reference(Self.kind, id)
            throw damaged
        }
    }

    static func fetch(_ db: Database, id: Int) throws -> Self? {
        try fetch(db, "WHERE t.id = ?", [id]).first
    }

    /// The things that `condition` names: what follows `SELECT … FROM t`.
    static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [Self] {
        var things: [Self] = []
        try forEach(db, condition, arguments) { things.append($0) }
        return things
    }

    /// Hands out the things that `condition` names, one after the other.
    ///
    /// - Parameter isCached: whether the statement is one that is kept; `body` must not run the same
    ///   then.
    static func forEach(
        _ db: Database, _ condition: String, _ arguments: StatementArguments,
        isCached: Bool = true, _ body: (Self) throws -> Void
    ) throws {
        let table = kind.table
        let sql = table.selection + condition
        let statement = try isCached ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { try body(try Self(row, table)) }
    }

    /// Hands out all things by id, each with what imports keep with it.
    static func forEachWithMemory(
        _ db: Database, _ body: (Self, _ imported: String?) throws -> Void
    ) throws {
        let table = kind.table
        let rows = try Row.fetchCursor(db, sql: table.selectionWithMemory + "ORDER BY t.id")
        while let row = try rows.next() { try body(try Self(row, table), try row[row.count - 1]) }
    }

    /// The things of these ids, in their order in the table.
    static func fetch(_ db: Database, ids: [Int]) throws -> [Self] {
        try fetch(db, idCondition, [JSONList.text(ids)])
    }

    /// What follows the selection to have the things whose ids are a JSON array.
    static var idCondition: String { "WHERE t.id IN (SELECT value FROM json_each(?))" }
}

extension Reference {
    /// The thing in the log; `nil` when there is none.
    func fetch(_ db: Database) throws -> (any Thing)? { try kind.type.fetch(db, id: id) }
}

extension Table {
    /// Reads the fields of a row into the thing at an address.
    fileprivate func read(_ row: Row, into thing: UnsafeMutableRawPointer) throws {
        var place = Table.common.count
        // Nobody else lets go of the fields meanwhile: counting who holds them took as long as the
        // reading.
        for field in uncountedFields {
            place += try field._withUnsafeGuaranteedRef { try read($0, row, place, into: thing) }
        }
    }

    /// Reads one field, and returns how many columns it takes.
    @inline(__always)
    private func read(
        _ field: AnyField, _ row: Row, _ place: Int, into thing: UnsafeMutableRawPointer
    ) throws -> Int {
        let count = max(1, field.columns.count)
        // A new thing has nothing in what can be empty: NULL changes nothing.
        let value: FieldValue
        switch field.shape {
        case .text, .choice:
            guard let text: String = try row[place] else { return count }
            value = .text(text)
        case .number, .reference:
            guard let number: Int = try row[place] else { return count }
            value = .number(number)
        case .list, .alarms:
            guard let list = try row.list(place) else { return count }
            value = .list(list)
        case .day:
            guard let day: Day = try row[place] else { return count }
            value = .day(day)
        case .instant:
            guard let at: Instant = try row[place] else { return count }
            value = .instant(at)
        case .period:
            guard let period: Period = try row[place] else { return count }
            value = .period(period)
        case .moment:
            value = try .moment(Moment(row[place], row[place + 1], row[place + 2]))
        case .span:
            value = try .span(
                Meetup.Span(
                    row[place], row[place + 1], row[place + 2], row[place + 3], row[place + 4]))
        case .references: value = try .ids(JSONList.ids(row[place]))
        case .entries:
            guard let text: String = try row[place] else { return count }
            guard let entries = field.entries(columnText: text) else {
                throw DamagedValue(row, place)
            }
            value = .entries(entries)
        }
        guard field.set(value, at: thing) else { throw DamagedValue(row, place) }
        return count
    }

    /// Binds the values of all columns but the first ones, which every thing has, to a statement.
    ///
    /// - Returns: the place after the last one.
    func bind(_ thing: UnsafeRawPointer, to statement: RowStatement, from first: Int) -> Int {
        var place = first
        for field in uncountedFields {
            place += field._withUnsafeGuaranteedRef { bind($0, of: thing, to: statement, place) }
        }
        return place
    }

    /// Binds one field, and returns how many columns it takes.
    @inline(__always)
    private func bind(
        _ field: AnyField, of thing: UnsafeRawPointer, to statement: RowStatement, _ place: Int
    ) -> Int {
        if field.columns.isEmpty { return 0 }
        switch field.value(at: thing) {
        case .none:
            for offset in field.columns.indices {
                statement.bind(nil as Int?, at: place + offset)
            }
        case .text(let text): statement.bind(text, at: place)
        case .number(let number): statement.bind(number, at: place)
        case .list(let list): statement.bind(JSONList.text(list), at: place)
        case .day(let day): statement.bind(day, at: place)
        case .instant(let at): statement.bind(at, at: place)
        case .period(let period): statement.bind(period, at: place)
        case .moment(let moment):
            statement.bind(moment.day, at: place)
            statement.bind(moment.instant, at: place + 1)
            statement.bind(moment.zone, at: place + 2)
        case .span(let span):
            statement.bind(span.firstDay, at: place)
            statement.bind(span.lastDay, at: place + 1)
            statement.bind(span.start.instant, at: place + 2)
            statement.bind(span.end.instant, at: place + 3)
            statement.bind(span.zone, at: place + 4)
        case .ids: return 0
        case .entries(let entries):
            statement.bind(field.columnText(of: entries), at: place)
        }
        return field.columns.count
    }
}

extension Thing {
    /// Binds the values of all columns, from place 1.
    ///
    /// - Returns: the place after the last one.
    func bind(to statement: RowStatement, _ table: Table) -> Int {
        statement.bind(id == 0 ? nil : id, at: 1)
        statement.bind(uid, at: 2)
        statement.bind(createdAt, at: 3)
        statement.bind(modifiedAt, at: 4)
        statement.bind(sequence, at: 5)
        return withUnsafePointer(to: self) {
            table.bind(UnsafeRawPointer($0), to: statement, from: 6)
        }
    }
}
