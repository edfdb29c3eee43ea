import CivilTime
import ICalendar
import JobSearch

extension Meetup: CalendarThing {
    /// The meetup as an event; one that comes again as its series, and behind it the occurrences
    /// that differ, by day.
    ///
    /// An occurrence that is only cancelled is left out of the series (EXDATE); one that was moved
    /// before is written as cancelled, because a calendar has it by its RECURRENCE-ID. One at whose
    /// start the clocks are changed is written by itself, too, in UTC.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItems(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> [CalendarItem] {
        var event = event(around, style, isRemoved)
        guard let series = Series(self, else: style.zone) else { return [event] }
        event.start = event.start.map(series.time)
        event.end = event.end.map(series.time)
        event.recurrence = rrule.flatMap { try? Recurrence(parsing: $0) }
        var changed: [CalendarItem] = []
        let doubtful = series.doubtfulStarts
        let plain = doubtful.keys.filter { day in !occurrences.contains { $0.day == day } }
            .map { Occurrence(day: $0) }
        for occurrence in (occurrences + plain).sorted(by: { $0.day < $1.day }) {
            guard let start = series.start(on: occurrence.day) else { continue }
            // Some programs read a start that the clock skips as the one after the gap, and then do
            // not know it again by its RECURRENCE-ID.
            if let shown = doubtful[occurrence.day], shown != start {
                event.exceptions.append(series.calendarTime(shown))
            }
            if occurrence.isLeftOut {
                event.exceptions.append(series.calendarTime(start))
                continue
            }
            var other = instance(occurrence, at: series.span(at: start))
                .event(around, style, isRemoved)
            other.recurrenceID = series.calendarTime(start)
            if doubtful[occurrence.day] != nil, occurrence.time == nil {
                other.start = other.start.map { .utc($0.instant(in: series.zone)) }
                other.end = other.end.map { .utc($0.instant(in: series.zone)) }
            }
            changed.append(other)
        }
        return [event] + changed
    }

    private func event(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool)
        -> CalendarItem
    {
        let (start, end): (CalendarTime, CalendarTime)
        let begin: Instant
        switch time {
        case .days(let first, let last):
            (start, end) = (.day(first), .day(last.adding(days: 1)))
            begin = style.zone.instant(LocalTime(day: first, clock: .midnight))
        case .times(let from, let to, let name):
            let zone = style.zone(named: name)
            // An end at the start would be an event of no length, which some programs refuse.
            let until = to > from ? to : from.adding(seconds: 60)
            if zone.offset(at: from) == zone.offset(at: until) {
                (start, end) = (CalendarTime(from, in: zone), CalendarTime(until, in: zone))
            } else {
                // Over a clock change, Evolution counts the length on the clock.
                (start, end) = (.utc(from), .utc(until))
            }
            begin = from
        }
        var event = item(around, style, isRemoved)
        (event.start, event.end) = (start, end)
        event.status =
            switch status {
            case .planned: .tentative
            case .attended, .missed: .confirmed
            case .cancelled: .cancelled
            }
        if isRemoved { event.status = .cancelled }
        if style.hasAlarms, event.status != .cancelled {
            event.alarms = style.triggers(of: self, start: begin)
                .map { VAlarm($0, text: event.summary) }
        }
        return event
    }

    /// The event without its times.
    private func item(
        _ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool
    ) -> CalendarItem {
        var item = CalendarItem(
            .event, uid: uid, lastModified: around.lastModified(self), summary: title)
        item.sequence = sequence + (isRemoved ? 1 : 0)
        item.created = createdAt
        let firms = companies.compactMap { around.companies[$0] }
        if style.isPrivate {
            let initials = firms.map { initialsOnly($0.name) }
            item.summary =
                form.rawValue.capitalizedFirst
                + (initials.isEmpty ? "" : " (\(initials.joined(separator: ", ")))")
            item.classification = .private
            return item
        }
        let link = onlineURL ?? url
        item.url = url ?? onlineURL
        item.location = location ?? onlineURL
        item.categories = ["networking"] + firms.map(\.name) + tags
        var lines = [link].compactMap { $0 }
        if instance == nil, let brief = style.briefs[id] {
            item.lastModified = item.lastModified.map { max($0, brief.since) }
            if let text = brief.text {
                if let organizer { lines.append("Organizer: \(organizer)") }
                lines.append(text)
                item.description = fitted(
                    lines.joined(separator: "\n"), bytes: style.descriptionBytes,
                    rest: "… the rest: kith brief \(ref)")
                return item
            }
        }
        lines += contacts.compactMap { around.contacts[$0] }.map(around.line)
        lines += firms.map(around.line)
        if let organizer { lines.append("Organizer: \(organizer)") }
        if let notes { lines.append(notes) }
        item.description = lines.isEmpty ? nil : lines.joined(separator: "\n")
        return item
    }
}

extension Series {
    /// A start by the rule as a calendar has it.
    fileprivate func calendarTime(_ start: LocalTime) -> CalendarTime {
        if meetup.time.isAllDay { return .day(start.day) }
        return zone.name == "UTC" ? .utc(zone.instant(start)) : .zoned(start, zone)
    }

    /// The first start or end: on the clock of its zone even where a single one is written in UTC,
    /// because what comes again does so by the clock.
    fileprivate func time(of first: CalendarTime) -> CalendarTime {
        guard case .utc(let instant) = first else { return first }
        return calendarTime(zone.local(instant))
    }
}

extension Interaction: CalendarThing {
    public func calendarItems(_ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool)
        -> [CalendarItem]
    {
        [calendarItem(around, style, isRemoved: isRemoved)]
    }

    /// The interaction as a journal entry.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem {
        var item = CalendarItem(
            .journal, uid: uid, lastModified: around.lastModified(self),
            summary: text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text)
        item.sequence = sequence + (isRemoved ? 1 : 0)
        item.created = createdAt
        let people = contacts.compactMap { around.contacts[$0] }
        let firms = companies.compactMap { around.companies[$0] }
        if style.isPrivate {
            item.summary =
                channel.rawValue.capitalizedFirst
                + (people.isEmpty
                    ? "" : " with " + people.map { initialsOnly($0.name) }.joined(separator: ", "))
            item.classification = .private
        } else {
            item.description = ([text] + people.map(around.line) + firms.map(around.line))
                .joined(separator: "\n")
            item.categories = ["networking"] + firms.map(\.name) + tags
        }
        item.start =
            switch at {
            case .day(let day): .day(day)
            case .time(let at, let name): CalendarTime(at, in: style.zone(named: name))
            }
        if isRemoved { item.status = .cancelled }
        return item
    }
}
