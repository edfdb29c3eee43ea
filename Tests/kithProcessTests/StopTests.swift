import Foundation
import Testing

/// Imports that are told to stop on their way.
@Suite(
    .enabled(
        if: ["/proc/self/status", "/usr/bin/python3"].allSatisfy {
            FileManager.default.fileExists(atPath: $0)
        }, "needs /proc and Python"))
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
    ///
    /// Another process waits for that: a task of this one may have to wait for other tests.
    private func stop(_ home: Home, by signal: Int32) async throws -> Ended {
        let words = ["-B", "-c", StopTests.watch, "\(signal)", Tools.kith, "import"]
        return try await home.start("/usr/bin/python3", words + [home.path("Connections.csv")])
            .end()
    }

    /// Runs a program, and sends it a signal once it has blocked it.
    private static let watch = """
        import signal, subprocess, sys, time
        number = int(sys.argv[1])
        # Whoever runs the tests in the background may have it ignored or blocked.
        signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [number])
        child = subprocess.Popen(sys.argv[2:])
        while child.poll() is None:
            with open(f"/proc/{child.pid}/status") as status:
                mask = [line.split()[1] for line in status if line.startswith("SigBlk:")]
            if mask and int(mask[0], 16) >> number - 1 & 1:
                break
            time.sleep(0.001)
        child.send_signal(number)
        code = child.wait()
        sys.exit(128 - code if code < 0 else code)
        """
}
