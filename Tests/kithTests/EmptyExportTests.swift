import Foundation
import Testing

@testable import kith

@Suite("A calendar with nothing in it")
struct EmptyExportTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.kith(at: "2T09", "met", "Ada")
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: shell.directory)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test(
        "is told, and no file is made",
        arguments: [
            ["-o", "kith.ics"], ["-o", "kith.ics", "--for", "google"], ["--split", "kith.ics"],
        ])
    func none(_ options: [String]) throws {
        for dryRun in [["--dry-run"], []] {
            let outcome = shell.kith(["export"] + options + dryRun, [:], input: "")
            let verb = dryRun.isEmpty ? "is" : "would"
            #expect(outcome.code == 0)
            #expect(
                outcome.output.hasPrefix(
                    "Nothing to export: \(shell.directory)/kith.ics \(verb) not "), "\(outcome)")
            #expect(!outcome.output.contains("Steps that bring it"))
            #expect(try names() == [])
        }
        let json = shell.kith(["export", "--json"] + options, [:], input: "")
        #expect(
            json.result.contains(#""empty": true"#) && json.result.contains(#""changed": false"#))
        // Nothing is remembered of what was not written.
        #expect(
            !shell.kith(["export", "--dry-run"] + options, [:], input: "").output.contains("before")
        )
    }

    @Test("is left out of two files, and the other one is written")
    func both() throws {
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let outcome = shell.kith("export", "--as", "both", "-o", "kith.ics")
        #expect(outcome.errors.contains("Nothing to export: \(shell.directory)/kith-todo.ics"))
        #expect(try names() == ["kith.ics"])
    }

    @Test("takes the place of an earlier one, and is a stream for who waits for one")
    func emptied() throws {
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let places = [["-o", "kith.ics"], ["--split", "cal"]]
        for place in places { #expect(shell.kith(["export"] + place, [:], input: "").code == 0) }
        shell.kith(at: "3T09", "meetup", "remove", "Talk")
        let later = ["KITH_NOW": "2026-06-02T09:00:00+02:00"]
        for place in places { #expect(shell.kith(["export"] + place, later, input: "").code == 0) }
        let calendar = shell.read("kith.ics")
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR") && !calendar.contains("BEGIN:VEVENT"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: shell.directory + "/cal") == [])
        let stream = shell.kith(["export", "-o", "-"], later, input: "")
        #expect(stream.code == 0 && stream.result == calendar)
        #expect(stream.errors == "Warning: Nothing to export; the calendar is empty.\n")
        // Where the earlier one was taken away, none comes back.
        try FileManager.default.removeItem(atPath: shell.directory + "/kith.ics")
        #expect(
            shell.kith(["export", "-o", "kith.ics"], later, input: "").errors.contains("Nothing"))
        #expect(try names() == ["cal"])
    }
}
