import Foundation
import Testing

/// Processes that a test can no longer wait for.
struct HarnessTests {
    /// A shell that waits for another process, which it has started, and for good.
    private static let endless = #"sleep 100000 & echo $! >"$1/child"; wait"#

    private func start(in home: Home) async throws -> Running {
        let running = try home.start("/bin/sh", ["-c", HarnessTests.endless, "sh", home.folder])
        while (try? child(home)) == nil { try await Task.sleep(for: .milliseconds(5)) }
        return running
    }

    private func child(_ home: Home) throws -> Int32? {
        Int32(try home.text("child").trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until neither the shell nor what it started is there.
    private func expectGone(_ running: Running, _ home: Home) async throws {
        let child = try #require(try child(home))
        for id in [running.id, child] {
            // Somebody has to collect what is left of it; in a container that may be nobody.
            while kill(id, 0) == 0, !isZombie(id) { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    private func isZombie(_ id: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        return status?.contains(") Z ") ?? true
    }

    @Test("a test that is cancelled ends its process with all it started, and says which it was")
    func cancelled() async throws {
        let home = try Home()
        let running = try await start(in: home)
        let waiting = Task { try await running.end() }
        waiting.cancel()
        let error = await #expect(throws: Running.Interruption.self) { try await waiting.value }
        let sentence = try #require(error?.description)
        #expect(sentence.hasPrefix("The test was cancelled, and with it: /bin/sh -c sleep"))
        try await expectGone(running, home)
    }

    @Test("a process that takes too long is ended with all it started, and the error says which")
    func late() async throws {
        let home = try Home()
        let running = try await start(in: home)
        let error = await #expect(throws: Running.Interruption.self) {
            try await running.end(within: .milliseconds(1))
        }
        let sentence = try #require(error?.description)
        #expect(sentence.hasPrefix("Killed after 0.001 seconds: /bin/sh -c sleep"), "\(sentence)")
        try await expectGone(running, home)
    }

    @Test("a program that is not there is an error")
    func noProgram() throws {
        let home = try Home()
        #expect(throws: (any Error).self) { try home.start(home.path("nothing"), []) }
    }
}
