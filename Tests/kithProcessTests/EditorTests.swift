import Foundation
import Testing

/// Pages that are edited in a terminal, with real editors in it.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct EditorTests {
    /// A log with one contact, whose title stands in line 5 of the page.
    private func begun() async throws -> Home {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace", "--company", "Acme").code == 0)
        return home
    }

    private func title(_ home: Home) async throws -> String {
        try await home.kith("contact", "list").output
    }

    /// Runs `kith contact edit Ada` in a terminal, in which `keys` are typed each when the screen
    /// has shown the words before them.
    private func edit(
        _ home: Home, editor: String, _ keys: [[String]] = []
    ) async throws -> Ended {
        let script = home.path("keys.json")
        try home.write(try JSONEncoder().encode(keys), to: "keys.json")
        var environment = home.environment
        environment["EDITOR"] = editor
        environment["TERM"] = "xterm"
        return try await home.start(
            Tools.python,
            [Tools.fixture("terminal.py"), script, Tools.kith, "contact", "edit", "Ada"],
            environment: environment
        ).end()
    }

    @Test(
        "a page is edited in nano, whose command has options",
        .enabled(if: Tools.hasNano, "needs nano"))
    func nano() async throws {
        let home = try await begun()
        let ended = try await edit(
            home, editor: "nano --ignorercfiles +5,10",
            [["introduced-by", "CTO\u{0F}"], ["Write", "\r"], ["Wrote", "\u{18}"]])
        #expect(ended.code == 0, "\(ended)")
        #expect(try await title(home).contains("CTO at Acme"))
    }

    @Test("a page is edited in vi", .enabled(if: Tools.hasVi, "needs vi"))
    func vi() async throws {
        let home = try await begun()
        let ended = try await edit(
            home, editor: "vi",
            [["introduced-by", ":%s/^title = .*/title = \"CTO\"/\r"], ["CTO", ":wq\r"]])
        #expect(ended.code == 0, "\(ended)")
        #expect(try await title(home).contains("CTO at Acme"))
    }

    @Test("Ctrl-C is for the editor: kith goes on")
    func interrupted() async throws {
        let home = try await begun()
        try home.program(
            "editor",
            """
            trap 'sed -i "s/^title = .*/title = \\"CTO\\"/" "$1"; exit 0' INT
            echo ready
            while :; do sleep 0.1; done
            """)
        let ended = try await edit(home, editor: home.path("editor"), [["ready", "\u{03}"]])
        #expect(ended.code == 0, "\(ended)")
        #expect(try await title(home).contains("CTO at Acme"))
    }

    @Test("kith answers to Ctrl-C again when the editor has closed")
    func interruptedLater() async throws {
        let home = try await begun()
        try home.program("editor", "sed -i 's/^title = .*/title = CTO/' \"$1\"")
        let ended = try await edit(home, editor: home.path("editor"), [["again?", "\u{03}"]])
        #expect(ended.code == 256 - SIGINT, "\(ended)")
    }

    /// Writes each time into the line of the title what stands in the next file.
    private func typing(_ titles: String..., in home: Home) throws -> String {
        for (index, title) in titles.enumerated() {
            try home.write("title = \(title)\n", to: "title-\(index + 1)")
        }
        try home.program(
            "editor",
            """
            round=$(($(cat "$HOME/round" 2>/dev/null || echo 0) + 1))
            echo $round >"$HOME/round"
            cp "$1" "$HOME/page-$round"
            [ -e "$HOME/title-$round" ] || exit 3
            sed -i -e "5r $HOME/title-$round" -e 5d "$1"
            """)
        return home.path("editor")
    }

    @Test(
        "a page that is refused is edited again, with the reason in its first line",
        arguments: ["\r", "y\r"])
    func again(_ answer: String) async throws {
        let home = try await begun()
        let ended = try await edit(
            home, editor: try typing("CTO", "\"CTO\"", in: home), [["Edit again? [Y/n]", answer]])
        #expect(ended.code == 0, "\(ended)")
        #expect(ended.output.contains("Error: Line 5 of the page cannot be read"), "\(ended)")
        #expect(try await title(home).contains("CTO at Acme"))
        let lines = try home.text("page-2").split(separator: "\n")
        #expect(lines[0].hasPrefix("# Error: Line 5 of the page cannot be read"))
        #expect(lines[4] == "title = CTO")
        #expect(!home.names().contains("home/refused-contact-1.toml"))
    }

    @Test("a page that is not edited again is kept as it was typed", arguments: ["n\r", "\u{04}"])
    func notAgain(_ answer: String) async throws {
        let home = try await begun()
        let ended = try await edit(
            home, editor: try typing("CTO", "TOO", in: home),
            [["again?", "\r"], ["again?", answer]])
        #expect(ended.code == 65, "\(ended)")
        #expect(ended.output.contains("Your page is kept; mend it and: kith contact edit"))
        let kept = try home.text("home/refused-contact-1.toml")
        #expect(kept.hasPrefix("# Contact"))
        #expect(kept.contains("\ntitle = TOO\n"))
        #expect(try await !title(home).contains("TOO"))
    }

    @Test("a refused page is kept when the editor fails the next time")
    func failed() async throws {
        let home = try await begun()
        let ended = try await edit(
            home, editor: try typing("CTO", in: home), [["again?", "\r"]])
        #expect(ended.code == 1, "\(ended)")
        #expect(ended.output.contains("The editor ended with 3; nothing was changed."))
        #expect(try home.text("home/refused-contact-1.toml").contains("\ntitle = CTO\n"))
    }

    @Test("on a pipe nothing is asked")
    func onPipe() async throws {
        let home = try await begun()
        var environment = home.environment
        environment["EDITOR"] = try typing("CTO", in: home)
        let ended = try await home.kith("contact", "edit", "Ada", environment: environment)
        #expect(ended.code == 65)
        #expect(!ended.errors.contains("again?"))
        #expect(home.names().contains("home/refused-contact-1.toml"))
    }
}
