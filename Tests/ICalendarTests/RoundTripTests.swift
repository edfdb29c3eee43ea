import CivilTime
import Foundation
import TestTools
import Testing

@testable import ICalendar

@Suite("An item that was read and is written again")
struct RoundTripTests {
    /// A property, the names of its lines, and the change of its value to that of another item.
    private struct Change: Sendable {
        var property: PropertyName
        var names: [String]
        var apply: @Sendable (inout CalendarItem, CalendarItem) -> Void

        init(
            _ property: PropertyName, _ names: String...,
            apply: @escaping @Sendable (inout CalendarItem, CalendarItem) -> Void
        ) {
            (self.property, self.names, self.apply) = (property, names, apply)
        }
    }

    private static let changes: [Change] = [
        Change(.uid, "UID") { $0.uid = "new-" + $1.uid },
        Change(.sequence, "SEQUENCE") { $0.sequence += 1 + $1.sequence % 7 },
        Change(.stamp, "DTSTAMP") { $0.stamp = $1.lastModified },
        Change(.created, "CREATED") { $0.created = $1.created },
        Change(.lastModified, "LAST-MODIFIED") { $0.lastModified = $1.lastModified },
        Change(.start, "DTSTART") { if $0.recurrence == nil { $0.start = $1.start ?? $0.start } },
        Change(.dtend, "DTEND", "DUE") { $0.end = $0.kind == .journal ? nil : $1.end },
        Change(.completed, "COMPLETED") { $0.completed = $1.lastModified },
        Change(.summary, "SUMMARY") { $0.summary = $1.summary },
        Change(.description, "DESCRIPTION") { $0.description = $1.description },
        Change(.location, "LOCATION") { $0.location = $1.location },
        Change(.categories, "CATEGORIES") { $0.categories = $1.categories },
        Change(.status, "STATUS") { $0.status = $1.kind == $0.kind ? $1.status : .cancelled },
        Change(.transparency, "TRANSP") { item, _ in
            if item.kind == .event { item.isTransparent.toggle() }
        },
        Change(.priority, "PRIORITY") { $0.priority = $1.priority },
        Change(.classification, "CLASS") { $0.classification = $1.classification },
        Change(.relatedTo, "RELATED-TO") { $0.relatedTo = $1.relatedTo },
        Change(.rule, "RRULE") { ($0.recurrence, $0.ruleText) = ($1.recurrence, nil) },
        Change(.exceptions, "EXDATE") { item, _ in
            item.exceptions = Array(item.exceptions.dropFirst())
        },
        Change(.additions, "RDATE") { $0.additions = [$1.start, $0.start].compactMap(\.self) },
    ]

    @Test("without a change has the same lines, known or not, in the same order")
    func unchanged() throws {
        try Self.forEachItem { item, _, place in
            let text = try Self.written(item)
            #expect(Self.lines(text) == Self.lines(item.rawText), "\(place)")
        }
    }

