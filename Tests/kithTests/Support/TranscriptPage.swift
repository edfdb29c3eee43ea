/// A page of Markdown whose `console` blocks can be played again.
struct TranscriptPage {
    let text: String

    /// The page with what its commands say now.
    ///
    /// In a block a line that begins with `$ ` is a command; one that ends with a backslash goes on
    /// in the next, and `<<'EOF'` takes the lines up to that word. What follows is its output, and
    /// `[exit 2]` where it failed.
    ///
    /// - Parameter each: is called with each command and what it said.
    func replayed(
        in shell: Shell, each: (_ command: String, Shell.Outcome) -> Void = { _, _ in }
    ) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var result: [String] = []
        while let line = lines.popFirst() {
            result.append(String(line))
            guard line == "```console" else { continue }
            let block = lines.prefix { $0 != "```" }
            lines = lines.dropFirst(block.count)
            result += played(block, in: shell, each)
        }
        return result.joined(separator: "\n")
    }

    private func played(
        _ block: ArraySlice<Substring>, in shell: Shell,
        _ each: (_ command: String, Shell.Outcome) -> Void
    ) -> [String] {
        var lines = block
        var result: [String] = []
        while let line = lines.popFirst() {
            // Output of an earlier run.
            guard line.hasPrefix("$ ") else { continue }
            result.append(String(line))
            var command = String(line.dropFirst(2))
            while command.hasSuffix("\\"), let next = lines.popFirst() {
                result.append(String(next))
                command = String(command.dropLast()) + String(next.drop { $0 == " " })
            }
            var document = ""
            if let end = ShellLine(command).terminator {
                while let next = lines.popFirst() {
                    result.append(String(next))
                    if next == end { break }
                    document += next + "\n"
                }
            }
            let outcome = shell.run(command, document: document)
            each(command, outcome)
            if !outcome.output.isEmpty {
                let text =
                    outcome.output.hasSuffix("\n")
                    ? String(outcome.output.dropLast()) : outcome.output
                result += text.split(separator: "\n", omittingEmptySubsequences: false).map(
                    String.init)
            }
            if outcome.code != 0 { result.append("[exit \(outcome.code)]") }
        }
        return result
    }
}

/// What differs between two texts, line by line, with two lines around each change; empty when
/// nothing does.
func differences(from old: String, to new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = new.difference(from: old)
    if changes.isEmpty { return "" }
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in changes {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
    }
    var all: [(mark: String, line: String)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if i < old.count, removed.contains(i) {
            all.append(("-", old[i]))
            i += 1
        } else if j < new.count, added.contains(j) {
            all.append(("+", new[j]))
            j += 1
        } else {
            all.append((" ", old[i]))
            (i, j) = (i + 1, j + 1)
        }
    }
    let kept = all.indices.filter { index in
        all[max(0, index - 2)...min(all.count - 1, index + 2)].contains { $0.mark != " " }
    }
    return kept.map { all[$0].mark + " " + all[$0].line }.joined(separator: "\n")
}
