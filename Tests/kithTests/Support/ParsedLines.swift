import ArgumentParser
import Synchronization

@testable import kith

/// What kith's parser made of lines that were typed before. Without optimization it takes most of
/// the time of a command, and pages and hints are typed again and again.
enum ParsedLines {
    /// Nothing in a command changes once it is parsed.
    private struct Parsed: @unchecked Sendable {
        let result: Result<any ParsableCommand, any Error>
    }

    private static let known = Mutex<[[String]: Parsed]>([:])

    static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        if let parsed = known.withLock({ $0[arguments] }) { return try parsed.result.get() }
        let parsed = Parsed(result: Result { try Kith.parse(arguments) })
        known.withLock { $0[arguments] = parsed }
        return try parsed.result.get()
    }
}
