import Foundation
import Testing

/// Whatever kith says to type next works when it is typed as it stands.
@Suite("Lines that kith says to type")
struct HintTests {
    @Test("work as they are printed, in every transcript", arguments: TranscriptTests.pages)
    func work(name: String) throws {
        let file = TranscriptTests.package.appendingPathComponent(name)
        let page = TranscriptPage(text: try String(contentsOf: file, encoding: .utf8))
        let shell = try Shell()
        var count = 0
        // A line that only looks is typed once a page.
        var looks: Set<String> = []
        _ = page.replayed(in: shell) { command, outcome in
            for hint in HintTests.lines(in: outcome.output) {
                let isLook = ["kith targets", "kith path ", "kith show "].contains {
                    hint.hasPrefix($0)
                }
                if isLook, !looks.insert(hint).inserted { continue }
                guard let copy = try? Shell(copying: shell) else {
                    Issue.record("no copy of \(shell.directory)")
                    return
                }
                copy.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
                // An editor that changes nothing.
                copy.environment["EDITOR"] = "true"
                copy.environment["SHELL"] = "/bin/bash"
                let line = command.replacing(Shell.homeName, with: copy.directory)
                copy.environment.merge(ShellLine(line).environment) { $1 }
                count += 1
                // Whoever the reader has in mind is in the log.
                for (kind, name) in [("company", "Zyxcorp"), ("contact", "Zyxwoman")]
                where hint.contains(name) {
                    _ = copy.kith(kind, "add", name, "--new")
                }
                for part in hint.components(separatedBy: " && ") {
                    let typed = copy.run(part)
                    // What was typed in the place of a command may be a name, or nothing.
                    let isGuess = outcome.output.contains("To look at one: " + part)
                    #expect(
                        typed.code == 0 || isGuess && typed.code == 2,
                        "\(command)\n→ \(part)\n\(typed.output)")
                }
            }
        }
        if name.hasSuffix("wrong.md") { #expect(count > 20) }
    }

    @Test(
        "are found in what it says",
        arguments: [
            ("Hint: Write it down: kith contact add \"Ada L.\"", ["kith contact add \"Ada L.\""]),
            (
                "Hint: kith show c1 shows it, kith meetup list what may be meant.",
                ["kith show c1", "kith meetup list"]
            ),
            (
                "Hint: To change it: kith posting edit p1. For a second one add --new.",
                ["kith posting edit p1"]
            ),
            ("No contact fits. To add one: kith contact add NAME", ["kith contact add Zyx"]),
            ("  Log it too: kith log \"tea\" --with c1", ["kith log \"tea\" --with c1"]),
            ("Error: There is nothing to undo.", []),
        ] as [(String, [String])])
    func found(text: String, lines: [String]) {
        #expect(HintTests.lines(in: text) == lines)
    }

    /// The commands that a text says to type, with words in the place of NAME, WHEN and the like.
    private static func lines(in text: String) -> [String] {
        let text = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        return text.split(separator: "\n").map(String.init).flatMap { line -> [String] in
            if line.hasPrefix("Usage: ") || line.contains("mend it and") { return [] }
            var found: [String] = []
            let parts = line.components(separatedBy: "kith ")
            for (before, part) in zip(parts, parts.dropFirst()) {
                if before.hasSuffix("&& "), !found.isEmpty {
                    found[found.count - 1] += "kith " + part
                } else if beginnings.contains(where: { before.hasSuffix($0) }) {
                    found.append("kith " + part)
                }
            }
            return found.compactMap(whole)
        }
    }

    /// A command without what the sentence says behind it; `nil` where it takes a file or a word of
    /// the reader's own.
    private static func whole(_ text: String) -> String? {
        var command = text
        for end in ends {
            if let range = command.range(of: end) {
                command.removeSubrange(range.lowerBound...)
            }
        }
        while let last = command.last, ".,;)? ".contains(last) { command.removeLast() }
        // It asks for a password, for which a test has no terminal.
        if command.hasPrefix("kith sync add") { return nil }
        if command.contains(" FILE") || command.contains("…") || command.contains(" | ") {
            return nil
        }
        if command.hasSuffix(" add") || command.hasSuffix(" add?") { return nil }
        let words = command.split(separator: " ").map { examples[String($0)] ?? String($0) }
        return words.joined(separator: " ")
    }

    /// Text before a command that is to be typed, in a sentence or in a table; prose about a
    /// command goes on otherwise.
    private static let beginnings = [": ", ", ", "; ", "or ", "  "]
    /// How a sentence goes on behind a command.
    private static let ends = [
        " shows", " lists", " what ", " the options", " says", " brings", " finds", ". ", " (or ",
        ", kith",
        " without --", " does",
    ]
    private static let examples = [
        "TEXT": "tea", "TERM": "tea", "REF": "Zyxwoman", "NAME": "Zyx", "TITLE": "Nova",
        "WHEN": "fri", "ZONE": "Europe/Berlin",
        "EVERY": "2w", "TAG": "tea", "RUNG": "\"+1d thank {name}\"",
        "NEW": "another-home", "DIR": "new", "KIND": "contacts",
        "URL": "https://example.com/blog",
        "COMPANY": "Zyxcorp", "CONTACT": "Zyxwoman",
    ]
}
