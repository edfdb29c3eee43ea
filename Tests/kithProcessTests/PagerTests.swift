import Foundation
import Testing

/// Output that is longer than the terminal of 24 rows goes through a pager.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct PagerTests {
    /// A log with so many contacts.
    private func begun(_ contacts: Int) async throws -> Home {
        let home = try Home()
        let names = (1...contacts).map { "Guest \($0)" }
        #expect(try await home.kith(["met"] + names + ["--company", "Acme"]).code == 0)
        // It shows that it was called, and with which LESS.
        try home.program("bin/pager", "echo \"paged $LESS\"\ncat\necho ended")
        return home
    }

    private func run(
        _ home: Home, _ arguments: [String], _ settings: [String: String] = ["PAGER": "pager"],
        keys: [[String]] = []
    ) async throws -> Ended {
        try home.write(try JSONEncoder().encode(keys), to: "keys.json")
        var environment = home.environment
        environment["TERM"] = "xterm"
        environment["PATH"] = home.path("bin") + ":" + environment["PATH", default: ""]
        environment.merge(settings) { $1 }
        return try await home.start(
            Tools.python,
            [Tools.fixture("terminal.py"), home.path("keys.json"), Tools.kith] + arguments,
            environment: environment
        ).end()
    }

    @Test(
        "lists, show, search, history and help do, with LESS as git sets it",
        arguments: [
            ["contacts"], ["ls", "contacts"], ["contacts", "--json"], ["show", "Acme"],
            ["search", "guest"], ["help", "met"], ["met", "--help"],
        ])
    func paged(_ arguments: [String]) async throws {
        let ended = try await run(try await begun(30), arguments)
        #expect(ended.code == 0, "\(ended)")
        #expect(ended.output.hasPrefix("paged FRX\r\n"), "\(ended)")
        #expect(ended.output.hasSuffix("ended\r\n"), "\(ended)")
    }

    @Test("history does, and one kith's own exit code counts")
    func history() async throws {
        let home = try await begun(1)
        let lines = (1...30).map { "kith log 'note \($0)'" }.joined(separator: " && ")
        #expect(try await home.sh(lines).code == 0)
        try home.program("bin/pager", "echo paged\ncat\nexit 7")
        let ended = try await run(home, ["history", "--limit", "40"])
        #expect(ended.code == 0, "\(ended)")
        #expect(ended.output.hasPrefix("paged\r\n"))
        #expect(ended.output.contains("note 30"))
    }

    @Test(
        "short output starts none",
        arguments: [["contacts", "--limit", "22"], ["companies"], ["show", "c1"]])
    func short(_ arguments: [String]) async throws {
        let ended = try await run(try await begun(30), arguments)
        #expect(ended.code == 0)
        #expect(!ended.output.contains("paged"), "\(ended)")
    }

    @Test("what just does not fit does: rows that wrap count, and the prompt takes one")
    func fits() async throws {
        let home = try await begun(30)
        #expect(try await run(home, ["contacts", "--limit", "23"]).output.hasPrefix("paged"))
        // Each line of these is longer than 80 columns.
        #expect(
            try await run(home, ["contacts", "--csv", "--limit", "11"]).output.hasPrefix("paged"))
        #expect(
            try await !run(home, ["contacts", "--csv", "--limit", "10"]).output.hasPrefix("paged"))
    }

    @Test(
        "none is used where it is not wanted, or not there",
        arguments: [
            (["contacts", "--no-pager"], ["PAGER": "pager"]),
            (["--no-pager", "contacts"], ["PAGER": "pager"]),
            (["help", "met", "--no-pager"], ["PAGER": "pager"]),
            (["contacts"], ["PAGER": "cat"]), (["contacts"], ["PAGER": ""]),
            (["contacts"], ["PAGER": "pager", "KITH_PAGER": ""]),
            (["contacts"], ["PAGER": "no-such-pager -x"]),
            (["contacts"], ["TERM": "dumb"]), (["log", "-"], ["PAGER": "pager"]),
        ] as [([String], [String: String])])
    func unwanted(_ arguments: [String], _ settings: [String: String]) async throws {
        let home = try await begun(30)
        // Something to type for what reads.
        let notes = (1...30).map { "note \($0)\r" }.joined() + "\u{04}"
        let ended = try await run(
            home, arguments, settings,
            keys: arguments == ["log", "-"] ? [["Ctrl-D", notes]] : [])
        #expect(ended.code == 0, "\(ended)")
        #expect(!ended.output.contains("paged"), "\(ended)")
        if arguments.contains("contacts") {
            #expect(ended.output.contains("\nc30 ") && ended.output.contains("30 contacts"))
        }
    }

    @Test("KITH_PAGER comes before PAGER, and may have options")
    func own() async throws {
        let home = try await begun(30)
        try home.program("bin/mine", "echo mine \"$1\"\ncat")
        let ended = try await run(
            home, ["contacts"], ["PAGER": "pager", "KITH_PAGER": "mine -R", "LESS": "S"])
        #expect(ended.output.hasPrefix("mine -R\r\n"), "\(ended)")
    }

    @Test("colours stay as on a terminal")
    func colours() async throws {
        let home = try await begun(30)
        #expect(try await run(home, ["show", "Acme"]).output.contains("\u{1B}[1m"))
        let plain = try await run(home, ["show", "Acme", "--no-color"]).output
        #expect(plain.hasPrefix("paged") && !plain.contains("\u{1B}"))
    }

    @Test("leaving it early is no error")
    func left() async throws {
        let home = try await begun(2000)
        try home.program("bin/pager", "head -n 1\nexit 3")
        let ended = try await run(home, ["contacts", "--json"])
        #expect(ended.code == 0, "\(ended)")
        #expect(ended.output == "[\r\n", "\(ended)")
    }

    @Test("Ctrl-C is the pager's to answer")
    func interrupted() async throws {
        let home = try await begun(30)
        try home.program(
            "bin/pager", "trap 'echo caught; exit 0' INT\ncat\necho ready\nread -r _ </dev/tty")
        let ended = try await run(
            home, ["contacts"], keys: [["ready", "\u{03}"]])
        #expect(ended.code == 0, "\(ended)")
        #expect(ended.output.contains("caught"), "\(ended)")
    }

    @Test(
        "less is the one where none is named",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/less"), "needs less"))
    func less() async throws {
        let home = try await begun(30)
        let ended = try await run(
            home, ["contacts"], [:], keys: [["Guest 1", "G"], ["30 contacts", "q"]])
        #expect(ended.code == 0, "\(ended)")
    }

    @Test("a pipe has none")
    func pipe() async throws {
        let home = try await begun(30)
        var environment = home.environment
        environment["PAGER"] = home.path("bin/pager")
        let ended = try await home.kith("contacts", environment: environment)
        #expect(ended.output.hasPrefix("c1 "), "\(ended)")
    }
}