    @Test("without a change has the same lines, of any program")
    func fixtures() throws {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: Fixture.path("seeds")) {
            let bytes = try Fixture.bytes("seeds/" + name)
            guard let reader = try? CalendarReader(bytes) else { continue }
            for case .item(let item) in try reader.entries() {
                count += 1
                #expect(
                    try Self.lines(Self.written(item)) == Self.lines(item.rawText),
                    "\(name), line \(item.line)")
            }
        }
        #expect(count > 20)
    }

    @Test("after a change of one field differs in the lines of that property alone")
    func oneField() throws {
        try Self.forEachItem { item, other, place in
            for change in Self.changes {
                var changed = item
                change.apply(&changed, other)
                // What the writer would leave of a text is no matter of this test.
                guard let text = try? Self.written(changed) else { continue }
                func rest(_ text: String) -> [String] {
                    Self.lines(text).filter { !Self.isOf(change.names, $0) }
                }
                #expect(rest(text) == rest(item.rawText), "\(change.names) of \(place)")
                let again = try Self.read(text)
                for name in PropertyName.written
                where name != change.property && name != .duration && name != .exceptions {
                    #expect(again.isSame(name, as: item), "\(name) by \(change.names) of \(place)")
                }
                // It is read again as it is when it stands in an item that is new.
                var new = changed
                new.source = nil
                let value = try Self.read(Self.written(new))
                #expect(again.isSame(change.property, as: value), "\(change.names) of \(place)")
                if changed.isSame(change.property, as: item) {
                    #expect(Self.lines(text) == Self.lines(item.rawText), "\(place)")
                }
            }
        }
    }

    @Test(
        "after a change of its alarms keeps those that stay as they are, and those that it does not know"
    )
    func alarms() throws {
        let alarm =
            "BEGIN:VALARM\r\nX-WR-ALARMUID:1\r\nACTION:DISPLAY\r\nDESCRIPTION:a\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n"
        let mail = alarm.replacing("DISPLAY", with: "EMAIL")
        let other = alarm.replacing("-PT1H", with: "-P1D")
        let head = "BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260302\r\nSUMMARY:s\r\n"
        var item = try Self.read(head + mail + alarm + other + "END:VEVENT\r\n")
        #expect(
            item.alarms == [VAlarm(.start(-3600), text: "a"), VAlarm(.start(-86_400), text: "a")])
        item.alarms[1] = VAlarm(.end(0), text: "b")
        let new =
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:b\r\nTRIGGER;RELATED=END:PT0S\r\nEND:VALARM\r\n"
        #expect(try Self.written(item) == head + mail + alarm + new + "END:VEVENT\r\n")
    }

    @Test("keeps the parameters of a changed property that still apply")
    func parameters() throws {
        var item = try Self.read(
            """
            BEGIN:VTODO
            UID:u
            DUE;X-A=1;TZID=Europe/Berlin;VALUE=DATE-TIME:20260302T090000
            SUMMARY;LANGUAGE=de;ALTREP="https://a.b/c;d":Alt
            SUMMARY:twice
            RRULE:FREQ=YEARLY;BYWEEKNO=20
            X-B:1
            END:VTODO

            """)
        item.end = .day(Day(ordinal: 20_514))
        item.summary = "Neu"
        item.ruleText = nil
        #expect(
            try Self.written(item)
                == """
                BEGIN:VTODO
                UID:u
                DUE;X-A=1;VALUE=DATE:20260302
                SUMMARY;LANGUAGE=de:Neu
                X-B:1
                END:VTODO

                """.replacing("\n", with: "\r\n"))
    }

    @Test("keeps times in a zone that only its file knows")
    func ownZone() throws {
        let zone =
            "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
            + "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        let event =
            "BEGIN:VEVENT\r\nUID:u\r\nDTSTART;TZID=Here:20260302T090000\r\nSUMMARY:s\r\nEND:VEVENT\r\n"
        var item = try Self.read(zone + event)
        item.summary = "t"
        #expect(try Self.written(item) == event.replacing("SUMMARY:s", with: "SUMMARY:t"))
    }

    // MARK: Help

    private static func forEachItem(
        _ body: (CalendarItem, _ other: CalendarItem, String) throws -> Void
    ) throws {
        let seed = Chance.seed()
        var random = try RandomItem(seed: seed, names: Zone.knownNames())
        for number in 0..<Chance.cases(else: 120) {
            var (one, other) = (random.item(number), random.item(number))
            (one.url, other.url) = (nil, nil)
            let text = ForeignLines.mixed(into: try written(one), &random.random)
            try body(read(text), other, "KITH_SEED=\(seed), item \(number)")
        }
    }

    private static func read(_ text: String) throws -> CalendarItem {
        let file = "BEGIN:VCALENDAR\r\n" + text + "END:VCALENDAR\r\n"
        let entry = try CalendarReader(Array(file.utf8)).entries().first
        guard case .item(let item) = entry else {
            Issue.record("\(String(describing: entry))")
            return CalendarItem(kind: .event, line: 0, calendar: 0)
        }
        return item
    }

    private static func written(_ item: CalendarItem) throws -> String {
        var buffer: [UInt8] = []
        try CalendarWriter.append(item, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Lines of a text without its folds, and without blank ones. Byte by byte: a colon that bears
    /// an accent is a colon.
    private static func lines(_ text: String) -> [String] {
        let end: UInt8 = text.utf8.contains(0x0A) ? 0x0A : 0x0D
        var lines: [[UInt8]] = []
        for part in text.utf8.split(separator: end, omittingEmptySubsequences: false) {
            let line = part.reversed().drop { $0 == 0x0D }.reversed()
            if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isOf(_ names: [String], _ line: String) -> Bool {
        names.contains { name in
            [":", ";"].contains { line.utf8.starts(with: (name + $0).utf8) }
        }
    }
}
