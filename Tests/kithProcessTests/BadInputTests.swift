import Foundation
import Testing

/// What is no input: refused with a code and a hint, and nothing is changed.
struct BadInputTests {
    private func log() async throws -> (home: Home, before: String) {
        let home = try Home()
        try await home.restoreSample()
        return (home, try await home.backup())
    }

    private func expect(_ ended: Ended, _ code: Int32, _ what: String) {
        #expect(ended.code == code, "\(what): \(ended.errors)")
        #expect(ended.hasError && ended.hasHint, "\(what): \(ended.errors)")
        #expect(ended.output == "", "\(what)")
        #expect(!ended.errors.utf8.contains(0x1B), "\(what)")
    }

    private static let header =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    private static let tenMegabytes = String(repeating: "x", count: 10_000_000)

    @Test("files that cannot be imported, by name and on standard input")
    func imports() async throws {
        let (home, before) = try await log()
        let files = [
            "no-header.csv": "Ada,Lovelace,,ada@example.com,Acme,Engineer,08 Feb 2026\n",
            "other.csv": "a,b\n1,2\n", "empty.csv": "",
            "cut.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:2026",
            "line.txt": BadInputTests.tenMegabytes,
            "line.csv": BadInputTests.header + "Ada," + BadInputTests.tenMegabytes + ",,,,,\n",
            "nul.csv": BadInputTests.header + "A\0da,Lovelace,,,,,\n",
            "no-backup.json": #"{"format": "other", "version": 1}"#,
            "escape.csv": "\u{1B}]0;owned\u{07}\u{1B}[31m,b\n1,2\n",
        ]
        for (name, text) in files {
            try home.write(text, to: name)
            expect(try await home.kith("import", name), 65, name)
            expect(try await home.kith("import", "-", input: home.path(name)), 65, "- \(name)")
            expect(try await home.kith("restore", name), 65, "restore \(name)")
            #expect(try await home.backup() == before, "\(name)")
        }
        expect(try await home.kith("import", "nowhere.csv"), 66, "nowhere.csv")
        expect(try await home.kith("import", "."), 66, "a directory")
        expect(try await home.kith("restore", "nowhere.json"), 66, "nowhere.json")
        expect(try await home.kith("import", "other.csv", "--as", "excel"), 64, "--as excel")
        #expect(try await home.backup() == before)
    }

    @Test("a backup with a NUL in any of its texts")
    func nulInBackups() async throws {
        let things = [
            ("companies", #""name": "A""#, ["name", "website", "careersURL", "notes"]),
            ("contacts", #""name": "A""#, ["name", "title", "linkedIn", "notes"]),
            (
                "meetups", #""title": "A", "start": "2026-03-01", "allDay": true"#,
                ["title", "location", "url", "onlineURL", "organizer", "notes"]
            ),
            ("interactions", #""text": "A", "at": "2026-03-01""#, ["text"]),
            ("followUps", #""text": "A", "due": "2026-03-01""#, ["text"]),
        ]
        let home = try Home()
        #expect(try await home.kith("today").code == 0)
        let before = try await home.backup()
        for (list, needed, names) in things {
            for name in names {
                var fields = needed.replacing("\"\(name)\": \"A\"", with: "")
                if fields.hasPrefix(",") { fields.removeFirst() }
                if !fields.isEmpty { fields += ", " }
                let text =
                    #"{"format": "kith", "version": 1, "\#(list)": [{\#(fields)"\#(name)": "A\u0000B"}]}"#
                try home.write(text, to: "nul.json")
                let ended = try await home.kith("restore", "nul.json")
                expect(ended, 65, text)
                #expect(ended.errors.contains("\(list)[0].\(name) contains a NUL"), "\(ended)")
            }
        }
        #expect(try await home.backup() == before)
    }

    @Test("a page with a NUL or a broken line")
    func pages() async throws {
        let (home, before) = try await log()
        for text in ["name = \"A\0da\"\n", "name = \"Ada\n", "\0\0\0", "name\u{1B}[2J = 1\n"] {
            try home.write(text, to: "page.toml")
            expect(
                try await home.kith("contact", "edit", "1", "--page", "page.toml"), 65,
                text.debugDescription)
            expect(
                try await home.kith(
                    "contact", "edit", "1", "--page", "-", input: home.path("page.toml")), 65,
                "- " + text.debugDescription)
        }
        expect(
            try await home.kith("contact", "edit", "1", "--page", "nowhere.toml"), 66, "no page")
        #expect(try await home.backup() == before)
    }

    @Test("words of 100 kB that are no time, no name and no number")
    func longWords() async throws {
        let (home, before) = try await log()
        let long = String(repeating: "x", count: 100_000)
        let lines: [([String], Int32)] = [
            (["snooze", "2", long], 64), (["meetup", "add", "A", "--start", long], 64),
            (["log", "A", "--on", long], 64), (["contact", "add", "A", "--email", long], 64),
            (["contact", "add", "A", "--cadence", long], 64),
            (["meetup", "add", "A", "--start", "fri", "--rrule", long], 64),
            (["done", long], 2), (["show", long], 2), (["log", "A", "--with", long], 2),
            (["import", "A", "--as", long], 64), (["today", "--tz", long], 64),
        ]
        for (line, code) in lines {
            let ended = try await home.kith(line)
            expect(ended, code, line[0])
            // What was typed is not thrown back at the terminal.
            #expect(ended.errors.utf8.count < 4000, "\(line[0]): \(ended.errors.utf8.count)")
        }
        let misuse = try await home.kith("--" + long)
        #expect(misuse.code == 64 && misuse.errors.utf8.count < 4000)
        #expect(try await home.backup() == before)
    }

    @Test("escape sequences in every text reach neither the terminal nor the calendar")
    func escapes() async throws {
        let home = try Home()
        let text = "A\u{1B}[31m\u{1B}]0;owned\u{07}\u{9B}2J\u{202E}B\u{8}\rC"
        let lines = [
            ["company", "add", text, "--notes", text, "--tag", "x"],
            [
                "contact", "add", text, "--company", "1", "--title", text, "--phone", text,
                "--notes", text,
            ],
            [
                "meetup", "add", text, "--start", "fri", "--location", text, "--organizer", text,
                "--notes", text,
            ],
            ["log", text, "--with", "1"], ["followup", "add", text, "--with", "1"],
            ["today"], ["show", "contact", "1"], ["company", "list"], ["contact", "list"],
            ["meetup", "list"], ["interaction", "list"], ["followup", "list"], ["history"],
            ["search", "owned"], ["show", text + "?"], ["followup", "list", "--json"],
            ["export", "-o", "-"], ["undo"],
        ]
        for line in lines {
            let ended = try await home.kith(line)
            let written = ended.output + ended.errors
            let isCalendar = line[0] == "export"
            #expect(
                !written.unicodeScalars.contains {
                    ($0.value < 0x20 && $0 != "\n" && !(isCalendar && $0 == "\r"))
                        || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
                }, "\(line): \(written.debugDescription)")
            #expect([0, 2, 64].contains(ended.code), "\(line): \(ended)")
            if ended.code != 0 { #expect(ended.hasHint, "\(line): \(ended.errors)") }
        }
    }
}
