/// A time zone: its IANA name and the rules of the system's TZif file (RFC 9636).
///
/// Instants and local times are converted by the same bytes from which VTIMEZONEs are made, and not by
/// Foundation's `TimeZone`, whose own data differ from the system's for a dozen zones.
public struct Zone: Hashable, Sendable {
    /// `Europe/Berlin`; `UTC` for Coordinated Universal Time.
    public let name: String
    let rules: ZoneRules

    init(name: String, rules: ZoneRules) {
        self.name = name
        self.rules = rules
    }

    public static let utc = Zone(name: "UTC", rules: ZoneRules(fixed: 0, abbreviation: "UTC"))

    public static func == (a: Zone, b: Zone) -> Bool { a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
