/// The instant of a local time. A clock change may skip the local time or repeat it.
public enum LocalResolution: Equatable, Sendable {
    case unique(Instant)
    /// The clock jumps over this time by `gap` seconds; `movedTo` is the instant that the offset
    /// before the jump gives, which a clock shows `gap` seconds later (RFC 5545 §3.3.5).
    case skipped(movedTo: Instant, gap: Int)
    /// The clock shows this time twice.
    case repeated(first: Instant, second: Instant)
}

extension Zone {
    /// Which instant the zone's clocks show `local` at.
    public func resolve(_ local: LocalTime) -> LocalResolution {
        let wall = local.secondsSince1970
        // No offset is larger than 26 hours (RFC 9636 §3.2).
        let reach = 26 * 3600
        var span = rules.span(at: wall - reach)
        var offset = rules.kinds[span.kind].offset
        if span.until > wall + reach { return .unique(Instant(seconds: wall - offset)) }
        var found: Instant?
        var skipped: LocalResolution?
        while true {
            let instant = Instant(seconds: wall - offset)
            if span.from <= instant.seconds, instant.seconds < span.until {
                if let found, found != instant {
                    return .repeated(first: found, second: instant)
                }
                found = instant
            }
            guard span.until <= wall + reach else { break }
            let next = rules.span(at: span.until)
            let nextOffset = rules.kinds[next.kind].offset
            if span.until + offset <= wall, wall < span.until + nextOffset {
                skipped = .skipped(movedTo: instant, gap: nextOffset - offset)
            }
            (span, offset) = (next, nextOffset)
        }
        if let found { return .unique(found) }
        return skipped ?? .unique(Instant(seconds: wall - offset))
    }

    /// The instant of a local time: one that the clock skips is moved forward by the gap, and of
    /// one that it shows twice it is the first (RFC 5545 §3.3.5).
    public func instant(_ local: LocalTime) -> Instant {
        switch resolve(local) {
        case .unique(let instant), .skipped(let instant, _), .repeated(let instant, _): instant
        }
    }
}
