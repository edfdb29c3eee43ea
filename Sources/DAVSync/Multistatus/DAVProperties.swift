/// Properties of one resource: those that kith knows and that the server gave.
public struct DAVProperties: Hashable, Sendable {
    public var displayName: String?
    public var etag: ETag?
    public var types: ResourceTypes?
    /// The user who asks, if the server knows; several are never given (RFC 5397 §3).
    public var principal: DAVPrincipal?
    public var privileges: DAVPrivileges?
    public var syncToken: String?
    public var ctag: String?
    /// The text that describes a calendar or an address book (RFC 4791 §5.2.1, RFC 6352 §6.2.1).
    public var description: String?
    public var reports: DAVReports?
    /// Addresses below which the user's calendars are, as the server wrote them (RFC 4791 §6.2.1).
    public var calendarHomes: [String]?
    /// The same of address books (RFC 6352 §7.1.1).
    public var addressBookHomes: [String]?
    /// Components that items of a calendar may have; `nil` means all (RFC 4791 §5.2.3). Those that
    /// kith has no use for are left out.
    public var components: Set<CalendarComponent>?
    /// Components for which a calendar can be made here.
    public var newComponents: Set<CalendarComponent>?
    /// Versions of vCard that an address book takes; `nil` means 3.0 (RFC 6352 §6.2.2).
    public var cardVersions: Set<CardVersion>?
    /// Size of the largest item that is taken, in bytes.
    public var maxSize: Int?
    /// The item itself: a calendar or a card. Line ends are as XML gives them: `&#13;` stays, a
    /// carriage return before a line feed is gone (XML 1.0 §2.11).
    public var data: [UInt8]?

    public init() {}

    /// Adds what another part of the same response says.
    mutating func add(_ other: DAVProperties) {
        displayName = other.displayName ?? displayName
        etag = other.etag ?? etag
        types = other.types ?? types
        principal = other.principal ?? principal
        privileges = other.privileges ?? privileges
        syncToken = other.syncToken ?? syncToken
        ctag = other.ctag ?? ctag
        description = other.description ?? description
        reports = other.reports ?? reports
        calendarHomes = other.calendarHomes ?? calendarHomes
        addressBookHomes = other.addressBookHomes ?? addressBookHomes
        components = other.components ?? components
        newComponents = other.newComponents ?? newComponents
        cardVersions = other.cardVersions ?? cardVersions
        maxSize = other.maxSize ?? maxSize
        data = other.data ?? data
    }
}

/// The user who asks, as the server sees them.
public enum DAVPrincipal: Hashable, Sendable {
    /// The address of their resource, as the server wrote it.
    case address(String)
    /// Nobody: no password was sent, or a wrong one.
    case unauthenticated
}

/// Sorts of a resource (RFC 4918 §15.9).
public struct ResourceTypes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let collection = ResourceTypes(rawValue: 1)
    public static let calendar = ResourceTypes(rawValue: 2)
    public static let addressBook = ResourceTypes(rawValue: 4)
    public static let principal = ResourceTypes(rawValue: 8)
    /// A collection that is no calendar to write into: invitations, notifications, a calendar of
    /// another server, a trash bin.
    public static let special = ResourceTypes(rawValue: 16)
}

/// Reports that a collection can make (RFC 3253 §3.1.5).
public struct DAVReports: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let syncCollection = DAVReports(rawValue: 1)
    public static let calendarMultiget = DAVReports(rawValue: 2)
    public static let addressBookMultiget = DAVReports(rawValue: 4)
    public static let calendarQuery = DAVReports(rawValue: 8)
}

/// Rights of the user on a resource (RFC 3744 §3).
public struct DAVPrivileges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let read = DAVPrivileges(rawValue: 1)
    public static let write = DAVPrivileges(rawValue: 2)
    public static let writeContent = DAVPrivileges(rawValue: 4)
    public static let bind = DAVPrivileges(rawValue: 8)
    public static let unbind = DAVPrivileges(rawValue: 16)
    public static let all = DAVPrivileges(rawValue: 32)

    /// True if items can be written: a privilege to add new ones may stand for it.
    public var canWrite: Bool { !isDisjoint(with: [.all, .write, .writeContent, .bind]) }
    /// True if collections can be made inside.
    public var canMake: Bool { !isDisjoint(with: [.all, .write, .bind]) }
}
