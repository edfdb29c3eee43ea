import Foundation
import Testing

/// Peak memory of the program, which does not grow with what it reads and writes.
@Suite(.enabled(if: Tools.hasPython))
struct MemoryTests {
    /// Runs a command and returns its peak memory in MiB.
    private func peak(_ home: Home, _ arguments: [String]) async throws -> Int {
        let script = """
            import resource, subprocess, sys
            code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
            sys.exit(code)
            """
        let ended = try await home.start(
            Tools.python, ["-c", script, Tools.kith] + arguments
        ).end()
        try #require(ended.code == 0, "\(arguments): \(ended.errors)")
        return try #require(Int(ended.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test("a backup of 24 MB is restored, listed and written in the memory of a small one")
    func long() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada", "--home", home.path("small")).code == 0)
        #expect(
            try await home.kith("backup", home.path("small.json"), "--home", home.path("small"))
                .code == 0)
        let word = String(repeating: "loom", count: 5000)
        let talks = (1...1200).map { #"{"text": "\#(word)\#($0)", "at": "2026-01-01"}"# }
        try home.write(
            #"{"format": "kith", "version": 1, "interactions": [\#(talks.joined(separator: ",\n"))]}"#,
            to: "long.json")
        let small = try await peak(
            home, ["restore", "small.json", "--home", home.path("other")])
        let room = small + 55
        for line in [
            ["restore", "long.json"], ["backup", "again.json"], ["interaction", "list", "--json"],
        ] {
            let most = try await peak(home, line)
            #expect(most <= room, "\(line): \(most) of \(room) MiB")
        }
        // Now all of it is in the history.
        #expect(try await home.kith("undo").code == 0)
        #expect(
            try await home.kith("_daily-backup", home.home).code == 0)
        let copies = try FileManager.default.contentsOfDirectory(atPath: home.home + "/backups")
        let copy = try home.home + "/backups/" + #require(copies.first)
        for line in [
            ["backup", "history.json", "--history"],
            ["restore", "history.json", "--home", home.path("history")],
            ["restore", copy, "--home", home.path("copy")],
        ] {
            let most = try await peak(home, line)
            #expect(most <= room, "\(line): \(most) of \(room) MiB")
        }
        #expect(try await home.kith("redo", "--home", home.path("copy")).code == 0)
    }
}
