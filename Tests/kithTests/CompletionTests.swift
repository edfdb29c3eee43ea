import Foundation
import Testing

@testable import kith

/// What is offered for a word while it is typed; the shells themselves are asked in the tests of the
/// processes.
@Suite("Completion")
struct CompletionTests {
    /// A shell with a few people, places and promises.
    private func begun() throws -> Shell {
        let shell = try Shell()
        for line in [
            "kith met 'Dee Smith' --company DeepL --follow-up 'send portfolio' --due fri --tag ai",
            "kith met 'Ada Lovelace' --company 'Acme AI' --at 'Swift Berlin' --tag audio",
            "kith remind 'update the portfolio' --due sat", "kith remind 'book a room' --due sun",
            "kith done 'book a room'", "kith posting add DeepL 'Compiler Intern'",
            "kith ladder set talk '+1d say thanks'",
        ] {
            let outcome = shell.run(line)
            #expect(outcome.code == 0, "\(outcome.output)")
        }
        return shell
    }

    private func lines(_ shell: Shell, _ arguments: [String]) -> [String] {
        let outcome = shell.kith([CompletionRequest.word] + arguments, [:], input: "")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        return outcome.result.split(separator: "\n").map(String.init)
    }

    @Test("names, options, commands and words, each where it may stand, quoted for bash")
    func bash() throws {
        let shell = try begun()
        let wanted: [([String], [String])] = [
            (["1", "done", "por"], ["'send portfolio'", "'update the portfolio'", " "]),
            (["1", "done", "send po"], ["'send portfolio'"]),
            (["1", "done", "book"], []),
            (["1", "show", "dee"], ["DeepL", "'Dee Smith'", " "]),
            (["1", "show", "'ada"], ["Ada Lovelace"]),
            (["1", "show", "Love"], ["'Ada Lovelace'"]),
            (["2", "log", "--company", "ac"], ["'Acme AI'"]),
            // bash takes --company=ac for three words.
            (["3", "log", "--company", "=", "ac"], ["'Acme AI'"]),
            (["2", "log", "--company", "="], ["'Acme AI'", "DeepL", " "]),
            (["2", "log", "--with", "dee"], ["'Dee Smith'"]),
            (["2", "met", "--at", "sw"], ["'Swift Berlin'"]),
            (["2", "log", "--tag", "a"], ["ai", "audio"]),
            (["2", "tag", "c1", "au"], ["audio"]),
            (["2", "met", "--ladder", "ta"], ["talk"]),
            (["4", "contact", "edit", "c1", "--introduced-by", "lov"], ["'Ada Lovelace'"]),
            (["4", "contact", "edit", "c1", "--met-at", "ber"], ["'Swift Berlin'"]),
            (["4", "contact", "edit", "c1", "--cadence", "mon"], ["monthly"]),
            (["3", "met", "Ada", "--due", "tom"], ["tomorrow"]),
            (["1", "stage", "deep"], ["DeepL"]),
            (["2", "stage", "DeepL", "inter"], ["interviewing"]),
            (["2", "posting", "status", "comp"], ["'Compiler Intern'"]),
            (["3", "posting", "status", "p1", "app"], ["applied"]),
            (["2", "export", "--for", "th"], ["thunderbird"]),
            (["0", "sy"], ["sync"]),
            (["1", "meetup", "at"], ["attended"]),
            (["1", "drop", "--no-"], ["--no-color", "--no-pager"]),
            (["2", "met", "Ada", "--com"], ["--company"]),
            (["4", "met", "Ada", "--company", "Acme AI", "--com"], []),
            (["1", "config", "meetup"], ["meetup.alarm"]),
            (["1", "completion", "f"], ["fish"]),
            (["1", "import", "fi"], [":files"]),
            (["2", "today", "--home", "/"], [":directories"]),
            (["2", "log", "--", "--com"], []),
            (["0", "nothing"], []),
        ]
        for (words, lines) in wanted {
            #expect(self.lines(shell, ["bash"] + words) == lines, "\(words)")
        }
    }

    @Test("zsh gets ids with what they are, fish names")
    func others() throws {
        let shell = try begun()
        #expect(
            lines(shell, ["zsh", "1", "show", "dee"])
                == ["~o1\tDeepL  researching", "~c1\tDee Smith  DeepL"])
        #expect(
            lines(shell, ["zsh", "1", "done", "por"]) == [
                "~f1\tsend portfolio  due 2026-03-06", "~f2\tupdate the portfolio  due 2026-03-07",
            ])
        #expect(
            lines(shell, ["zsh", "1", "log", "--company=ac"])
                == ["~--company=Acme AI\to2  researching"])
        #expect(lines(shell, ["zsh", "1", "drop", "--no-p"]) == ["=--no-pager\tUse no pager."])
        #expect(
            lines(shell, ["fish", "1", "show", "dee"])
                == ["DeepL\to1  researching", "Dee Smith\tc1  DeepL"])
    }

    @Test("a name with quotes, tabs and signs is one word of the line, and nothing else")
    func hostile() throws {
        let shell = try begun()
        let outcome = shell.kith(
            ["contact", "add", "Eve \"$(rm)\" O'Neil `x`\u{1B}[2J"], [:], input: "")
        #expect(outcome.code == 0, "\(outcome.output)")
        for (typed, quoted) in [
            ("eve", #"'Eve "$(rm)" O'\''Neil `x`"#), ("'eve", #"Eve "$(rm)" O'\''Neil `x`"#),
            ("\"eve", #"Eve \"\$(rm)\" O'Neil \`x\`"#),
        ] {
            let line = try #require(lines(shell, ["bash", "1", "show", typed]).first)
            #expect(line.hasPrefix(quoted) && !line.contains("\u{1B}"), "\(line)")
        }
    }

    @Test("nothing is made and nothing is said where there is no log, or one that cannot be read")
    func silent() throws {
        let shell = try Shell()
        let home = shell.directory + "/.local/share/kith"
        for words in [["1", "show", "dee"], ["1", "done", ""], ["2", "log", "--tag", "a"]] {
            #expect(lines(shell, ["bash"] + words) == [])
        }
        #expect(!FileManager.default.fileExists(atPath: home))
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try shell.write("no log", to: home + "/log.sqlite")
        #expect(lines(shell, ["bash", "1", "show", "dee"]) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["log.sqlite"])
        for words in [[], ["bash"], ["bash", "x"], ["tcsh", "1", "show"]] {
            #expect(shell.kith([CompletionRequest.word] + words, [:], input: "").code != 0)
        }
    }

    @Test("the script is that of the shell that is named, or of SHELL; each knows only how to ask")
    func scripts() throws {
        let shell = try Shell()
        for name in ["bash", "zsh", "fish"] {
            let named = shell.run("kith completion \(name)")
            #expect(named.code == 0 && named.errors.isEmpty)
            #expect(named.result.contains("__complete \(name)"))
            let own = shell.kith(["completion"], ["SHELL": "/usr/bin/" + name], input: "")
            #expect(own.result == named.result)
        }
        for own in [[:], ["SHELL": "/bin/tcsh"]] {
            let none = shell.kith(["completion"], own, input: "")
            #expect(none.code == 64 && none.result.isEmpty && none.errors.contains("Hint: kith"))
        }
    }

    @Test("another home that the line names is the one that is asked")
    func home() throws {
        let shell = try begun()
        #expect(shell.run("kith met 'Bob Ross' --home other").code == 0)
        #expect(lines(shell, ["bash", "3", "show", "--home", "other", "b"]) == ["'Bob Ross'"])
        #expect(lines(shell, ["bash", "1", "show", "bob"]) == [])
    }
}
