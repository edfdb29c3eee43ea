import Foundation
import Testing

@testable import kith

/// Outputs that would be written over the log itself.
@Suite("The log as a place to write to")
struct OwnLogTests {
    private let shell: Shell
    private let home: String

    init() throws {
        shell = try Shell()
        home = shell.directory + "/.local/share/kith"
        _ = shell.kith("met", "Ada Lovelace", "--follow-up", "write")
        _ = shell.kith("meetup", "add", "Talk", "--start", "2026-03-20")
        for (name, target) in [("link", "log.sqlite"), ("wal", "log.sqlite-wal")] {
            for ending in [".ics", ".dot", "-todo.ics"] {
                try FileManager.default.createSymbolicLink(
                    atPath: shell.directory + "/" + name + ending,
                    withDestinationPath: home + "/" + target)
            }
        }
        try FileManager.default.linkItem(
            atPath: home + "/log.sqlite", toPath: shell.directory + "/hard.dot")
    }

    /// All that stands in the home and beside it.
    private func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: shell.directory) ?? .init() {
            guard let name = name as? String, !name.hasSuffix("-shm") else { continue }
            files[name] = try? Data(contentsOf: URL(fileURLWithPath: shell.directory + "/" + name))
        }
        return files
    }

    @Test(
        "is refused by every command that writes a file, and nothing is changed",
        arguments: [
            "export -o", "export --dry-run -o", "export --for google -o", "export --contacts -o",
            "export --contacts --dry-run -o", "backup", "graph -o", "brief c1 --ask why -o",
            "export --as both -o",
        ])
    func refused(_ command: String) throws {
        let before = try files()
        var places = ["link.dot", "wal.dot", "hard.dot"]
        if !command.hasPrefix("graph") {
            places += ["", "-wal", "-shm", "-journal", ".new-0123456789ab"].map {
                home + "/log.sqlite" + $0
            }
        }
        // The second of two files is looked at before the first is written.
        if command.contains("both") { places = ["link.ics", "new.ics", "wal"] }
        for place in places {
            if place == "new.ics" {
                try FileManager.default.createSymbolicLink(
                    atPath: shell.directory + "/new-todo.ics", withDestinationPath: "hard.dot")
            }
            let outcome = shell.kith(
                command.split(separator: " ").map(String.init) + [place], [:], input: "")
            #expect(outcome.code == 73, "\(place): \(outcome.output)")
            #expect(
                outcome.errors.contains(" belongs to the log, which is not written over. Nothing"),
                "\(place): \(outcome.errors)")
        }
        try? FileManager.default.removeItem(atPath: shell.directory + "/new-todo.ics")
        #expect(try files() == before)
    }

    @Test("a directory of files beside the log leaves the log as it is")
    func split() throws {
        let before = shell.kith("contact", "list").result
        #expect(shell.kith("export", "--split", home).code == 0)
        #expect(shell.kith("export", "--split", home + "/log.sqlite").code == 73)
        #expect(shell.kith("export", "--split", home, "--until", "2026-01-01").code == 0)
        #expect(shell.kith("contact", "list").result == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: home)
        #expect(Set(names).isSubset(of: ["log.sqlite", "log.sqlite-wal", "log.sqlite-shm"]))
    }

    @Test("is not removed by what a backup claims to have been written there, nor is anything else")
    func claimed() throws {
        let names = ["log.sqlite", "mine.toml", "gone.ics"]
        let claim = names.map { "\"\($0)\"" }.joined(separator: ", ")
        try shell.write(
            #"{"format": "kith", "version": 1, "exportFiles": {"\#(home)/": [\#(claim)]}}"#,
            to: "claims.json")
        #expect(shell.kith("restore", "claims.json", "--replace").code == 0)
        for name in names.dropFirst() { try shell.write("mine", to: home + "/" + name) }
        #expect(shell.kith("export", "--split", home).code == 0)
        #expect(FileManager.default.fileExists(atPath: home + "/log.sqlite"))
        #expect(shell.read(home + "/mine.toml") == "mine")
        #expect(!FileManager.default.fileExists(atPath: home + "/gone.ics"))
    }
}
