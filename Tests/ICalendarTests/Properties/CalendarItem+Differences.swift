import CivilTime

@testable import ICalendar

extension CalendarItem {
    var fields: ItemFields {
        get {
            switch self {
            case .event(let event): event.fields
            case .todo(let todo): todo.fields
            case .journal(let journal): journal.fields
            }
        }
        set {
            switch self {
            case .event(var event):
                event.fields = newValue
                self = .event(event)
            case .todo(var todo):
                todo.fields = newValue
                self = .todo(todo)
            case .journal(var journal):
                journal.fields = newValue
                self = .journal(journal)
            }
        }
    }

    /// All its times.
    var times: [CalendarTime] {
        let own: [CalendarTime] =
            switch self {
            case .event(let event): [event.start, event.end]
            case .todo(let todo): [todo.due].compactMap(\.self)
            case .journal(let journal): [journal.start]
            }
        return own + fields.exceptions + [fields.recurrenceID].compactMap(\.self)
    }

    /// The names of what our reader found otherwise than it was given.
    func differences(from read: ReadItem) -> [String] {
        var found: [String] = []
        func same<Value: Equatable>(_ name: String, _ given: Value, _ read: Value) {
            if given != read { found.append("\(name): \(given) was given, \(read) read") }
        }
        // Swift takes texts for equal that differ in their bytes.
        func sameText(_ name: String, _ given: String, _ read: String) {
            if Array(given.utf8) != Array(read.utf8) {
                found.append(
                    "\(name): \(given.debugDescription) was given, \(read.debugDescription) read")
            }
        }
        let fields = fields
        sameText("uid", WrittenText.text(fields.uid), read.uid)
        sameText("summary", WrittenText.text(fields.summary), read.summary)
        sameText("description", WrittenText.text(fields.description ?? ""), read.description)
        sameText("location", WrittenText.text(fields.location ?? ""), read.location)
        let categories = fields.categories.map { WrittenText.category($0) }.filter { !$0.isEmpty }
        sameText(
            "categories", categories.joined(separator: "\n"),
            read.categories.joined(separator: "\n"))
        same("url", fields.url == nil, read.url == nil)
        same("sequence", fields.sequence, read.sequence)
        same("dtstamp", fields.lastModified, read.dtstamp ?? Instant(seconds: 0))
        same("last-modified", fields.lastModified, read.lastModified ?? Instant(seconds: 0))
        same("exceptions", fields.exceptions.map(\.asRead), read.exdates)
        same("recurrence-id", fields.recurrenceID?.asRead, read.recurrenceID)
        same("a rule", fields.recurrence != nil, read.rrule != nil)
        same("warnings", [], read.warnings)
        let (start, end): (CalendarTime?, CalendarTime?) =
            switch self {
            case .event(let event): (event.start, event.end)
            case .todo(let todo): (nil, todo.due)
            case .journal(let journal): (journal.start, nil)
            }
        for (name, given, time) in [("start", start, read.start), ("end", end, read.end)] {
            // The times of what comes again may be doubtful on the clock, and stay there.
            if fields.recurrence != nil, given?.zone != nil {
                same(name, given?.asRead, time)
            } else if fields.recurrence == nil {
                same(name, given?.instant(in: .utc), time?.time(in: .utc).instant(in: .utc))
            }
        }
        if case .event(let event) = self, let rule = fields.recurrence, let readRule = read.rrule {
            let (first, zone): (LocalTime, Zone) =
                switch event.start {
                case .day(let day): (LocalTime(day: day, clock: .midnight), .utc)
                case .utc(let instant): (Zone.utc.local(instant), .utc)
                case .zoned(let local, let zone): (local, zone)
                }
            let last = first.day.adding(days: 900)
            same(
                "instances of \(rule)",
                rule.instances(of: first, in: zone, from: first.day, to: last),
                readRule.instances(of: first, in: zone, from: first.day, to: last))
        }
        return found
    }
}

extension CalendarTime {
    var zone: Zone? { if case .zoned(_, let zone) = self { zone } else { nil } }

    /// As it is read when it was written as it is; in UTC where that is its zone.
    var asRead: ReadTime {
        switch self {
        case .day(let day): .day(day)
        case .utc(let instant): .utc(instant)
        case .zoned(let local, let zone):
            zone == .utc ? .utc(zone.instant(local)) : .zoned(local, zone)
        }
    }
}
