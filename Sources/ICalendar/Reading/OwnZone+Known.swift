import CivilTime

extension OwnZone {
    /// Number of years over which a zone of the system must show the same times.
    private static let years = 4

    /// A zone of the system whose clocks show the same from the beginning of a year on, for four
    /// years: the first one of `near`, else a well-known one; `nil` where there is none.
    func zone(from year: Int, near: [Zone]) -> Zone? {
        guard let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year + OwnZone.years, month: 1, day: 1),
            let early = Day(year: year - 1, month: 1, day: 1)
        else { return nil }
        let begin = LocalTime(day: first, clock: .midnight)
        let onsets = onsets(from: early, to: last)
        let before = offset(at: begin, onsets)
        var changes: [Change] = []
        for onset in onsets where onset.time > begin {
            let offset = changes.last?.offset ?? before
            if onset.offset == offset { continue }
            changes.append(Change(at: onset.time.instant(offset: offset), offset: onset.offset))
        }
        let from = begin.instant(offset: before)
        let to = LocalTime(day: last, clock: .midnight).instant(offset: before)
        changes.removeAll { $0.at >= to }
        func isLike(_ zone: Zone) -> Bool {
            guard zone.offset(at: from) == before else { return false }
            let own = zone.transitions(from: from.adding(seconds: 1), to: to)
                .filter { $0.offsetBefore != $0.offsetAfter }
            return own.map { Change(at: $0.at, offset: $0.offsetAfter) } == changes
        }
        if let zone = near.first(where: isLike) { return zone }
        // A clock without changes is that of no place.
        if changes.isEmpty, let zone = ZoneOffset.zone(before), isLike(zone) { return zone }
        return KnownZones.all.first(where: isLike)
    }

    private struct Change: Equatable {
        var at: Instant
        var offset: Int
    }
}
