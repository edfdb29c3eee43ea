import CivilTime
import ICalendar
import JobSearch

/// CSV files of no known form, which are read by a `ColumnMap` only.
enum UnknownCSV: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool { false }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        guard let header = try CSVHeader(try SourceText(file)) else { throw IntakeError.noColumns }
        throw IntakeError.unknownColumns(header.names, guess: header.guess)
    }
}

/// Any CSV file with named columns, of which somebody said what they hold.
struct MappedCSV {
    private let table: CSVTable
    /// The columns of each target, in the order in which they were named.
    private var columns: [ColumnMap.Target: [Int]] = [:]

    /// Finds the columns of `map` in a file. Throws `unknownColumn`.
    init(_ text: SourceText, _ map: ColumnMap) throws(IntakeError) {
        guard let table = try CSVTable(text, within: 30, isHeader: MappedCSV.holds(map)) else {
            throw try MappedCSV.unknownColumn(text, map)
        }
        self.table = table
        let names = table.names.map { folded(cleaned($0)) }
        for entry in map.entries {
            guard let column = names.firstIndex(of: folded(entry.column)) else { continue }
            columns[entry.target, default: []].append(column)
        }
    }

    private static func holds(_ map: ColumnMap) -> ([String]) -> Bool {
        let wanted = Set(map.entries.map { folded($0.column) })
        return { names in wanted.isSubset(of: names.map { folded(cleaned($0)) }) }
    }

    /// Which of the columns is not in the file, and how it may be called there.
    private static func unknownColumn(
        _ text: SourceText, _ map: ColumnMap
    ) throws(IntakeError) -> IntakeError {
        guard let header = try CSVHeader(text) else { return .noColumns }
        let known = Set(header.names.map(folded))
        let wrong = map.entries.first { !known.contains(folded($0.column)) }?.column ?? ""
        return .unknownColumn(
            wrong, nearest: nearest(to: wrong, in: header.names), columns: header.names)
    }

    func read(_ each: (Finding) throws -> Void) throws {
        try table.forEachRow(each) { cells in
            func texts(_ target: ColumnMap.Target) -> [String] {
                cells.texts(columns[target] ?? [])
            }
            let name = texts(.name).first ?? (texts(.first) + texts(.last)).joined(separator: " ")
            var contact = FoundContact(line: cells.line, name: name)
            contact.company = texts(.company).first
            contact.title = texts(.title).first
            contact.linkedIn = texts(.linkedin).first
            contact.emails = texts(.email).flatMap { MappedCSV.parts($0, ";, \n") }
            contact.phones = texts(.phone).flatMap { MappedCSV.parts($0, ";\n") }
            contact.tags = texts(.tag).flatMap { MappedCSV.parts($0, ";,\n") }
            let notes = texts(.notes)
            if !notes.isEmpty { contact.notes = notes.joined(separator: "\n") }
            if let date = texts(.connected).first {
                contact.connectedOn = ConnectionColumns.day(date) ?? MappedCSV.day(date)
                if contact.connectedOn == nil {
                    let reason = "“\(shown(date))” is not a date such as 2026-02-08"
                    try each(.problem(line: cells.line, reason: reason))
                }
            }
            try AddressBookRow.hand(contact, each)
        }
    }

    /// Several values of one cell, also as Google joins them.
    private static func parts(_ text: String, _ separators: String) -> [String] {
        text.split(separator: " ::: ").flatMap { part in
            part.split { separators.contains($0) }.map { cleaned(String($0)) }
        }.filter { !$0.isEmpty }
    }

    /// Reads `2026-02-08`, also with a time behind it.
    private static func day(_ text: String) -> Day? {
        let rest = text.dropFirst(10)
        guard rest.isEmpty || rest.hasPrefix("T") || rest.hasPrefix(" ") else { return nil }
        return Day(iso: String(text.prefix(10)))
    }
}
