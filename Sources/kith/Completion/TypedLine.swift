import ArgumentParser

/// A command line that is being typed, and what the word at the cursor is.
struct TypedLine {
    enum Place {
        /// The name of a command below this one.
        case command(any ParsableCommand.Type)
        case option(CommandFacts)
        /// The value of an option.
        case value(CommandFacts.Argument)
        /// A word of a command, counted from 0.
        case word(CommandFacts.Argument, Int)
        case nothing
    }

    /// Names of the command: `contact`, `edit`.
    private(set) var path: [String] = []
    private(set) var place = Place.nothing
    /// The word at the cursor, without quotes and without the name of an option before it.
    private(set) var typed: String
    /// The part of the same word before it: `--company=`.
    private(set) var lead = ""
    /// The quote that is open before it.
    private(set) var quote: Character?
    /// True if what stands before it is another word to the shell.
    private var isSplit = false
    /// Names of the options that stand before the cursor.
    private(set) var used: Set<String> = []
    private(set) var home: String?

    /// - Parameters:
    ///   - words: those behind `kith`; bash takes `--company=Acme` for three.
    ///   - current: the place of the word at the cursor, which may be behind the last one.
    init(_ words: [String], at current: Int) {
        var before = TypedLine.joined(Array(words.prefix(max(current, 0))))
        typed = words.indices.contains(current) ? words[current] : ""
        if let last = before.last, last.hasPrefix("--"), last.hasSuffix("=") || typed == "=" {
            before.removeLast()
            typed = last.hasSuffix("=") ? last + typed : last + "="
            isSplit = true
        }
        if let first = typed.first, first == "'" || first == "\"" {
            quote = first
            typed.removeFirst()
        }
        walk(before)
    }

    private static func joined(_ words: [String]) -> [String] {
        var joined: [String] = []
        for word in words {
            if word == "=", let last = joined.last, last.hasPrefix("--") {
                joined[joined.count - 1] = last + "="
            } else if let last = joined.last, last.hasPrefix("--"), last.hasSuffix("="),
                last.count > 3
            {
                joined[joined.count - 1] = last + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    private mutating func walk(_ before: [String]) {
        var rest = before[...]
        var command: any ParsableCommand.Type = Kith.self
        var facts: CommandFacts?
        var count = 0
        var isLiteral = false
        while let word = rest.popFirst() {
            if !isLiteral, word == "--" {
                isLiteral = true
            } else if !isLiteral, word.hasPrefix("-"), word != "-" {
                let own = facts ?? CommandFacts(leaf(command))
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                guard let option = own.option(parts[0]) else { continue }
                used.formUnion(option.names)
                guard option.takesValue, parts.count == 1 else {
                    if parts.count == 2 { note(option, parts[1]) }
                    continue
                }
                guard let value = rest.popFirst() else { return place = .value(option) }
                note(option, value)
            } else if facts == nil, let next = CommandTree.command(word, of: command) {
                command = next
                path.append(next._commandName)
                if next.configuration.subcommands.isEmpty { facts = CommandFacts(next) }
            } else {
                // A word that is no command is one for the default command, or a slip.
                if facts == nil { facts = CommandFacts(leaf(command)) }
                count += 1
            }
        }
        decide(command, facts, count, isLiteral)
    }

    private mutating func decide(
        _ command: any ParsableCommand.Type, _ facts: CommandFacts?, _ count: Int,
        _ isLiteral: Bool
    ) {
        if !isLiteral, typed.hasPrefix("-") {
            let own = facts ?? CommandFacts(leaf(command))
            let parts = typed.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard parts.count == 2, let option = own.option(parts[0]), option.takesValue else {
                return place = .option(own)
            }
            (lead, typed) = (isSplit ? "" : parts[0] + "=", parts[1])
            return place = .value(option)
        }
        guard let facts else { return place = .command(command) }
        if let word = facts.word(count) { place = .word(word, count) }
    }

    private mutating func note(_ option: CommandFacts.Argument, _ value: String) {
        if option.names.contains("--home") { home = value }
    }

    /// The command whose options count while none below is typed.
    private func leaf(_ command: any ParsableCommand.Type) -> any ParsableCommand.Type {
        var found = command
        while let next = found.configuration.defaultSubcommand { found = next }
        return found
    }
}
