import Foundation
import Testing

/// Several processes at one log.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct TogetherTests {
    @Test(
        "eight processes that write at once, into a log that none of them has made yet, lose nothing"
    )
    func eightWriters() async throws {
        let home = try Home()
        let script = """
            i=0
            while [ $i -lt 40 ]; do
                i=$((i + 1))
                kith met "Writer$2 Contact$i" >/dev/null 2>>"$1/errors-$2"; code=$?
                # Busy for ten seconds: try again, as the hint says.
                while [ $code = 75 ]; do
                    kith met "Writer$2 Contact$i" >/dev/null 2>>"$1/errors-$2"; code=$?
                done
                [ $code = 0 ] || echo "$i ended with $code"
            done
            """
        try await withThrowingTaskGroup(of: String.self) { group in
            for writer in 1...8 {
                group.addTask { try await home.sh(script, "\(writer)").output }
            }
            for try await output in group { #expect(output == "") }
        }
        #expect(
            try await home.look()
                == LogLook(
                    integrity: "ok", contacts: 320, interactions: 320, steps: 320, lonely: 0))
        let doctor = try await home.kith("doctor")
        #expect(doctor.code == 0, "\(doctor.output)")
        // No draft of a log is left from the race for the first one.
        #expect(home.names().filter { $0.contains(".new-") } == [])
    }

    @Test("a log that one process has begun in vain is not taken from the others")
    func failingFirst() async throws {
        let home = try Home()
        let lines = [
            ["done", "99"], ["met", "Ada"], ["log", "tea", "--with", "Zed"], ["met", "Bob"],
            ["show", "Eve"], ["edit", "Eve", "--title", "CTO"],
        ]
        for round in 1...15 {
            let place = ["--home", home.path("log-\(round)")]
            var codes: [Int32] = []
            for running in try lines.map({ try home.start(Tools.kith, place + $0) }) {
                codes.append(try await running.end().code)
            }
            #expect(codes == [2, 0, 2, 0, 2, 2], "\(place)")
            let contacts = try await home.kith(place + ["contact", "list"]).output
            #expect(contacts.contains("Ada") && contacts.contains("Bob"), "\(contacts)")
        }
    }

    @Test("exports into one directory at once end with all files there, or with “try again”")
    func splitting() async throws {
        let home = try Home()
        for number in 1...30 { _ = try await home.kith("log", "tea number \(number)") }
        for round in 1...8 {
            let words = ["export", "--only", "interactions", "--split", home.path("vdir-\(round)")]
            for turn in 1...3 {
                if turn > 1 { _ = try await home.kith("log", "more tea \(round) \(turn)") }
                let running = try (1...6).map { _ in try home.start(Tools.kith, words) }
                for export in running {
                    let ended = try await export.end()
                    #expect(ended.code == 0 || ended.code == 75, "\(ended.output)")
                }
            }
            #expect(try await home.kith(words).code == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: words[4])
            #expect(files.count == 30 + 2 * round)
        }
    }

    /// Holds the lock of a log until the file `locked` is removed.
    private func lock(_ home: Home) async throws -> Running {
        let holder = try home.start(
            Tools.python, [Tools.fixture("lock.py"), home.log, home.path("locked")])
        while !isLocked(home) { try await Task.sleep(for: .milliseconds(10)) }
        return holder
    }

    private func isLocked(_ home: Home) -> Bool {
        FileManager.default.fileExists(atPath: home.path("locked"))
    }

    private func unlock(_ home: Home) throws {
        try FileManager.default.removeItem(atPath: home.path("locked"))
    }

    @Test("a log that stays locked ends a change with 75 after ten seconds, and changes nothing")
    func lockedForLong() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let before = try await home.backup()
        let holder = try await lock(home)
        let clock = ContinuousClock()
        let began = clock.now
        let ended = try await home.kith("log", "coffee")
        #expect(clock.now - began > .seconds(9))
        #expect(ended.code == 75)
        #expect(ended.errors.contains("busy") && ended.hasHint, "\(ended.errors)")
        #expect(ended.output == "")
        // Who only looks does not wait for the lock, which is held until this has ended.
        #expect(try await home.kith("today").code == 0)
        try unlock(home)
        #expect(try await holder.end().code == 0)
        #expect(try await home.backup() == before)
    }

    @Test("a log that is locked for a moment is waited for")
    func lockedForAMoment() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let holder = try await lock(home)
        let waiting = try home.start(Tools.kith, ["log", "coffee"])
        try await Task.sleep(for: .seconds(1))
        try unlock(home)
        let ended = try await waiting.end()
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try await holder.end().code == 0)
        #expect(try await home.look().interactions == 2)
    }
}
