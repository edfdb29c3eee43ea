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
        var (start, end) = (event.start.written, event.end.written)
        // Both in the same form, as some programs want them.
        if case .utc = start, case .zoned(let local, let zone) = end {
            end = .utc(zone.instant(local))
        }
        if case .utc = end, case .zoned(let local, let zone) = start {
            start = .utc(zone.instant(local))
        }
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
        component.add(try PropertyHandle(icalproperty_new_uid(Sanitizing.text(fields.uid))))
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
            try add(id.written, icalproperty_new_recurrenceid, to: component)
        }
        guard let rule = fields.recurrence else { return }
        component.add(try PropertyHandle(icalproperty_new_rrule(rule.native(start: start))))
        for exception in fields.exceptions {
            try add(exception.written, icalproperty_new_exdate, to: component)
        }
    }

    private static func addText(
        _ fields: ItemFields, to component: borrowing ComponentHandle
    ) throws(ICalendarError) {
        component.add(try PropertyHandle(icalproperty_new_summary(Sanitizing.text(fields.summary))))
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
            component.add(try PropertyHandle(icalproperty_new_priority(Int32(priority))))
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
        for uid in fields.relatedTo {
            component.add(try PropertyHandle(icalproperty_new_relatedto(Sanitizing.text(uid))))
        }
        for alarm in fields.alarms { component.add(try self.component(alarm)) }
    }

    private static func component(_ alarm: VAlarm) throws(ICalendarError) -> ComponentHandle {
        let component = try ComponentHandle(ICAL_VALARM_COMPONENT)
        component.add(try PropertyHandle(icalproperty_new_action(ICAL_ACTION_DISPLAY)))
        component.add(try PropertyHandle(icalproperty_new_description(Sanitizing.text(alarm.text))))
        var trigger = icaltriggertype(
            time: icaltime_null_time(), duration: icaldurationtype_null_duration())
        var isFromEnd = false
        switch alarm.trigger {
        case .start(let seconds):
            trigger.duration = icaldurationtype_from_int(Int32(clamping: seconds))
        case .end(let seconds):
            trigger.duration = icaldurationtype_from_int(Int32(clamping: seconds))
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
        case .zoned(let local, let zone):
            let property = try PropertyHandle(make(icaltimetype(local)))
            try property.add(icalparameter_new_tzid(zone.name))
            component.add(property)
        }
    }
}

/// A duration of nothing, from which every field is set.
private func icaldurationtype_null_duration() -> icaldurationtype { icaldurationtype_from_int(0) }
