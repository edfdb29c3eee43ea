import CivilTime

/// A value of DTSTART, DTEND, DUE or RECURRENCE-ID (RFC 5545 §3.3.4, §3.3.5).
public enum CalendarTime: Hashable, Sendable {
    /// A DATE.
    case day(Day)
    /// A DATE-TIME in UTC.
    case utc(Instant)
    /// A DATE-TIME with a TZID. One that the clock skips or shows twice is written in UTC, because
    /// calendar programs disagree about it.
    case zoned(LocalTime, Zone)
    /// A DATE-TIME without a zone, or with one that nobody knows. It is read only: exports never
    /// hold one.
    case floating(LocalTime)

    /// Creates the time of an instant in a zone; in UTC where the zone is UTC, and where the clock
    /// shows the time twice: only here it is known which of the two is meant.
    public init(_ instant: Instant, in zone: Zone) {
        let local = zone.local(instant)
        if zone.name != "UTC", case .unique = zone.resolve(local) {
            self = .zoned(local, zone)
        } else {
            self = .utc(instant)
        }
    }

    /// The instant; of a day its midnight in `zone`, where floating times are meant too.
    public func instant(in zone: Zone) -> Instant {
        switch self {
        case .day(let day): zone.instant(LocalTime(day: day, clock: .midnight))
        case .utc(let instant): instant
        case .zoned(let local, let own): own.instant(local)
        case .floating(let local): zone.instant(local)
        }
    }

    /// As it is written: a local time that is not exactly one instant becomes UTC.
    var written: CalendarTime {
        guard case .zoned(let local, let zone) = self else { return self }
        if zone.name == "UTC" { return .utc(zone.instant(local)) }
        switch zone.resolve(local) {
        case .unique: return self
        case .skipped(let instant, _), .repeated(let instant, _): return .utc(instant)
        }
    }
}
