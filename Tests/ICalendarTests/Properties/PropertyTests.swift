import CivilTime
import Foundation
import TestTools
import Testing

@testable import ICalendar

/// `KITH_SEED=… KITH_CASES=100000 swift test --filter PropertyTests`, or `make properties`.
@Suite(
    "Whatever is written",
    .enabled(if: Python.hasReaders, "needs python3-icalendar, python3-dateutil and libical"))
struct PropertyTests {
    private static let casesInFile = 250
    private static let filesAtOnce = 8

    @Test(
        "is read back equal by libical, by python-icalendar and by our reader, and passes icslint")
    func everything() throws {
        let seed = Chance.seed()
        let cases = Chance.cases(else: 1000)
        print("Properties: KITH_SEED=\(seed) KITH_CASES=\(cases)")
        let names = Zone.knownNames()
        var files: [(calendar: [UInt8], cases: [UInt8])] = []
        var left = cases
        var number: UInt64 = 0
        while left > 0 {
            var random = try RandomItem(seed: seed &+ number, names: names)
            files.append(
                try Self.file(min(left, Self.casesInFile), &random, "KITH_SEED=\(seed &+ number)"))
            left -= Self.casesInFile
            number += 1
            if files.count == Self.filesAtOnce || left <= 0 {
                try Self.check(files, "KITH_SEED=\(seed), before file \(number)")
                files = []
            }
        }
    }

    /// A calendar of random items, which our own reader reads; with what the others must find in it, a line each.
    private static func file(
        _ count: Int, _ random: inout RandomItem, _ place: String
    ) throws -> (calendar: [UInt8], cases: [UInt8]) {
        var items: [CalendarItem] = []
        var body: [UInt8] = []
        while items.count < count {
            var item = random.item(items.count)
            do throws(ICalendarError) { try CalendarWriter.append(item, into: &body) } catch {
                // Nothing but an address is refused; without it, the item is written.
                guard case .badURI(let address) = error, !mayBeWritten(address) else {
                    Issue.record("\(place): \(error)")
                    continue
                }
                item.fields.url = nil
                try CalendarWriter.append(item, into: &body)
            }
            items.append(item)
        }
        let times = items.flatMap(\.times)
        let instants = times.map { $0.instant(in: .utc) }.sorted()
        var frame = VCalendar(product: "-//kith//kith 1.0//EN")
        if random.random.chance(2) { frame.name = RandomText.text(&random.random) }
        if random.random.chance(2) { frame.refreshHours = 6 }
        var calendar: [UInt8] = []
        CalendarWriter.begin(
            frame, zones: Array(Set(times.compactMap(\.zone))),
            span: (instants.first ?? random.start, instants.last ?? random.start), into: &calendar)
        calendar += body
        CalendarWriter.end(into: &calendar)
        try readBack(calendar, items, place)
        let year = Zone.utc.day(instants.last ?? random.start).year
        let head = Case.Frame(
            name: frame.name.map { WrittenText.category($0) } ?? "", horizon: max(2037, year + 1))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines: [UInt8] = try Array(encoder.encode(head)) + [0x0A]
        for item in items { lines += try Array(encoder.encode(Case(item))) + [0x0A] }
        return (calendar, lines)
    }

    /// Whether an address has a scheme and no blanks and controls (RFC 3986 §2, §3.1).
    private static func mayBeWritten(_ address: String) -> Bool {
        address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
            && (try? /[A-Za-z][A-Za-z0-9+.\-]*:.+/.wholeMatch(in: address)) != nil
    }

    private static func check(_ files: [(calendar: [UInt8], cases: [UInt8])], _ place: String)
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for (index, file) in files.enumerated() {
            let path = folder.appendingPathComponent("\(index).ics")
            try Data(file.calendar).write(to: path)
            try Data(file.cases).write(to: path.appendingPathExtension("cases"))
            paths.append(path.path)
        }
        let lint = try Python.run(script: "icslint.py", paths)
        // Many items are no fault of theirs.
        let found = lint.output.split(separator: "\n").filter { !$0.contains("over 1 MB") }
        #expect(
            lint.status == 0 && found.isEmpty,
            "\(place): \(found.prefix(5).joined(separator: "\n"))")
        let read = try Python.run(script: "properties.py", paths)
        #expect(read.status == 0, "\(place): \(read.output.prefix(4000))")
    }

    private static func readBack(_ calendar: [UInt8], _ items: [CalendarItem], _ place: String)
        throws
    {
        let entries = try CalendarReader(calendar).entries()
        #expect(entries.count == items.count, "\(place)")
        for (index, (entry, item)) in zip(entries, items).enumerated() {
            guard case .item(let read) = entry else {
                Issue.record("\(place), item \(index): \(entry)")
                continue
            }
            let differences = item.differences(from: read)
            #expect(differences == [], "\(place), item \(index)")
        }
    }
}

