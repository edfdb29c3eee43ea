import CivilTime
import Foundation
import Synchronization
import TestTools

@testable import kith

/// A small world with a directory of its own: a frozen clock, counted uids, and what was written,
/// in its order.
///
/// Its directory is called `/home/you` in what goes in and comes out.
final class Shell {
    /// What the directory is called in transcripts.
    static let homeName = "/home/you"

    let directory: String
    var environment: [String: String]
    private let uids: Counter
    var zoneData = ZoneDataState(
        directory: "/usr/share/zoneinfo", release: "2026f", missing: [])

    /// True if the backup of the day is made, by this process and not by one behind it.
    var backsUp = false

    /// The server of all accounts.
    private(set) var server = MemoryServer()

    /// Number of bytes that are free on the disk.
    var freeSpace = 1 << 40

    convenience init() throws { try self.init(uids: Counter()) }

    /// A world that is as another one is now, in a directory of its own.
    convenience init(copying other: Shell) throws {
        try self.init(uids: Counter(after: 1_000_000))
        for name in try FileManager.default.contentsOfDirectory(atPath: other.directory) {
            try FileManager.default.copyItem(
                atPath: other.whole(name), toPath: whole(name))
        }
        server = MemoryServer(copying: other.server)
        environment = other.environment.mapValues { $0.replacing(other.directory, with: directory) }
    }

