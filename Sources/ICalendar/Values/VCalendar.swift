/// The frame of a file: the properties of VCALENDAR (RFC 5545 §3.6, RFC 7986 §5).
public struct VCalendar: Hashable, Sendable {
    /// PRODID: `-//kith//kith 0.2.0//EN`.
    public var product: String
    /// METHOD; files and servers want none (RFC 5546 §3.2, RFC 4791 §4.1).
    public var method: String?
    /// NAME and X-WR-CALNAME, for a whole calendar; a file of single events has none, or Outlook
    /// opens an empty one.
    public var name: String?
    /// How often a subscriber should look again, in hours: REFRESH-INTERVAL and X-PUBLISHED-TTL.
    public var refreshHours: Int?

    public init(
        product: String, method: String? = nil, name: String? = nil, refreshHours: Int? = nil
    ) {
        self.product = product
        self.method = method
        self.name = name
        self.refreshHours = refreshHours
    }
}
