import CivilTime
import ICalendar
import JobSearch

extension Meetup {
    /// The meetup as an event.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem {
        let (start, end): (CalendarTime, CalendarTime)
        switch time {
        case .days(let first, let last): (start, end) = (.day(first), .day(last.adding(days: 1)))
        case .times(let from, let to, let name):
            let zone = style.zone(named: name)
            // An end at the start would be an event of no length, which some programs refuse.
            let until = to > from ? to : from.adding(seconds: 60)
            (start, end) = (CalendarTime(from, in: zone), CalendarTime(until, in: zone))
        }
        var event = VEvent(fields(around, style, isRemoved), start: start, end: end)
        event.status =
            switch status {
            case .planned: .tentative
            case .attended, .missed: .confirmed
            case .cancelled: .cancelled
            }
        if isRemoved { event.status = .cancelled }
        if style.hasAlarms, event.status != .cancelled, let before = style.meetupAlarm {
            // Of whole days the alarm rings in the morning, not in the night before.
            event.fields.alarms = [
                VAlarm(
                    .start(time.isAllDay ? style.clock.seconds : -before),
                    text: event.fields.summary)
            ]
        }
        return .event(event)
    }

    private func fields(
        _ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool
    ) -> ItemFields {
        var fields = ItemFields(uid: uid, lastModified: around.lastModified(self), summary: title)
        fields.sequence = sequence + (isRemoved ? 1 : 0)
        fields.created = createdAt
        fields.recurrence = rrule.flatMap { try? Recurrence(parsing: $0) }
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

extension Interaction {
    /// The interaction as a journal entry.
    public func calendarItem(_ around: Surroundings, _ style: CalendarStyle) -> CalendarItem {
        var fields = ItemFields(
            uid: uid, lastModified: around.lastModified(self),
            summary: text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text)
        fields.sequence = sequence
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
        switch at {
        case .day(let day): return .journal(VJournal(fields, start: .day(day)))
        case .time(let at, let name):
            let zone = style.zone(named: name)
            return .journal(VJournal(fields, start: CalendarTime(at, in: zone)))
        }
    }
}
