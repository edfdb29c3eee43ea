/// One line of the head of a request or an answer.
public struct DAVHeader: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// A request to a server, as a value: whoever has a network sends it.
public struct DAVRequest: Hashable, Sendable {
    public enum Method: String, Sendable {
        case options = "OPTIONS"
        case get = "GET"
        case propfind = "PROPFIND"
        case report = "REPORT"
        case put = "PUT"
        case delete = "DELETE"
        case mkcol = "MKCOL"
        case mkcalendar = "MKCALENDAR"

        /// True if the server is the same afterwards, so that it may be asked again.
        public var isReading: Bool {
            switch self {
            case .options, .get, .propfind, .report: true
            case .put, .delete, .mkcol, .mkcalendar: false
            }
        }
    }

    /// Reach of a request into a collection (RFC 4918 §10.2).
    public enum Depth: String, Sendable {
        case resource = "0"
        case members = "1"
    }

    /// Condition under which the server does as it is asked (RFC 9110 §13.1).
    public enum Precondition: Hashable, Sendable {
        /// Nothing is there yet.
        case isNew
        /// The version that was read last is still there.
        case matches(ETag)
    }

    public var method: Method
    public var url: DAVURL
    public var depth: Depth?
    public var precondition: Precondition?
    public var contentType: String?
    public var body: [UInt8]

    public init(
        _ method: Method, _ url: DAVURL, depth: Depth? = nil, precondition: Precondition? = nil,
        contentType: String? = nil, body: [UInt8] = []
    ) {
        (self.method, self.url, self.depth) = (method, url, depth)
        (self.precondition, self.contentType, self.body) = (precondition, contentType, body)
    }

    /// The path of the first line of the request.
    public var path: String { url.path.text }

    /// All headers but those of the network: host, length and password.
    public var headers: [DAVHeader] {
        // Proxies that compress change the versions that servers name.
        var headers = [DAVHeader("Accept-Encoding", "identity")]
        if let depth { headers.append(DAVHeader("Depth", depth.rawValue)) }
        switch precondition {
        case nil: break
        case .isNew: headers.append(DAVHeader("If-None-Match", "*"))
        case .matches(let tag): headers.append(DAVHeader("If-Match", tag.strongHeader))
        }
        if let contentType { headers.append(DAVHeader("Content-Type", contentType)) }
        return headers
    }
}

extension DAVRequest {
    /// Asks what may be done with a resource (RFC 4918 §10.1, RFC 4791 §5.1).
    public static func options(_ url: DAVURL) -> DAVRequest { DAVRequest(.options, url) }

    /// Asks for one item, with its version.
    public static func get(_ url: DAVURL) -> DAVRequest { DAVRequest(.get, url) }

    /// Writes one item, but only as long as the precondition holds (RFC 4791 §5.3.2, RFC 6352
    /// §6.3.2): there is no way to write without one.
    public static func put(
        _ body: [UInt8], _ type: DAVItemType, to url: DAVURL, if precondition: Precondition
    ) -> DAVRequest {
        DAVRequest(
            .put, url, precondition: precondition, contentType: type.contentType, body: body)
    }

    /// Removes one item, but only the version that was read.
    public static func delete(_ url: DAVURL, if tag: ETag) -> DAVRequest {
        DAVRequest(.delete, url, precondition: .matches(tag))
    }
}

/// The two forms of items.
public enum DAVItemType: Hashable, Sendable {
    case calendar, card

    public var contentType: String {
        switch self {
        case .calendar: "text/calendar; charset=utf-8"
        case .card: "text/vcard; charset=utf-8"
        }
    }
}
