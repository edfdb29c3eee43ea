/// The places of a log's things on a server, and their forms.
///
/// It follows from what the server has and from the names alone, so that a second laptop finds the
/// collections that the first one made.
public struct SyncPlan: Hashable, Sendable {
    /// A place for things of one sort, and their form there.
    public struct Seat<Form: Hashable & Sendable>: Hashable, Sendable {
        public var place: Place
        public var form: Form
    }

    public enum Place: Hashable, Sendable {
        /// A collection that is there.
        case existing(DAVCollection)
        /// One that is to be made, at this address and under this name.
        case new(DAVURL, name: String)

        public var url: DAVURL {
            switch self {
            case .existing(let collection): collection.url
            case .new(let url, _): url
            }
        }
    }

    /// `nil` where the server has no place for them.
    public var meetups: Seat<CalendarComponent>?
    public var followUps: Seat<CalendarComponent>?
    public var interactions: Seat<CalendarComponent>?
    public var contacts: Seat<CardVersion>?
    public var companies: Seat<CardVersion>?
    /// Limits of the server, each with its substitute.
    public var substitutes: [Substitute] = []
}

/// Something that a server cannot do, and what kith does instead.
public enum Substitute: Hashable, Sendable {
    /// No calendar can be written into: meetups, follow-ups and interactions stay in the log.
    case noCalendar
    /// No address book can be written into: contacts and companies stay in the log.
    case noAddressBook
    /// No VTODO: follow-ups are events on their day.
    case noTasks
    /// No VJOURNAL: interactions are past events, in a calendar of their own or, where none can be
    /// made, in that of the meetups.
    case noJournal(ownCalendar: Bool)
    /// No MKCALENDAR (RFC 4791 §5.3.1): a calendar that is there is taken.
    case noNewCalendars(DAVURL)
    /// No extended MKCOL (RFC 5689): an address book that is there is taken, for companies too.
    case noNewAddressBooks(DAVURL)
    /// No vCard 4.0: companies are marked as Apple's programs do.
    case noVersionFour
    /// No sync-collection (RFC 6578) in some collections: they are listed when their ctag says that
    /// something has changed.
    case noTokens([DAVURL])
    /// Neither that nor a ctag: they are listed each time.
    case noTags([DAVURL])
}

/// Names of the collections that kith makes and finds again.
public struct SyncNames: Hashable, Sendable {
    public var meetups = "kith"
    public var followUps = "kith tasks"
    public var interactions = "kith journal"
    public var contacts = "kith contacts"
    public var companies = "kith companies"

    public init() {}
}

extension SyncPlan {
    /// Plans where things are.
    ///
    /// - Parameters:
    ///   - account: what the server has.
    ///   - refused: components for which the server did not make a calendar when it was asked to,
    ///     or made one that does not take them: SOGo does so with VJOURNAL.
    public init(
        for account: DAVAccount, names: SyncNames = SyncNames(),
        refused: Set<CalendarComponent> = []
    ) {
        if let home = account.calendars {
            planCalendars(home, names, refused)
        }
        if meetups == nil { substitutes.append(.noCalendar) }
        if let home = account.addressBooks { planBooks(home, names) }
        if contacts == nil { substitutes.append(.noAddressBook) }
        noteChanges()
    }

    private mutating func planCalendars(
        _ home: DAVHome, _ names: SyncNames, _ refused: Set<CalendarComponent>
    ) {
        func seat(_ component: CalendarComponent, _ name: String) -> Seat<CalendarComponent>? {
            place(in: home, name, canMake: !refused.contains(component) && home.makes(component)) {
                $0.takes(component)
            }.map { Seat(place: $0, form: component) }
        }
        meetups = seat(.event, names.meetups)
        followUps = seat(.task, names.followUps)
        if followUps == nil, let meetups {
            followUps = meetups
            substitutes.append(.noTasks)
        }
        interactions = seat(.journal, names.interactions)
        if interactions == nil, let meetups {
            let own = ownCalendar(in: home, names.interactions, refused)
            interactions = own.map { Seat(place: $0, form: .event) } ?? meetups
            substitutes.append(.noJournal(ownCalendar: own != nil))
        }
        if !home.canMake, case .existing(let collection) = meetups?.place {
            substitutes.append(.noNewCalendars(collection.url))
        }
    }

