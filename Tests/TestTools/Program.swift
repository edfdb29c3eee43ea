import Foundation

/// Other programs, run to their end.
public enum Program {
    /// The exit code, and what was written to standard output and standard error.
    public struct Ended: Sendable {
        public var status: Int32
        public var output: String
    }

    public static func run(_ program: String, _ arguments: [String]) throws -> Ended {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Ended(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }

    /// Lets a file that this process has written be run.
    ///
    /// Another process copies it: whatever this one has open for writing is open in each child that
    /// any test starts meanwhile, for a moment, and such a file cannot be run (ETXTBSY).
    public static func makeRunnable(_ path: String) throws {
        let script = #"cp "$1" "$1.copy" && chmod 755 "$1.copy" && mv "$1.copy" "$1""#
        let ended = try run("/bin/sh", ["-c", script, "sh", path])
        guard ended.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

/// Python, which reads what is written here without our code.
public enum Python {
    /// The system's, for which Debian packages the readers of calendars; else the first on the
    /// PATH.
    private static let program =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
        ? ["/usr/bin/python3"] : ["/usr/bin/env", "python3"]

    public static let isHere = succeeds("import zoneinfo")
    public static let hasDateutil = succeeds("import dateutil")
    /// Whether all that tells of a calendar is there: python-icalendar, python-dateutil, and
    /// libical by ctypes.
    public static let hasReaders = succeeds("import icalendar, dateutil, libical")

    /// A file of the folder Tests/Python.
    public static func script(_ name: String) -> String { folder + "/" + name }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Python").path

    /// Runs a script of that folder.
    public static func run(script name: String, _ arguments: [String]) throws -> Program.Ended {
        try run([script(name)] + arguments)
    }

    public static func run(_ words: [String]) throws -> Program.Ended {
        // It leaves no compiled files beside the scripts.
        try Program.run(program[0], program.dropFirst() + ["-B"] + words)
    }

    private static func succeeds(_ statement: String) -> Bool {
        let line = "import sys; sys.path.insert(0, sys.argv[1]); " + statement
        return (try? run(["-c", line, folder]))?.status == 0
    }

    /// Writes `bytes` to a file that lives as long as `body`.
    public static func withFile<Result>(
        _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("kith-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }

    /// What icslint.py says about a calendar: nothing but of errors.
    public static func lint(_ bytes: [UInt8]) throws -> [String] {
        try withFile(bytes) { path in
            try run(script: "icslint.py", [path]).output.split(separator: "\n").map(String.init)
                .filter { $0.contains(": E ") || !$0.contains(": W ") }
        }
    }
}
