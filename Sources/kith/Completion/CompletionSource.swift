import ArgumentParser
import CalendarExport
import JobSearch
import Logbook
import Publishing

/// The source of the candidates for a word.
enum CompletionSource: Equatable {
    case things([Kind])
    case tags
    case ladders
    case accounts
    case words([String])
    case files
    case directories
    case nothing

    /// Source for the value of an option of a command: a field that is typed by it says itself what it
    /// holds.
    init(option: CommandFacts.Argument, of path: [String]) {
        let name = option.names.first.map { String($0.drop { $0 == "-" }) } ?? ""
        switch name {
        case _ where !option.values.isEmpty: self = .words(option.values)
        case "for":
            // That of a meetup is how long it takes.
            let isClient = option.valueName == "client"
            self = isClient ? .words(Client.Name.allCases.map(\.rawValue)) : .nothing
        case "at": self = .things([.meetup])
        case "contact": self = .things([.contact])
        case "ladder": self = .ladders
        case "since", "until": self = .words(CompletionSource.days)
        default:
            if let field = CompletionSource.field(name, of: path.first.flatMap { Kind(word: $0) }) {
                self.init(field)
                return
            }
            switch option.valueName {
            case "file": self = .files
            case "dir": self = .directories
            case "when": self = .words(CompletionSource.days)
            default: self = .nothing
            }
        }
    }

    /// The field that is typed by an option, of a kind before all others.
    private static func field(_ option: String, of kind: Kind?) -> AnyField? {
        ([kind].compactMap(\.self) + Kind.allCases).lazy.flatMap(\.fields)
            .first { $0.options.contains(option) }
    }

    private init(_ field: AnyField) {
        switch field.shape {
        case .reference(let kind), .references(let kind): self = .things([kind])
        case .choice(let words): self = .words(words)
        case .day, .instant, .moment, .span: self = .words(CompletionSource.days)
        case .period: self = .words(CompletionSource.periods)
        case .list where field.input == .tag: self = .tags
        case .list where field.input == .skill: self = .things([.skill])
        case .text where field.input == .rule: self = .words(CompletionSource.periods)
        case .text, .number, .list, .alarms, .entries: self = .nothing
        }
    }

    /// Source for a word of a command.
    init(_ word: CommandFacts.Argument, _ place: Int, of path: [String]) {
        if !word.values.isEmpty {
            self = .words(word.values)
            return
        }
        let named: [Kind] = [.company, .contact, .meetup, .posting, .story, .skill]
        switch path.first {
        case "done", "drop": self = .things([.followUp])
        case "snooze":
            self = place == 0 ? .things([.followUp, .contact]) : .words(CompletionSource.days)
        case "met": self = .things([.contact])
        case "show", "open", "edit", "remove": self = .things(named)
        case "note", "tag":
            self = place == 0 ? .things(named) : path == ["tag"] ? .tags : .nothing
        case "brief": self = .things([.contact, .company, .posting, .meetup])
        case "merge": self = .things([.contact, .company])
        case "path", "research": self = .things([.company])
        case "stage":
            self = place == 0 ? .things([.company]) : .words(Company.Stage.allCases.map(\.rawValue))
        case "apply": self = .things([.posting])
        case "refer": self = .things([.company, .posting])
        case "target": self = .things([.company])
        case "skill" where word.valueName == "names": self = .things([.skill])
        case "posting" where path.last == "add": self = .things([.company])
        case "ladder": self = .ladders
        case "sync": self = word.valueName == "name" ? .accounts : .nothing
        case "config":
            self = place == 0 ? .words(Setting.allCases.map(\.rawValue)) : .nothing
        case "list": self = .words(Kind.allCases.map(\.facts.list))
        case "import", "restore", "backup": self = .files
        case "export": self = .directories
        case let kind?:
            guard word.valueName == "ref", let kind = Kind(word: kind) else {
                self = .nothing
                return
            }
            self = .things([kind])
        case nil: self = .nothing
        }
    }

    private static let days = [
        "today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "1w", "2w",
    ]
    private static let periods = ["daily", "weekly", "monthly", "2w", "30d"]
}
