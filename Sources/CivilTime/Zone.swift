/// A time zone: its IANA name and the rules of the system's TZif file (RFC 9636).
///
/// Instants and local times are converted by the same bytes from which VTIMEZONEs are made, and not
/// by Foundation's `TimeZone`, whose own data differ from the system's for a dozen zones.
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

    /// Seconds by which the zone's clocks are ahead of UTC at `instant`; negative in the west.
    public func offset(at instant: Instant) -> Int {
        rules.kinds[rules.span(at: instant.seconds).kind].offset
    }

    /// What the zone's time is called at `instant`: `CEST`, or `+0545` where it has no name.
    public func abbreviation(at instant: Instant) -> String {
        rules.kind(at: instant.seconds).abbreviation
    }

    /// What the zone's clocks show at `instant`.
    public func local(_ instant: Instant) -> LocalTime {
        LocalTime(instant, offset: offset(at: instant))
    }

    /// The zone's calendar day at `instant`.
    public func day(_ instant: Instant) -> Day { local(instant).day }

    /// Reads the offset of RFC 3339 and ISO 8601, `Z`, `+01:00`, `-0530` or `+01`, in seconds east
    /// of UTC; `nil` unless all of `bytes` is one.
    public static func offset(iso bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x5A || first == 0x7A { return bytes.count == 1 ? 0 : nil }
        guard first == 0x2B || first == 0x2D else { return nil }
        let rest = bytes.dropFirst()
        guard let hours = Day.number(rest.prefix(2)), rest.count >= 2, hours < 24 else {
            return nil
        }
        var minuteDigits = rest.dropFirst(2)
        var minutes = 0
        if !minuteDigits.isEmpty {
            if minuteDigits.first == 0x3A { minuteDigits = minuteDigits.dropFirst() }
            guard minuteDigits.count == 2, let value = Day.number(minuteDigits), value < 60 else {
                return nil
            }
            minutes = value
        }
        let seconds = hours * 3600 + minutes * 60
        return first == 0x2D ? -seconds : seconds
    }
}
