import ArgumentParser
import JobSearch

/// The request that a shell makes when a key is pressed: `__complete bash 2 show dee`, with the place
/// of the word at the cursor and the words behind `kith`.
///
/// It is answered by a line for each candidate: for bash as it is to stand in the line, for zsh and
/// fish with what it is behind a tab. A line `:files` or `:directories` has the shell offer those.
struct CompletionRequest {
    static let word = "__complete"

    private let shell: CompletionShell
    private let line: TypedLine
    private let raw: String

    init?(_ arguments: [String]) {
        guard arguments.count >= 3, arguments[0] == Self.word,
            let shell = CompletionShell(rawValue: arguments[1]), let current = Int(arguments[2])
        else { return nil }
        let words = Array(arguments.dropFirst(3))
        self.shell = shell
        line = TypedLine(words, at: current)
        raw = words.indices.contains(current) ? words[current] : ""
    }

    func answer(in world: World) -> String {
        switch Completer(world: world, line: line, shell: shell).answer() {
        case .files: ":files\n"
        case .directories: ":directories\n"
        case .words(let candidates): lines(candidates).map { $0 + "\n" }.joined()
        }
    }

    private func lines(_ candidates: [Candidate]) -> [String] {
        var seen: Set<String> = []
        let candidates = candidates.filter { seen.insert($0.text).inserted }
        if shell == .bash { return bashLines(candidates) }
        return candidates.map { one in
            let text = line.lead + flat(one.text)
            let about = one.about.isEmpty ? "" : "\t" + flat(one.about)
            // zsh would leave out what does not begin as typed.
            return (shell == .zsh ? one.isFound ? "~" : "=" : "") + text + about
        }
    }

    private func bashLines(_ candidates: [Candidate]) -> [String] {
        var texts = candidates.map { line.lead + quoted(flat($0.text)) }
        guard texts.count > 1 else { return texts }
        let common = texts.dropFirst().reduce(texts[0]) { common, text in
            String(zip(common, text).prefix { $0 == $1 }.map(\.0))
        }
        // bash would put their common beginning in the place of the typed word: the blank prevents
        // that, and they are only listed.
        if !common.hasPrefix(raw) { texts.append(" ") }
        return texts
    }

    /// A word of bash; within quotes that are open, its text. Within double quotes an interactive
    /// bash would obey `!`, so that new ones are single.
    private func quoted(_ text: String) -> String {
        switch line.quote {
        case "'"?: text.replacing("'", with: "'\\''")
        case "\""?:
            text.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
        default:
            text.allSatisfy { $0.isLetter || $0.isNumber || "-_./@:+,".contains($0) }
                ? text : "'" + text.replacing("'", with: "'\\''") + "'"
        }
    }

    /// A text on one line, without signs that a terminal would obey.
    private func flat(_ text: String) -> String {
        shown(text).replacing("\t", with: " ").replacing("\n", with: " ")
    }
}
