import Foundation
import Testing

@testable import kith

/// The sample log and what it exports: both are committed, and must fit.
struct SampleTests {
    private let package = TranscriptTests.package

    private func sampleShell() throws -> Shell {
        let shell = try Shell()
        let sample = package.appendingPathComponent("Examples/sample-log.json").path
        let outcome = shell.kith("restore", sample)
        #expect(outcome.code == 0, "\(outcome.output)")
        return shell
    }

    @Test(
        "the sample exports what is committed, byte for byte",
        arguments: [("kith.ics", []), ("kith-todo.ics", ["--as", "todo"])])
    func exports(_ name: String, _ options: [String]) throws {
        let shell = try sampleShell()
        let outcome = shell.kith(["export", "-o", name] + options, [:], input: "")
        #expect(outcome.code == 0, "\(outcome.output)")
        let committed = package.appendingPathComponent("exports/" + name)
        let exported = try Data(contentsOf: URL(fileURLWithPath: shell.directory + "/" + name))
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            return try exported.write(to: committed)
        }
        let expected = try Data(contentsOf: committed)
        #expect(
            exported == expected,
            "\(differences(from: String(decoding: expected, as: UTF8.self), to: String(decoding: exported, as: UTF8.self)))"
        )
    }

    @Test("the sample is in the very form that a backup of it has")
    func backup() throws {
        let committed = package.appendingPathComponent("Examples/sample-log.json")
        let text = try String(contentsOf: committed, encoding: .utf8)
        let backup = try sampleShell().kith("backup", "-").result
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            return try Data(backup.utf8).write(to: committed)
        }
        let difference = differences(from: text, to: backup)
        #expect(difference.isEmpty, "\(difference)")
    }
}
