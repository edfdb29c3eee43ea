import Foundation
import Testing

/// Disks that take no more: what fails changes nothing, says so, and ends with 74.
struct FullDiskTests {
    /// Adds a long talk to the calendar and meets people with long notes until that fails, then
    /// exports, and leaves the outcomes in files. `$1` is the directory for these; `$2` a command
    /// that uses up what is left of the disk, or limits what may be written.
    private static let attempts = """
        out=$1
        note=$(head -c 60000 /dev/zero | tr '\\0' x)
        kith export 2>/dev/null && cp "$KITH_HOME/exports/kith.ics" "$out/old.ics" || exit 9
        kith meetup add "Long talk" --start 2026-05-01 --notes "$note" >/dev/null || exit 8
        limit=$2
        limited() { (eval "$limit"; "$@"); }
        i=0
        while [ $i -lt 40 ]; do
            i=$((i + 1))
            kith backup - >"$out/before.json" || exit 7
            limited kith met "Contact $i" --note "$note" >"$out/met.out" 2>"$out/met.err"; met=$?
            [ $met = 0 ] || break
        done
        kith backup - >"$out/after.json" || exit 6
        limited kith export >"$out/export.out" 2>"$out/export.err"; echo "$met $?"
        cp "$KITH_HOME/exports/kith.ics" "$out/new.ics"
        ls "$KITH_HOME/exports"
        """

    private func check(_ home: Home, _ ended: Ended) throws {
        #expect(ended.output == "74 74\nkith.ics\n", "\(ended)")
        for name in ["met", "export"] {
            let errors = try home.text(name + ".err")
            #expect(errors.contains("Error: ") && errors.contains("Hint: "), "\(errors)")
            #expect(try home.text(name + ".out") == "")
        }
        #expect(try home.read("before.json") == home.read("after.json"))
        #expect(try home.read("old.ics") == home.read("new.ics"))
    }

    @Test(
        "on a full disk neither the log nor the old export is touched",
        .enabled(if: Tools.hasMounts, "needs to mount a small disk: root or user namespaces"))
    func fullDisk() async throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.home, withIntermediateDirectories: true)
        let script = """
            mount -t tmpfs -o size=1500k none "$KITH_HOME" || exit 5
            out=$1; sh -c "$3" sh "$out" || exit 4
            \(FullDiskTests.attempts)
            """
        let restore = "kith restore \(Tools.package)/Examples/sample-log.json >/dev/null 2>&1"
        let fill = "cat /dev/zero >\"$KITH_HOME/fill\" 2>/dev/null"
        let ended = try await home.start(
            "/usr/bin/unshare",
            Tools.unshare + ["/bin/sh", "-c", script, "sh", home.folder, fill, restore]
        ).end()
        try check(home, ended)
    }

    @Test("files that may not grow leave the log and the old export as they are")
    func limitedFiles() async throws {
        let home = try Home()
        try await home.restoreSample()
        // Fewer than the notes take: 80 blocks of 512 bytes.
        try check(home, try await home.sh(FullDiskTests.attempts, "ulimit -f 80"))
    }

    @Test(
        "an output that takes nothing ends with 74 and a hint",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
        arguments: ["export -o -", "backup -", "search berlin", "today --json", "--help"])
    func fullOutput(_ line: String) async throws {
        let home = try Home()
        try await home.restoreSample()
        let before = try await home.backup()
        let ended = try await home.sh("kith \(line) >/dev/full")
        #expect(ended.code == 74)
        #expect(ended.hasError && ended.hasHint, "\(ended.errors)")
        #expect(try await home.backup() == before)
    }

    @Test(
        "no command of which the output is lost ends with 0",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func fullOutputs() async throws {
        let home = try Home()
        try await home.restoreSample()
        try home.write(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "Zora,Neale,,,Acme,Engineer,08 Feb 2026\n", to: "new.csv")
        let looks = [
            "today", "history", "show c1", "contact list", "stats", "doctor", "config",
            "duplicates", "keywords", "target list", "cadence list", "ladder list", "brief m1",
            "path o1", "ls", "graph -o -", "import new.csv --dry-run", "export --dry-run",
            "import --formats", "help when", "export --contacts -o -", "today --json",
        ]
        let script = """
            for line in "$@"; do kith $line >/dev/full 2>/dev/null; echo "$line: $?"; done
            """
        let ended = try await home.start("/bin/sh", ["-c", script, "sh"] + looks).end()
        #expect(ended.output == looks.map { $0 + ": 74\n" }.joined())

        let changes = [
            "met Zed", "log coffee", "followup add call", "contact add Quirin", "undo", "redo",
            "import new.csv", "met Zan --json",
        ]
        for line in changes {
            let ended = try await home.sh("kith \(line) >/dev/full")
            #expect(ended.code == 74)
            #expect(
                ended.errors.contains("Error: The change is made (step "),
                "\(line): \(ended.errors)")
            #expect(ended.hasHint)
        }
        #expect(try await home.kith("search", "zed").output.contains("Zed"))
    }

    @Test(
        "what was erased is told as erased where the output is lost",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func erased() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        #expect(try await home.kith("remove", "i1").code == 0)
        let ended = try await home.sh("kith trash empty --yes >/dev/full")
        #expect(ended.code == 74)
        #expect(ended.errors.contains("Error: It is erased, but "), "\(ended.errors)")
        #expect(ended.hasHint)
        #expect(try await home.kith("trash").output == "The trash is empty.\n")
    }

    @Test(
        "an export to a device writes to the device and does not take its place",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func device() async throws {
        let home = try Home()
        try await home.restoreSample()
        // Links, so that no mistake can take the place of the devices themselves.
        for name in ["full", "null"] {
            try FileManager.default.createSymbolicLink(
                atPath: home.path(name), withDestinationPath: "/dev/" + name)
        }
        let full = try await home.kith("export", "-o", "full")
        #expect(full.code == 74)
        #expect(full.hasError && full.hasHint, "\(full.errors)")
        #expect(try await home.kith("export", "-o", "null").code == 0)
        for name in ["full", "null"] {
            let type = try FileManager.default.attributesOfItem(atPath: home.path(name))[.type]
            #expect(type as? FileAttributeType == .typeSymbolicLink)
        }
        #expect(home.names().filter { $0.contains(".new-") } == [])
    }

    @Test("an export through a link changes the file that the link names")
    func link() async throws {
        let home = try Home()
        try await home.restoreSample()
        try FileManager.default.createDirectory(
            atPath: home.path("shared"), withIntermediateDirectories: true)
        try home.write("old", to: "shared/kith.ics")
        try FileManager.default.createSymbolicLink(
            atPath: home.path("kith.ics"), withDestinationPath: "shared/kith.ics")
        #expect(try await home.kith("export", "-o", "kith.ics").code == 0)
        #expect(try home.text("shared/kith.ics").hasPrefix("BEGIN:VCALENDAR\r\n"))
        let type = try FileManager.default.attributesOfItem(atPath: home.path("kith.ics"))[.type]
        #expect(type as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("an export to a directory is refused and leaves nothing beside it")
    func directory() async throws {
        let home = try Home()
        try await home.restoreSample()
        try FileManager.default.createDirectory(
            atPath: home.path("calendars"), withIntermediateDirectories: true)
        let ended = try await home.kith("export", "-o", "calendars")
        #expect(ended.code == 73)
        #expect(ended.hasError && ended.hasHint, "\(ended.errors)")
        #expect(home.names().filter { $0.contains("calendars") } == ["calendars"])
    }
}
