import Foundation
import TestTools
import Testing

/// A directory of its own, gone with the test, in which the real program runs as a process.
final class Home: Sendable {
    /// The directory; the home of the log is in it.
    let folder: String
    /// Where the log is, once it is there.
    var home: String { folder + "/home" }
    var log: String { home + "/log.sqlite" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/kith-process-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What the program finds around it.
    var environment: [String: String] {
        [
            "HOME": folder, "KITH_HOME": home, "TZ": "Europe/Berlin",
            "KITH_NOW": "2026-03-02T09:00:00+01:00", "LC_ALL": "C.UTF-8",
            // Its own tests ask for it.
            "KITH_BACKUPS": "off",
            "PATH": Tools.folder + ":/usr/sbin:/usr/bin:/sbin:/bin",
        ]
    }

    /// Starts a program; `input` is a file for its standard input.
    func start(
        _ program: String, _ arguments: [String], input: String? = nil,
        environment: [String: String]? = nil
    ) throws -> Running {
        try Running(
            program, arguments, in: self, input: input,
            environment: environment ?? self.environment)
    }

    /// Runs `kith` to its end.
    func kith(
        _ arguments: String..., input: String? = nil, environment: [String: String]? = nil
    ) async throws -> Ended {
        try await kith(arguments, input: input, environment: environment)
    }

    func kith(
        _ arguments: [String], input: String? = nil, environment: [String: String]? = nil
    ) async throws -> Ended {
        try await start(Tools.kith, arguments, input: input, environment: environment).end()
    }

    /// Runs a shell script, in which `kith` is the program; `$1` is the directory.
    func sh(_ script: String, _ arguments: String...) async throws -> Ended {
        try await start("/bin/sh", ["-c", script, "sh", folder] + arguments).end()
    }

    /// Runs a script of the folder Fixtures.
    func python(_ script: String, _ arguments: String...) async throws -> Ended {
        try await start(Tools.python, [Tools.fixture(script)] + arguments).end()
    }

    /// Lints a calendar.
    func lint(_ name: String) async throws -> Ended {
        try await start(Tools.python, [Python.script("icslint.py"), path(name)]).end()
    }

    /// All that the log says.
    func backup() async throws -> String {
        let ended = try await kith("backup", "-")
        try #require(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    /// The sample that comes with the program.
    func restoreSample() async throws {
        let ended = try await kith("restore", Tools.package + "/Examples/sample-log.json")
        try #require(ended.code == 0, "\(ended.errors)")
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ bytes: Data, to name: String) throws {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
    }

    func read(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try read(name), as: UTF8.self)
    }

    /// The names in the directory and below it.
    func names() -> Set<String> {
        Set(FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    }
}

/// How a process ended, and what it wrote.
struct Ended {
    /// The exit code; 128 and the signal when it was killed.
    var code: Int32
    var output: String
    var errors: String

    var wasKilled: Bool { code == 128 + SIGKILL }
    /// Standard error has a line of that kind.
    var hasError: Bool { errors.contains("Error: ") }
    var hasHint: Bool { errors.contains("\nHint: ") }
}
