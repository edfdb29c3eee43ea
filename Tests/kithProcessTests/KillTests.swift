import Foundation
import Testing

/// Processes that are killed at any moment: a step is in the log whole, or not at all.
@Suite(.enabled(if: Tools.hasPython, "needs python3"), .timeLimit(.minutes(2)))
struct KillTests {
    @Test("fifty kills while meeting people leave a sound log of whole steps")
    func killedMeetings() async throws {
        let home = try Home()
        let clock = ContinuousClock()
        let began = clock.now
        // The first one runs through, in a home of its own, to learn how long that takes.
        #expect(try await Home().kith("met", "Ada Lovelace").code == 0)
        let length = max((clock.now - began) / .microseconds(1), 1000)
        let kills = try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 1...2 {
                group.addTask {
                    var kills = 0
                    var tries = 0
                    while kills < 25, tries < 400 {
                        tries += 1
                        let running = try home.start(
                            Tools.kith, ["met", "Worker \(worker) Contact \(tries)"])
                        try await Task.sleep(for: .microseconds(Double.random(in: 0...length)))
                        running.kill()
                        let ended = try await running.end()
                        if ended.wasKilled { kills += 1 }
                        #expect(ended.wasKilled || ended.code == 0, "\(ended.errors)")
                    }
                    return kills
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(kills == 50)
        #expect(try await home.kith("met", "The Last One").code == 0)
        let look = try await home.look()
        #expect(look.integrity == "ok")
        #expect(look.lonely == 0)
        #expect(look.interactions == look.steps)
        #expect(look.contacts == look.steps)
        #expect(try await home.kith("doctor").code == 0)
    }

    /// How long the whole thing takes; then it is killed at so many moments before that.
    private func kill(
        _ home: Home, _ arguments: [String], moments: Int, isWhole: (LogLook) -> Bool
    ) async throws {
        let other = try Home()
        let clock = ContinuousClock()
        let began = clock.now
        #expect(try await other.kith(arguments).code == 0)
        let length = clock.now - began
        let before = try await home.backup()
        for moment in 1...moments {
            let running = try home.start(Tools.kith, arguments)
            try await Task.sleep(for: length * moment / (moments + 1))
            running.kill()
            _ = try await running.end()
            if try await home.backup() == before { continue }
            // It was done, and only about to say so.
            #expect(isWhole(try await home.look()))
            #expect(try await home.kith("undo").code == 0)
            #expect(try await home.backup() == before)
        }
        #expect(try await home.look().integrity == "ok")
        let ended = try await home.kith(arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(isWhole(try await home.look()))
    }

    @Test("a large import that is killed leaves the log as it was")
    func killedImport() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace", "--company", "Acme").code == 0)
        let rows = (1...2000).map {
            "First\($0),Last\($0),https://www.linkedin.com/in/contact-\($0),,Company \($0 % 50),Engineer,08 Feb 2026"
        }
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        try home.write(([header] + rows).joined(separator: "\n"), to: "Connections.csv")
        try await kill(home, ["import", home.path("Connections.csv")], moments: 6) {
            $0.contacts == 2001 && $0.steps >= 2
        }
    }

    @Test("a large restore that is killed leaves the log empty")
    func killedRestore() async throws {
        let home = try Home()
        let contacts = (1...2000).map { #"{"name": "First\#($0) Last\#($0)", "notes": "Note"}"# }
        try home.write(
            #"{"format": "kith", "version": 1, "contacts": ["#
                + contacts.joined(separator: ",\n") + "]}", to: "log.json")
        try await kill(home, ["restore", home.path("log.json")], moments: 6) {
            $0.contacts == 2000
        }
    }
}
