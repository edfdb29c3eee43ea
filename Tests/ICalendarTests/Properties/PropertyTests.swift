import CivilTime
import Foundation
import TestTools
import Testing

@testable import ICalendar

/// `KITH_SEED=… KITH_CASES=100000 swift test --filter PropertyTests`, or `make properties`.
@Suite("Whatever is written")
struct PropertyTests {
    private static let casesInFile = 250
    private static let filesAtOnce = 8

    @Test("is read back equal by our reader")
    func ownReader() throws {
        try Self.forEachFile { random, count, place in
            let items = try Self.items(count, &random, place)
            let calendar = try Self.calendar(of: items, random: &random).text
            try Self.readBack(calendar, items, place)
        }
    }

    @Test(
        "is read back equal by libical, python-icalendar and dateutil, and passes icslint",
        .enabled(if: Python.hasReaders, "needs python3-icalendar, python3-dateutil and libical"))
    func otherReaders() throws {
        var files: [File] = []
        var places: [String] = []
        func check() throws {
            try Self.check(files, places.joined(separator: ", "))
            (files, places) = ([], [])
        }
        try Self.forEachFile { random, count, place in
            let items = try Self.items(count, &random, place)
            let (text, frame) = try Self.calendar(of: items, random: &random)
            files.append(File(calendar: text, cases: try Self.lines(frame, items)))
            places.append(place)
            if files.count == Self.filesAtOnce { try check() }
        }
        if !files.isEmpty { try check() }
    }

    /// A calendar, and what must be found in it.
    private struct File {
        var calendar: [UInt8]
        var cases: [UInt8]
    }

    /// Lends the random numbers of one file after the other, and says how many items it has and how
    /// to make it again.
    private static func forEachFile(
        _ body: (inout RandomItem, Int, String) throws -> Void
    ) throws {
        let seed = Chance.seed()
        let cases = Chance.cases(else: 1000)
        print("Properties: KITH_SEED=\(seed) KITH_CASES=\(cases)")
        let names = Zone.knownNames()
        for (number, start) in stride(from: 0, to: cases, by: casesInFile).enumerated() {
            let own = seed &+ UInt64(number)
            var random = try RandomItem(seed: own, names: names)
            let count = min(cases - start, casesInFile)
            try body(&random, count, "KITH_SEED=\(own) KITH_CASES=\(count)")
        }
    }

    /// Random items, all of which can be written.
    private static func items(
        _ count: Int, _ random: inout RandomItem, _ place: String
    ) throws -> [CalendarItem] {
        var items: [CalendarItem] = []
        while items.count < count {
            var item = random.item(items.count)
            // Nothing but an address is refused, and without it the item is written.
            if let address = item.url, !mayBeWritten(address) {
                var unwritten: [UInt8] = []
                #expect(throws: ICalendarError.badURI(address), "\(place)") {
                    try CalendarWriter.append(item, into: &unwritten)
                }
                item.url = nil
            }
            items.append(item)
        }
        return items
    }

    private static func calendar(
        of items: [CalendarItem], random: inout RandomItem
    ) throws -> (text: [UInt8], frame: Case.Frame) {
        let times = items.flatMap(\.times)
        let instants = times.map { $0.instant(in: .utc) }.sorted()
        let (first, last) = (instants.first ?? random.start, instants.last ?? random.start)
        var frame = VCalendar(product: "-//kith//kith 1.0//EN")
        if random.random.chance(2) { frame.name = RandomText.text(&random.random) }
        if random.random.chance(2) { frame.refreshHours = 6 }
        var text: [UInt8] = []
        CalendarWriter.begin(
            frame, zones: Array(Set(times.compactMap(\.zone))), span: (first, last), into: &text)
        for item in items { try CalendarWriter.append(item, into: &text) }
        CalendarWriter.end(into: &text)
        let name = frame.name.map { WrittenText.category($0) } ?? ""
        return (text, Case.Frame(name: name, horizon: max(2037, Zone.utc.day(last).year + 1)))
    }

    /// What properties.py must find: a line of JSON for the calendar, and one for each item.
    private static func lines(_ frame: Case.Frame, _ items: [CalendarItem]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = try Array(encoder.encode(frame)) + [0x0A]
        for item in items { lines += try Array(encoder.encode(Case(item))) + [0x0A] }
        return lines
    }

    /// Whether an address has a scheme and no blanks and controls (RFC 3986 §2, §3.1).
    private static func mayBeWritten(_ address: String) -> Bool {
        let scalars = address.unicodeScalars
        let parts = scalars.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let first = parts[0].first else { return false }
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        }
        return isLetter(first)
            && parts[0].allSatisfy {
                isLetter($0) || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0)
            }
            && scalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    private static func check(_ files: [File], _ place: String) throws {
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
