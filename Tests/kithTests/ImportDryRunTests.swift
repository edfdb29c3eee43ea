import Foundation
import TestTools
import Testing

@testable import kith

/// What `--dry-run` tells is what the import does, in every count and every word, whatever the log
/// has.
@Suite("Dry runs of imports")
struct ImportDryRunTests {
    /// How the log is before the import.
    enum Before { case empty, older, editedByHand }

    @Test("the folder is found") func found() { #expect(ImportFixtures.all.count > 70) }

    @Test(
        "tell what the import then does, in words and as JSON",
        arguments: [
            (Before.empty, []), (.empty, ["--json", "--people"]), (.older, []),
            (.editedByHand, ["--json", "--people"]),
        ] as [(Before, [String])])
    func same(before: Before, form: [String]) throws {
        for file in ImportFixtures.all {
            let shell = try shell(file, before)
            let line = ImportDryRunTests.line(file) + form
            // The log begins here, if not before, and not with the dry run.
            let log = shell.kith("backup", "-").result
            let dry = shell.kith(line + ["--dry-run"], [:], input: "")
            #expect(shell.kith("backup", "-").result == log, "\(file) \(before)")
            let real = shell.kith(line, [:], input: "")
            #expect(dry.code == real.code, "\(file) \(before)")
            #expect(
                ImportDryRunTests.words(dry) == ImportDryRunTests.words(real), "\(file) \(before)")
            if real.code != 0 {
                #expect(real.code == 65, "\(file)")
                #expect(shell.kith("backup", "-").result == log, "\(file) \(before)")
            }
            // With the people whom it names, too, a second time changes nothing.
            guard before == .empty, !form.isEmpty else { continue }
            let after = shell.kith("backup", "-").result
            #expect(shell.kith(line, [:], input: "").code == real.code, "\(file)")
            #expect(shell.kith("backup", "-").result == after, "\(file)")
        }
    }

    private static func line(_ file: String) -> [String] {
        let map = ImportFixtures.maps[file].map { ["--map", $0] } ?? []
        return ["import", ImportFixtures.path(file)] + map
    }

    /// A log as it is before the import of a file.
    private func shell(_ file: String, _ before: Before) throws -> Shell {
        let shell = try Shell()
        if before == .empty { return shell }
        let older = shell.directory + "/older"
        let bytes = ImportDryRunTests.older(try ImportFixtures.bytes(file))
        try Data(bytes).write(to: URL(fileURLWithPath: older))
        var line = ImportDryRunTests.line(file)
        line[1] = older
        _ = shell.kith(line, [:], input: "")
        if before == .older { return shell }
        _ = shell.kith("contact", "edit", "1", "--title", "By hand", "--name", "Somebody Else")
        _ = shell.kith("contact", "remove", "2")
        _ = shell.kith("meetup", "edit", "1", "--location", "By hand", "--status", "attended")
        _ = shell.kith("interaction", "remove", "1")
        return shell
    }

    /// The file as it may have been: with other titles, companies, names of meetups, days and
    /// texts.
    private static func older(_ bytes: [UInt8]) -> [UInt8] {
        let changes = [
            ("Programmer", "Apprentice"), ("Engineer", "Apprentice"), ("Engines", "Mills"),
            ("Night", "Morning"), ("Weekly", "Monthly"), ("202603", "202602"),
            ("Hello", "Good day"), ("ada@example.com", "countess@example.com"),
            ("Acme", "Globex"),
        ]
        guard var text = String(validating: bytes, as: UTF8.self) else { return bytes }
        for (new, old) in changes { text = text.replacing(new, with: old) }
        return Array(text.utf8)
    }

    /// What was told, without what must differ.
    private static func words(_ outcome: Shell.Outcome) -> String {
        let text = outcome.result + outcome.errors
        return text.split(separator: "\n").filter {
            !$0.hasPrefix("  \"step\":") && !$0.hasPrefix("  \"dryRun\":")
                && $0 != "Nothing was changed: this was a dry run."
        }.joined(separator: "\n").replacing("would be ", with: "")
    }
}
