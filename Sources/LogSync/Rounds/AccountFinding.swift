import DAVSync
import JobSearch

/// Finding the collections of an account, and making those that are missing.
public struct AccountFinding {
    private let connection: DAVConnection
    /// Gives the mark of a new collection, by which it is known from one made in its place.
    private let mark: () -> String

    public init(over connection: DAVConnection, mark: @escaping () -> String) {
        (self.connection, self.mark) = (connection, mark)
    }

    /// An error on the way, with the sentence of the network where it has one.
    public struct Fault: Error {
        public var reason: Reason
        public var sentence: String?

        public enum Reason: Hashable, Sendable {
            case discovery(DiscoveryFault)
            /// No answer came.
            case noAnswer(DAVURL)
        }
    }

    /// Finds what a server has at an address.
    public func find(_ url: DAVURL) throws -> DAVAccount {
        var discovery = Discovery(at: url)
        while true {
            switch discovery.step {
            case .found(let account): return account
            case .failed(let fault): throw Fault(reason: .discovery(fault))
            case .ask(let request): discovery.take(try ask(request))
            }
        }
    }

    /// Plans where things are, and makes the collections that are missing. A server that does not
    /// make one as it was asked is taken at its word: others are planned in its place.
    public func settle(
        _ account: DAVAccount, at url: DAVURL, for kinds: Set<Kind?>
    ) throws -> (plan: SyncPlan, collections: [SyncedCollection], made: [String]) {
        var account = account
        var refused: Set<CalendarComponent> = []
        var booksRefused = false
        var made: [String] = []
        // One pass for each thing that can be refused, and one to look at what was made.
        for _ in 0..<6 {
            if booksRefused { account.addressBooks?.canMake = false }
            let plan = SyncPlan(for: account, refused: refused)
            let new = plan.missing(for: kinds)
            if new.isEmpty { return (plan, SyncedCollection.all(plan, for: kinds), made) }
            for place in new {
                let answer = try ask(place.request(mark()))
                if answer.isDone {
                    made.append(place.name)
                } else if let component = place.component {
                    refused.insert(component)
                } else {
                    booksRefused = true
                }
            }
            account = try find(url)
            // SOGo makes a calendar for VJOURNAL, but one that does not take them.
            for place in new {
                guard let component = place.component,
                    let found = account.calendars?.collections.first(where: { $0.url == place.url })
                else { continue }
                if !found.takes(component) { refused.insert(component) }
            }
        }
        let plan = SyncPlan(for: account, refused: Set(CalendarComponent.allCases))
        return (plan, SyncedCollection.all(plan, for: kinds), made)
    }

    private func ask(_ request: DAVRequest) throws -> DAVAnswer {
        guard let answer = try connection.ask(request) else {
            throw Fault(reason: .noAnswer(request.url), sentence: connection.failure())
        }
        return answer
    }
}

/// A collection that is to be made.
private struct MissingPlace {
    var url: DAVURL
    var name: String
    /// `nil` for an address book.
    var component: CalendarComponent?

    func request(_ mark: String) -> DAVRequest {
        if let component {
            .makeCalendar(url, name: name, of: [component], mark: mark)
        } else {
            .makeAddressBook(url, name: name, mark: mark)
        }
    }
}

extension SyncPlan {
    /// The collections that are to be made for some kinds, each once.
    fileprivate func missing(for kinds: Set<Kind?>) -> [MissingPlace] {
        var missing: [MissingPlace] = []
        func add(_ place: Place?, _ component: CalendarComponent?, _ own: [Kind?]) {
            guard case .new(let url, let name)? = place, !kinds.isDisjoint(with: own),
                !missing.contains(where: { $0.url == url })
            else { return }
            missing.append(MissingPlace(url: url, name: name, component: component))
        }
        add(meetups?.place, meetups?.form, [.meetup])
        add(followUps?.place, followUps?.form, [.followUp])
        add(interactions?.place, interactions?.form, SyncedCollection.journal)
        add(contacts?.place, nil, [.contact])
        add(companies?.place, nil, [.company])
        return missing
    }
}
