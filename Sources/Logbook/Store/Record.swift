import CivilTime
import GRDB
import JobSearch

/// A thing as a row of its table, read in the order of `Table.selection`.
struct Record<T: Thing>: FetchableRecord {
    var thing: T

    init(row: Row) {
        thing = T.blank
        thing.id = row[0]
        thing.uid = row[1]
        thing.createdAt = row[2]
        thing.modifiedAt = row[3]
        thing.sequence = row[4]
        withUnsafeMutablePointer(to: &thing) {
            T.kind.table.read(row, into: UnsafeMutableRawPointer($0))
        }
    }
}

extension Thing {
    static func fetch(_ db: Database, id: Int) throws -> Self? {
        try fetch(db, "WHERE t.id = ?", [id]).first
    }

    /// The things that `condition` names: what follows `SELECT … FROM t`.
    static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [Self] {
        let statement = try db.cachedStatement(sql: kind.table.selection + condition)
        return try Record<Self>.fetchAll(statement, arguments: arguments).map(\.thing)
    }

    /// The things of these ids, in their order in the table.
    static func fetch(_ db: Database, ids: [Int]) throws -> [Self] {
        try fetch(db, "WHERE t.id IN (SELECT value FROM json_each(?))", [JSONList.text(ids)])
    }
}

extension Reference {
    /// The thing in the log; `nil` when there is none.
    func fetch(_ db: Database) throws -> (any Thing)? { try kind.type.fetch(db, id: id) }
}

extension Table {
    /// Reads the fields of a row into the thing at an address.
    fileprivate func read(_ row: Row, into thing: UnsafeMutableRawPointer) {
        var place = Table.common.count
        for field in fields {
            let value: FieldValue
            switch field.shape {
            case .text, .choice: value = (row[place] as String?).map { .text($0) } ?? .none
            case .number, .reference: value = (row[place] as Int?).map { .number($0) } ?? .none
            case .list: value = .list(JSONList.strings(row[place]))
            case .alarms:
                value = (row[place] as String?).map { .list(JSONList.strings($0)) } ?? .none
            case .day: value = (row[place] as Day?).map { .day($0) } ?? .none
            case .instant: value = (row[place] as Instant?).map { .instant($0) } ?? .none
            case .period:
                value =
                    (row[place] as String?).flatMap { Period(iso: $0) }.map { .period($0) } ?? .none
            case .moment:
                value = .moment(Moment(row[place], row[place + 1], row[place + 2]))
            case .span:
                value = .span(
                    Meetup.Span(
                        row[place], row[place + 1], row[place + 2], row[place + 3], row[place + 4]))
            case .references: value = .ids(JSONList.ids(row[place]))
            case .entries:
                value =
                    (row[place] as String?).map { .entries(field.entries(columnText: $0)) } ?? .none
            }
            // A word that only a newer kith knows leaves what is usual.
            field.set(value, at: thing)
            place += max(1, field.columns.count)
        }
    }

    /// Binds the values of all columns but the first ones, which every thing has, to a statement.
    ///
    /// - Returns: the place after the last one.
    func bind(_ thing: UnsafeRawPointer, to statement: RowStatement, from first: Int) -> Int {
        var place = first
        for field in fields where !field.columns.isEmpty {
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
            case .ids: break
            case .entries(let entries):
                statement.bind(field.columnText(of: entries), at: place)
            }
            place += field.columns.count
        }
        return place
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
