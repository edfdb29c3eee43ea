import CivilTime
import ICalendar
import JobSearch

/// CSV files in no known format, which are read by a `ColumnMap` only.
enum UnknownCSV: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool { false }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        guard let header = try CSVHeader(try SourceText(file)) else { throw IntakeError.noColumns }
        throw IntakeError.unknownColumns(header.names, guess: header.guess)
    }
}

/// Any CSV file with named columns, with a map of their contents.
struct MappedCSV {
    private let table: CSVTable
    /// The columns of each target, in the order in which they were named.
    private var columns: [ColumnMap.Target: [Int]] = [:]

    /// Finds the columns of `map` in a file. Throws `unknownColumn`.
    init(_ text: SourceText, _ map: ColumnMap) throws(IntakeError) {
        let wanted = map.entries.map { folded($0.column) }
        let found = try CSVTable(text, within: 30) { columns in
            wanted.allSatisfy { columns[$0] != nil }
        }
        guard let found else { throw try MappedCSV.unknownColumn(text, map) }
        table = found
        for (entry, name) in zip(map.entries, wanted) {
            if let column = table.columns[name] {
                columns[entry.target, default: []].append(column)
            }
        }
    }

    /// The error for the first of the columns that is not in the file, with one that may be meant.
    private static func unknownColumn(
        _ text: SourceText, _ map: ColumnMap
    ) throws(IntakeError) -> IntakeError {
        guard let header = try CSVHeader(text) else { return .noColumns }
        let known = Set(header.names.map(folded))
        let wrong = map.entries.first { !known.contains(folded($0.column)) }?.column ?? ""
        return .unknownColumn(
            wrong, nearest: nearest(to: wrong, in: header.names), columns: header.names)
    }

    /// The columns of fax and pager numbers of which the map says nothing.
    private var machines: [(column: Int, kind: LeftOut)] {
        let mapped = Set(columns.values.joined())
        return table.columns.machines.filter { !mapped.contains($0.column) }
    }

    func read(_ each: (Finding) throws -> Void) throws {
        let machines = machines
        try table.forEachRow(each) { cells in
            func texts(_ target: ColumnMap.Target) -> [String] {
                cells.texts(columns[target] ?? [])
            }
            func parts(_ target: ColumnMap.Target, _ separators: String) -> [String] {
                (columns[target] ?? []).flatMap { cells.values($0) }
                    .flatMap { values($0, between: separators) }
            }
            let name =
                texts(.name).first
                ?? AddressBookRow.name(texts(.first).first, nil, texts(.last).first)
            var contact = FoundContact(line: cells.line, name: name)
            contact.company = texts(.company).first
            contact.title = texts(.title).first
            contact.linkedIn = texts(.linkedin).first
            contact.emails = parts(.email, ";, \n")
            contact.phones = parts(.phone, ";\n")
            contact.tags = parts(.tag, ";,\n")
            contact.leftOut = machines.filter { cells.text($0.column) != nil }.map(\.kind)
            let notes = texts(.notes)
            if !notes.isEmpty { contact.notes = notes.joined(separator: "\n") }
            if let date = texts(.connected).first {
                contact.connectedOn = LinkedInConnections.day(date) ?? MappedCSV.day(date)
                if contact.connectedOn == nil {
                    let reason = "“\(shown(date))” is not a date such as 2026-02-08"
                    try each(.problem(line: cells.line, reason: reason))
                }
            }
            try each(AddressBookRow.finding(contact))
        }
    }

    /// Reads `2026-02-08`, also with a time behind it.
    private static func day(_ text: String) -> Day? {
        let rest = text.dropFirst(10)
        guard rest.isEmpty || rest.hasPrefix("T") || rest.hasPrefix(" ") else { return nil }
        return Day(iso: String(text.prefix(10)))
    }
}
