import Foundation
import Testing

@testable import CivilTime

@Suite("kith doctor")
struct DoctorTests {
    @Test("warns of zone data that lack known changes, whatever they say, and stops nothing")
    func zoneData() throws {
        let shell = try Shell()
        #expect(shell.kith("doctor").output.contains("ok       time zone data: 2026f in /usr"))
        let lacking = ZoneDataState.changes.filter { $0.zone != "America/Havana" }
        shell.zoneData = ZoneDataState(directory: "/z", release: "2025b", missing: lacking)
        let found = shell.kith("doctor")
        #expect(found.code == 0)
        #expect(
            found.output.contains(
                """
                warning  time zone data: 2025b in /z
                         They are older than 2026e, and show a wrong time in Africa/Casablanca \
                from Sun 20 Sep 2026 on; in America/Edmonton, America/Inuvik, America/Vancouver \
                and America/Winnipeg from Sun 1 Nov 2026 on.
                         Get newer ones (sudo apt-get update && sudo apt-get install tzdata), or \
                let TZDIR name a directory that has them.
                """))
        shell.zoneData = ZoneDataState(directory: "/z", release: "2026f", missing: lacking)
        let mixed = shell.kith("doctor")
        #expect(mixed.output.contains("2026e, although they say that they are 2026f, and"))
        shell.zoneData.release = nil
        #expect(shell.kith("doctor").output.contains("time zone data: of no known release in /z"))
        #expect(shell.kith("doctor", "--json").output.contains("\"level\": \"warning\""))
    }

    @Test("finds addresses that no calendar may hold, and its commands mend them")
    func addresses() throws {
        let shell = try Shell()
        try shell.write(
            """
            {"format": "kith", "version": 1, "meetups": [{"uid": "a", "title": "Talk",
            "start": "2026-07-01", "end": "2026-07-01", "url": "n/a"}], "companies": [{"uid": "c",
            "name": "Acme", "website": "www.example.com"}]}
            """, to: "log.json")
        #expect(shell.kith("restore", "log.json").code == 0)
        let export = shell.kith("export", "-o", "-")
        #expect(export.code == 0 && export.errors.contains("“Talk” is written without its link"))
        let found = shell.kith("doctor")
        #expect(found.code == 1)
        let commands = found.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("kith ") }.map(String.init)
        #expect(
            commands == [
                "kith company edit o1 --website https://www.example.com",
                "kith meetup edit m1 --clear url",
            ])
        for command in commands { #expect(shell.run(command).code == 0) }
        #expect(shell.kith("doctor").code == 0)
        #expect(shell.kith("export", "-o", "-").errors.isEmpty)
    }

    /// Lines of what doctor finds that are not `ok`.
    private func findings(_ shell: Shell) -> [String] {
        shell.kith("doctor").output.split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("warning") || $0.hasPrefix("problem") }
    }

    private func home(_ shell: Shell) -> String { shell.directory + "/.local/share/kith" }

    @Test("makes no log, and changes none")
    func changesNothing() throws {
        let shell = try Shell()
        let none = shell.kith("doctor")
        #expect(none.code == 0 && none.output.contains("ok       log: none in "))
        #expect(!FileManager.default.fileExists(atPath: home(shell)))
        #expect(shell.kith("doctor", "--repair").code == 66)
        _ = shell.kith("met", "Ada")
        let log = URL(fileURLWithPath: home(shell) + "/log.sqlite")
        let before = try Data(contentsOf: log)
        #expect(findings(shell) == [])
        #expect(shell.kith("doctor", "--repair").output == "Nothing to repair.\n")
        #expect(try Data(contentsOf: log) == before)
    }

    @Test("warns of a clock that is behind the log, or behind kith itself, and ends with 0")
    func clock() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        shell.environment["KITH_NOW"] = "2026-03-01T09:00:00+01:00"
        let behind = shell.kith("doctor")
        #expect(behind.code == 0 && behind.output.contains("is still to come by the clock"))
        shell.environment["KITH_NOW"] = "1970-01-01T00:00:00Z"
        #expect(shell.kith("doctor").output.contains("before this kith was made"))
        #expect(findings(shell).count == 1)
    }

    @Test("warns of zone data of a year before the last one")
    func oldZones() throws {
        let shell = try Shell()
        shell.zoneData = ZoneDataState(directory: "/z", release: "2024a", missing: [])
        #expect(shell.kith("doctor").output.contains("They are of 2024: what countries"))
        shell.zoneData = ZoneDataState(directory: "/z", release: "2025a", missing: [])
        #expect(findings(shell) == [])
    }

    @Test("warns of a disk without room for a repair")
    func space() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        shell.freeSpace = 100_000
        let found = shell.kith("doctor")
        #expect(found.code == 0 && found.output.contains("100 kB are free"))
        #expect(findings(shell) == ["warning  free space: less than three times the log"])
    }

    @Test("tells the newest backup, and warns of an old one when the log has changed since")
    func backups() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        #expect(!shell.kith("doctor").output.contains("backups"))
        _ = shell.kith("backup")
        let names = try FileManager.default.contentsOfDirectory(atPath: home(shell) + "/backups")
        let name = try #require(names.first)
        #expect(shell.kith("doctor").output.contains("ok       backups: the newest is \(name)"))
        var file = home(shell) + "/backups/" + name
        func set(_ time: String) throws {
            let other = home(shell) + "/backups/\(time).json"
            try FileManager.default.moveItem(atPath: file, toPath: other)
            file = other
        }
        try set("2026-02-01T100000")
        #expect(shell.kith("doctor").output.contains("It is 28 days old, and the log has changed"))
        try set("2026-02-27T090000")
        #expect(findings(shell) == [])
    }

    @Test("warns of drafts that were left, with the line that removes them")
    func drafts() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        let draft = home(shell) + "/log.sqlite.new-0123456789ab"
        try Data("x".utf8).write(to: URL(fileURLWithPath: draft))
        #expect(findings(shell) == [])
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_772_000_000)], ofItemAtPath: draft)
        let found = shell.kith("doctor")
        #expect(found.code == 0 && found.output.contains("         rm \(draft)\n"))
    }

    @Test("finds rights, links and second names of the log")
    func rights() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada")
        let log = home(shell) + "/log.sqlite"
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: log)
        #expect(shell.kith("doctor").code == 1)
        #expect(shell.kith("doctor").output.contains("         chmod 600 \(log)"))
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: log)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home(shell))
        #expect(shell.kith("doctor").output.contains("         chmod 700 \(home(shell))"))
        try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home(shell))
        try files.linkItem(atPath: log, toPath: shell.directory + "/other")
        let second = shell.kith("doctor")
        #expect(second.code == 0 && second.output.contains("The same file has 2 names."))
        try files.removeItem(atPath: log)
        try files.createSymbolicLink(
            atPath: log, withDestinationPath: shell.directory + "/other")
        #expect(shell.kith("doctor").output.contains("It is a link to another place"))
    }

    /// Makes a log of contacts with one more field each, all of it in its file.
    private func restore(
        _ contacts: [(name: String, field: String, value: String)], in shell: Shell
    ) throws {
        let list = contacts.map {
            "{\"name\": \"\($0.name)\", \"\($0.field)\": \"\($0.value)\"}"
        }
        try shell.write(
            """
            {"format": "kith", "version": 1, "contacts": [\(list.joined(separator: ", "))]}
            """, to: "log.json")
        #expect(shell.kith("restore", "log.json").code == 0)
    }

    @Test("tells of values with control characters, and its line mends them")
    func controls() throws {
        let shell = try Shell()
        try restore([("Ada", "title", "CTO_now")], in: shell)
        // As another program may write it.
        let log = URL(fileURLWithPath: home(shell) + "/log.sqlite")
        var bytes = try Data(contentsOf: log)
        while let place = bytes.range(of: Data("CTO_now".utf8)) {
            bytes.replaceSubrange(place, with: Data("CTO\u{1B}[1m".utf8))
        }
        try bytes.write(to: log)
        let found = shell.kith("doctor")
        #expect(found.output.contains("holds control characters: “CTO␛[1m”"))
        let line = found.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            .first { $0.hasPrefix("kith contact edit") }
        #expect(shell.run(String(line ?? "")).code == 0)
        #expect(!shell.kith("doctor").output.contains("control characters"))
    }

    @Test("a damaged log ends with 1 and the line that repairs it, which tells what is lost")
    func damaged() throws {
        let shell = try Shell()
        let notes = (0..<40).map {
            ("Person \($0)", "notes", String(repeating: "N\($0) ", count: 200))
        }
        try restore(notes, in: shell)
        let log = URL(fileURLWithPath: home(shell) + "/log.sqlite")
        var bytes = try Data(contentsOf: log)
        let place = try #require(bytes.range(of: Data("N7 N7 N7".utf8)))
        let page = place.lowerBound / 4096 + 1
        bytes.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(count: 4096))
        try bytes.write(to: log)
        let found = shell.kith("doctor")
        #expect(found.code == 1 && found.output.contains("kith doctor --repair"))
        let repaired = shell.kith("doctor", "--repair")
        #expect(repaired.code == 0, "\(repaired.output)")
        let kept = log.path + ".damaged-2026-03-02"
        #expect(repaired.output.contains("The damaged one is \(kept)."))
        #expect(repaired.output.contains("  lost: "))
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == bytes)
        #expect(findings(shell) == [])
    }
}
