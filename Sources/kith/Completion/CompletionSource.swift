import ArgumentParser
import CalendarExport
import JobSearch
import Logbook
import Publishing

/// What a word may be: where the candidates for it come from.
enum CompletionSource: Equatable {
    case things([Kind])
    case tags
    case ladders
    case accounts
    case words([String])
    case files
    case directories
    case nothing

    /// What the value of an option names. Options of one name mean the same everywhere.
    init(option: CommandFacts.Argument) {
        if !option.values.isEmpty {
            self = .words(option.values)
            return
        }
        switch option.names.first ?? "" {
        case "--company": self = .things([.company])
        case "--with", "--contact", "--introduced-by", "--through": self = .things([.contact])
        case "--at", "--meetup", "--met-at": self = .things([.meetup])
        case "--posting": self = .things([.posting])
        case "--skill": self = .things([.skill])
        case "--tag": self = .tags
        case "--ladder": self = .ladders
        case "--for" where option.valueName == "client":
            self = .words(Client.Name.allCases.map(\.rawValue))
        case "--due", "--on", "--closing", "--since", "--until", "--from":
            self = .words(CompletionSource.days)
        case "--every": self = .words(["daily", "weekly", "monthly", "2w", "30d"])
        default:
            switch option.valueName {
            case "file": self = .files
            case "dir": self = .directories
            case "when": self = .words(CompletionSource.days)
            default: self = .nothing
            }
        }
    }

    /// What a word of a command names.
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
}