    private init(uids: Counter) throws {
        self.uids = uids
        directory = FileManager.default.temporaryDirectory.path + "/kith-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755])
        environment = [
            "HOME": directory, "TZ": "Europe/Berlin", "KITH_NOW": "2026-03-02T09:00:00+01:00",
        ]
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    /// What a command wrote to both outputs, as it came, and how it ended.
    struct Outcome {
        var output = ""
        /// What went to standard output alone.
        var result = ""
        /// What went to standard error alone.
        var errors = ""
        var code: Int32 = 0
    }

    /// Runs `kith` with these arguments.
    func kith(_ arguments: String..., input: String = "") -> Outcome {
        kith(arguments, [:], input: input)
    }

    /// Runs one line of a transcript; `document` is the text behind `<<EOF`.
    func run(_ text: String, document: String = "") -> Outcome {
        let line = ShellLine(text.replacing(Shell.homeName, with: directory))
        var input = document.replacing(Shell.homeName, with: directory)
        if let file = line.input { input = read(file) }
        let arguments = Array(line.words.dropFirst())
        var outcome: Outcome
        switch line.words.first {
        case "kith": outcome = kith(arguments, line.environment, input: input)
        case "export":
            for setting in arguments {
                let parts = setting.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                environment[String(parts[0])] = String(parts.last ?? "")
            }
            return Outcome()
        case "cat":
            let text = arguments.isEmpty ? input : arguments.map(read).joined()
            outcome = Outcome(output: text, result: text)
        case "chmod":
            let mode = Int(arguments.first ?? "", radix: 8) ?? 0o600
            for path in arguments.dropFirst().map(whole) {
                if mode == 0o755 {
                    try? Program.makeRunnable(path)
                } else {
                    try? FileManager.default.setAttributes(
                        [.posixPermissions: mode], ofItemAtPath: path)
                }
            }
            return Outcome()
        case "ls":
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: whole(arguments.first ?? "."))
            let text = (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
                .map { $0 + "\n" }.joined()
            outcome = Outcome(output: text, result: text)
        case "zip":
            let files = arguments.dropFirst().map { name in
                let content = try? Data(contentsOf: URL(fileURLWithPath: whole(name)))
                return ZipMaker.File(name, [UInt8](content ?? Data()))
            }
            let zip = URL(fileURLWithPath: whole(arguments.first ?? ""))
            try? Data(ZipMaker(files).bytes).write(to: zip)
            return Outcome()
        case "mkdir":
            for path in arguments {
                try? FileManager.default.createDirectory(
                    atPath: whole(path), withIntermediateDirectories: true)
            }
            return Outcome()
        case "cp":
            // What is copied from stands in the package: `Examples/sample-log.json`.
            let source = TranscriptTests.package.appending(path: arguments.first ?? "")
            try? FileManager.default.copyItem(
                at: source, to: URL(fileURLWithPath: whole(arguments.last ?? "")))
            return Outcome()
        case "phone":
            outcome = phone(arguments)
        case "rm":
            for path in arguments { try? FileManager.default.removeItem(atPath: whole(path)) }
            return Outcome()
        default:
            outcome = Outcome(output: "\(line.words.first ?? ""): not found\n", code: 127)
        }
        if let file = line.output {
            try? Data(outcome.result.utf8).write(to: URL(fileURLWithPath: whole(file)))
            outcome.output = outcome.errors
        }
        outcome.output = outcome.output.replacing(directory, with: Shell.homeName)
        return outcome
    }

    func kith(_ arguments: [String], _ extra: [String: String], input: String) -> Outcome {
        let environment = environment.merging(extra) { $1 }
        let written = Written()
        let (uids, zoneData, freeSpace) = (uids, zoneData, freeSpace)
        let now = environment["KITH_NOW"].flatMap { Instant(rfc3339: $0) } ?? Instant(seconds: 0)
        let backsUp = backsUp
        let server = server
        var world = World(
            environment: environment, directory: directory,
            // A terminal of so many columns, where the line says so.
            width: extra["COLUMNS"].flatMap { Int($0) }, isInputTerminal: false,
            clock: { Instant(seconds: 0) }, newUID: { uids.next },
            output: { written.results($0) },
            errors: { written.errors($0) }, input: { Data(input.utf8) },
            zoneData: { zoneData }, freeSpace: { _ in freeSpace },
            versions: (libical: "3.0", sqlite: "3.40"),
            backUp: { home in
                if backsUp { DailyBackup.make(home, at: now) { _ in freeSpace } }
            })
        world.pause = { _ in }
        world.connect = { _, account, password in server.connect(account, password) }
        let code = Kith.run(arguments, in: world, parse: ParsedLines.parse)
        return written.outcome(code)
    }

    /// A world without outputs, in which programs are found on a path.
    func world(path: String?) -> World {
        var environment = environment
        environment["PATH"] = path
        return World(
            environment: environment, directory: directory, isInputTerminal: false,
            clock: { Instant(seconds: 0) }, newUID: { "" }, output: { _ in }, errors: { _ in },
            input: { Data() })
    }

    func read(_ path: String) -> String {
        (try? String(contentsOfFile: whole(path), encoding: .utf8)) ?? "no file \(path)\n"
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: whole(path)))
    }

    fileprivate func whole(_ path: String) -> String {
        path.hasPrefix("/") ? path : directory + "/" + path
    }
}

/// Uids that count: `00000000-0000-4000-8000-000000000001`.
private final class Counter: Sendable {
    private let count: Atomic<Int>

    init(after first: Int = 0) { count = Atomic(first) }

    var next: String {
        let digits = String(count.add(1, ordering: .relaxed).newValue)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
    }
}

/// What was written to the two outputs, in its order.
final class Written: Sendable {
    private struct Bytes {
        var all: [UInt8] = []
        var results: [UInt8] = []
        var errors: [UInt8] = []
    }
    private let bytes = Mutex(Bytes())

    func results(_ more: [UInt8]) {
        bytes.withLock { bytes in
            bytes.all += more
            bytes.results += more
        }
    }

    func errors(_ more: [UInt8]) {
        bytes.withLock { bytes in
            bytes.all += more
            bytes.errors += more
        }
    }

    func outcome(_ code: Int32) -> Shell.Outcome {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        return bytes.withLock {
            Shell.Outcome(
                output: text($0.all), result: text($0.results), errors: text($0.errors), code: code)
        }
    }
}
