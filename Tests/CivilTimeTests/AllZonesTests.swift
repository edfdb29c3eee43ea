import Foundation
import TestTools
import Testing

@testable import CivilTime

@Suite("All zones")
struct AllZonesTests {
    /// What zones.py says of one zone.
    struct Answer: Decodable {
        var name: String
        /// Instants, and the offsets then.
        var offsets: [[Int]]
        /// Clock times, and the instants at which the clock shows them.
        var clocks: [Clock]

        struct Clock: Decodable {
            var shown: Int
            var instants: [Int]

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                shown = try values.decode(Int.self)
                instants = try values.decode([Int].self)
            }
        }
    }

    @Test(
        "of IANA agree with Python's zoneinfo around every change, 2020–2037, in both directions",
        .enabled(if: Python.isHere, "python3 with zoneinfo is not installed"),
        .enabled(if: ZoneFiles.hasCompiler, "zic is not installed"),
        arguments: ZoneFiles.forms)
    func everyZone(form: ZoneFiles.Form) throws {
        try ZoneFiles.with(form) { folder in
            let ended = try Python.run(script: "zones.py", [folder])
            try #require(ended.status == 0, "\(ended.output)")
            var names: [String] = []
            for line in ended.output.split(separator: "\n") {
                let answer = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
                names.append(answer.name)
                try check(answer, in: folder)
            }
            // Python's names are the files; ours are those of the list beside them.
            if form == .system {
                let ours = Set(Zone.knownNames())
                #expect(ours.subtracting(names).isEmpty && Set(names).subtracting(ours).isEmpty)
            }
            #expect(names.count > 500)
        }
    }

    private func check(_ answer: Answer, in folder: String) throws {
        let bytes = try #require(ZoneData.contents(of: folder + "/" + answer.name))
        let zone = Zone(name: answer.name, rules: try #require(TZif.rules(in: bytes)))
        for pair in answer.offsets where zone.offset(at: Instant(seconds: pair[0])) != pair[1] {
            Issue.record("\(answer.name) at \(Instant(seconds: pair[0])): \(pair[1])")
        }
        for clock in answer.clocks {
            let resolved = zone.resolve(LocalTime(secondsSince1970: clock.shown))
            let found: [Int] =
                switch resolved {
                case .unique(let instant): [instant.seconds]
                case .repeated(let first, let second): [first.seconds, second.seconds]
                case .skipped: []
                }
            if found != clock.instants {
                Issue.record(
                    "\(answer.name), \(LocalTime(secondsSince1970: clock.shown).iso): \(resolved)")
            }
            if case .skipped(let moved, let gap) = resolved {
                // The clock then shows what was meant, and the gap more.
                #expect(zone.local(moved).secondsSince1970 == clock.shown + gap, "\(answer.name)")
            }
        }
    }
}
