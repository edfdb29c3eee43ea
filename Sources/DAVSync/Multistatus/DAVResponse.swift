/// One response of a multistatus: what is said of one resource (RFC 4918 §14.24).
public struct DAVResponse: Hashable, Sendable {
    /// Its path; that of a collection ends with a slash.
    public var path: DAVPath
    /// Status of the resource as a whole: 404 for one that is removed (RFC 6578 §3.5), 507 for a
    /// list that is cut (§3.6). `nil` where the status is that of each property.
    public var status: Int?
    /// The properties that were given, with a status of 2xx.
    public var properties = DAVProperties()
    /// The properties that were asked for and not given, by their status: 404, 403, 401.
    public var refusals: [DAVProperty: Int] = [:]
    /// Conditions that the server names for its refusal, by their names: `quota-not-exceeded`.
    public var conditions: [String] = []

    public init(path: DAVPath, status: Int? = nil) { (self.path, self.status) = (path, status) }

    /// True for a member that is not there any more.
    public var isRemoved: Bool { status == 404 || status == 410 }
}

/// The facts about a multistatus as a whole, known only when all of it was read.
public struct MultistatusEnd: Hashable, Sendable {
    /// The token to ask with the next time (RFC 6578 §3.2).
    public var syncToken: String?
    /// True if the server has left out a part (507, RFC 6578 §3.6): ask again with the token.
    public var isTruncated = false
    /// Number of responses that were handed out.
    public var count = 0
    /// Number of responses that were left out, since their address leads elsewhere or is none.
    public var refusedCount = 0
    /// The first addresses that were left out, as they stood there.
    public var refused: [String] = []
    /// Conditions that the server names for the whole: `valid-sync-token`, of the body of a 403
    /// (RFC 4918 §16), or `number-of-matches-within-limits`.
    public var conditions: [String] = []

    public init() {}
}

/// A reason for which a body is no multistatus that can be used.
public enum MultistatusFault: Error, Hashable, Sendable {
    /// It ends before its end: nothing of it may be taken as the whole.
    case cut
    /// No XML, from about this line on, or in another encoding than it says.
    case notXML(line: Int)
    /// XML of something else, whose outermost element is this.
    case other(String)
    /// It declares entities or refers to a file, which no server needs.
    case doctype
    /// Elements inside each other, more than so many.
    case tooDeep(limit: Int)
    /// One value of more than so many bytes.
    case valueTooLong(limit: Int)
    /// More than so many bytes in all.
    case tooLong(limit: Int)
    case outOfMemory
}

/// Limits beyond which an answer is refused.
public struct MultistatusLimits: Hashable, Sendable {
    /// Bytes of one value: an item of a calendar, a card with its picture.
    public var value = 16 << 20
    /// Bytes of one name, address, token or other line.
    public var line = 64 << 10
    /// Bytes of one answer.
    public var total = 256 << 20
    /// Elements inside each other. Those that are known need eight.
    public var depth = 64

    public init() {}
}
