import Foundation

/// Runs python3, which reads what is written here without libical.
enum Python {
    static let isHere = (try? run(["-c", "import zoneinfo"]))?.status == 0
    static let hasDateutil = (try? run(["-c", "import dateutil"]))?.status == 0

    static func run(_ words: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Writes `bytes` to a file that lives as long as `body`.
    static func withFile<Result>(
        _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("kith-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }

    /// What icslint.py says about a calendar: nothing but of errors.
    static func lint(_ bytes: [UInt8]) throws -> [String] {
        let script = try Fixture.path("icslint.py")
        return try withFile(bytes) { path in
            try run([script, path]).output.split(separator: "\n").map(String.init)
                .filter { $0.contains(": E ") || !$0.contains(": W ") }
        }
    }
}
