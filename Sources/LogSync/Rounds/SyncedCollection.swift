import DAVSync
import JobSearch

/// A collection of a server and the kinds of things that are in it.
public struct SyncedCollection: Hashable, Sendable {
    public var url: DAVURL
    public var name: String
    /// The forms of new items by kind; `nil` stands for settings.
    public var forms: [Kind?: Form]
    public var changes: DAVCollection.Changes
    /// Size of the largest item that is taken, in bytes; `nil` where the server does not say.
    public var maxSize: Int?
    /// True for one that is not on the server yet.
    public var isPlanned = false
    /// Token, tag and the count of rounds, as a round stores them; `nil` before the first one.
    var head: JSON?

    public static func == (a: Self, b: Self) -> Bool {
        a.json.compactText() == b.json.compactText() && a.url == b.url
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(url) }

    public enum Form: Hashable, Sendable {
        case calendar(CalendarComponent)
        case card(CardVersion)

        fileprivate var name: String {
            switch self {
            case .calendar(let component): component.rawValue
            case .card(let version): version.rawValue
            }
        }

        fileprivate init?(_ name: String) {
            if let component = CalendarComponent(rawValue: name) {
                self = .calendar(component)
            } else if let version = CardVersion(rawValue: name) {
                self = .card(version)
            } else {
                return nil
            }
        }
    }

    public init(
        url: DAVURL, name: String, forms: [Kind?: Form] = [:],
        changes: DAVCollection.Changes = .list, maxSize: Int? = nil
    ) {
        (self.url, self.name, self.forms) = (url, name, forms)
        (self.changes, self.maxSize) = (changes, maxSize)
    }

    /// The form of all its items.
    var sort: LogForm.Sort {
        let used = Set(forms.values)
        if case .card(let version)? = used.first { return .cards(version) }
        if used.contains(.calendar(.journal)) { return .calendar(.journal) }
        return .calendar(used.contains(.calendar(.task)) ? .task : .event)
    }

    /// The kinds in the order of the log, settings last.
    public var kinds: [Kind?] {
        Kind.allCases.filter { forms[$0] != nil } + (forms[Kind?.none] == nil ? [] : [nil])
    }
}

extension SyncedCollection {
    /// The kinds that have no form of their own in a calendar and go along with the interactions.
    static let journal: [Kind?] = [.interaction, .posting, .referral, .story, .skill, nil]

    /// The collections of a plan that hold some of the kinds, in the order in which they are
    /// written: what others name comes first.
    public static func all(_ plan: SyncPlan, for kinds: Set<Kind?>) -> [SyncedCollection] {
        var all: [SyncedCollection] = []
        func add(_ place: SyncPlan.Place?, _ form: Form?, _ own: [Kind?]) {
            guard let place, let form else { return }
            let own = own.filter(kinds.contains)
            if own.isEmpty { return }
            let index =
                all.firstIndex { $0.url == place.url }
                ?? {
                    all.append(SyncedCollection(place))
                    return all.count - 1
                }()
            for kind in own { all[index].forms[kind] = form }
        }
        add(plan.companies?.place, plan.companies.map { .card($0.form) }, [.company])
        add(plan.contacts?.place, plan.contacts.map { .card($0.form) }, [.contact])
        add(plan.meetups?.place, plan.meetups.map { .calendar($0.form) }, [.meetup])
        add(plan.followUps?.place, plan.followUps.map { .calendar($0.form) }, [.followUp])
        add(plan.interactions?.place, plan.interactions.map { .calendar($0.form) }, journal)
        return all
    }

    private init(_ place: SyncPlan.Place) {
        switch place {
        case .existing(let found):
            self.init(
                url: found.url, name: found.name, changes: found.changes, maxSize: found.maxSize)
        case .new(let url, let name):
            self.init(url: url, name: name)
            isPlanned = true
        }
    }
}

extension SyncedCollection {
    /// The facts about the collection as they are stored.
    var json: JSON {
        let changes =
            switch changes {
            case .token: "token"
            case .ctag: "ctag"
            case .list: "list"
            }
        let forms = kinds.map { ($0?.word ?? "setting", JSON.optional(self.forms[$0]?.name)) }
        return .object([
            ("name", .string(name)), ("changes", .string(changes)),
            ("maxSize", .optional(maxSize)), ("forms", .object(forms)),
            ("head", head ?? .null),
        ])
    }

    /// Reads stored facts; `nil` where they cannot be read.
    init?(_ url: DAVURL, _ json: JSON) {
        guard case .string(let name)? = json["name"], case .string(let word)? = json["changes"]
        else { return nil }
        self.init(url: url, name: name)
        changes = word == "token" ? .token : word == "ctag" ? .ctag : .list
        if case .int(let size)? = json["maxSize"] { maxSize = size }
        head = json["head"]
        for member in json["forms"]?.members ?? [] {
            guard case .string(let text) = member.value, let form = Form(text) else { continue }
            if member.name == "setting" {
                forms[Kind?.none] = form
            } else if let kind = Kind(word: member.name) {
                forms[kind] = form
            }
        }
    }
}
