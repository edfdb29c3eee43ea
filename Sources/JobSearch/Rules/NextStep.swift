import CivilTime

/// The next thing at a company: an open follow-up, a coming meetup, or the closing day of a posting
/// for which one has not applied yet. A check-in by a cadence is none.
public struct NextStep: Sendable, Equatable {
    /// The follow-up, meetup or posting.
    public var reference: Reference
    /// Text of the follow-up, or title.
    public var text: String
    public var on: Moment

    public init(_ reference: Reference, text: String, on: Moment) {
        self.reference = reference
        self.text = text
        self.on = on
    }

    /// True if it comes before another one: on an earlier day, on the same one before its times,
    /// or at an earlier time. Of those of one moment a follow-up is before a meetup, and that
    /// before a closing day.
    ///
    /// - Parameter zone: the reader's, in which days begin.
    public func isBefore(_ other: NextStep, in zone: Zone) -> Bool {
        key(in: zone).lexicographicallyPrecedes(other.key(in: zone))
    }

    private func key(in zone: Zone) -> [Int] {
        let rank = reference.kind == .followUp ? 0 : reference.kind == .meetup ? 1 : 2
        return [on.day(in: zone).ordinal, on.instant?.seconds ?? .min, rank, reference.id]
    }
}
