import Foundation
import Testing

/// What kith exports, as other programs read it.
@Suite(.enabled(if: Tools.hasReaders, "needs python3-icalendar and python3-vobject"))
struct ReadBackTests {
    /// Ten thousand characters in which anything may be folded, escaped or cut.
    private static let longNote = (0..<1250).map { "\($0 % 10),é;\\🗓" + ($0 % 9 == 8 ? "\n" : " ") }
        .joined().trimmingCharacters(in: .whitespacesAndNewlines)

    private func awkwardLog() async throws -> Home {
        let home = try Home()
        let restored = try await home.kith("restore", Tools.fixture("awkward-log.json"))
        #expect(restored.code == 0, "\(restored.errors)")
        let note = try await home.kith("meetup", "edit", "emoji", "--notes", ReadBackTests.longNote)
        #expect(note.code == 0, "\(note.errors)")
        // Typed into the gap: it moves forward by an hour.
        let gap = try await home.kith(
            "meetup", "add", "In the hour that is not there", "--start", "2026-03-29 02:30")
        #expect(gap.code == 0 && gap.errors.contains("Warning: "), "\(gap.errors)")
        return home
    }

    /// What is around the program so many hours later.
    private func later(_ home: Home, hours: Int) -> [String: String] {
        home.environment.merging(["KITH_NOW": "2026-03-02T\(9 + hours):00:00+01:00"]) { $1 }
    }

    /// Exports events into one file and to-dos into another, lints both, and compares them with the
    /// lists.
    private func check(_ home: Home, hours: Int) async throws {
        let exported = try await home.kith(
            "export", "-o", "kith.ics", "--as", "both", environment: later(home, hours: hours))
        #expect(exported.code == 0, "\(exported.errors)")
        for (kind, options) in [("meetup", [String]()), ("followup", ["--all"])] {
            let list = try await home.kith([kind, "list", "--json"] + options)
            #expect(list.code == 0)
            try home.write(list.output, to: kind + "s.json")
        }
        let told = exported.errors.split(separator: "\n")
        #expect(told.count == 2, "\(exported.errors)")
        for (name, line) in zip(["kith.ics", "kith-todo.ics"], told) {
            let lint = try await home.lint(name)
            #expect(lint.code == 0, "\(lint.output)\(lint.errors)")
            let count = line.matches(of: /(\d+) (?:follow-up|meetup|check-in)/)
                .compactMap { Int($0.1) }.reduce(0, +)
            #expect(count > 5, "\(line)")
            var lists = [home.path("followups.json")]
            if name == "kith.ics" { lists.append(home.path("meetups.json")) }
            let read = try await home.start(
                Tools.python, [Tools.fixture("readback.py"), home.path(name), "\(count)"] + lists
            ).end()
            #expect(read.code == 0, "\(name): \(read.output)\(read.errors)")
        }
    }

    @Test("two independent readers find in an export what the lists say")
    func readBack() async throws {
        let home = try await awkwardLog()
        try await check(home, hours: 1)
        // What was exported and is gone since is there as cancelled, and says the same.
        for line in [
            ["meetup", "edit", "cancelled-later", "--status", "cancelled"],
            ["meetup", "remove", "removed-later"], ["done", "done-later"],
        ] {
            let ended = try await home.kith(line, environment: later(home, hours: 2))
            #expect(ended.code == 0, "\(ended.errors)")
        }
        try await check(home, hours: 3)
        let text = try home.text("kith.ics")
        #expect(text.components(separatedBy: "STATUS:CANCELLED").count == 4)
        #expect(!text.contains("Cancelled before anybody saw it"))
    }

    @Test("every time zone is right in every export from 2020 to 2037")
    func zones() async throws {
        let home = try Home()
        try home.write(try await home.python("zones.py", "make").output, to: "zones.json")
        let restored = try await home.kith("restore", "zones.json")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try await home.kith("export", "-o", "zones.ics").code == 0)
        let lint = try await home.lint("zones.ics")
        #expect(lint.code == 0, "\(lint.output)")
        let checked = try await home.python("zones.py", "check", home.path("zones.ics"))
        #expect(checked.code == 0, "\(checked.output)\(checked.errors)")
    }
}
