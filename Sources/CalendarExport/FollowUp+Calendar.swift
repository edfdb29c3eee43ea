import CivilTime
import ICalendar
import JobSearch

/// How long a follow-up takes in a calendar, in seconds.
private let length = 15 * 60

extension FollowUp: CalendarThing {
    public func calendarItems(_ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool)
        -> [CalendarItem]
    {
        [calendarItem(around, style, isRemoved: isRemoved)]
    }

    /// The follow-up as a calendar shows it.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem {
        switch style.form {
        case .event: event(around, style, isRemoved)
        case .todo: todo(around, style, isRemoved)
        }
    }

    private func event(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool)
        -> CalendarItem
    {
        let start = style.start(due)
        var event = item(.event, around, style, isRemoved)
        event.start = CalendarTime(start.instant, in: start.zone)
        event.end = CalendarTime(start.instant.adding(seconds: length), in: start.zone)
        event.status = status == .open && !isRemoved ? .confirmed : .cancelled
        event.isTransparent = true
        if style.hasAlarms, event.status == .confirmed {
            let summary = event.summary
            event.alarms = style.triggers(of: self, start: start.instant)
                .map { VAlarm($0, text: summary) }
        }
        return event
    }

    /// A to-do has a UID of its own, so that it can stand beside the event in one calendar.
    private func todo(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool)
        -> CalendarItem
    {
        let start = style.start(due)
        var todo = item(.todo, around, style, isRemoved)
        todo.uid = NameUUID.make("todo", in: uid)
        let isDay = if case .day = due { true } else { false }
        todo.end =
            isDay
            ? .day(start.zone.day(start.instant)) : CalendarTime(start.instant, in: start.zone)
        todo.status =
            switch status {
            case .open: isRemoved ? .cancelled : .needsAction
            case .done: .completed
            case .dropped: .cancelled
            }
        todo.completed = status == .done ? closedAt : nil
        if style.hasAlarms, todo.status == .needsAction {
            todo.alarms = style.triggers(ofToDo: self, start: start)
                .map { VAlarm($0, text: todo.summary) }
        }
        return todo
    }

    /// The item without what depends on its kind.
    private func item(
        _ kind: CalendarItem.Kind, _ around: Surroundings, _ style: CalendarStyle,
        _ isRemoved: Bool
    ) -> CalendarItem {
        let people = contacts.compactMap { around.contacts[$0] }
        let firm = company.flatMap { around.companies[$0] }
        let origin = meetup.flatMap { around.meetups[$0] }
        // As `Surroundings.lastModified`, of what is at hand.
        let changes = [people.lazy.map(\.modifiedAt).max(), firm?.modifiedAt, origin?.modifiedAt]
        var item = CalendarItem(
            kind, uid: uid, lastModified: changes.reduce(modifiedAt) { max($0, $1 ?? $0) },
            summary: deed(contacts: people.map(\.name), company: firm?.name).capitalizedFirst)
        item.sequence = sequence + (isRemoved ? 1 : 0)
        if case .day = due, let moves = style.dayMoves {
            item.sequence += moves.count
            item.lastModified = max(item.lastModified ?? moves.at, moves.at)
        }
        item.created = createdAt
        item.relatedTo = origin.map { [$0.uid] } ?? []
        switch priority {
        case .high: item.priority = 1
        case .normal: break
        case .low: item.priority = 9
        }
        if style.isPrivate {
            let initials = people.map { initialsOnly($0.name) }
            item.summary =
                initials.isEmpty
                ? "Follow up" : "Follow up with \(initials.joined(separator: ", "))"
            item.classification = .private
            return item
        }
        let link = people.compactMap(\.linkedIn).first ?? origin?.url ?? firm?.website
        item.url = link
        var text = link ?? ""
        text.reserveCapacity(300)
        func add(_ line: String) {
            if !text.isEmpty { text += "\n" }
            text += line
        }
        for person in people { add(around.line(person)) }
        if let firm { add(around.line(firm)) }
        if let origin { add("From: " + origin.title) }
        for person in people { if let notes = person.notes { add(notes) } }
        if let last = people.lazy.compactMap(\.lastInteraction).max() {
            add("Last talk: " + last.words)
        }
        item.description = text.isEmpty ? nil : text
        item.categories = ["networking"] + (firm.map { [$0.name] } ?? [])
        return item
    }
}

extension Contact: CalendarThing {
    /// A check-in with a contact, on the day that the cadence says: an event that moves, and that is
    /// cancelled when none is planned any more.
    public func calendarItems(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> [CalendarItem] {
        guard let day = nextTouch ?? endedTouch else { return [] }
        let firm = company.flatMap { around.companies[$0]?.name }
        var touch = FollowUp(
            text: "stay in touch with \(name)\(firm.map { " (\($0))" } ?? "")", due: .day(day))
        if nextTouch == nil { (touch.status, touch.closedAt) = (.dropped, touchEndedAt) }
        touch.uid = NameUUID.make("next touch", in: uid)
        touch.createdAt = createdAt
        touch.modifiedAt = modifiedAt
        touch.sequence = sequence
        touch.contacts = [id]
        var around = around
        around.contacts[id] = self
        return touch.calendarItems(around, style, isRemoved: isRemoved)
    }
}
