import CivilTime
import JobSearch

/// The time of a meetup as typed: a start, and an end or a length, or whole days.
struct SpanInput {
    var start: Moment?
    var end: Moment?
    var length: LengthOfTime?
    var allDay: Bool

    /// - Parameter was: the time before an edit, of which what is not typed is kept.
    func span(was: Meetup.Span?, zone: Zone) throws -> Meetup.Span {
        guard let start = start ?? was?.start else {
            throw CommandError(
                "A meetup needs a start.", hint: "Add --start WHEN.", status: .misuse)
        }
        if allDay || isDay(start) && !(end.map { !isDay($0) } ?? false) && length == nil {
            return try days(start, was, zone)
        }
        guard case .time(let from, let name) = start else {
            throw CommandError(
                "A meetup that starts on a day without a time takes whole days; it has no end at a time and no length.",
                hint: "Give the start a time: --start \"2026-12-01 18:30\".", status: .misuse)
        }
        let home = Zone.named(name, else: zone)
        let until: Instant
        switch end {
        case .time(let at, _)?: until = at
        case .day(let day)?:
            // “ends on Friday” of a meetup with a time: at the end of that day.
            until = home.instant(LocalTime(day: day.adding(days: 1), clock: .midnight))
        case nil: until = from.adding(seconds: length?.seconds ?? was?.length ?? 7200)
        }
        guard until > from else {
            let (a, b) = (home.local(from), home.local(until))
            throw CommandError(
                "It would end (\(b.day.words) \(b.clock.short)) before it starts (\(a.day.words) \(a.clock.short)).",
                hint: "Give --end a later time, or --for 2h.", status: .misuse)
        }
        return .times(start: from, end: until, zone: name)
    }

    private func days(_ start: Moment, _ was: Meetup.Span?, _ zone: Zone) throws -> Meetup.Span {
        let first = start.day(in: zone)
        var last = end?.day(in: zone) ?? first
        if end == nil, self.start != nil, case .days(let from, let to)? = was {
            last = first.adding(days: to - from)
        } else if end == nil, let length {
            last = first.adding(days: max(0, (length.seconds + 86_399) / 86_400 - 1))
        }
        guard last >= first else {
            throw CommandError(
                "It would end (\(last.words)) before it starts (\(first.words)).",
                hint: "Give --end a later day.", status: .misuse)
        }
        return .days(first, last)
    }

    private func isDay(_ moment: Moment) -> Bool {
        if case .day = moment { true } else { false }
    }
}

extension Meetup.Span {
    /// Seconds from start to end, of a meetup with times.
    fileprivate var length: Int? {
        if case .times(let start, let end, _) = self { end - start } else { nil }
    }
}
