import CivilTime
import ICalendar
import JobSearch

/// How long a follow-up takes in a calendar, in seconds.
private let length = 15 * 60

extension FollowUp {
    /// The follow-up as a calendar shows it.
    ///
    /// - Parameter isRemoved: it is no longer in the log.
    public func calendarItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem {
        switch style.form {
        case .event: .event(event(around, style, isRemoved))
        case .todo: .todo(todo(around, style, isRemoved))
        }
    }

    private func event(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool) -> VEvent
    {
        let start = style.start(due)
        var event = VEvent(
            fields(around, style, isRemoved), start: CalendarTime(start.instant, in: start.zone),
            end: CalendarTime(start.instant.adding(seconds: length), in: start.zone))
        event.status = status == .open && !isRemoved ? .confirmed : .cancelled
        event.isTransparent = true
        if style.hasAlarms, event.status == .confirmed {
            event.fields.alarms = style.triggers(of: self, start: start.instant)
                .map { VAlarm($0, text: event.fields.summary) }
        }
        return event
    }

    /// A to-do has a UID of its own, so that it can stand beside the event in one calendar.
    private func todo(_ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool) -> VTodo {
        let start = style.start(due)
        var fields = fields(around, style, isRemoved)
        fields.uid = NameUUID.make("todo", in: uid)
        let isDay = if case .day = due { true } else { false }
        var todo = VTodo(
            fields,
            due: isDay
                ? .day(start.zone.day(start.instant)) : CalendarTime(start.instant, in: start.zone))
        todo.status =
            switch status {
            case .open: isRemoved ? .cancelled : .needsAction
            case .done: .completed
            case .dropped: .cancelled
            }
        todo.completed = status == .done ? closedAt : nil
        if style.hasAlarms, todo.status == .needsAction {
            todo.fields.alarms = style.triggers(ofToDo: self, start: start)
                .map { VAlarm($0, text: fields.summary) }
        }
        return todo
    }

    private func fields(
        _ around: Surroundings, _ style: CalendarStyle, _ isRemoved: Bool
    ) -> ItemFields {
        let people = contacts.compactMap { around.contacts[$0] }
        let firm = company.flatMap { around.companies[$0] }
        let origin = meetup.flatMap { around.meetups[$0] }
        // As `Surroundings.lastModified`, of what is at hand.
        let changes = [people.lazy.map(\.modifiedAt).max(), firm?.modifiedAt, origin?.modifiedAt]
        var fields = ItemFields(
            uid: uid, lastModified: changes.reduce(modifiedAt) { max($0, $1 ?? $0) },
            summary: deed(contacts: people.map(\.name), company: firm?.name).capitalizedFirst)
        fields.sequence = sequence + (isRemoved ? 1 : 0)
        if case .day = due, let moves = style.dayMoves {
            fields.sequence += moves.count
            fields.lastModified = max(fields.lastModified, moves.at)
        }
        fields.created = createdAt
        fields.relatedTo = origin.map { [$0.uid] } ?? []
        switch priority {
        case .high: fields.priority = 1
        case .normal: break
        case .low: fields.priority = 9
        }
        if style.isPrivate {
            let initials = people.map { initialsOnly($0.name) }
            fields.summary =
                initials.isEmpty
                ? "Follow up" : "Follow up with \(initials.joined(separator: ", "))"
            fields.classification = .private
            return fields
        }
        let link = people.compactMap(\.linkedIn).first ?? origin?.url ?? firm?.website
        fields.url = link
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
            add("Last talk: " + last.told)
        }
        fields.description = text.isEmpty ? nil : text
        fields.categories = ["networking"] + (firm.map { [$0.name] } ?? [])
        return fields
    }
}

extension Contact {
    /// The next word with a contact whose cadence says when: an event that moves.
    ///
    /// - Parameter isRemoved: nobody plans it any more.
    public func nextTouchItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem? {
        guard let nextTouch else { return nil }
        let firm = company.flatMap { around.companies[$0]?.name }
        var touch = FollowUp(
            text: "stay in touch with \(name)\(firm.map { " (\($0))" } ?? "")", due: .day(nextTouch)
        )
        touch.uid = NameUUID.make("next touch", in: uid)
        touch.createdAt = createdAt
        touch.modifiedAt = modifiedAt
        touch.sequence = sequence
        touch.contacts = [id]
        var around = around
        around.contacts[id] = self
        return touch.calendarItem(around, style, isRemoved: isRemoved)
    }
}
