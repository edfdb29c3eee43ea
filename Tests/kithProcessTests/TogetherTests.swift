import Foundation
import Testing

/// Several processes at one log.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct TogetherTests {
    @Test(
        "eight processes that write at once, into a log that none of them has made yet, lose nothing",
        .timeLimit(.minutes(2)))
    func eightWriters() async throws {
        let home = try Home()
        let script = """
            i=0
            while [ $i -lt 100 ]; do
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
                    integrity: "ok", contacts: 800, interactions: 800, steps: 800, lonely: 0))
        let doctor = try await home.kith("doctor")
        #expect(doctor.code == 0, "\(doctor.output)")
        // No draft of a log is left from the race for the first one.
        #expect(home.names().filter { $0.contains(".new-") } == [])
    }

    /// Holds the lock of a log.
    private func lock(_ home: Home, seconds: Int) async throws -> Running {
        let ready = home.path("locked")
        let holder = try home.start(
            Tools.python, [Tools.fixture("lock.py"), home.log, "\(seconds)", ready])
        while !FileManager.default.fileExists(atPath: ready) {
            try await Task.sleep(for: .milliseconds(10))
        }
        return holder
    }

    @Test("a log that stays locked ends a change with 75 after ten seconds, and changes nothing")
    func lockedForLong() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let before = try await home.backup()
        let holder = try await lock(home, seconds: 60)
        let clock = ContinuousClock()
        let began = clock.now
        let ended = try await home.kith("log", "coffee")
        let took = clock.now - began
        #expect(ended.code == 75)
        #expect(ended.errors.contains("busy") && ended.hasHint, "\(ended.errors)")
        #expect(ended.output == "")
        #expect(took > .seconds(9) && took < .seconds(25), "\(took)")
        // Who only looks does not wait.
        let glance = clock.now
        #expect(try await home.kith("today").code == 0)
        #expect(clock.now - glance < .seconds(9))
        holder.kill()
        _ = try await holder.end()
        #expect(try await home.backup() == before)
    }

    @Test("a log that is locked for a moment is waited for")
    func lockedForAMoment() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let holder = try await lock(home, seconds: 2)
        let ended = try await home.kith("log", "coffee")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try await holder.end().code == 0)
        #expect(try await home.look().interactions == 2)
    }
}
