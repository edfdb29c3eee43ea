internal import CLibical
import CivilTime

// Properties of items, in the order in which they are written.

extension PropertyName {
    /// Properties that are written, in their order. DTEND stands for DUE too.
    static let written: [PropertyName] = [
        .uid, .sequence, .stamp, .created, .lastModified, .start, .dtend, .duration, .completed,
        .recurrenceID, .rule, .exceptions, .additions, .summary, .description, .location, .url,
        .categories, .status, .transparency, .priority, .classification, .relatedTo,
    ]
}

extension ComponentWriter {
    /// Appends one component; when it throws, nothing.
    ///
    /// - Throws: `ICalendarError.badURI` for an address that cannot be written, `.outOfMemory`.
    public mutating func append(
        _ item: CalendarItem, into buffer: inout [UInt8]
    ) throws(ICalendarError) {
        let count = buffer.count
        do {
            if let source = item.source, source.kind == item.kind {
                var merge = ItemMerge(item, over: source.item)
                try merge.append(source, with: &self, to: &buffer)
            } else {
                try appendNew(item, to: &buffer)
            }
        } catch {
            buffer.removeLast(buffer.count - count)
            throw error
        }
    }

    private mutating func appendNew(
        _ item: CalendarItem, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        open(item.kind.rawValue, in: &buffer)
        let times = ItemTimes(item)
        for name in PropertyName.written { try add(name, of: item, times, to: &buffer) }
        try add(item.alarms, summary: item.summary, to: &buffer)
        close(item.kind.rawValue, in: &buffer)
    }

    /// Appends the lines of a property; none where the item does not have it. It stands in the
    /// loops that call it: to enter it for each property is a twentieth of the time of an export.
    @inline(__always)
    mutating func add(
        _ name: PropertyName, of item: CalendarItem, _ times: ItemTimes, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        switch name {
        case .uid:
            let uid = Sanitizing.text(item.uid)
            guard !uid.isEmpty else { throw .notWritten(property: "UID", value: item.uid) }
            try add(.text(.uid, uid), to: &buffer)
        case .sequence:
            try add(.number(.sequence, Int32(clamping: item.sequence)), to: &buffer)
        case .stamp: try add(.stamp, item.stamp ?? item.lastModified, to: &buffer)
        case .created: try add(.created, item.created, to: &buffer)
        case .lastModified: try add(.lastModified, item.lastModified, to: &buffer)
        case .start: if let start = times.start { try add(.start, start, to: &buffer) }
        case .dtend:
            if let end = times.end { try add(item.kind == .todo ? .due : .end, end, to: &buffer) }
        case .duration:
            if let seconds = item.lastingDuration {
                try add(.duration(seconds: seconds), to: &buffer)
            }
        case .completed: try add(.completed, item.completed, to: &buffer)
        case .recurrenceID:
            guard let id = item.recurrenceID else { break }
            try add(
                item.isThisAndFuture
                    ? .futureRecurrenceID(Property.Time(id))
                    : .time(.recurrenceID, Property.Time(id)), to: &buffer)
        case .rule:
            guard let rule = item.recurrence else { break }
            let start = times.start ?? times.end ?? .utc(Instant(seconds: 0))
            try add(.rule(rule, start: start), to: &buffer)
        case .exceptions:
            guard item.recurrence != nil || item.ruleText != nil else { break }
            for exception in item.exceptions { try add(.exception, exception, to: &buffer) }
        case .additions:
            for addition in item.additions { try add(.addition, addition, to: &buffer) }
        case .summary: try add(.summary, Sanitizing.text(item.summary), to: &buffer)
        case .description:
            if let text = item.description {
                try add(.description, Sanitizing.text(text), to: &buffer)
            }
        case .location:
            if let place = item.location {
                try add(.location, Sanitizing.text(place), to: &buffer)
            }
        case .url:
            if let url = item.url { try add(.text(.url, try Sanitizing.uri(url)), to: &buffer) }
        case .categories:
            // libical takes the list as it is, and several lines lose all in khal.
            var categories = ""
            for name in item.categories.lazy.map(Sanitizing.category) where !name.isEmpty {
                if !categories.isEmpty { categories += "," }
                categories += name
            }
            try add(.categories, categories, to: &buffer)
        case .status: if let status = item.status { try add(.status(status), to: &buffer) }
        case .transparency:
            guard item.kind == .event else { break }
            try add(.transparency(isTransparent: item.isTransparent), to: &buffer)
        case .priority:
            if let priority = item.priority {
                try add(.number(.priority, Int32(min(max(priority, 0), 9))), to: &buffer)
            }
        case .classification:
            if let classification = item.classification {
                try add(.classification(classification), to: &buffer)
            }
        case .relatedTo:
            for uid in item.relatedTo.lazy.map({ Sanitizing.text($0) }) where !uid.isEmpty {
                try add(.text(.relatedTo, uid), to: &buffer)
            }
        case .begin, .end, .due, .organizer, .attendee, .action, .trigger, .other: break
        }
    }

