import Foundation
import TestTools
import Testing

/// Exports into many files, by the real program: killed, side by side, on a full disk, and read by
/// others.
struct DirectoryTests {
    /// A log with so many meetups, with notes of so many bytes.
    private func fill(_ home: Home, count: Int, bytes: Int = 100) async throws {
        let note = String(repeating: "note, ", count: bytes / 6)
        let meetups = (0..<count).map {
            let day = 1 + $0 % 28
            return """
                {"uid": "talk-\($0)", "title": "Talk \($0)", "start": "2026-05-\(day < 10 ? "0" : "")\(day)T18:00:00Z",
                "end": "2026-05-\(day < 10 ? "0" : "")\(day)T20:00:00Z", "timeZone": "Europe/Berlin", "notes": "\(note)"}
                """
        }
        try home.write(
            #"{"format": "kith", "version": 1, "meetups": [\#(meetups.joined(separator: ","))]}"#,
            to: "log.json")
        let ended = try await home.kith("restore", "log.json")
        try #require(ended.code == 0, "\(ended.errors)")
    }

    /// The files of a directory that a calendar program would read.
    private func files(_ home: Home, _ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: home.path(folder))) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    private func isWhole(_ text: String) -> Bool {
        text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n")
            && text.matches(of: /BEGIN:VEVENT/).count == 1
    }

    @Test("kills leave a directory of whole files, and the next export completes it")
    func killed() async throws {
        let home = try Home()
        try await fill(home, count: 600)
        try FileManager.default.createDirectory(
            atPath: home.path("cal"), withIntermediateDirectories: true)
        try home.write("mine", to: "cal/mine.ics")
        var random = Chance.generator()
        var (kills, tries) = (0, 0)
        var length = 400_000.0
        while kills < 12, tries < 60 {
            tries += 1
            let running = try home.start(Tools.kith, ["export", "--split", home.path("cal")])
            try await Task.sleep(
                for: .microseconds(Double.random(in: length / 20...length, using: &random)))
            running.kill()
            let ended = try await running.end()
            #expect(ended.wasKilled || ended.code == 0, "\(ended.errors)")
            if ended.wasKilled { kills += 1 }
            length *= ended.wasKilled ? 1.15 : 0.7
            for name in files(home, "cal") where name != "mine.ics" {
                #expect(isWhole(try home.text("cal/" + name)), "\(name)")
            }
            // Others are written the next time.
            if !ended.wasKilled, let first = files(home, "cal").first {
                try FileManager.default.removeItem(atPath: home.path("cal/" + first))
                try home.write("mine", to: "cal/mine.ics")
            }
        }
        #expect(kills == 12)
        let ended = try await home.kith("export", "--split", home.path("cal"))
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(files(home, "cal").count == 601)
        #expect(try home.text("cal/mine.ics") == "mine")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: home.path("cal")).count == 601)
        // All that was written on the way is known, and is removed when it goes.
        #expect(
            try await home.kith("export", "--split", home.path("cal"), "--only", "followups").code
                == 0)
        #expect(files(home, "cal") == ["mine.ics"])
    }

    @Test(
        "two exports into one directory at once: one says that the other is at it, or both are done"
    )
    func together() async throws {
        let home = try Home()
        try await fill(home, count: 400)
        let both = try (1...2).map { _ in
            try home.start(Tools.kith, ["export", "--split", home.path("cal")])
        }
        var codes: [Int32] = []
        for running in both {
            let ended = try await running.end()
            codes.append(ended.code)
            if ended.code != 0 {
                #expect(ended.code == 75 && ended.errors.contains("Another kith"), "\(ended)")
            }
        }
        #expect(codes.contains(0))
        #expect(files(home, "cal").count == 400)
        for name in files(home, "cal") { #expect(isWhole(try home.text("cal/" + name))) }
        #expect(try await home.kith("export", "--split", home.path("cal")).code == 0)
    }

    @Test(
        "on a full disk a directory stays as it was",
        .enabled(if: Tools.hasMounts, "needs to mount a small disk: root or user namespaces"))
    func fullDisk() async throws {
        let home = try Home()
        try await fill(home, count: 300)
        let script = """
            mkdir "$1/cal"; mount -t tmpfs -o size=400k none "$1/cal" || exit 5
            kith export --split "$1/cal" --until 2026-05-01 2>"$1/first.err" || exit 4
            ls -A "$1/cal" >"$1/before"
            kith export --split "$1/cal" 2>"$1/second.err"; echo $?
            ls -A "$1/cal" >"$1/after"
            kith export --split "$1/cal" --until 2026-05-02 2>/dev/null; echo $?
            """
        let ended = try await home.start(
            "/usr/bin/unshare", Tools.unshare + ["/bin/sh", "-c", script, "sh", home.folder]
        ).end()
        #expect(ended.output == "74\n0\n", "\(ended)")
        let errors = try home.text("second.err")
        #expect(
            errors.contains("Error: ") && errors.contains("Hint: Free some space."), "\(errors)")
        #expect(try home.text("before") == home.text("after"))
    }

    @Test("each part for Google and each file of a directory passes the lint")
    func lint() async throws {
        let home = try Home()
        try await fill(home, count: 500, bytes: 4000)
        let ended = try await home.kith("export", "--for", "google", "-o", "kith.ics")
        #expect(ended.code == 0, "\(ended.errors)")
        let parts = home.names().filter { $0.hasPrefix("kith") && $0.hasSuffix(".ics") }.sorted()
        #expect(parts == ["kith-2.ics", "kith-3.ics", "kith.ics"])
        for name in parts {
            let lint = try await home.lint(name)
            #expect(lint.code == 0 && !lint.output.contains("Google"), "\(lint.output)")
        }
        let sample = try Home()
        try await sample.restoreSample()
        #expect(try await sample.kith("export", "--split", "cal", "--as", "both").code == 0)
        #expect(files(sample, "cal").count > 10 && files(sample, "cal-todo").count > 5)
        for folder in ["cal", "cal-todo"] {
            for name in files(sample, folder) {
                let text = try sample.text(folder + "/" + name)
                #expect(text.contains("\r\nUID:" + name.dropLast(4) + "\r\n"))
                let lint = try await sample.lint(folder + "/" + name)
                #expect(lint.code == 0, "\(name): \(lint.output)")
            }
        }
    }
}
