import CivilTime
import ICalendar
import JobSearch

extension Meetup {
    /// The meetup as an event; one that comes again as its series, and behind it the occurrences that differ, by day.
    ///
    /// An occurrence that is only cancelled is left out of the series (EXDATE); one that was moved before is told as
    /// cancelled, because a calendar has it by its RECURRENCE-ID. One at whose start the clocks are changed is told by
    /// itself, too, in UTC.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItems(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> [CalendarItem] {
        var event = event(around, style, isRemoved)
        guard let series = Series(self, else: style.zone) else { return [.event(event)] }
        event.start = series.time(of: event.start)
        event.end = series.time(of: event.end)
        event.fields.recurrence = rrule.flatMap { try? Recurrence(parsing: $0) }
        var changed: [CalendarItem] = []
        let doubtful = series.doubtfulStarts
        let plain = doubtful.keys.filter { day in !occurrences.contains { $0.day == day } }
            .map { Occurrence(day: $0) }
        for occurrence in (occurrences + plain).sorted(by: { $0.day < $1.day }) {
            guard let start = series.start(on: occurrence.day) else { continue }
            // Some programs read a start that the clock skips as the one after the gap, and then do not know it again by
            // its RECURRENCE-ID.
            if let shown = doubtful[occurrence.day], shown != start {
                event.fields.exceptions.append(series.calendarTime(shown))
            }
            if occurrence.isLeftOut {
                event.fields.exceptions.append(series.calendarTime(start))
                continue
            }
            var other = instance(occurrence, at: series.span(at: start))
                .event(around, style, isRemoved)
            other.fields.recurrenceID = series.calendarTime(start)
            if doubtful[occurrence.day] != nil, occurrence.time == nil {
                other.start = .utc(other.start.instant(in: series.zone))
                other.end = .utc(other.end.instant(in: series.zone))
            }
            changed.append(.event(other))
        }
        return [.event(event)] + changed
    }

    private func event(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool) -> VEvent
    {
        let (start, end): (CalendarTime, CalendarTime)
        let begin: Instant
        switch time {
        case .days(let first, let last):
            (start, end) = (.day(first), .day(last.adding(days: 1)))
            begin = start.instant(in: style.zone)
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
        var event = VEvent(fields(around, style, isRemoved), start: start, end: end)
        event.status =
            switch status {
            case .planned: .tentative
            case .attended, .missed: .confirmed
            case .cancelled: .cancelled
            }
        if isRemoved { event.status = .cancelled }
        if style.hasAlarms, event.status != .cancelled {
            event.fields.alarms = style.triggers(of: self, start: begin)
                .map { VAlarm($0, text: event.fields.summary) }
        }
        return event
    }

    private func fields(
        _ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool
    ) -> ItemFields {
        var fields = ItemFields(uid: uid, lastModified: around.lastModified(self), summary: title)
        fields.sequence = sequence + (isRemoved ? 1 : 0)
        fields.created = createdAt
        let firms = companies.compactMap { around.companies[$0] }
        if style.isPrivate {
            let initials = firms.map { initialsOnly($0.name) }
            fields.summary =
                form.rawValue.capitalizedFirst
                + (initials.isEmpty ? "" : " (\(initials.joined(separator: ", ")))")
            fields.classification = .private
            return fields
        }
        let link = onlineURL ?? url
        fields.url = url ?? onlineURL
        fields.location = location ?? onlineURL
        var lines = [link].compactMap { $0 }
        lines += contacts.compactMap { around.contacts[$0] }.map(around.line)
        lines += firms.map(around.line)
        if let organizer { lines.append("Organizer: \(organizer)") }
        if let notes { lines.append(notes) }
        fields.description = lines.isEmpty ? nil : lines.joined(separator: "\n")
        fields.categories = ["networking"] + firms.map(\.name) + tags
        return fields
    }
}

extension Series {
    /// A start by the rule as a calendar has it.
    fileprivate func calendarTime(_ start: LocalTime) -> CalendarTime {
        if meetup.time.isAllDay { return .day(start.day) }
        return zone.name == "UTC" ? .utc(zone.instant(start)) : .zoned(start, zone)
    }

    /// The first start or end: on the clock of its zone even where a single one is told in UTC, because what comes again
    /// does so by the clock.
    fileprivate func time(of first: CalendarTime) -> CalendarTime {
        guard case .utc(let instant) = first else { return first }
        return calendarTime(zone.local(instant))
    }
}

extension Interaction {
    /// The interaction as a journal entry.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem {
        var fields = ItemFields(
            uid: uid, lastModified: around.lastModified(self),
            summary: text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text)
        fields.sequence = sequence + (isRemoved ? 1 : 0)
        fields.created = createdAt
        let people = contacts.compactMap { around.contacts[$0] }
        let firms = companies.compactMap { around.companies[$0] }
        if style.isPrivate {
            fields.summary =
                channel.rawValue.capitalizedFirst
                + (people.isEmpty
                    ? "" : " with " + people.map { initialsOnly($0.name) }.joined(separator: ", "))
            fields.classification = .private
        } else {
            fields.description = ([text] + people.map(around.line) + firms.map(around.line))
                .joined(separator: "\n")
            fields.categories = ["networking"] + firms.map(\.name) + tags
        }
        let start: CalendarTime =
            switch at {
            case .day(let day): .day(day)
            case .time(let at, let name): CalendarTime(at, in: style.zone(named: name))
            }
        var journal = VJournal(fields, start: start)
        if isRemoved { journal.status = .cancelled }
        return .journal(journal)
    }
}
