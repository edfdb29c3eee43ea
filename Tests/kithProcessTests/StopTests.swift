import Foundation
import Testing

/// Imports that are told to stop on their way.
@Suite(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "needs /proc"))
struct StopTests {
    @Test(
        "an import that is told to stop says so and leaves the log as it was",
        arguments: [SIGINT, SIGTERM])
    func stopped(signal: Int32) async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace", "--company", "Acme").code == 0)
        let before = try await home.backup()
        let rows = (1...60_000).map {
            "First\($0),Last\($0),https://www.linkedin.com/in/contact-\($0),,Company,CTO,08 Feb 2026"
        }
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        try home.write(([header] + rows).joined(separator: "\n"), to: "Connections.csv")
        let names = home.names()
        var ended = try await stop(home, by: signal)
        // On a busy machine the signal may come too late.
        for _ in 1...9 where ended.code == 0 {
            #expect(try await home.kith("undo").code == 0)
            ended = try await stop(home, by: signal)
        }
        #expect(ended.code == (signal == SIGINT ? 130 : 143))
        #expect(ended.output.isEmpty)
        #expect(ended.errors == "Error: Stopped before the end; nothing was changed.\n")
        #expect(try await home.backup() == before)
        #expect(home.names() == names)
    }

    /// Begins an import, and sends the signal once it is held back.
    private func stop(_ home: Home, by signal: Int32) async throws -> Ended {
        let running = try home.start(Tools.kith, ["import", home.path("Connections.csv")])
        while running.isRunning, !running.holdsBack(signal) {
            try await Task.sleep(for: .milliseconds(1))
        }
        running.kill(signal)
        return try await running.end()
    }
}

extension Running {
    /// Whether the process has blocked a signal, as the system says.
    fileprivate func holdsBack(_ signal: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigBlk:") }),
            let mask = UInt64(line.dropFirst(7).drop { $0 == "\t" || $0 == " " }, radix: 16)
        else { return false }
        return mask >> UInt64(signal - 1) & 1 == 1
    }
}
