import Foundation

/// A process that runs. Its output goes into files, so that it never waits for a reader.
final class Running: Sendable {
    /// Reason why the harness killed a process itself.
    struct Interruption: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    private let home: Home
    private let files: String
    private let command: String
    /// A task of its own, which is not cancelled with the test: it ends when the process has ended.
    private let ending: Task<Void, Never>

    init(
        _ program: String, _ arguments: [String], in home: Home, input: String?,
        environment: [String: String]
    ) throws {
        self.home = home
        command = ([program] + arguments).joined(separator: " ")
        files = home.folder + "/.run-" + UUID().uuidString
        let (ended, finish) = AsyncStream<Void>.makeStream()
        for suffix in [".out", ".err"] {
            try Data().write(to: URL(fileURLWithPath: files + suffix))
        }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: home.folder)
        process.standardInput = FileHandle(forReadingAtPath: input ?? "/dev/null")
        process.standardOutput = FileHandle(forWritingAtPath: files + ".out")
        process.standardError = FileHandle(forWritingAtPath: files + ".err")
        process.terminationHandler = { _ in finish.finish() }
        ending = Task { for await _ in ended {} }
        do { try process.run() } catch {
            finish.finish()
            throw error
        }
    }

    var id: Int32 { process.processIdentifier }

    /// What it has written to standard output so far.
    func written() throws -> String {
        String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: files + ".out")), as: UTF8.self)
    }

    func kill(_ signal: Int32 = SIGKILL) { Foundation.kill(id, signal) }

    /// Kills the process and everything it started: Foundation gives each a group of its own.
    private func killGroup() { if process.isRunning { Foundation.kill(-id, SIGKILL) } }

    /// Waits for the end of the process, and returns its output.
    ///
    /// Kills the process when its test is cancelled, or when it runs for longer than `limit`, which
    /// is generous enough for any machine.
    /// - Throws: `Interruption` when the process was killed for one of these reasons.
    func end(within limit: Duration = .seconds(1200)) async throws -> Ended {
        let watch = Task {
            try await Task.sleep(for: limit)
            killGroup()
        }
        await withTaskCancellationHandler {
            await ending.value
        } onCancel: {
            killGroup()
        }
        watch.cancel()
        // It holds the directory, too, which must be gone when the last test ends.
        let isLate = (try? await watch.result.get()) != nil
        defer {
            for suffix in [".out", ".err"] {
                try? FileManager.default.removeItem(atPath: files + suffix)
            }
        }
        if Task.isCancelled {
            throw Interruption(description: "The test was cancelled, and with it: \(command)")
        }
        if isLate { throw Interruption(description: "Killed after \(limit): \(command)") }
        func text(_ suffix: String) throws -> String {
            String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: files + suffix)), as: UTF8.self)
        }
        let code = process.terminationStatus
        return Ended(
            code: process.terminationReason == .exit ? code : 128 + code,
            output: try text(".out"), errors: try text(".err"))
    }
}
