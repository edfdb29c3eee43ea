import CivilTime
import GRDB
import JobSearch

/// A thing as a row of its table and its links to other things.
protocol Stored: Thing, FetchableRecord, TableRecord {
    /// Gives the values of the columns, best in the order of the schema.
    func write(to row: inout RowWriter)
    /// The thing as one of any kind.
    var any: AnyThing { get }
    /// The links, by link table; empty for kinds that have none.
    var links: [LinkTable: [Int]] { get }
}

/// A table that links things of one kind to things of another, by id.
enum LinkTable: String, CaseIterable {
    case meetupContact, meetupCompany, interactionContact, interactionCompany, followUpContact

    var owner: Kind {
        switch self {
        case .meetupContact, .meetupCompany: .meetup
        case .interactionContact, .interactionCompany: .interaction
        case .followUpContact: .followUp
        }
    }
    var target: Kind {
        switch self {
        case .meetupContact, .interactionContact, .followUpContact: .contact
        case .meetupCompany, .interactionCompany: .company
        }
    }
    /// The field of the owner that holds the ids.
    var field: String { target == .contact ? "contacts" : "companies" }

    static func owned(by kind: Kind) -> [LinkTable] { allCases.filter { $0.owner == kind } }
}

extension Stored {
    var links: [LinkTable: [Int]] { [:] }
    public static var databaseTableName: String { Self.kind.table }

    /// `SELECT` of all columns, with the linked ids as JSON arrays beside them; to be continued with `WHERE`.
    static var selection: String {
        let links = LinkTable.owned(by: kind).map {
            """
            , (SELECT json_group_array(\($0.target.table)) FROM \($0.rawValue)
                WHERE \($0.owner.table) = t.id) AS \($0.field)
            """
        }
        return "SELECT t.*\(links.joined()) FROM \(kind.table) t "
    }

    /// Adds a row; to be run with the values of all columns.
    static func insertion(_ db: Database) throws -> RowStatement {
        let columns = SnapshotTable.of(kind).columns
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let sql =
            "INSERT INTO \(kind.table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        return try RowStatement(db, sql, columns: columns)
    }

    /// Writes all columns of a row anew but what imports keep there.
    static func renewal(_ db: Database) throws -> RowStatement {
        let columns = SnapshotTable.of(kind).columns.filter { $0 != "imported" && $0 != "id" }
        let pairs = columns.map { "\($0) = ?" }.joined(separator: ", ")
        let sql = "UPDATE \(kind.table) SET \(pairs) WHERE id = ?"
        return try RowStatement(db, sql, columns: columns + ["id"])
    }

    static func fetch(_ db: Database, id: Int) throws -> Self? {
        try fetch(db, "WHERE t.id = ?", [id]).first
    }

    /// The things that `condition` (what follows `SELECT … FROM t`) names.
    static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [Self] {
        let statement = try db.cachedStatement(sql: selection + condition)
        return try fetchAll(statement, arguments: arguments)
    }
}

/// A thing's kind and id in one number: `id * 16 + kind`. Other tables may use the kinds that `Kind` does not.
struct Key: Hashable {
    var number: Int

    init(number: Int) { self.number = number }
    init(_ kind: Kind, _ id: Int) { number = id << 4 | kind.rawValue }
    init(setting id: Int) { number = id << 4 | 15 }
    init(notSame id: Int) { number = id << 4 | 14 }

    var kind: Kind? { Kind(rawValue: number & 15) }
    var id: Int { number >> 4 }
    /// The table in which the thing is a row.
    var table: String { kind?.table ?? (number & 15 == 14 ? "notSame" : "setting") }
}

extension Kind {
    var table: String {
        switch self {
        case .company: "company"
        case .contact: "contact"
        case .meetup: "meetup"
        case .interaction: "interaction"
        case .followUp: "followUp"
        }
    }
}

/// Lists of texts and of ids as the JSON arrays in which a row keeps them.
enum JSONList {
    static func text(_ list: [String]) -> String {
        if list.isEmpty { return "[]" }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, text) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendJSON(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func text(_ alarms: [Alarm]) -> String { text(alarms.map(\.iso)) }

    /// The strings in a JSON array that `text(_:)` or SQLite wrote.
    static func strings(_ json: String) -> [String] {
        if json == "[]" { return [] }
        return plainStrings(json) ?? escapedStrings(json)
    }

    /// The strings where none has an escape: they are what stands between the quotation marks.
    private static func plainStrings(_ json: String) -> [String]? {
        var json = json
        return json.withUTF8 { bytes in
            if bytes.contains(0x5C) { return nil }
            var list: [String] = []
            var start: Int?
            for (index, byte) in bytes.enumerated() where byte == 0x22 {
                if let begin = start {
                    list.append(String(decoding: bytes[begin..<index], as: UTF8.self))
                    start = nil
                } else {
                    start = index + 1
                }
            }
            return list
        }
    }

    private static func escapedStrings(_ json: String) -> [String] {
        var list: [String] = []
        var current = String.UnicodeScalarView()
        var inside = false
        var scalars = json.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch (inside, scalar) {
            case (false, "\""): inside = true
            case (false, _): continue
            case (true, "\""):
                list.append(String(current))
                current = .init()
                inside = false
            case (true, "\\"):
                guard let escaped = scalars.next() else { return list }
                switch escaped {
                case "n": current.append("\n")
                case "t": current.append("\t")
                case "r": current.append("\r")
                case "b": current.append("\u{8}")
                case "f": current.append("\u{c}")
                case "u":
                    var value: UInt32 = 0
                    for _ in 0..<4 {
                        let digit = scalars.next().flatMap { Character($0).hexDigitValue } ?? 0
                        value = value << 4 | UInt32(digit)
                    }
                    current.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                default: current.append(escaped)
                }
            case (true, _): current.append(scalar)
            }
        }
        return list
    }

    /// The ids in a JSON array of numbers, in ascending order.
    static func ids(_ json: String) -> [Int] {
        var list: [Int] = []
        var id: Int?
        for byte in json.utf8 {
            if (0x30...0x39).contains(byte) {
                id = (id ?? 0) * 10 + Int(byte - 0x30)
            } else if let whole = id {
                list.append(whole)
                id = nil
            }
        }
        return list.sorted()
    }
}
