import CivilTime
import Testing

@testable import Serving

@Suite("Who polls")
struct PollsTests {
    private func at(_ minutes: Int) -> Instant { Instant(seconds: 1_772_438_400 + minutes * 60) }

    private let thunderbird =
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0"

    @Test("is told at the first request, and how often at the end")
    func lines() {
        var polls = Polls()
        #expect(
            polls.note(thunderbird, .feed, at: at(0))
                == "Thunderbird/128.5.0 asks for kith.ics for the first time.")
        for round in 1...4 {
            #expect(polls.note(thunderbird, .feed, at: at(30 * round)) == nil)
        }
        #expect(polls.note(nil, .cards, at: at(7)) != nil)
        #expect(polls.note("\u{1B}[31mcurl/8 (x)", .feed, at: at(9)) != nil)
        #expect(polls.note("\u{1B}[31mcurl/8", .feed, at: at(9)) == nil)
        #expect(polls.note("\u{1B}[31mcurl/8", .feed, at: at(9)) == nil)
        #expect(
            polls.lines == [
                "Thunderbird/128.5.0 asked 5 times for kith.ics, every 30 minutes.",
                "A program without a name asked once for contacts.vcf.",
                "␛[31mcurl/8 asked 3 times for kith.ics.",
            ])
    }

    @Test("is told of so many that a stranger fills nothing")
    func limit() {
        var polls = Polls()
        for number in 0..<1000 {
            _ = polls.note("agent\(number)" + String(repeating: "x", count: 500), .feed, at: at(0))
        }
        #expect(polls.lines.count == 50)
        #expect(polls.lines.allSatisfy { $0.utf8.count < 100 })
    }
}
