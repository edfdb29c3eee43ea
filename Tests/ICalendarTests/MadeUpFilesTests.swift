import TestTools
import Foundation
import Testing

@testable import ICalendar

@Suite("Made-up calendar files")
struct MadeUpFilesTests {
    /// The small files from which the fuzzer begins.
    private static let seeds: [String] = {
        let folder = try? Fixture.path("seeds")
        let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }
        return (names ?? []).sorted()
    }()

    @Test("of every shape that is known are read as they must be")
    func shapes() throws {
        #expect(Self.seeds.count >= 40)
        for name in Self.seeds {
            let fault = ReadingCheck.fault(of: try Fixture.bytes("seeds/" + name))
            #expect(fault == nil, "\(name)")
        }
    }

    @Test("with changes of all sorts are read as they must be")
    func changed() throws {
        let seed = Chance.seed()
        var changes = ByteChanges(
            seed: seed,
            words: [
                "\r\n ", "\n", "\r", "\\", ";", ":", "\"", ",", "END:VEVENT\n", "BEGIN:VEVENT\n",
            ])
        let files = try Self.seeds.map { try Fixture.bytes("seeds/" + $0) }
        for round in 0..<(Self.isSlowed ? 60 : 600) {
            var file = files[round % files.count]
            for _ in 0...changes.below(4) { changes.change(&file, files) }
            let fault = ReadingCheck.fault(of: file)
            #expect(fault == nil, "KITH_SEED=\(seed), round \(round)")
        }
    }

    /// Whether the tests run under a tool that slows everything down.
    private static let isSlowed = ProcessInfo.processInfo.environment["KITH_CASES"] != nil

    @Test(
        "of a megabyte are read in a second or so, whatever is in them",
        .disabled(if: isSlowed, "no test of speed"))
    func slow() throws {
        let head = "BEGIN:VCALENDAR\n"
        let event = "BEGIN:VEVENT\nUID:1\nDTSTART:20260302\n"
        func fill(_ line: (Int) -> String) -> String {
            var text = ""
            var number = 0
            while text.utf8.count < 1_000_000 {
                text += line(number)
                number += 1
            }
            return text
        }
        let zone =
            "BEGIN:VTIMEZONE\nTZID:Moon\n"
            + String(
                repeating:
                    "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=5MO\nEND:STANDARD\n",
                count: 400) + "END:VTIMEZONE\n"
        let files = [
            fill { "X-\($0):a\n" }, event + fill { "X-\($0):a\n" },
            event + fill { _ in "SUMMARY;LANGUAGE=en:a\\n\n" },
            event + fill { _ in "EXDATE:2026\n" },
            event + fill { "EXDATE;TZID=Z\($0):20260302T090000\n" },
            event + "EXDATE:" + fill { _ in "20260302,\n " }, fill { _ in event + "END:VEVENT\n" },
            fill { _ in event },
            fill { "BEGIN:VEVENT\nDTSTART;TZID=A/B/C\($0):20260302T090000\nEND:VEVENT\n" },
            zone
                + fill {
                    "BEGIN:VEVENT\nDTSTART;TZID=Moon:\(1900 + $0 % 300)0302T090000\nEND:VEVENT\n"
                },
            fill { "BEGIN:VTIMEZONE\nTZID:T\($0)\nEND:VTIMEZONE\n" }, event + fill { _ in " \n" },
            event + fill { _ in "BEGIN:VALARM\nEND:VALARM\n" }, event + fill { _ in "\n" },
            event + fill { _ in "RRULE:FREQ=YEARLY;BYWEEKNO=20,53\n" },
            event + fill { _ in "ATTENDEE;CN=a:mailto:b\n" },
            event + fill { _ in "CATEGORIES:,,,,,\\,\n" }, fill { _ in "END:VEVENT\n" },
            fill { "END:VCALENDAR\nBEGIN:VCALENDAR\nNAME:\($0 % 5000)\n" },
        ]
        for (index, body) in files.enumerated() {
            let bytes = Array((head + body + "END:VEVENT\nEND:VCALENDAR\n").utf8)
            // Without optimisation it takes ten times as long.
            let taken = ProcessorTime.taken { _ = try? CalendarReader(bytes).entries() }
            #expect(taken < .seconds(30), "file \(index): \(taken)")
        }
    }
}
