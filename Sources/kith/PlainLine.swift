import ArgumentParser
import JobSearch

/// A command line whose command says itself what its options are: `show c3 --json`.
///
/// The everyday commands are read without the argument parser, whose start-up is a third of their
/// time. Whatever is not wholly plain is left to the parser, and so are all errors.
struct PlainLine {
    private(set) var words: [String] = []
    private(set) var options = SessionOptions()
    private var own = PlainOptions()
    private let type: (any PlainCommand.Type)?

    /// `nil` for a command line that the argument parser is to read.
    init?(_ arguments: [String]) {
        let type = Self.type(arguments.first)
        self.type = type
        var rest = type == nil ? arguments[...] : arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": options.json = true
            case "--no-color": options.noColor = true
            case "--no-pager": options.noPager = true
            case "--home", "--tz":
                guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
                if argument == "--home" { options.home = value } else { options.tz = value }
            default:
                guard argument.hasPrefix("-") else {
                    words.append(argument)
                    continue
                }
                guard let type else { return nil }
                if type.plainFlags.contains(argument) {
                    own.add(argument, "")
                } else {
                    guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
                    own.add(argument, value)
                }
            }
        }
    }

    /// True for a bare `kith` and `kith today`.
    var isGlance: Bool { type == nil && (words.isEmpty || words == ["today"]) }

    /// The command; `nil` if the argument parser is to read the line.
    var command: (any PlainCommand)? {
        var own = own
        guard let command = type?.init(words: words, &own), own.isEmpty else { return nil }
        return command
    }

    private static func type(_ word: String?) -> (any PlainCommand.Type)? {
        switch word {
        case "met": MetCommand.self
        case "log": LogCommand.self
        case "show", "info": ShowCommand.self
        case "path", "paths": PathCommand.self
        case "brief", "prep": BriefCommand.self
        case "targets": TargetList.self
        case "stats": StatsCommand.self
        case "search", "find": SearchCommand.self
        case "done": DoneCommand.self
        default: nil
        }
    }
}

/// The options of a command as they were typed, of which a command takes those that it knows.
struct PlainOptions {
    private var typed: [(name: String, value: String)] = []

    var isEmpty: Bool { typed.isEmpty }

    mutating func add(_ name: String, _ value: String) { typed.append((name, value)) }

    /// The value of an option, of several the last one; `nil` if it was not typed.
    mutating func value(_ name: String) -> String? { values(name).last }

    /// True if a flag was typed.
    mutating func has(_ name: String) -> Bool { !values(name).isEmpty }

    /// The values of an option that may come again.
    mutating func values(_ name: String) -> [String] {
        let values = typed.filter { $0.name == name }.map(\.value)
        if !values.isEmpty { typed.removeAll { $0.name == name } }
        return values
    }
}

/// A command that can be read without the argument parser.
protocol PlainCommand: LogbookCommand {
    /// Options without a value.
    static var plainFlags: [String] { get }

    /// The command with these words, none of the options that every command takes, and those of the
    /// typed ones that it takes; `nil` if words are missing, too many, or none of an option.
    init?(words: [String], _ typed: inout PlainOptions)
}

extension PlainCommand {
    static var plainFlags: [String] { [] }
}

extension MetCommand: PlainCommand {
    static let plainFlags = ["--new", "--correct"]

    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        names = words
        (at, company) = (typed.value("--at"), typed.value("--company"))
        (title, linkedIn) = (typed.value("--title"), typed.value("--linkedin"))
        (emails, phones) = (typed.values("--email"), typed.values("--phone"))
        (introducedBy, tags) = (typed.value("--introduced-by"), typed.values("--tag"))
        (note, on) = (typed.value("--note"), typed.value("--on"))
        (followUp, due) = (typed.value("--follow-up"), typed.value("--due"))
        (ladder, new) = (typed.value("--ladder"), typed.has("--new"))
        correct = typed.has("--correct")
        if (try? validate()) == nil { return nil }
    }
}

extension LogCommand: PlainCommand {
    static let plainFlags = ["--new"]

    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        text = words
        (with, companies) = (typed.values("--with"), typed.values("--company"))
        (meetup, on) = (typed.value("--meetup"), typed.value("--on"))
        (tags, new) = (typed.values("--tag"), typed.has("--new"))
        (followUp, due) = (typed.value("--follow-up"), typed.value("--due"))
        channel = nil
        if let word = typed.value("--channel") {
            guard let typed = Interaction.Channel(argument: word) else { return nil }
            channel = typed
        }
        if (try? validate()) == nil { return nil }
    }
}

extension ShowCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        ref = words
    }
}

extension PathCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        (company, all) = (words, false)
    }
}

extension BriefCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        (ref, ask, output) = (words, [], nil)
        (markdown, html) = (false, false)
    }
}

extension TargetList: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if !words.isEmpty { return nil }
        self.init()
        (tier, stage, tag, limit) = (nil, nil, nil, nil)
        (gaps, all, suggest) = (false, false, false)
    }
}

extension StatsCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if !words.isEmpty { return nil }
        self.init()
        weeks = Self.usualWeeks
    }
}

extension SearchCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        (query, kinds, limit) = (words, [], Self.most)
    }
}

extension DoneCommand: PlainCommand {
    init?(words: [String], _ typed: inout PlainOptions) {
        if words.isEmpty { return nil }
        self.init()
        (refs, log) = (words, nil)
    }
}