    /// A second calendar for events: one of this name, or a new one, but never another of the user.
    private func ownCalendar(
        in home: DAVHome, _ name: String, _ refused: Set<CalendarComponent>
    ) -> Place? {
        let canMake = !refused.contains(.event) && home.makes(.event)
        return place(in: home, name, canMake: canMake, orTake: false) { $0.takes(.event) }
    }

    private mutating func planBooks(_ home: DAVHome, _ names: SyncNames) {
        func seat(_ name: String, orTake: Bool) -> Seat<CardVersion>? {
            place(in: home, name, canMake: home.canMake, orTake: orTake) { _ in true }.map {
                Seat(place: $0, form: $0.version(in: home))
            }
        }
        contacts = seat(names.contacts, orTake: true)
        guard let contacts else { return }
        companies = seat(names.companies, orTake: false) ?? contacts
        if !home.canMake { substitutes.append(.noNewAddressBooks(contacts.place.url)) }
        if contacts.form == .three || companies?.form == .three {
            substitutes.append(.noVersionFour)
        }
    }

    /// A collection of this name; else a new one; else any that serves, the first by its path.
    private func place(
        in home: DAVHome, _ name: String, canMake: Bool, orTake: Bool = true,
        where serves: (DAVCollection) -> Bool
    ) -> Place? {
        let usable = home.collections.filter { !$0.isReadOnly && serves($0) }
            .sorted { $0.url.path.text < $1.url.path.text }
        let slug = String(name.map { $0 == " " ? "-" : $0 })
        let wanted = home.url.map { $0.at($0.path.appending(slug, isCollection: true)) }
        if let made = usable.first(where: { $0.url == wanted }) { return .existing(made) }
        if let named = usable.first(where: { $0.name == name }) { return .existing(named) }
        // Another kind of collection is already at that address, and is not replaced.
        // Nor is one planned twice: some servers have calendars and address books in one home.
        let planned = [meetups?.place.url, followUps?.place.url, interactions?.place.url]
        let isFree =
            !home.collections.contains { $0.url == wanted }
            && !planned.contains { $0 != nil && $0 == wanted }
        if canMake, isFree, let wanted { return .new(wanted, name: name) }
        return orTake ? usable.first.map { .existing($0) } : nil
    }

    private mutating func noteChanges() {
        let places =
            [meetups?.place, followUps?.place, interactions?.place]
            + [contacts?.place, companies?.place]
        var (tags, lists): ([DAVURL], [DAVURL]) = ([], [])
        for case .existing(let collection)? in places {
            switch collection.changes {
            case .token: break
            case .ctag: if !tags.contains(collection.url) { tags.append(collection.url) }
            case .list: if !lists.contains(collection.url) { lists.append(collection.url) }
            }
        }
        if !tags.isEmpty { substitutes.append(.noTokens(tags)) }
        if !lists.isEmpty { substitutes.append(.noTags(lists)) }
    }
}

extension DAVHome {
    /// True if a calendar for a component can be made, as far as the server says.
    func makes(_ component: CalendarComponent) -> Bool {
        canMake && newComponents?.contains(component) != false
    }
}

extension SyncPlan.Place {
    /// The best version of vCard: that of a new address book is that of those beside it.
    fileprivate func version(in home: DAVHome) -> CardVersion {
        let known =
            switch self {
            case .existing(let collection): [collection]
            case .new: home.collections
            }
        let isFour = known.allSatisfy {
            if case .addressBook(let versions) = $0.sort { versions.contains(.four) } else { false }
        }
        return isFour && !known.isEmpty ? .four : .three
    }
}
