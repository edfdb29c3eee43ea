import CivilTime
import JobSearch

/// An event of a calendar file, before it is a meetup.
struct CalendarEvent {
    /// The start or the end of an event.
    enum Time: Equatable {
        case day(Day)
        case utc(Instant)
        case zoned(LocalTime, Zone)
        /// Without a zone: on the clock of whoever reads it.
        case floating(LocalTime)
    }

    var line: Int
    var uid: String
    var title: String
    var start: Time
    /// DTEND; of whole days it is the first one after them (RFC 5545 §3.6.1).
    var end: Time?
    /// DURATION in seconds, where there is no DTEND.
    var duration: Int?
    var sequence = 0
    /// LAST-MODIFIED, else DTSTAMP.
    var modifiedAt: Instant?
    /// STATUS:CANCELLED. Luma marks ordinary events TENTATIVE, which means nothing.
    var isCancelled = false
    var location: String?
    var url: String?
    var description: String?
    /// The name of the ORGANIZER, else the name of the calendar where that is the group.
    var organizer: String?
    /// The people whom it names, the organizer first.
    var people: [FoundAttendee] = []
    var rrule: String?
    /// EXDATE.
    var exceptions: [Time] = []
    /// RDATE.
    var additions: [Time] = []
    /// True if it replaces all later occurrences too (RANGE=THISANDFUTURE).
    var isThisAndFuture = false
    var categories: [String] = []
    var source: String?
    var warnings: [String] = []

    init(line: Int, uid: String, title: String, start: Time) {
        self.line = line
        self.uid = uid
        self.title = title
        self.start = start
    }

    /// The event as a meetup; times without a zone are meant in `zone`.
    func finding(zone: Zone) -> Finding {
        .meetup(meetup(zone: zone))
    }

    private func meetup(zone: Zone) -> FoundMeetup {
        var notes = warnings
        let time = span(in: zone, &notes)
        var meetup = FoundMeetup(line: line, uid: key, title: cleaned(title), time: time)
        meetup.sequence = sequence
        meetup.modifiedAt = modifiedAt
        meetup.isCancelled = isCancelled
        let place = filled(location)
        meetup.onlineURL = place.flatMap(WebLinks.address)
        meetup.location = meetup.onlineURL == nil ? place : nil
        meetup.notes = filled(description)
        meetup.url = page(&notes) ?? meetup.notes.flatMap(WebLinks.page)
        meetup.organizer = filled(organizer)
        meetup.people = people
        meetup.rrule = rrule
        if rrule != nil { meetup.exceptions = exceptionDays(of: time, zone: zone) }
        meetup.tags = categories.compactMap(filled)
        meetup.source = source
        meetup.warnings = notes
        return meetup
    }

    /// The UID; where there is none one that is the same in every file with the same start, title
    /// and place.
    private var key: String {
        if !isBlank(uid) { return uid }
        let facts = [start.text, cleaned(title), filled(location) ?? ""]
        return derivedUID(of: facts.joined(separator: "\n"), "event without UID")
    }

    /// URL as a calendar may hold it; `nil` where it is no address.
    private func page(_ notes: inout [String]) -> String? {
        guard let url = filled(url) else { return nil }
        let page = WebLinks.mended(url)
        if page != url { notes.append(WebLinks.doubt(url, page)) }
        return page
    }

    /// Two hours where the file gives no end; the end is never before the start.
    private func span(in zone: Zone, _ notes: inout [String]) -> Meetup.Span {
        if case .floating = start {
            notes.append("Without a known time zone, it is taken in \(zone.name).")
        }
        if case .day(let first) = start {
            let after: Day? =
                switch end {
                case .day(let day): day
                case let time?: zone.day(instant(time, in: zone)).adding(days: 1)
                case nil: duration.map { first.adding(days: $0 / 86_400) }
                }
            return .days(first, max(first, after?.adding(days: -1) ?? first))
        }
        let begin = instant(start, in: zone)
        let finish =
            end.map { instant($0, in: zone) } ?? begin.adding(seconds: duration ?? 2 * 3600)
        if finish < begin { notes.append("It ends before it begins; the end is left out.") }
        return .times(start: begin, end: max(begin, finish), zone: zoneName(else: zone))
    }

    /// The days that are left out, on the clock of the series.
    private func exceptionDays(of span: Meetup.Span, zone: Zone) -> [Day] {
        let home =
            if case .times(_, _, let name) = span { Zone.named(name, else: zone) } else { zone }
        return Set(exceptions.map { moment($0, in: zone).day(in: home) }).sorted()
    }

    /// The event as one occurrence of a series, which begins at `recurrence` by the rule.
    func occurrence(_ recurrence: Time, zone: Zone) -> Finding {
        .occurrence(
            FoundOccurrence(
                recurrence: moment(recurrence, in: zone), meetup: meetup(zone: zone)))
    }

    /// The days besides those of the rule, as occurrences of the same length.
    func added(zone: Zone) -> [Finding] {
        if additions.isEmpty { return [] }
        var meetup = meetup(zone: zone)
        let first = meetup.time
        (meetup.rrule, meetup.exceptions, meetup.warnings, meetup.source) = (nil, [], [], nil)
        var known = Set((exceptions + [start]).map { instant($0, in: zone) })
        return additions.compactMap { addition in
            guard known.insert(instant(addition, in: zone)).inserted else { return nil }
            let begin = moment(addition, in: zone)
            meetup.time = first.moved(to: begin)
            var occurrence = FoundOccurrence(recurrence: meetup.time.start, meetup: meetup)
            occurrence.isAddition = true
            return .occurrence(occurrence)
        }
    }

    private func moment(_ time: Time, in zone: Zone) -> Moment { time.moment(in: zone) }

    private func instant(_ time: Time, in zone: Zone) -> Instant {
        switch moment(time, in: zone) {
        case .day(let day): zone.instant(LocalTime(day: day, clock: .midnight))
        case .time(let instant, _): instant
        }
    }

    /// The source's zone. UTC is no place: times in it are planned on the clock of whoever reads
    /// them, except those of a series, whose days and hours would move.
    private func zoneName(else zone: Zone) -> String {
        switch start {
        case .zoned(_, let own): own.name
        case .utc: rrule == nil ? zone.name : Zone.utc.name
        case .day, .floating: zone.name
        }
    }
}

extension Meetup.Span {
    /// The same length from another start on; of a day at the same hour.
    fileprivate func moved(to begin: Moment) -> Meetup.Span {
        switch (self, begin) {
        case (.days(let first, let last), _):
            return .days(begin.day, begin.day.adding(days: last - first))
        case (.times(let start, let end, let zone), .time(let at, _)):
            return .times(start: at, end: at.adding(seconds: end - start), zone: zone)
        case (.times(let start, let end, let name), .day(let day)):
            let zone = Zone.named(name, else: .utc)
            let at = zone.instant(LocalTime(day: day, clock: zone.local(start).clock))
            return .times(start: at, end: at.adding(seconds: end - start), zone: name)
        }
    }
}
