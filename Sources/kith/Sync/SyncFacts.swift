import DAVSync
import JobSearch
import LogSync
import Logbook
import Presentation

/// The facts on what a server can, and what kith does instead of what it cannot.
struct SyncFacts {
    private let plan: SyncPlan
    private let collections: [SyncedCollection]
    private let made: [String]

    init(_ plan: SyncPlan, _ collections: [SyncedCollection], _ made: [String]) {
        (self.plan, self.collections, self.made) = (plan, collections, made)
    }

    /// A row for each collection: what is in it, its name, its form, how it tells changes.
    func show(in session: Session) throws {
        var table = Table([.whole, .main, .whole, .whole])
        for collection in collections {
            table.add([
                collection.kinds.map { $0?.facts.nouns ?? "settings" }.joined(separator: ", "),
                "“\(shown(collection.name))”" + (made.contains(collection.name) ? " (new)" : ""),
                collection.formWords,
                collection.isPlanned ? "to be made" : collection.changesWords,
            ])
        }
        try session.console.show(table, indent: "  ", wraps: true)
        for substitute in substitutes { try session.console.say("  " + substitute.words) }
    }

    /// What is not there yet has no form that could be too old.
    private var substitutes: [Substitute] {
        let isOpen = collections.contains {
            $0.isPlanned && $0.forms.values.contains(.card(.three))
        }
        return plan.substitutes.filter { !isOpen || $0 != .noVersionFour }
    }

    func json(_ account: SyncAccount, step: Int?) -> JSON {
        .object([
            ("step", .optional(step)), ("name", .string(account.name)),
            ("url", .string(account.url)), ("user", .string(account.user)),
            ("collections", .array(collections.map { $0.facts(isNew: made.contains($0.name)) })),
            ("instead", .strings(substitutes.map(\.words))),
        ])
    }
}

extension SyncedCollection {
    fileprivate var formWords: String {
        var words: [String] = []
        for kind in kinds {
            let word =
                switch forms[kind] {
                case .calendar(let component): component.rawValue
                case .card(let version): isPlanned ? "vCard" : "vCard \(version.rawValue)"
                case nil: ""
                }
            if !words.contains(word) { words.append(word) }
        }
        return words.joined(separator: ", ")
    }

    fileprivate var changesWords: String {
        switch changes {
        case .token: "tells changes"
        case .ctag: "tells that something changed"
        case .list: "is listed each time"
        }
    }

    fileprivate func facts(isNew: Bool) -> JSON {
        .object([
            ("url", .string(url.text)), ("name", .string(name)), ("new", .bool(isNew)),
            ("kinds", .strings(kinds.map { $0?.facts.list ?? "settings" })),
            ("form", .string(formWords)), ("changes", .string(changesWords)),
        ])
    }
}

extension Substitute {
    /// A sentence: what the server cannot, and what is done instead.
    var words: String {
        switch self {
        case .noCalendar:
            "It has no calendar to write into: meetups, follow-ups and interactions stay here."
        case .noAddressBook:
            "It has no address book to write into: contacts and companies stay here."
        case .noTasks: "It takes no tasks: follow-ups are events on their day."
        case .noJournal(let isApart):
            "It takes no journal: interactions are past events, private and free, in "
                + (isApart ? "a calendar of their own." : "the calendar of the meetups.")
        case .noNewCalendars(let url):
            "It makes no new calendars: \(shown(url.path.name)) is taken, with all that is in it."
        case .noNewAddressBooks(let url):
            "It makes no new address books: \(shown(url.path.name)) is taken, with all that is in it."
        case .noVersionFour:
            "It takes vCard 3.0 only: companies are marked as Apple's programs do."
        case .noTokens(let urls):
            "It cannot tell what changed in \(urls.names): they are listed when something did."
        case .noTags(let urls):
            "It cannot tell changes in \(urls.names): they are listed each time."
        }
    }
}

extension [DAVURL] {
    fileprivate var names: String { map { shown($0.path.name) }.joined(separator: ", ") }
}
