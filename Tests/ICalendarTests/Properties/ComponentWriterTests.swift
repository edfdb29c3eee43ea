import TestTools
import CLibical
import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite("Writing components one after the other")
struct ComponentWriterTests {
    @Test("gives what libical writes of each whole component, for random items of every kind")
    func wholeComponents() throws {
        let seed = Chance.seed()
        var random = try RandomItem(seed: seed, names: Zone.knownNames())
        var writer = ComponentWriter()
        for round in 0..<Chance.cases(else: 2000) {
            var text: [UInt8] = []
            // Addresses are refused now and then.
            do { try writer.append(random.item(round), into: &text) } catch { continue }
            let whole = try #require(Self.rewritten(text), "seed \(seed), item \(round)")
            #expect(
                String(decoding: text, as: UTF8.self) == String(decoding: whole, as: UTF8.self),
                "seed \(seed), item \(round)")
        }
    }

    @Test("keeps of the items before only what changes no byte")
    func keptLines() throws {
        let seed = Chance.seed()
        var random = try RandomItem(seed: seed, names: Zone.knownNames())
        // Few values, so that items which follow each other share some of them.
        let pool = (0..<30).map { random.item($0) }
        var writer = ComponentWriter()
        for round in 0..<Chance.cases(else: 4000) {
            var item = random.random.one(pool)
            let other = random.random.one(pool)
            if random.random.chance(3) { item.summary = other.summary }
            if random.random.chance(3) { item.description = other.summary }
            if random.random.chance(3) { item.lastModified = other.lastModified }
            if random.random.chance(3) { item.created = item.lastModified }
            if random.random.chance(3) { item.categories = other.categories }
            if random.random.chance(2) {
                item.alarms = other.alarms.map { VAlarm($0.trigger, text: item.summary) }
            }
            var (kept, anew): ([UInt8], [UInt8]) = ([], [])
            let isKept = (try? writer.append(item, into: &kept)) != nil
            let isAnew = (try? CalendarWriter.append(item, into: &anew)) != nil
            #expect(isKept == isAnew && kept == anew, "seed \(seed), item \(round)")
        }
    }

    @Test("appends nothing of an item that cannot be written, and goes on with the next")
    func refused() throws {
        var writer = ComponentWriter()
        var buffer = Array("BEFORE".utf8)
        var fields = WriterTests.fields()
        fields.url = "no address"
        #expect(throws: ICalendarError.self) {
            try writer.append(WriterTests.event(fields), into: &buffer)
        }
        #expect(buffer == Array("BEFORE".utf8))
        fields.url = nil
        try writer.append(WriterTests.event(fields), into: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == "BEFORE" + (try WriterTests.text(WriterTests.event(fields))))
    }

    /// What libical writes of the component that it reads in `text`, folded anew; `nil` if it finds
    /// an error.
    private static func rewritten(_ text: [UInt8]) -> [UInt8]? {
        let parsed = (text + [0]).withUnsafeBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.flatMap { icalparser_parse_string($0) }
        }
        guard let parsed else { return nil }
        defer { icalcomponent_free(parsed) }
        guard icalcomponent_count_errors(parsed) == 0,
            let whole = icalcomponent_as_ical_string_r(parsed)
        else { return nil }
        defer { free(whole) }
        // A property at a time, as `Folding.unfold` takes them: what begins with a blank goes on.
        var lines: [[UInt8]] = []
        var property: [UInt8] = []
        func end() {
            if property.isEmpty { return }
            var line: [UInt8] = []
            (property.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { bytes in
                if let start = bytes.baseAddress { Folding.unfold(start, into: &line) }
            }
            property = []
            // The parser makes a property of each category.
            let name = Array("CATEGORIES:".utf8)
            if line.starts(with: name), let last = lines.last, last.starts(with: name) {
                lines[lines.count - 1] += [0x2C] + line.dropFirst(name.count)
            } else {
                lines.append(line)
            }
        }
        let bytes = UnsafeRawBufferPointer(start: whole, count: strlen(whole))
        for piece in bytes.split(separator: 0x0A) {
            if piece.first != 0x20 { end() }
            property += piece + [0x0A]
        }
        end()
        var buffer: [UInt8] = []
        for line in lines { Folding.append(line, to: &buffer) }
        return buffer
    }
}