extension RandomItem {
    /// The first moment of its years.
    var start: Instant { Instant(seconds: (years.lowerBound - 1970) * 31_556_952) }
}

extension CalendarItem {
    var fields: ItemFields {
        get {
            switch self {
            case .event(let event): event.fields
            case .todo(let todo): todo.fields
            case .journal(let journal): journal.fields
            }
        }
        set {
            switch self {
            case .event(var event):
                event.fields = newValue
                self = .event(event)
            case .todo(var todo):
                todo.fields = newValue
                self = .todo(todo)
            case .journal(var journal):
                journal.fields = newValue
                self = .journal(journal)
            }
        }
    }

    /// All its times.
    var times: [CalendarTime] {
        let own: [CalendarTime] =
            switch self {
            case .event(let event): [event.start, event.end]
            case .todo(let todo): [todo.due].compactMap(\.self)
            case .journal(let journal): [journal.start]
            }
        return own + fields.exceptions + [fields.recurrenceID].compactMap(\.self)
    }

    /// The names of what our reader found otherwise than it was given.
    func differences(from read: ReadItem) -> [String] {
        var found: [String] = []
        func same<Value: Equatable>(_ name: String, _ given: Value, _ read: Value) {
            if given != read { found.append("\(name): \(given) was given, \(read) read") }
        }
        // Swift takes texts for equal that differ in their bytes.
        func sameText(_ name: String, _ given: String, _ read: String) {
            if Array(given.utf8) != Array(read.utf8) {
                found.append(
                    "\(name): \(given.debugDescription) was given, \(read.debugDescription) read")
            }
        }
        let fields = fields
        sameText("uid", WrittenText.text(fields.uid), read.uid)
        sameText("summary", WrittenText.text(fields.summary), read.summary)
        sameText("description", WrittenText.text(fields.description ?? ""), read.description)
        sameText("location", WrittenText.text(fields.location ?? ""), read.location)
        let categories = fields.categories.map { WrittenText.category($0) }.filter { !$0.isEmpty }
        sameText(
            "categories", categories.joined(separator: "\n"),
            read.categories.joined(separator: "\n"))
        same("url", fields.url == nil, read.url == nil)
        same("sequence", fields.sequence, read.sequence)
        same("dtstamp", fields.lastModified, read.dtstamp ?? Instant(seconds: 0))
        same("last-modified", fields.lastModified, read.lastModified ?? Instant(seconds: 0))
        same("exceptions", fields.exceptions.map(\.asRead), read.exdates)
        same("recurrence-id", fields.recurrenceID?.asRead, read.recurrenceID)
        same("a rule", fields.recurrence != nil, read.rrule != nil)
        same("warnings", [], read.warnings)
        let (start, end): (CalendarTime?, CalendarTime?) =
            switch self {
            case .event(let event): (event.start, event.end)
            case .todo(let todo): (nil, todo.due)
            case .journal(let journal): (journal.start, nil)
            }
        for (name, given, time) in [("start", start, read.start), ("end", end, read.end)] {
            // The times of what comes again may be doubtful on the clock, and stay there.
            if fields.recurrence != nil, given?.zone != nil {
                same(name, given?.asRead, time)
            } else if fields.recurrence == nil {
                same(name, given?.instant(in: .utc), time?.time(in: .utc).instant(in: .utc))
            }
        }
        if case .event(let event) = self, let rule = fields.recurrence, let readRule = read.rrule {
            let (first, zone): (LocalTime, Zone) =
                switch event.start {
                case .day(let day): (LocalTime(day: day, clock: .midnight), .utc)
                case .utc(let instant): (Zone.utc.local(instant), .utc)
                case .zoned(let local, let zone): (local, zone)
                }
            let last = first.day.adding(days: 900)
            same(
                "instances of \(rule)",
                rule.instances(of: first, in: zone, from: first.day, to: last),
                readRule.instances(of: first, in: zone, from: first.day, to: last))
        }
        return found
    }
}

extension CalendarTime {
    var zone: Zone? { if case .zoned(_, let zone) = self { zone } else { nil } }

    /// As it is read when it was written as it is; in UTC where that is its zone.
    var asRead: ReadTime {
        switch self {
        case .day(let day): .day(day)
        case .utc(let instant): .utc(instant)
        case .zoned(let local, let zone):
            zone == .utc ? .utc(zone.instant(local)) : .zoned(local, zone)
        }
    }
}
