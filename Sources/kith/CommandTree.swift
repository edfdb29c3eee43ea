import ArgumentParser
import JobSearch

/// A command below which a word that is none of a command is one for its default command: a name.
protocol TakesOtherWords {}

/// The tree of commands, by the words that lead to each.
enum CommandTree {
    /// The command of that name, or with that alias, below another one.
    static func command(
        _ name: String, of parent: any ParsableCommand.Type
    ) -> (any ParsableCommand.Type)? {
        parent.configuration.subcommands.first { names(of: $0).contains(name) }
    }

    static func names(of command: any ParsableCommand.Type) -> [String] {
        [command._commandName] + command.configuration.aliases
    }

    /// The command that the first words of a command line lead to, which has no others below it, and
    /// the arguments that are left for it; `nil` where a word is none of a command.
    static func leaf(
        _ arguments: [String]
    ) -> (command: any ParsableCommand.Type, arguments: [String])? {
        var rest = arguments[...]
        var found: any ParsableCommand.Type = Kith.self
        while !found.configuration.subcommands.isEmpty {
            if let word = rest.first, !word.hasPrefix("-") {
                if let next = command(word, of: found) {
                    found = next
                    rest.removeFirst()
                } else if let next = otherWords(of: found) {
                    found = next
                } else {
                    return nil
                }
            } else {
                guard let next = found.configuration.defaultSubcommand else { return nil }
                found = next
            }
        }
        return (found, Array(rest))
    }

    /// Complaint about the first word of a command line that stands for a command and is none.
    ///
    /// The argument parser would give such a word to the default command, and blame that one.
    static func unknownCommand(in arguments: [String]) -> CommandError? {
        var words = arguments[...]
        if words.first == "help" { words.removeFirst() }
        var parent: any ParsableCommand.Type = Kith.self
        var path: [String] = []
        while let word = words.popFirst(), !word.hasPrefix("-"),
            !parent.configuration.subcommands.isEmpty
        {
            guard let next = command(word, of: parent) else {
                if word == "help", path.isEmpty { return nil }
                if otherWords(of: parent) != nil { return nil }
                return complaint(word, path, parent)
            }
            path.append(next._commandName)
            parent = next
        }
        return nil
    }

    /// The command that takes a word which is none of those below another one; `nil` where such a
    /// word is a slip.
    private static func otherWords(
        of parent: any ParsableCommand.Type
    ) -> (any ParsableCommand.Type)? {
        parent is any TakesOtherWords.Type ? parent.configuration.defaultSubcommand : nil
    }

    private static func complaint(
        _ word: String, _ path: [String], _ parent: any ParsableCommand.Type
    ) -> CommandError {
        let typed = (path + [word]).joined(separator: " ")
        let children = parent.configuration.subcommands
        let pages = path.isEmpty ? HelpPage.all.map(\.name) : []
        let near = nearest(to: word, among: children.map(names) + pages.map { [$0] })
            .map {
                "kith " + (pages.contains($0) ? ["help", $0] : path + [$0]).joined(separator: " ")
            }
        let below = path.isEmpty ? children.filter { command(word, of: $0) != nil } : []
        var hint: String
        if !near.isEmpty {
            hint = "Did you mean \(near.inWords)?"
        } else if !below.isEmpty {
            hint =
                "Did you mean " + below.map { "kith \($0._commandName) \(word)" }.inWords + "?"
        } else if path.isEmpty {
            hint = "kith help lists the commands."
        } else {
            let all = children.map { $0._commandName }.joined(separator: ", ")
            hint = "Commands of \(path.joined(separator: " ")): \(all)."
        }
        if command("show", of: parent) != nil, !path.isEmpty {
            hint += " To look at one: kith \(path[0]) show \(shellQuoted(shown(word)))"
        }
        return CommandError("Unknown command “\(shown(typed))”.", hint: hint, status: .misuse)
    }

    /// Names of commands that are a few letters from a word or begin with it: of each command the
    /// nearest, and of all commands the nearest ones.
    private static func nearest(to word: String, among commands: [[String]]) -> [String] {
        let word = folded(word)
        guard word.count > 1, word.count <= 40 else { return [] }
        func distance(_ name: String) -> Int {
            name.hasPrefix(word) ? 1 : editDistance(word, name)
        }
        let near = commands.compactMap { names in
            names.map { (name: $0, distance: distance($0)) }
                .min { $0.distance < $1.distance }
        }
        guard let least = near.map(\.distance).min(),
            least <= max(1, word.count / 3), least < word.count
        else { return [] }
        return near.filter { $0.distance == least }.map(\.name)
    }

    /// The command whose help a text is, by its usage; `nil` if it is no help.
    static func command(ofHelp text: String) -> (any ParsableCommand.Type)? {
        let usage = "USAGE: \(Kith._commandName)"
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(usage) }) else {
            return nil
        }
        var found: any ParsableCommand.Type = Kith.self
        for word in line.dropFirst(usage.count).split(separator: " ") {
            guard let next = command(String(word), of: found) else { break }
            found = next
        }
        return found
    }
}

extension [String] {
    /// `today, undo or redo`.
    fileprivate var inWords: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
