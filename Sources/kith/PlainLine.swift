import ArgumentParser

/// A command line of words and of the options that every command takes: `show c3 --json`.
///
/// The everyday ones are read without the argument parser, whose start-up is a third of their time.
struct PlainLine {
    private(set) var words: [String] = []
    private(set) var options = SessionOptions()

    /// `nil` for a command line with other options.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": options.json = true
            case "--no-color": options.noColor = true
            case "--no-pager": options.noPager = true
            case "--home", "--tz":
                guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
                if argument == "--home" { options.home = value } else { options.tz = value }
            default:
                if argument.hasPrefix("-") { return nil }
                words.append(argument)
            }
        }
    }

    /// True for a bare `kith` and `kith today`.
    var isGlance: Bool { words.isEmpty || words == ["today"] }

    /// The command; `nil` if the argument parser is to read the line.
    var command: (any PlainCommand)? {
        let rest = Array(words.dropFirst())
        return switch words.first {
        case "show", "info": ShowCommand(words: rest)
        case "path", "paths": PathCommand(words: rest)
        case "brief", "prep": BriefCommand(words: rest)
        case "targets": TargetList(words: rest)
        case "stats": StatsCommand(words: rest)
        case "search", "find": SearchCommand(words: rest)
        case "done": DoneCommand(words: rest)
        default: nil
        }
    }
}

/// A command that words alone may say.
protocol PlainCommand: LogbookCommand {
    /// The command with these words and no option, not even those that every command takes; `nil`
    /// if words are missing or too many.
    init?(words: [String])
}

extension ShowCommand: PlainCommand {
    init?(words: [String]) {
        if words.isEmpty { return nil }
        self.init()
        ref = words
    }
}

extension PathCommand: PlainCommand {
    init?(words: [String]) {
        if words.isEmpty { return nil }
        self.init()
        (company, all) = (words, false)
    }
}

extension BriefCommand: PlainCommand {
    init?(words: [String]) {
        if words.isEmpty { return nil }
        self.init()
        (ref, ask, output) = (words, [], nil)
        (markdown, html) = (false, false)
    }
}

extension TargetList: PlainCommand {
    init?(words: [String]) {
        if !words.isEmpty { return nil }
        self.init()
        (tier, stage, tag, limit) = (nil, nil, nil, nil)
        (gaps, all, suggest) = (false, false, false)
    }
}

extension StatsCommand: PlainCommand {
    init?(words: [String]) {
        if !words.isEmpty { return nil }
        self.init()
        weeks = Self.usualWeeks
    }
}

extension SearchCommand: PlainCommand {
    init?(words: [String]) {
        if words.isEmpty { return nil }
        self.init()
        (query, kinds, limit) = (words, [], Self.most)
    }
}

extension DoneCommand: PlainCommand {
    init?(words: [String]) {
        if words.isEmpty { return nil }
        self.init()
        (refs, log) = (words, nil)
    }
}
