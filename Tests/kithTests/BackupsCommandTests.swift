import Foundation
import Testing

@testable import kith

@Suite("Backups that kith makes by itself")
struct BackupsCommandTests {
    private func shell() throws -> Shell {
        let shell = try Shell()
        shell.backsUp = true
        return shell
    }

    private func names(_ shell: Shell) -> [String] {
        let folder = shell.directory + "/.local/share/kith/backups"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func at(_ shell: Shell, _ time: String) { shell.environment["KITH_NOW"] = time }

    @Test("come once a day with the first change, and not with a look or a dry run")
    func daily() throws {
        let shell = try shell()
        for line in ["today", "contact list", "merge a b --dry-run", "nonsense"] {
            _ = shell.run("kith " + line)
        }
        #expect(names(shell) == [])
        _ = shell.run("kith met Ada")
        #expect(names(shell) == ["2026-03-02T090000+0100-daily.sqlite"])
        at(shell, "2026-03-02T23:00:00+01:00")
        _ = shell.run("kith met Bob")
        #expect(names(shell).count == 1)
        at(shell, "2026-03-03T00:10:00+01:00")
        _ = shell.run("kith today")
        #expect(names(shell).count == 1)
        _ = shell.run("kith tag c1 mentor")
        #expect(names(shell).last == "2026-03-03T001000+0100-daily.sqlite")
    }

    @Test("come before a restore in place of the log, and not for one that changes nothing")
    func replace() throws {
        let shell = try shell()
        _ = shell.run("kith met Ada")
        _ = shell.run("kith backup ada.json")
        _ = shell.run("kith met Bob")
        #expect(shell.run("kith restore nothing.json --replace").code != 0)
        try shell.write("{", to: "half.json")
        #expect(shell.run("kith restore half.json --replace").code == 65)
        #expect(names(shell).count == 1)
        #expect(shell.run("kith restore ada.json --replace").code == 0)
        #expect(names(shell).last == "2026-03-02T090000+0100-restore.sqlite")
        #expect(shell.run("kith restore ada.json --replace").output.hasPrefix("Nothing to change"))
        #expect(names(shell).count == 2)
        // It holds what was replaced.
        let told = shell.run("kith restore --from 2026-03-02 --replace").output
        #expect(told.contains("from the backup of Mon 2 Mar 2026 09:00 in place of"))
        #expect(shell.run("kith contact list").output.contains("2 contacts"))
    }

    @Test("come never where the setting, the environment or the disk is against it")
    func never() throws {
        let shell = try shell()
        shell.freeSpace = 16 << 20
        _ = shell.run("kith met Ada")
        shell.freeSpace = 1 << 40
        shell.environment["KITH_BACKUPS"] = "off"
        _ = shell.run("kith met Bob")
        _ = shell.run("kith backup b.json")
        _ = shell.run("kith met Cem")
        _ = shell.run("kith restore b.json --replace")
        shell.environment["KITH_BACKUPS"] = nil
        #expect(shell.run("kith config backups maybe").code == 64)
        #expect(shell.run("kith config backups off").output == "backups: off\n")
        _ = shell.run("kith met Dora")
        #expect(names(shell) == [])
        #expect(shell.run("kith backups").output.contains("none are made"))
        _ = shell.run("kith config backups --unset")
        #expect(names(shell).count == 1)
    }

    @Test("are chosen by a day or a time, the newest that is not later")
    func from() throws {
        let shell = try shell()
        for (day, name) in [("02", "Ada"), ("03", "Bob"), ("05", "Cem")] {
            at(shell, "2026-03-\(day)T09:00:00+01:00")
            _ = shell.run("kith met \(name)")
        }
        at(shell, "2026-03-06T09:00:00+01:00")
        for (when, count, day) in [
            ("2026-03-02", 1, "Mon 2 Mar"), ("\"4 Mar\"", 2, "Tue 3 Mar"),
            ("yesterday", 3, "Thu 5 Mar"), ("\"2026-03-03 08:59\"", 1, "Mon 2 Mar"),
            ("\"2026-03-03 09:00\"", 2, "Tue 3 Mar"),
        ] {
            let home = UUID().uuidString
            _ = shell.run("mkdir \(home)")
            try FileManager.default.copyItem(
                atPath: shell.directory + "/.local/share/kith/backups",
                toPath: shell.directory + "/\(home)/backups")
            let told = shell.run("kith restore --from \(when) --home \(home)").output
            #expect(told.contains("from the backup of \(day) 2026 09:00, with the history"))
            #expect(told.contains("Restored \(count) contact"), "\(told)")
            #expect(shell.run("kith undo \(count) --home \(home)").code == 0)
        }
        let early = shell.run("kith restore --from 2026-03-01 --replace")
        #expect(early.code == 66)
        #expect(early.errors.contains("The oldest one is of Mon 2 Mar 2026; kith backups"))
        #expect(shell.run("kith restore --from 2026-03-02").code == 1)
        #expect(shell.run("kith restore").code == 64)
        #expect(shell.run("kith restore a.json --from today").code == 64)
    }

    @Test("are told by doctor, which warns where there are none")
    func doctor() throws {
        let shell = try Shell()
        _ = shell.run("kith met Ada")
        #expect(!shell.run("kith doctor").output.contains("backups"))
        at(shell, "2026-03-09T09:00:00+01:00")
        #expect(shell.run("kith doctor").output.contains("warning  backups: none"))
        shell.backsUp = true
        _ = shell.run("kith met Bob")
        #expect(
            shell.run("kith doctor").output.contains(
                "ok       backups: the newest is 2026-03-09T090000+0100-daily.sqlite"))
    }
}
