import Foundation
import TestTools
import Testing

/// Processes that are killed at any moment: a step is in the log whole, or not at all.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct KillTests {
    @Test("fifty kills while meeting people leave a sound log of whole steps")
    func killedMeetings() async throws {
        let home = try Home()
        let random = Chance.generator()
        let kills = try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 1...2 {
                group.addTask {
                    var random = Seeded(state: random.state &+ UInt64(worker))
                    var kills = 0
                    var tries = 0
                    // How long a meeting takes, about: longer when it was killed before its end,
                    // else shorter.
                    var length = 50_000.0
                    while kills < 25, tries < 400 {
                        tries += 1
                        let running = try home.start(
                            Tools.kith, ["met", "Worker\(worker) Contact\(tries)"])
                        try await Task.sleep(
                            for: .microseconds(Double.random(in: 0...length, using: &random)))
                        running.kill()
                        let ended = try await running.end()
                        if ended.wasKilled { kills += 1 }
                        length *= ended.wasKilled ? 1.1 : 0.8
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

    /// Kills a large change six times on its way; then it runs through.
    private func kill(
        _ home: Home, _ arguments: [String], isWhole: (LogLook) -> Bool
    ) async throws {
        let files = FileManager.default
        var random = Chance.generator()
        let before = try await home.backup()
        try files.copyItem(atPath: home.home, toPath: home.path("saved"))
        var (kills, tries) = (0, 0)
        // How long it takes, about: shorter when it was done before the kill, else longer.
        var length = 2_000_000.0
        while kills < 6, tries < 60 {
            tries += 1
            let running = try home.start(Tools.kith, arguments)
            try await Task.sleep(
                for: .microseconds(Double.random(in: length / 20...length, using: &random)))
            running.kill()
            let ended = try await running.end()
            #expect(ended.wasKilled || ended.code == 0, "\(ended.errors)")
            if try await home.backup() == before {
                kills += 1
                length *= 1.2
            } else {
                // It was done, and at most about to say so.
                length *= 0.5
                let look = try await home.look()
                #expect(look.integrity == "ok" && isWhole(look), "\(look)")
                try files.removeItem(atPath: home.home)
                try files.copyItem(atPath: home.path("saved"), toPath: home.home)
            }
        }
        #expect(kills == 6)
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
        try await kill(home, ["import", home.path("Connections.csv")]) {
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
        try await kill(home, ["restore", home.path("log.json")]) {
            $0.contacts == 2000
        }
    }
}
