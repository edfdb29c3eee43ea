/// Namespaces of the names that are read and written.
enum XMLNamespace: String, CaseIterable {
    case dav = "DAV:"
    /// RFC 4791.
    case calendar = "urn:ietf:params:xml:ns:caldav"
    /// RFC 6352.
    case card = "urn:ietf:params:xml:ns:carddav"
    /// Extensions of Apple's server, which others took over.
    case server = "http://calendarserver.org/ns/"

    /// The prefix in what is written here.
    var prefix: String {
        switch self {
        case .dav: "d"
        case .calendar: "c"
        case .card: "a"
        case .server: "s"
        }
    }
}

/// A property of a resource that kith asks for.
public enum DAVProperty: String, CaseIterable, Sendable {
    // RFC 4918 §15, RFC 5397 and RFC 3744 §5.4.
    case displayName = "displayname"
    case etag = "getetag"
    case resourceType = "resourcetype"
    case principal = "current-user-principal"
    case privileges = "current-user-privilege-set"
    // RFC 6578 §4 and RFC 3253 §3.1.5.
    case syncToken = "sync-token"
    case reports = "supported-report-set"
    // RFC 4791.
    case calendarHome = "calendar-home-set"
    case components = "supported-calendar-component-set"
    case calendarMaxSize = "calendar max-resource-size"
    case calendarData = "calendar-data"
    case calendarDescription = "calendar-description"
    /// Sets of components that a new calendar of a home may have; Apple's servers have it.
    case newComponents = "supported-calendar-component-sets"
    // RFC 6352.
    case addressBookHome = "addressbook-home-set"
    case addressData = "address-data"
    case bookDescription = "addressbook-description"
    case cardForms = "supported-address-data"
    case cardMaxSize = "card max-resource-size"
    /// A text that changes whenever something in the collection does.
    case ctag = "getctag"

    var namespace: XMLNamespace {
        switch self {
        case .displayName, .etag, .resourceType, .principal, .privileges, .syncToken, .reports: .dav
        case .calendarHome, .components, .calendarMaxSize, .calendarData, .newComponents,
            .calendarDescription:
            .calendar
        case .addressBookHome, .addressData, .cardForms, .cardMaxSize, .bookDescription: .card
        case .ctag: .server
        }
    }

    /// Its name within its namespace.
    var localName: String {
        self == .calendarMaxSize || self == .cardMaxSize ? "max-resource-size" : rawValue
    }
}