    /// Appends alarms of an item; one without a text shows the summary.
    mutating func add(
        _ alarms: [VAlarm], summary: String, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if alarms.isEmpty { return }
        let plain = Sanitizing.text(summary)
        for alarm in alarms {
            var text = alarm.text == summary ? plain : Sanitizing.text(alarm.text)
            if text.isEmpty { text = plain }
            open("VALARM", in: &buffer)
            try add(.action, to: &buffer)
            // A display alarm must have a text (RFC 5545 §3.6.6).
            try add(.description, text.isEmpty ? "Reminder" : text, to: &buffer)
            try add(.trigger(alarm.trigger), to: &buffer)
            close("VALARM", in: &buffer)
        }
    }

    private mutating func add(
        _ name: Property.TimeName, _ instant: Instant?, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if let instant { try add(.time(name, .utc(instant)), to: &buffer) }
    }

    private mutating func add(
        _ name: Property.TimeName, _ time: CalendarTime, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        try add(.time(name, Property.Time(time)), to: &buffer)
    }

    /// Appends a property whose value is a text, unless there is none.
    private mutating func add(
        _ name: Property.TextName, _ text: String, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        if !text.isEmpty { try add(.text(name, text), to: &buffer) }
    }
}

extension Property.Time {
    fileprivate init(_ time: CalendarTime) {
        self =
            switch time {
            case .day(let day): .day(day)
            case .utc(let instant): .utc(instant)
            // UTC is no TZID (RFC 5545 §3.3.5), also for what comes again.
            case .zoned(let local, .utc): .utc(local.instant(offset: 0))
            case .zoned(let local, let zone): .zoned(local, zone: zone.name)
            case .floating(let local): .floating(local)
            }
    }
}

/// Start and end of an item as they are written, both in the same form, as some programs want them.
struct ItemTimes {
    let start: CalendarTime?
    let end: CalendarTime?

    /// Borrows the item: an initializer would have a copy of it made.
    init(_ item: borrowing CalendarItem) {
        // What repeats does so by the clock of its zone, even where one instance is doubtful.
        let isRepeating = item.recurrence != nil
        let start = isRepeating ? item.start : item.start?.written
        let end = isRepeating ? item.end : item.end?.written
        switch (start, end) {
        case (.utc(let instant), .zoned(let local, let zone)):
            self.start = isRepeating ? .zoned(zone.local(instant), zone) : start
            self.end = isRepeating ? end : .utc(zone.instant(local))
        case (.zoned(let local, let zone), .utc(let instant)):
            self.start = isRepeating ? start : .utc(zone.instant(local))
            self.end = isRepeating ? .zoned(zone.local(instant), zone) : end
        default: (self.start, self.end) = (start, end)
        }
    }
}
