/// The collections of one user on a server.
public struct DAVAccount: Hashable, Sendable {
    /// The resource of the user, if the server has one.
    public var principal: DAVURL?
    public var calendars: DAVHome?
    public var addressBooks: DAVHome?

    public init() {}

    /// The home of a service; `nil` where none was found.
    public subscript(service: DAVService) -> DAVHome? {
        get {
            switch service {
            case .calendars: calendars
            case .addressBooks: addressBooks
            }
        }
        set {
            switch service {
            case .calendars: calendars = newValue
            case .addressBooks: addressBooks = newValue
            }
        }
    }
}

/// The collections of one sort, and where new ones are made.
public struct DAVHome: Hashable, Sendable {
    /// The collection in which they are; `nil` where only one collection is known, by its address.
    public var url: DAVURL?
    public var collections: [DAVCollection] = []
    /// True if the server says that collections can be made here, and that the user may.
    public var canMake = false
    /// Components for which calendars can be made; `nil` where the server does not say.
    public var newComponents: Set<CalendarComponent>?

    public init(url: DAVURL? = nil) { self.url = url }
}

/// One calendar, task list, journal or address book.
public struct DAVCollection: Hashable, Sendable {
    public var url: DAVURL
    public var name: String
    public var sort: Sort
    public var changes: Changes
    /// True if nothing can be written into it.
    public var isReadOnly: Bool
    /// Size of the largest item that is taken, in bytes; `nil` where the server does not say.
    public var maxSize: Int?

    public enum Sort: Hashable, Sendable {
        /// A collection of items of these components (RFC 4791 §5.2.3).
        case calendar(Set<CalendarComponent>)
        /// A collection of cards in these versions (RFC 6352 §6.2.2).
        case addressBook(Set<CardVersion>)
    }

    /// The cheapest way in which a collection says what has changed.
    public enum Changes: Hashable, Sendable {
        /// It tells the changes since a token (RFC 6578).
        case token
        /// It tells that something has changed, by a text that is then another one.
        case ctag
        /// It has to be listed.
        case list
    }

    public init(
        url: DAVURL, name: String, sort: Sort, changes: Changes = .list, isReadOnly: Bool = false,
        maxSize: Int? = nil
    ) {
        (self.url, self.name, self.sort) = (url, name, sort)
        (self.changes, self.isReadOnly, self.maxSize) = (changes, isReadOnly, maxSize)
    }

    /// True for a calendar that takes items of a component.
    public func takes(_ component: CalendarComponent) -> Bool {
        if case .calendar(let components) = sort { components.contains(component) } else { false }
    }
}

extension DAVCollection {
    static let properties: [DAVProperty] = [
        .displayName, .resourceType, .privileges, .syncToken, .ctag, .reports, .components,
        .newComponents, .calendarMaxSize, .cardForms, .cardMaxSize,
    ]

    /// Reads a collection of calendars or of cards; `nil` for any other resource.
    init?(_ response: DAVResponse, of url: DAVURL, _ service: DAVService) {
        let read = response.properties
        guard let types = read.types, !types.contains(.special) else { return nil }
        let sort: Sort
        switch service {
        case .calendars:
            guard types.contains(.calendar) else { return nil }
            sort = .calendar(read.components ?? Set(CalendarComponent.allCases))
        case .addressBooks:
            guard types.contains(.addressBook) else { return nil }
            let versions = read.cardVersions ?? []
            sort = .addressBook(versions.isEmpty ? [.three] : versions)
        }
        let hasToken = read.reports?.contains(.syncCollection) ?? (read.syncToken != nil)
        let path = response.path.asCollection
        self.init(
            url: url.at(path), name: trimmed(read.displayName ?? "") ?? path.name, sort: sort,
            changes: hasToken ? .token : read.ctag != nil ? .ctag : .list,
            isReadOnly: read.privileges.map { !$0.canWrite } ?? false, maxSize: read.maxSize)
    }
}

/// The two services of a server.
public enum DAVService: String, CaseIterable, Hashable, Sendable {
    case calendars, addressBooks

    /// The path where a server says where it begins (RFC 6764 §5).
    var wellKnown: String {
        switch self {
        case .calendars: "/.well-known/caldav"
        case .addressBooks: "/.well-known/carddav"
        }
    }
}
