import Foundation
import Testing

@Suite("Backups that a process of its own makes")
struct BackupTests {
    private func environment(_ home: Home, _ more: [String: String] = [:]) -> [String: String] {
        var environment = home.environment.merging(more) { $1 }
        environment["KITH_BACKUPS"] = nil
        return environment
    }

    private func copies(_ home: Home) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: home.home + "/backups"))
        return (names ?? []).filter { $0.hasSuffix(".sqlite") }.sorted()
    }

    /// Waits until there are so many backups, and nothing else beside them.
    private func wait(for count: Int, _ home: Home) async throws {
        for _ in 0..<600 {
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: home.home + "/backups")
            if copies(home).count == count, names?.count == count { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("There are \(copies(home)), not \(count) backups.")
    }

    @Test("the backup of the day is there soon after the first change, and can be read back")
    func daily() async throws {
        let home = try Home()
        let ended = try await home.kith("met", "Ada", environment: environment(home))
        #expect(ended.code == 0 && !ended.errors.contains("ackup"))
        try await wait(for: 1, home)
        let copy = try #require(copies(home).first)
        #expect(copy == "2026-03-02T090000+0100-daily.sqlite")
        let attributes = try FileManager.default.attributesOfItem(
            atPath: home.home + "/backups/" + copy)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        _ = try await home.kith("met", "Bob", environment: environment(home))
        let restored = try await home.kith(
            "restore", home.home + "/backups/" + copy, "--home", home.path("other"))
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(restored.output == "Restored 1 contact and 1 interaction, with the history.\n")
        #expect(copies(home) == [copy])
    }

    @Test(
        "nobody waits for it: neither the shell nor the reader of a pipe",
        .enabled(if: Tools.hasFaults, "needs Linux and cc"))
    func detached() async throws {
        let home = try Home()
        let built = try await home.start(
            Tools.compiler,
            ["-shared", "-fPIC", "-o", home.path("slow.so"), Tools.fixture("slow-nice.c")]
        ).end()
        try #require(built.code == 0, "\(built.errors)")
        // A descriptor that a shell has opened is not held either.
        let script = """
            exec 7>held
            kith met Ada 2>&1 | cat
            """
        let ended = try await home.start(
            "/bin/sh", ["-c", script],
            environment: environment(
                home, ["LD_PRELOAD": home.path("slow.so"), "KITH_GO": home.path("go")])
        ).end(within: .seconds(60))
        #expect(ended.code == 0 && ended.output.contains("New contact: Ada"))
        #expect(copies(home) == [])
        // Other commands go on meanwhile.
        let next = try await home.kith("met", "Bob", environment: environment(home))
        #expect(next.code == 0)
        try await wait(for: 1, home)
        // The first one finds that there is one.
        try home.write("", to: "go")
        for _ in 0..<600 where !home.names().contains("gone") {
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(copies(home).count == 1)
    }

    @Test("there is one, however many begin the day")
    func together() async throws {
        let home = try Home()
        _ = try await home.kith("met", "Ada")
        let environment = environment(home)
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for name in "abcdefgh" {
                group.addTask {
                    try await home.kith("met", "Name \(name)", "--new", environment: environment)
                        .code
                }
            }
            for try await code in group { #expect(code == 0) }
        }
        try await wait(for: 1, home)
        let looked = try await home.look()
        #expect(looked.integrity == "ok" && looked.contacts == 9)
    }

    @Test("a home that may only be read gets none", .enabled(if: Tools.isRunByNobody))
    func readOnly() async throws {
        let home = try Home()
        _ = try await home.kith("met", "Ada")
        let ended = try await home.start(
            "/usr/bin/setpriv", Tools.nobody + [Tools.kith, "today"],
            environment: environment(home)
        ).end()
        #expect(ended.code != 70)
        #expect(copies(home) == [])
    }

    @Test("age encrypts a backup, and only its key reads it", .enabled(if: Tools.hasAge))
    func encrypted() async throws {
        let home = try Home()
        try await home.restoreSample()
        let key = try await home.sh(
            """
            age-keygen -o key 2>/dev/null && age-keygen -o other 2>/dev/null && \\
            age-keygen -y key
            """)
        let recipient = key.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let wanted = try await home.backup()
        for (number, arguments) in [
            ["backup", "1.age", "--encrypt", recipient],
            ["backup", "2.age", "--encrypt", recipient, "--encrypt", recipient, "--history"],
        ].enumerated() {
            let ended = try await home.kith(arguments)
            #expect(ended.code == 0, "\(ended.errors)")
            let name = "\(number + 1).age"
            let bytes = try home.read(name)
            #expect(bytes.starts(with: Data("age-encryption.org/v1\n".utf8)))
            #expect(bytes.range(of: Data("contacts".utf8)) == nil)
            let attributes = try FileManager.default.attributesOfItem(atPath: home.path(name))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let back = try await home.kith(
                "restore", name, "--identity", "key", "--home", home.path("home\(number)"))
            #expect(back.code == 0, "\(back.errors)")
            let again = try await home.kith("backup", "-", "--home", home.path("home\(number)"))
            #expect(again.output == wanted)
        }
        let piped = try await home.sh(
            """
            kith backup - --encrypt \(recipient) | kith restore - --identity key --home piped && \\
            kith backup - --home piped
            """)
        #expect(piped.output.hasSuffix(wanted), "\(piped.errors)")
        for arguments in [["--identity", "other"], []] {
            let refused = try await home.kith(
                ["restore", "1.age", "--home", home.path("none")] + arguments)
            #expect(refused.code == 65 && refused.hasError)
            #expect(refused.errors.contains("--identity FILE"))
        }
        var bytes = try home.read("1.age")
        bytes[bytes.count - 100] ^= 1
        try home.write(bytes, to: "damaged.age")
        try home.write(try home.read("1.age").dropLast(200), to: "short.age")
        for name in ["damaged.age", "short.age"] {
            let refused = try await home.kith(
                "restore", name, "--identity", "key", "--home", home.path("none"))
            #expect(refused.code == 65 && refused.errors.contains("damaged"), "\(refused.errors)")
        }
        #expect(!home.names().contains("none"))
        let wrong = try await home.kith("backup", "3.age", "--encrypt", "age1nobody")
        #expect(wrong.code == 1 && wrong.hasHint)
        #expect(!home.names().contains { $0.hasPrefix("3.age") })
    }

    @Test("a missing age is named, with what installs it")
    func noAge() async throws {
        let home = try Home()
        _ = try await home.kith("met", "Ada")
        var environment = home.environment
        environment["PATH"] = "/nowhere"
        let ended = try await home.kith(
            "backup", "a.age", "--encrypt", "age1x", environment: environment)
        #expect(ended.code == 1)
        #expect(ended.errors.contains("Hint: apt install age"))
        #expect(!home.names().contains("a.age"))
    }

    @Test(
        "a passphrase is asked for on the terminal, once to read it back",
        .enabled(if: Tools.hasAge && Tools.hasPython))
    func passphrase() async throws {
        let home = try Home()
        try await home.restoreSample()
        let ended = try await home.python("passphrase.py", Tools.kith, home.path("copy"))
        #expect(ended.code == 0, "\(ended.output) \(ended.errors)")
        let again = try await home.kith("backup", "-", "--home", home.path("copy"))
        #expect(again.output == (try await home.backup()))
    }
}
