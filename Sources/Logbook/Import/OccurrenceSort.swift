import CivilTime
import JobSearch

extension MeetupImport {
    /// The uid of an occurrence that is a meetup of its own.
    static func uid(_ series: String, _ recurrence: Moment) -> String {
        cleaned(series) + "/" + recurrence.day.iso
    }

    /// Occurrences that no known rule gives: days besides those of the rule (RDATE), or an
    /// invitation to one day of a series that nobody knows. Each is a meetup of its own.
    mutating func addAlone(
        _ found: [FoundOccurrence], _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        var known: Set<String> = []
        for one in OccurrenceSort.newest(found) {
            var meetup = one.meetup
            meetup.uid = MeetupImport.uid(meetup.uid, one.recurrence)
            // Several of one day are told apart by their times.
            if !known.insert(meetup.uid).inserted, let at = one.recurrence.instant {
                meetup.uid += "/" + at.iso
            }
            meetup.rrule = nil
            try add(meetup, &index, &report)
        }
    }
}

/// Sorting of the occurrences in a file into changes of a series and meetups of their own.
enum OccurrenceSort {
    /// The changes of occurrences that the rule of a series gives, at most one a day, and the
    /// others, which are meetups of their own.
    static func sorted(
        _ found: [FoundOccurrence], of meetup: Meetup
    ) -> (own: [FoundOccurrence], others: [FoundOccurrence]) {
        guard !found.isEmpty, let series = Series(meetup, else: .utc) else { return (found, []) }
        var own: [Day: (found: FoundOccurrence, isExact: Bool)] = [:]
        var order: [Day] = []
        var others: [FoundOccurrence] = []
        for one in newest(found) {
            let day = one.day(in: meetup)
            let usual = series.start(on: day)
            let isExact = usual.map { one.begins(at: $0, of: series) } ?? false
            if one.isAddition {
                // An addition that the rule gives too adds nothing.
                if !isExact { others.append(one) }
            } else if usual == nil {
                others.append(one)
            } else if let before = own[day] {
                let isBetter = isExact && !before.isExact
                others.append(isBetter ? before.found : one)
                if isBetter { own[day] = (one, true) }
            } else {
                own[day] = (one, isExact)
                order.append(day)
            }
        }
        return (order.compactMap { own[$0]?.found }, others)
    }

    /// Of those that begin at the same time the one with the highest number, by its start.
    static func newest(_ found: [FoundOccurrence]) -> [FoundOccurrence] {
        if found.count < 2 { return found }
        var newest: [Moment: FoundOccurrence] = [:]
        for one in found {
            if let other = newest[one.place], one.isOlder(than: other) { continue }
            newest[one.place] = one
        }
        return newest.sorted { $0.key.seconds < $1.key.seconds }.map(\.value)
    }
}

extension FoundOccurrence {
    /// The start by the rule, in UTC: files write the same one in different zones.
    fileprivate var place: Moment {
        recurrence.instant.map { .time($0, zone: "UTC") } ?? recurrence
    }

    fileprivate func isOlder(than other: FoundOccurrence) -> Bool {
        if isAddition != other.isAddition { return isAddition }
        let (one, two) = (meetup, other.meetup)
        if one.sequence != two.sequence { return one.sequence < two.sequence }
        guard let at = one.modifiedAt, let before = two.modifiedAt else { return false }
        return at < before
    }

    /// The day of the series that it replaces.
    func day(in series: Meetup) -> Day {
        if case .time(let at, _) = recurrence, case .times(_, _, let zone) = series.time {
            return at.day(in: zone)
        }
        return recurrence.day
    }

    fileprivate func begins(at start: LocalTime, of series: Series) -> Bool {
        guard let at = recurrence.instant, !series.meetup.time.isAllDay else {
            return series.meetup.time.isAllDay
        }
        return series.zone.instant(start) == at
    }
}

extension Moment {
    /// Seconds by which moments sort, days by their midnight in UTC.
    fileprivate var seconds: Int { instant?.seconds ?? day.ordinal * 86_400 }
}
