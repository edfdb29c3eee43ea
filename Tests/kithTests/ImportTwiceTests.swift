import TestTools
import Testing

@testable import kith

/// The files of other programs that the readers are tested with, in the log.
@Suite("Importing each file twice")
struct ImportTwiceTests {
    @Test(
        "the second import of a file changes nothing and is no step",
        arguments: ImportFixtures.all.filter { !ImportFixtures.refused.contains($0) })
    func twice(file: String) throws {
        let shell = try Shell()
        let map = ImportFixtures.maps[file].map { ["--map", $0] } ?? []
        let line = ["import", ImportFixtures.path(file), "--json"] + map
        // Whom invitations without addresses name has to be in the log already.
        let isNameOnly = ImportTwiceTests.nameOnly.contains(file)
        if isNameOnly {
            let outcome = shell.kith(line, [:], input: "")
            #expect(outcome.code == 65 && outcome.errors.contains("no contact is called"))
            for name in ["Ada Lovelace", "Grace Hopper", "Jonas Weber"] {
                _ = shell.kith("contact", "add", name, input: "")
            }
        }
        let first = shell.kith(line, [:], input: "")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.result.contains("\"step\": \(isNameOnly ? 4 : 1),"))
        let before = shell.kith("backup", "-", input: "").result
        let second = shell.kith(line, [:], input: "")
        #expect(second.code == 0, "\(second.errors)")
        #expect(second.result.contains("\"step\": null,"))
        #expect(
            second.result.contains("\"added\": 0,") && second.result.contains("\"changed\": 0,"))
        #expect(shell.kith("backup", "-", input: "").result == before)
    }

    private static let nameOnly: Set = [
        "headers/linkedin-invitations-pre2023.csv", "linkedin/invitations-without-profiles.csv",
    ]

    @Test(
        "what is listed as a file that cannot be taken is refused, and leaves no trace",
        arguments: ImportFixtures.refused.sorted())
    func refused(file: String) throws {
        let shell = try Shell()
        let before = shell.kith("backup", "-", input: "").result
        let outcome = shell.kith("import", ImportFixtures.path(file), input: "")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("\nHint: "))
        #expect(shell.kith("backup", "-", input: "").result == before)
    }

    @Test(
        "what is listed with columns cannot be taken without them",
        arguments: ImportFixtures.maps.keys.sorted())
    func mapped(file: String) throws {
        let outcome = try Shell().kith("import", ImportFixtures.path(file), input: "")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("--map"))
    }
}
