import Foundation
import Testing

@testable import kith

/// The files that an export writes, and those that it leaves alone.
@Suite("The files of an export")
struct ExportFilesTests {
    /// A log with so many follow-ups, of about so many bytes each in a calendar.
    private func fill(_ shell: Shell, count: Int, bytes: Int, zones: [String] = ["Europe/Berlin"])
        throws
    {
        let text = String(repeating: "x", count: bytes)
        let followUps = (0..<count).map { number in
            let day = 1 + number / 24 % 28
            let month = 1 + number / 24 / 28 % 12
            let due = "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            return """
                {"uid": "uid-\(number)", "text": "\(number) \(text)", "due": "\(due)T12:00:00Z",
                "timeZone": "\(zones[number % zones.count])"}
                """
        }
        try shell.write(
            #"{"format": "kith", "version": 1, "followUps": ["#
                + followUps.joined(separator: ",") + "]}", to: "log.json")
        #expect(shell.kith("restore", "log.json").code == 0)
    }

    private func size(_ shell: Shell, _ name: String) -> Int { shell.read(name).utf8.count }

    private func names(_ shell: Shell, _ folder: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: shell.directory + "/" + folder).sorted()
    }

    @Test("for Google no file is larger than 900 kB, and each is a whole calendar")
    func parts() throws {
        let shell = try Shell()
        try fill(shell, count: 700, bytes: 1500, zones: ["Europe/Berlin", "America/New_York"])
        let outcome = shell.kith("export", "--for", "google", "-o", "kith.ics")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("Wrote \(shell.directory)/kith-2.ics: "))
        let files = ["kith.ics", "kith-2.ics", "kith-3.ics"].map { Exported(shell.read($0)) }
        for (name, file) in zip(["kith.ics", "kith-2.ics", "kith-3.ics"], files) {
            #expect(size(shell, name) <= 900_000)
            let text = shell.read(name)
            #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
            #expect(file.used == file.described)
            #expect(file.head.contains("X-WR-CALNAME:kith"))
        }
        // As full as they may be, and nothing is lost or twice.
        #expect(size(shell, "kith.ics") > 890_000)
        #expect(files.map(\.items.count).reduce(0, +) == 700)
        #expect(try names(shell).filter { $0.hasPrefix("kith-") } == ["kith-2.ics", "kith-3.ics"])
        #expect(try names(shell).filter { $0.contains(".new-") } == [])

        let again = shell.kith("export", "--for", "google", "-o", "kith.ics")
        #expect(again.errors.matches(of: /is unchanged/).count == 3)

        // A smaller export needs fewer files; those of before are removed.
        let fewer = shell.kith(
            "export", "--for", "google", "-o", "kith.ics", "--until", "2026-01-20")
        #expect(fewer.errors.contains("Removed \(shell.directory)/kith-3.ics"))
        #expect(try names(shell).filter { $0.hasPrefix("kith-") } == ["kith-2.ics"])
        let plain = shell.kith("export", "-o", "kith.ics", "--json")
        #expect(plain.result.contains(#""removed": true"#))
        #expect(try names(shell).filter { $0.hasPrefix("kith-") } == [])
        #expect(Exported(shell.read("kith.ics")).items.count == 700)
    }

    @Test("what stands around the items counts for the size of a part")
    func frames() throws {
        let shell = try Shell()
        // Items smaller than their frame fill a part to the last of its bytes.
        try fill(shell, count: 2600, bytes: 20, zones: ["Europe/Berlin", "America/New_York"])
        #expect(shell.kith("export", "--for", "google", "-o", "kith.ics").code == 0)
        let sizes = ["kith.ics", "kith-2.ics"].map { size(shell, $0) }
        #expect(sizes.allSatisfy { $0 <= 900_000 }, "\(sizes)")
        #expect(sizes[0] > 899_000, "\(sizes)")
    }

    @Test("a file that is no part of it is neither replaced nor removed")
    func foreignPart() throws {
        let shell = try Shell()
        try fill(shell, count: 700, bytes: 1500)
        for name in ["kith-2.ics", "kith-9.ics"] { try shell.write("mine", to: name) }
        let outcome = shell.kith("export", "--for", "google", "-o", "kith.ics")
        #expect(outcome.code == 73)
        #expect(outcome.errors.contains("kith-2.ics is in the way"))
        #expect(try names(shell) == [".local", "kith-2.ics", "kith-9.ics", "log.json"])
        #expect(shell.read("kith-2.ics") == "mine")
        try FileManager.default.removeItem(atPath: shell.directory + "/kith-2.ics")
        #expect(shell.kith("export", "--for", "google", "-o", "kith.ics").code == 0)
        #expect(shell.kith("export", "-o", "kith.ics").code == 0)
        #expect(try names(shell) == [".local", "kith-9.ics", "kith.ics", "log.json"])
    }

    @Test("on standard output Google's calendar is one stream, with a warning when it is too large")
    func streamForGoogle() throws {
        let shell = try Shell()
        try fill(shell, count: 700, bytes: 1500)
        let outcome = shell.kith("export", "--for", "google", "-o", "-")
        #expect(outcome.errors.contains("Warning: Google Calendar refuses so much in one file"))
        #expect(Exported(outcome.result).items.count == 700)
        let small = shell.kith("export", "--for", "google", "-o", "-", "--until", "2026-01-03")
        #expect(!small.errors.contains("Warning: "))
    }

    @Test("a dry run sees an item that moves from one part to another as it is")
    func dryRunOfParts() throws {
        let shell = try Shell()
        try fill(shell, count: 700, bytes: 1500)
        #expect(shell.kith("export", "--for", "google", "-o", "kith.ics").code == 0)
        #expect(shell.kith("snooze", "1", "2027-02-01").code == 0)
        let before = shell.read("kith-3.ics")
        let outcome = shell.kith("export", "--for", "google", "-o", "kith.ics", "--dry-run")
        #expect(outcome.result.contains("kith.ics: 1 moved, 699 as before."))
        #expect(outcome.result.contains("It would be 3 files: "))
        #expect(shell.read("kith-3.ics") == before)
    }

    @Test("a file of one item has neither name nor rhythm, one of several has both")
    func single() throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let names = ["NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"]
        func found(_ options: String...) -> [String] {
            let head = Exported(shell.kith(["export", "-o", "-"] + options, [:], input: "").result)
                .head
            return names.filter { name in head.contains { $0.hasPrefix(name) } }
        }
        #expect(found() == [])
        #expect(found("--for", "outlook") == [])
        shell.kith(at: "2T09", "meetup", "add", "Fair", "--start", "2026-03-21")
        #expect(found() == names)
        #expect(found("--for", "outlook") == names)
        #expect(found("--until", "2026-03-20") == [])
    }

    @Test(
        "only Outlook's file has a METHOD, which is PUBLISH",
        arguments: [
            "google", "apple", "outlook", "thunderbird", "gnome", "kde", "khal", "nextcloud",
        ])
    func method(_ client: String) throws {
        let shell = try Shell()
        shell.kith(at: "2T09", "meetup", "add", "Talk", "--start", "2026-03-20")
        let head = Exported(shell.kith("export", "-o", "-", "--for", client).result).head
        #expect(
            head.filter { $0.hasPrefix("METHOD") }
                == (client == "outlook" ? ["METHOD:PUBLISH"] : []))
    }

    @Test("a directory has a file for each thing, of a name that is safe whatever its uid")
    func split() throws {
        let shell = try Shell()
        let uids = [
            "plain", "../../up", "/etc/passwd", ".hidden", "a b@c", "-rf",
            String(repeating: "u", count: 300),
        ]
        let meetups = uids.map {
            #"{"uid": "\#($0)", "title": "Talk \#($0.count)", "start": "2026-03-20", "end": "2026-03-20"}"#
        }
        try shell.write(
            #"{"format": "kith", "version": 1, "meetups": ["# + meetups.joined(separator: ",")
                + "]}", to: "log.json")
        #expect(shell.kith("restore", "log.json").code == 0)
        let outcome = shell.kith("export", "--split", "deep/cal")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let files = try names(shell, "deep/cal")
        #expect(files.count == uids.count)
        #expect(files.contains("plain.ics"))
        #expect(
            files.allSatisfy { $0.wholeMatch(of: /[0-9a-z][0-9a-z-]*\.ics/) != nil }, "\(files)")
        for file in files {
            let exported = Exported(shell.read("deep/cal/" + file))
            #expect(exported.items.count == 1)
            #expect(
                exported.head.map { $0.prefix { $0 != ":" } } == ["VERSION", "PRODID", "CALSCALE"])
        }
        #expect(try names(shell) == [".local", "deep", "log.json"])
        for folder in ["deep", "deep/cal"] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: shell.directory + "/" + folder)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        }
        // The names stay.
        #expect(shell.kith("export", "--split", "deep/cal").errors.contains("is unchanged"))
    }

    @Test("a file of a directory describes just the zone that its thing needs")
    func splitZones() throws {
        let shell = try Shell()
        try fill(shell, count: 4, bytes: 10, zones: ["Europe/Berlin", "America/New_York", "UTC"])
        #expect(shell.kith("export", "--split", "cal").code == 0)
        for (number, zone) in ["Europe/Berlin", "America/New_York", nil].enumerated() {
            let file = Exported(shell.read("cal/uid-\(number).ics"))
            #expect(file.described == Set([zone].compactMap(\.self)))
            #expect(file.used == file.described)
        }
    }

    @Test("an unchanged file of a directory is not touched")
    func splitUntouched() throws {
        let shell = try Shell()
        try fill(shell, count: 3, bytes: 10)
        #expect(shell.kith("export", "--split", "cal").code == 0)
        let old = Date(timeIntervalSince1970: 1_700_000_000)
        for number in 0..<3 {
            try FileManager.default.setAttributes(
                [.modificationDate: old],
                ofItemAtPath: shell.directory + "/cal/uid-\(number).ics")
        }
        #expect(shell.kith("snooze", "2", "2026-05-01").code == 0)
        #expect(shell.kith("export", "--split", "cal").code == 0)
        let untouched = try (0..<3).filter { number in
            try FileManager.default.attributesOfItem(
                atPath: shell.directory + "/cal/uid-\(number).ics")[.modificationDate] as? Date
                == old
        }
        #expect(untouched == [0, 2])
    }

    @Test(
        "a directory forgets and removes what an earlier export of this log wrote, and nothing else"
    )
    func splitRemoves() throws {
        let shell = try Shell()
        try fill(shell, count: 3, bytes: 10)
        #expect(shell.kith("export", "--split", "cal").code == 0)
        try shell.write("mine", to: "cal/mine.ics")
        // Another log knows nothing of them, but takes files for its own that are just as it would
        // write them.
        #expect(shell.kith("restore", "log.json", "--home", "other").code == 0)
        #expect(
            shell.kith("export", "--split", "cal", "--home", "other").errors.contains(
                "is unchanged"))
        #expect(
            shell.kith("export", "--split", "cal", "--until", "2026-01-01", "--only", "meetups")
                .code == 0)
        #expect(try names(shell, "cal") == ["mine.ics"])
        #expect(shell.kith("export", "--split", "cal", "--home", "other").code == 0)
        #expect(try names(shell, "cal").count == 4)
        // A file at the path of the directory has nothing to do with its files.
        try FileManager.default.moveItem(
            atPath: shell.directory + "/cal", toPath: shell.directory + "/moved")
        try shell.write("mine", to: "uid-0.ics")
        #expect(shell.kith("export", "-o", "cal", "--home", "other").code == 0)
        #expect(shell.read("uid-0.ics") == "mine")
        #expect(shell.kith("export", "--split", "cal", "--home", "other").code == 73)
    }

    @Test("what an interrupted export left in a directory does not disturb the next one")
    func splitInterrupted() throws {
        let shell = try Shell()
        try fill(shell, count: 3, bytes: 10)
        let drafts = shell.directory + "/cal/.kith-new"
        try FileManager.default.createDirectory(
            atPath: drafts, withIntermediateDirectories: true)
        try shell.write("half a fi", to: "cal/.kith-new/uid-0.ics")
        try shell.write("half", to: "cal/.kith-new/other.ics")
        #expect(shell.kith("export", "--split", "cal").code == 0)
        #expect(try names(shell, "cal") == ["uid-0.ics", "uid-1.ics", "uid-2.ics"])
        #expect(Exported(shell.read("cal/uid-0.ics")).items.count == 1)
    }

    @Test("a dry run changes nothing, not even what the log remembers")
    func dryRun() throws {
        let shell = try Shell()
        try fill(shell, count: 3, bytes: 10)
        for options in [
            ["-o", "new.ics"], ["--split", "cal"], ["-o", "g.ics", "--for", "google"],
        ] {
            let before = shell.kith("backup", "-").result
            let outcome = shell.kith(["export"] + options + ["--dry-run"], [:], input: "")
            #expect(outcome.code == 0 && outcome.result.contains("3 added"), "\(outcome.output)")
            #expect(shell.kith("backup", "-").result == before)
            #expect(try names(shell) == [".local", "log.json"])
        }
    }
}
