import DAVWire
import Foundation
import Testing

/// kith-http as a process whose frames the test writes and reads itself.
final class RawChild {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errorPipe = Pipe()
    private var stream = WireAnswerStream()
    /// All that came on standard output.
    private(set) var told: [UInt8] = []

    init(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = URL(fileURLWithPath: Visit.program)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errorPipe
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func put(_ frame: WireFrame) { put(frame.bytes) }

    func put(_ bytes: [UInt8]) {
        try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
    }

    func closeInput() { try? input.fileHandleForWriting.close() }

    /// The next request that is over.
    func next() throws -> (id: UInt32, result: Result<WireAnswer, WireFailure>) {
        while true {
            if let next = try stream.next() { return next }
            let bytes = [UInt8](output.fileHandleForReading.availableData)
            try #require(!bytes.isEmpty, "kith-http has ended")
            told += bytes
            stream.append(bytes)
        }
    }

    /// Waits for its end, and gives back its code (128 and the signal, if one ended it) and what it
    /// said on standard error. What is left on standard output is added to `told`.
    func end() -> (code: Int32, errors: String) {
        told += [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        let errors = errorPipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let signal: Int32 = process.terminationReason == .exit ? 0 : 128
        return (process.terminationStatus + signal, String(decoding: errors, as: UTF8.self))
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let failure) = self { return failure }
        return nil
    }
}
