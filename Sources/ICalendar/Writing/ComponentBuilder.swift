internal import CLibical
import CivilTime

/// Builds libical components from values.
enum ComponentBuilder {
    static func component(_ item: CalendarItem) throws(ICalendarError) -> ComponentHandle {
        switch item {
        case .event(let event): try component(event)
        case .todo(let todo): try component(todo)
        case .journal(let journal): try component(journal)
        }
    }

    private static func component(_ event: VEvent) throws(ICalendarError) -> ComponentHandle {
        let component = try ComponentHandle(ICAL_VEVENT_COMPONENT)
        try addIdentity(event.fields, to: component)
        let (start, end) = ComponentBuilder.times(of: event)
        try add(start, icalproperty_new_dtstart, to: component)
        try add(end, icalproperty_new_dtend, to: component)
        try addRecurrence(event.fields, start: start, to: component)
        try addText(event.fields, to: component)
        let status =
            switch event.status {
            case .tentative: ICAL_STATUS_TENTATIVE
            case .confirmed: ICAL_STATUS_CONFIRMED
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        component.add(try PropertyHandle(icalproperty_new_status(status)))
        let transparency = event.isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE
        component.add(try PropertyHandle(icalproperty_new_transp(transparency)))
        try addRest(event.fields, to: component)
        return component
    }

    /// Start and end, both in the same form, as some programs want them.
    private static func times(of event: VEvent) -> (CalendarTime, CalendarTime) {
        // What comes again does so by the clock of its zone, even where one instance is doubtful.
        if event.fields.recurrence != nil {
            switch (event.start, event.end) {
            case (.utc(let start), .zoned(_, let zone)):
                return (.zoned(zone.local(start), zone), event.end)
            case (.zoned(_, let zone), .utc(let end)):
                return (event.start, .zoned(zone.local(end), zone))
            default: return (event.start, event.end)
            }
        }
        switch (event.start.written, event.end.written) {
        case (.utc(let start), .zoned(let end, let zone)):
            return (.utc(start), .utc(zone.instant(end)))
        case (.zoned(let start, let zone), .utc(let end)):
            return (.utc(zone.instant(start)), .utc(end))
        case (let start, let end): return (start, end)
        }
    }

    private static func component(_ todo: VTodo) throws(ICalendarError) -> ComponentHandle {
        let component = try ComponentHandle(ICAL_VTODO_COMPONENT)
        try addIdentity(todo.fields, to: component)
        if let due = todo.due { try add(due.written, icalproperty_new_due, to: component) }
        if let completed = todo.completed {
            component.add(try PropertyHandle(icalproperty_new_completed(icaltimetype(completed))))
        }
        try addText(todo.fields, to: component)
        let status =
            switch todo.status {
            case .needsAction: ICAL_STATUS_NEEDSACTION
            case .inProcess: ICAL_STATUS_INPROCESS
            case .completed: ICAL_STATUS_COMPLETED
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        component.add(try PropertyHandle(icalproperty_new_status(status)))
        try addRest(todo.fields, to: component)
        return component
    }

    private static func component(_ journal: VJournal) throws(ICalendarError) -> ComponentHandle {
        let component = try ComponentHandle(ICAL_VJOURNAL_COMPONENT)
        try addIdentity(journal.fields, to: component)
        try add(journal.start.written, icalproperty_new_dtstart, to: component)
        try addText(journal.fields, to: component)
        let status =
            switch journal.status {
            case .draft: ICAL_STATUS_DRAFT
            case .final: ICAL_STATUS_FINAL
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        component.add(try PropertyHandle(icalproperty_new_status(status)))
        try addRest(journal.fields, to: component)
        return component
    }

    // MARK: Parts

    private static func addIdentity(
        _ fields: ItemFields, to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        let uid = Sanitizing.text(fields.uid)
        guard !uid.isEmpty else { throw .notWritten(property: "UID", value: fields.uid) }
        component.add(try PropertyHandle(icalproperty_new_uid(uid)))
        component.add(
            try PropertyHandle(icalproperty_new_sequence(Int32(clamping: fields.sequence))))
        component.add(
            try PropertyHandle(icalproperty_new_dtstamp(icaltimetype(fields.lastModified))))
        if let created = fields.created {
            component.add(try PropertyHandle(icalproperty_new_created(icaltimetype(created))))
        }
        component.add(
            try PropertyHandle(icalproperty_new_lastmodified(icaltimetype(fields.lastModified))))
    }

    private static func addRecurrence(
        _ fields: ItemFields, start: CalendarTime, to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        if let id = fields.recurrenceID {
            try add(id, icalproperty_new_recurrenceid, to: component)
        }
        guard let rule = fields.recurrence else { return }
        component.add(try PropertyHandle(icalproperty_new_rrule(rule.native(start: start))))
        for exception in fields.exceptions {
            try add(exception, icalproperty_new_exdate, to: component)
        }
    }

    private static func addText(
        _ fields: ItemFields, to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        let summary = Sanitizing.text(fields.summary)
        if !summary.isEmpty { component.add(try PropertyHandle(icalproperty_new_summary(summary))) }
        if let text = fields.description.map({ Sanitizing.text($0) }), !text.isEmpty {
            component.add(try PropertyHandle(icalproperty_new_description(text)))
        }
        if let place = fields.location.map({ Sanitizing.text($0) }), !place.isEmpty {
            component.add(try PropertyHandle(icalproperty_new_location(place)))
        }
        if let url = fields.url {
            component.add(try PropertyHandle(icalproperty_new_url(try Sanitizing.uri(url))))
        }
        let categories = fields.categories.map(Sanitizing.category).filter { !$0.isEmpty }
        if !categories.isEmpty {
            // libical takes the list as it is, and several lines lose all in khal.
            let list = categories.joined(separator: ",")
            component.add(try PropertyHandle(icalproperty_new_categories(list)))
        }
    }

    private static func addRest(
        _ fields: ItemFields, to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        if let priority = fields.priority {
            component.add(
                try PropertyHandle(icalproperty_new_priority(Int32(min(max(priority, 0), 9)))))
        }
        if let classification = fields.classification {
            let value =
                switch classification {
                case .public: ICAL_CLASS_PUBLIC
                case .private: ICAL_CLASS_PRIVATE
                case .confidential: ICAL_CLASS_CONFIDENTIAL
                }
            component.add(try PropertyHandle(icalproperty_new_class(value)))
        }
        for uid in fields.relatedTo.map({ Sanitizing.text($0) }) where !uid.isEmpty {
            component.add(try PropertyHandle(icalproperty_new_relatedto(uid)))
        }
        for alarm in fields.alarms {
            component.add(try self.component(alarm, summary: fields.summary))
        }
    }

    private static func component(
        _ alarm: VAlarm, summary: String
    ) throws(ICalendarError) -> ComponentHandle {
        let component = try ComponentHandle(ICAL_VALARM_COMPONENT)
        component.add(try PropertyHandle(icalproperty_new_action(ICAL_ACTION_DISPLAY)))
        // A display alarm must have a text (RFC 5545 §3.6.6).
        let texts = [alarm.text, summary].map { Sanitizing.text($0) }
        let text = texts.first { !$0.isEmpty } ?? "Reminder"
        component.add(try PropertyHandle(icalproperty_new_description(text)))
        var trigger = icaltriggertype(
            time: icaltime_null_time(), duration: icaldurationtype_null_duration())
        var isFromEnd = false
        switch alarm.trigger {
        case .start(let seconds):
            trigger.duration = duration(seconds)
        case .end(let seconds):
            trigger.duration = duration(seconds)
            isFromEnd = true
        case .at(let instant): trigger.time = icaltimetype(instant)
        }
        let property = try PropertyHandle(icalproperty_new_trigger(trigger))
        if isFromEnd { try property.add(icalparameter_new_related(ICAL_RELATED_END)) }
        component.add(property)
        return component
    }

    private static func add(
        _ time: CalendarTime, _ make: (icaltimetype) -> OpaquePointer?,
        to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        switch time {
        case .day(let day): component.add(try PropertyHandle(make(icaltimetype(day))))
        case .utc(let instant): component.add(try PropertyHandle(make(icaltimetype(instant))))
        // UTC is no TZID (RFC 5545 §3.3.5), also for what comes again.
        case .zoned(let local, .utc):
            component.add(try PropertyHandle(make(icaltimetype(local.instant(offset: 0)))))
        case .zoned(let local, let zone):
            let property = try PropertyHandle(make(icaltimetype(local)))
            try property.add(icalparameter_new_tzid(zone.name))
            component.add(property)
        }
    }
}

/// A duration of nothing, from which every field is set.
private func icaldurationtype_null_duration() -> icaldurationtype { icaldurationtype_from_int(0) }

/// Whole days are days, which may have 23 hours: `-P1D`. The smallest number has no opposite in C.
private func duration(_ seconds: Int) -> icaldurationtype {
    icaldurationtype_from_int(max(Int32(clamping: seconds), -Int32.max))
}
