internal import CLibical
import CivilTime

// What the components of items consist of, in the order in which it is written.

extension ComponentWriter {
    /// Appends one component; when it throws, nothing.
    ///
    /// - Throws: `ICalendarError.badURI` for an address that cannot be written, `.outOfMemory`.
    public mutating func append(
        _ item: CalendarItem, into buffer: inout [UInt8]
    ) throws(ICalendarError) {
        let count = buffer.count
        do {
            switch item {
            case .event(let event): try append(event, to: &buffer)
            case .todo(let todo): try append(todo, to: &buffer)
            case .journal(let journal): try append(journal, to: &buffer)
            }
        } catch {
            buffer.removeLast(buffer.count - count)
            throw error
        }
    }

    private mutating func append(_ event: VEvent, to buffer: inout [UInt8]) throws(ICalendarError) {
        open(.event, in: &buffer)
        try addIdentity(event.fields, to: &buffer)
        let (start, end) = Self.times(of: event)
        try add(.start, start, to: &buffer)
        try add(.end, end, to: &buffer)
        try addRecurrence(event.fields, start: start, to: &buffer)
        try addText(event.fields, to: &buffer)
        let status =
            switch event.status {
            case .tentative: ICAL_STATUS_TENTATIVE
            case .confirmed: ICAL_STATUS_CONFIRMED
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        try add(.status(status), to: &buffer)
        let transparency = event.isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE
        try add(.transparency(transparency), to: &buffer)
        try addRest(event.fields, to: &buffer)
        close(.event, in: &buffer)
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

    private mutating func append(_ todo: VTodo, to buffer: inout [UInt8]) throws(ICalendarError) {
        open(.todo, in: &buffer)
        try addIdentity(todo.fields, to: &buffer)
        if let due = todo.due { try add(.due, due.written, to: &buffer) }
        if let completed = todo.completed {
            try add(.time(.completed, .utc(completed)), to: &buffer)
        }
        try addText(todo.fields, to: &buffer)
        let status =
            switch todo.status {
            case .needsAction: ICAL_STATUS_NEEDSACTION
            case .inProcess: ICAL_STATUS_INPROCESS
            case .completed: ICAL_STATUS_COMPLETED
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        try add(.status(status), to: &buffer)
        try addRest(todo.fields, to: &buffer)
        close(.todo, in: &buffer)
    }

    private mutating func append(_ journal: VJournal, to buffer: inout [UInt8])
        throws(ICalendarError)
    {
        open(.journal, in: &buffer)
        try addIdentity(journal.fields, to: &buffer)
        try add(.start, journal.start.written, to: &buffer)
        try addText(journal.fields, to: &buffer)
        let status =
            switch journal.status {
            case .draft: ICAL_STATUS_DRAFT
            case .final: ICAL_STATUS_FINAL
            case .cancelled: ICAL_STATUS_CANCELLED
            }
        try add(.status(status), to: &buffer)
        try addRest(journal.fields, to: &buffer)
        close(.journal, in: &buffer)
    }

    // MARK: Parts

    private mutating func addIdentity(
        _ fields: ItemFields, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        let uid = Sanitizing.text(fields.uid)
        guard !uid.isEmpty else { throw .notWritten(property: "UID", value: fields.uid) }
        try add(.text(.uid, uid), to: &buffer)
        try add(.number(.sequence, Int32(clamping: fields.sequence)), to: &buffer)
        try add(.time(.stamp, .utc(fields.lastModified)), to: &buffer)
        if let created = fields.created {
            try add(.time(.created, .utc(created)), to: &buffer)
        }
        try add(.time(.lastModified, .utc(fields.lastModified)), to: &buffer)
    }

    private mutating func addRecurrence(
        _ fields: ItemFields, start: CalendarTime, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if let id = fields.recurrenceID { try add(.recurrenceID, id, to: &buffer) }
        guard let rule = fields.recurrence else { return }
        try add(.rule(rule, start: start), to: &buffer)
        for exception in fields.exceptions { try add(.exception, exception, to: &buffer) }
    }

    private mutating func addText(
        _ fields: ItemFields, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        try add(.summary, Sanitizing.text(fields.summary), to: &buffer)
        if let text = fields.description {
            try add(.description, Sanitizing.text(text), to: &buffer)
        }
        if let place = fields.location { try add(.location, Sanitizing.text(place), to: &buffer) }
        if let url = fields.url {
            try add(.text(.url, try Sanitizing.uri(url)), to: &buffer)
        }
        // libical takes the list as it is, and several lines lose all in khal.
        var categories = ""
        for name in fields.categories.lazy.map(Sanitizing.category) where !name.isEmpty {
            if !categories.isEmpty { categories += "," }
            categories += name
        }
        try add(.categories, categories, to: &buffer)
    }

    private mutating func addRest(
        _ fields: ItemFields, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if let priority = fields.priority {
            try add(.number(.priority, Int32(min(max(priority, 0), 9))), to: &buffer)
        }
        if let classification = fields.classification {
            let value =
                switch classification {
                case .public: ICAL_CLASS_PUBLIC
                case .private: ICAL_CLASS_PRIVATE
                case .confidential: ICAL_CLASS_CONFIDENTIAL
                }
            try add(.classification(value), to: &buffer)
        }
        for uid in fields.relatedTo.lazy.map({ Sanitizing.text($0) }) where !uid.isEmpty {
            try add(.text(.relatedTo, uid), to: &buffer)
        }
        if fields.alarms.isEmpty { return }
        let summary = Sanitizing.text(fields.summary)
        for alarm in fields.alarms {
            let text = alarm.text == fields.summary ? summary : Sanitizing.text(alarm.text)
            try add(alarm.trigger, text.isEmpty ? summary : text, to: &buffer)
        }
    }

    private mutating func add(
        _ trigger: VAlarm.Trigger, _ text: String, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        open(.alarm, in: &buffer)
        try add(.action(ICAL_ACTION_DISPLAY), to: &buffer)
        // A display alarm must have a text (RFC 5545 §3.6.6).
        try add(.description, text.isEmpty ? "Reminder" : text, to: &buffer)
        try add(.trigger(trigger), to: &buffer)
        close(.alarm, in: &buffer)
    }

    private mutating func add(
        _ name: Property.TimeName, _ time: CalendarTime, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        let time: Property.Time =
            switch time {
            case .day(let day): .day(day)
            case .utc(let instant): .utc(instant)
            // UTC is no TZID (RFC 5545 §3.3.5), also for what comes again.
            case .zoned(let local, .utc): .utc(local.instant(offset: 0))
            case .zoned(let local, let zone): .zoned(local, zone: zone.name)
            }
        try add(.time(name, time), to: &buffer)
    }

    /// A property whose value is a text, unless there is none.
    private mutating func add(
        _ name: Property.TextName, _ text: String, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if !text.isEmpty { try add(.text(name, text), to: &buffer) }
    }
}
