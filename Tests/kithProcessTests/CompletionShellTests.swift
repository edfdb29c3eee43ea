import Foundation
import Testing

/// Completion in the shells themselves, in a terminal: what is completed is run, and what kith then
/// says shows what stood in the line.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct CompletionShellTests {
    private func begun() async throws -> Home {
        let home = try Home()
        let words = ["--company", "DeepL", "--follow-up", "send portfolio", "--due", "fri"]
        #expect(try await home.kith(["met", "Dee Smith"] + words).code == 0)
        #expect(try await home.kith("remind", "book a room", "--due", "sat").code == 0)
        return home
    }

    /// Types into a shell, each line when the screen has shown the words before it.
    private func type(
        _ home: Home, _ shell: [String], _ keys: [[String]]
    ) async throws -> String {
        try home.write(try JSONEncoder().encode(keys), to: "keys.json")
        var environment = home.environment
        environment["TERM"] = "xterm"
        environment["PATH"] = Tools.folder + ":/usr/bin:/bin"
        let ended = try await home.start(
            Tools.python, [Tools.fixture("terminal.py"), home.path("keys.json")] + shell,
            environment: environment
        ).end()
        #expect(ended.code == 0, "\(ended)")
        return ended.output
    }

    @Test("bash", .enabled(if: Tools.has("/bin/bash"), "needs bash"))
    func bash() async throws {
        let home = try await begun()
        let shown = try await type(
            home, ["/bin/bash", "--norc", "--noprofile", "-i"],
            [
                // The number of the command tells a new prompt from one that is drawn again.
                ["", "PS1='<\\#>'; source <(kith completion bash)\r"],
                ["<2>", "kith done por\t\r"], ["<3>", "kith show dee\t\t"],
                ["Dee Smith", "\u{15}true\r"], ["<4>", "kith log hi --comp\tdee\t\r"],
                ["DeepL (o1)", "exit\r"],
            ])
        #expect(shown.contains("send portfolio to Dee Smith (DeepL), done"))
        let logged = try await home.kith("show", "i2").output
        #expect(logged.contains("hi") && logged.contains("DeepL"), "\(logged)")
    }

    @Test("zsh", .enabled(if: Tools.has("/usr/bin/zsh"), "needs zsh"))
    func zsh() async throws {
        let home = try await begun()
        let shown = try await type(
            home, ["/usr/bin/zsh", "-f", "-i"],
            [
                [
                    "",
                    "PS1=REA'DY> '; autoload -U compinit; compinit -D -u; source <(kith completion zsh)\r",
                ],
                ["READY> ", "kith done boo\t\r"], ["READY> ", "kith show dee\t"],
                ["Dee Smith", "\r"], ["Company o1", "kith log hi --comp\tdee\t\r"],
                ["DeepL (o1)", "exit\r"],
            ])
        #expect(shown.contains("book a room, done"))
        let logged = try await home.kith("show", "i2").output
        #expect(logged.contains("hi") && logged.contains("DeepL"), "\(logged)")
    }

    @Test("fish", .enabled(if: Tools.has("/usr/bin/fish"), "needs fish"))
    func fish() async throws {
        let home = try await begun()
        _ = try await type(
            home, ["/usr/bin/fish", "--no-config", "-i"],
            [
                [
                    "",
                    "function fish_prompt; echo REA'DY> '; end; kith completion fish | source\r",
                ],
                ["READY> ", "kith show smi\t\r"], ["Contact c1", "kith log hi --comp\tdee\t\r"],
                ["DeepL (o1)", "exit\r"],
            ])
        let logged = try await home.kith("show", "i2").output
        #expect(logged.contains("hi") && logged.contains("DeepL"), "\(logged)")
    }
}
