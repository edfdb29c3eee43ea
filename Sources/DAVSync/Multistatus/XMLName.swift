/// Names of elements that mean something here, each with its namespace.
enum XMLName: String, CaseIterable {
    // RFC 4918, 3253, 3744, 5397, 6578.
    case multistatus, response, href, propstat, prop, status, error, responsedescription
    case displayName = "displayname"
    case etag = "getetag"
    case resourceType = "resourcetype"
    case principal = "current-user-principal"
    case privilegeSet = "current-user-privilege-set"
    case syncToken = "sync-token"
    case reportSet = "supported-report-set"
    case supportedReport = "supported-report"
    case report, privilege, unauthenticated
    case collection, principalType = "principal"
    case syncCollection = "sync-collection"
    case read, write, bind, unbind, all
    case writeContent = "write-content"
    // RFC 4791.
    case calendar
    case calendarHome = "calendar-home-set"
    case componentSet = "supported-calendar-component-set"
    case componentSets = "supported-calendar-component-sets"
    case component = "comp"
    case calendarMaxSize = "calendar max-resource-size"
    case calendarData = "calendar-data"
    case calendarDescription = "calendar-description"
    case calendarMultiget = "calendar-multiget"
    case calendarQuery = "calendar-query"
    // RFC 6352.
    case addressBook = "addressbook"
    case addressBookHome = "addressbook-home-set"
    case addressData = "address-data"
    case bookDescription = "addressbook-description"
    case cardForms = "supported-address-data"
    case cardMaxSize = "card max-resource-size"
    case addressBookMultiget = "addressbook-multiget"
    case ctag = "getctag"
    // Sorts of collections that are not to be written into, of whatever namespace.
    case special
    /// Any other name.
    case unknown

    private var namespace: XMLNamespace? {
        switch self {
        case .calendar, .calendarHome, .componentSet, .componentSets, .component, .calendarMaxSize,
            .calendarData, .calendarDescription, .calendarMultiget, .calendarQuery:
            .calendar
        case .addressBook, .addressBookHome, .addressData, .bookDescription, .cardForms,
            .cardMaxSize, .addressBookMultiget:
            .card
        case .ctag: .server
        case .special, .unknown: nil
        default: .dav
        }
    }

    private var localName: String {
        self == .calendarMaxSize || self == .cardMaxSize ? "max-resource-size" : rawValue
    }

    /// All names by namespace and name, with a blank between.
    static let known: [String: XMLName] = {
        var names: [String: XMLName] = [:]
        for name in allCases {
            if let space = name.namespace { names["\(space.rawValue) \(name.localName)"] = name }
        }
        for (space, name) in specials { names["\(space) \(name)"] = .special }
        return names
    }()

    /// RFC 6638 §2.2, extensions of Apple's server, Nextcloud's. An outbox is not among them: it is
    /// no calendar where it stands alone, and SOGo says that of a user's first calendar.
    private static let specials = [
        (XMLNamespace.calendar.rawValue, "schedule-inbox"),
        (XMLNamespace.server.rawValue, "notification"),
        (XMLNamespace.server.rawValue, "notifications"),
        (XMLNamespace.server.rawValue, "subscribed"),
        (XMLNamespace.server.rawValue, "dropbox-home"),
        (XMLNamespace.server.rawValue, "calendar-proxy-read"),
        (XMLNamespace.server.rawValue, "calendar-proxy-write"),
        ("http://nextcloud.com/ns", "trash-bin"),
        ("http://nextcloud.com/ns", "deleted-calendar"),
    ]

    /// The property of which this is the name.
    var property: DAVProperty? {
        switch self {
        case .displayName: .displayName
        case .etag: .etag
        case .resourceType: .resourceType
        case .principal: .principal
        case .privilegeSet: .privileges
        case .syncToken: .syncToken
        case .reportSet: .reports
        case .calendarHome: .calendarHome
        case .componentSet: .components
        case .componentSets: .newComponents
        case .calendarMaxSize: .calendarMaxSize
        case .calendarData: .calendarData
        case .calendarDescription: .calendarDescription
        case .addressBookHome: .addressBookHome
        case .addressData: .addressData
        case .bookDescription: .bookDescription
        case .cardForms: .cardForms
        case .cardMaxSize: .cardMaxSize
        case .ctag: .ctag
        default: nil
        }
    }

    /// True for a property whose value is its text.
    var isText: Bool {
        switch self {
        case .displayName, .etag, .syncToken, .ctag, .calendarMaxSize, .cardMaxSize, .calendarData,
            .addressData, .calendarDescription, .bookDescription:
            true
        default: false
        }
    }

    /// True for the items themselves.
    var isData: Bool { self == .calendarData || self == .addressData }
}
