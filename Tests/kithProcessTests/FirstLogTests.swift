import Foundation
import Testing

/// Disks that fail, or are full, while the first command makes the log.
struct FirstLogTests {
    /// Faults of calls on the draft of a log: after how many of them, and with which errno.
    private static let faults =
        [0, 1, 2, 20, 60, 66].map { "write:\($0):\(ENOSPC)" }
        + ["write:20:\(EIO)", "sync:0:\(EIO)", "sync:1:\(EIO)"]
        + [0, 10, 20].map { "lock:\($0):\(ENOLCK)" }

    @Test(
        "whatever fails, no log stands there that cannot be opened, and the next command makes one",
        .enabled(if: Tools.hasCompiler, "needs gcc, on Linux"))
    func faults() async throws {
        let home = try Home()
        let library = home.path("faults.so")
        let compiled = try await home.start(
            "/usr/bin/gcc", ["-shared", "-fPIC", "-o", library, Tools.fixture("draft-faults.c")]
        ).end()
        try #require(compiled.code == 0, "\(compiled.errors)")
        for (number, fault) in FirstLogTests.faults.enumerated() {
            var environment = home.environment
            environment["KITH_HOME"] = home.path("log-\(number)")
            environment["FAULT"] = fault
            environment["LD_PRELOAD"] = library
            let ended = try await home.kith("met", "Ada", environment: environment)
            #expect(ended.code == 74 && ended.hasError && ended.hasHint, "\(fault): \(ended)")
            #expect(!home.names().contains("log-\(number)"), "\(fault)")
            environment["LD_PRELOAD"] = nil
            let again = try await home.kith("met", "Ada", environment: environment)
            #expect(again.code == 0, "\(fault): \(again.errors)")
        }
    }

    @Test(
        "on a disk of any small size it fails, and with more room it does not",
        .enabled(if: Tools.hasMounts, "needs to mount a small disk: root or user namespaces"))
    func smallDisks() async throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.home, withIntermediateDirectories: true)
        let script = """
            for size in 60 280 340 400 460; do
                mount -t tmpfs -o size=${size}k none "$KITH_HOME" || exit 5
                kith --home "$KITH_HOME/log" met Ada 2>/dev/null; before=$?
                ls -A "$KITH_HOME"
                mount -o remount,size=8m none "$KITH_HOME" || exit 4
                kith --home "$KITH_HOME/log" met Ada >/dev/null 2>&1; echo "$before $?"
                umount "$KITH_HOME"
            done
            """
        let ended = try await home.start(
            "/usr/bin/unshare", Tools.unshare + ["/bin/sh", "-c", script]
        ).end()
        #expect(ended.output == String(repeating: "74 0\n", count: 5), "\(ended)")
    }
}
