import CivilTime
import ICalendar
import JobSearch

/// Calendar files (RFC 5545), of a meetup's page or of another calendar: one event a meetup.
///
/// To-dos and journal entries are no meetups. A series is one meetup with its rule, with what is
/// different about single occurrences.
enum CalendarFile: IntakeReader {
    static func recognises(_ head: [UInt8]) -> Bool {
        // A writer may fold inside a character, and then the head is no UTF-8 yet.
        let head = (try? SourceText(headOf: head)?.bytes()) ?? head
        let begin = Array("BEGIN:VCALENDAR".utf8)
        return head.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
            line.count >= begin.count && zip(line, begin).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
        }
    }

    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws {
        let reader: CalendarReader
        do { reader = try CalendarReader(file, home: zone) } catch { throw IntakeError(error) }
        let isOwn = reader.calendars.contains { $0.prodid?.hasPrefix("-//kith//") == true }
        if isOwn { throw IntakeError.ownExport }
        var warnings = reader.warnings
        let changes = try changes(in: reader, zone: zone)
        try forEach(in: reader) { entry in
            switch entry {
            case .problem(let problem):
                let kind = CalendarFile.kinds[problem.component] ?? problem.component
                let reason = "the \(kind) cannot be read: \(problem.reason)"
                try each(.problem(line: problem.line, reason: reason))
            case .item(let item):
                let calendar = reader.calendars[item.calendar]
                let found = findings(
                    item, of: calendar, changes, zone: zone, warnings: &warnings)
                for finding in found { try each(finding) }
            }
        }
    }

    /// The series that are changed from an occurrence on: to see them, such a file is read twice
    /// more.
    private static func changes(
        in reader: CalendarReader, zone: Zone
    ) throws -> SeriesChanges {
        guard reader.mayChangeSeries else { return SeriesChanges() }
        return try SeriesChanges(zone: zone) { each in
            try forEach(in: reader) { entry in
                guard case .item(let item) = entry, item.kind == .event else { return }
                let calendar = reader.calendars[item.calendar]
                guard let event = CalendarEvent(item, of: calendar) else { return }
                each(event, item.recurrenceID.map { CalendarEvent.Time($0, of: calendar) })
            }
        }
    }

    private static func forEach(
        in reader: CalendarReader, _ body: (ReadEntry) throws -> Void
    ) throws {
        var entries: ReadEntries
        do { entries = try reader.items() } catch { throw IntakeError(error) }
        while true {
            let entry: ReadEntry?
            do { entry = try entries.next() } catch { throw IntakeError(error) }
            guard let entry else { return }
            try body(entry)
        }
    }

    /// People's words for the components.
    private static let kinds = ["VEVENT": "event", "VTODO": "to-do", "VJOURNAL": "journal entry"]

    /// - Parameter warnings: those of the whole file, which go with its first event.
    private static func findings(
        _ item: CalendarItem, of calendar: ReadCalendar, _ changes: SeriesChanges, zone: Zone,
        warnings: inout [String]
    ) -> [Finding] {
        func skipped(_ reason: String) -> [Finding] {
            [.skipped(line: item.line, reason: reason)]
        }
        switch item.kind {
        case .todo: return skipped("a to-do; only events become meetups")
        case .journal: return skipped("a journal entry; only events become meetups")
        case .event: break
        }
        guard var event = CalendarEvent(item, of: calendar) else {
            guard let cancellation = FoundCancellation(item, of: calendar, zone: zone) else {
                return skipped("an event without a start")
            }
            return [.cancellation(cancellation)]
        }
        event.warnings = warnings + event.warnings
        warnings = []
        guard let recurrence = item.recurrenceID else {
            return [changes.first(of: event).finding(zone: zone)] + event.added(zone: zone)
        }
        if let next = changes.next(event) {
            if next.isCancelled { return skipped("the series ends before this day") }
            return [next.finding(zone: zone)]
        }
        if event.isThisAndFuture {
            event.warnings.append(
                "It changes all later days of its series too; only this one is taken.")
        }
        let time = CalendarEvent.Time(recurrence, of: calendar)
        let (changed, place) = changes.moved(event, time)
        return [changed.occurrence(place, zone: zone)]
    }
}

extension FoundCancellation {
    /// `nil` for an item that is no cancellation of another one.
    fileprivate init?(_ item: CalendarItem, of calendar: ReadCalendar, zone: Zone) {
        guard calendar.method == "CANCEL", !isBlank(item.uid) else { return nil }
        self.init(line: item.line, uid: cleaned(item.uid))
        sequence = item.sequence
        modifiedAt = item.lastModified ?? item.stamp
        recurrence = item.recurrenceID.map {
            CalendarEvent.Time($0, of: calendar).moment(in: zone)
        }
    }
}

extension CalendarEvent {
    /// `nil` for an item without a start.
    init?(_ item: CalendarItem, of calendar: ReadCalendar) {
        guard let start = item.start else { return nil }
        self.init(
            line: item.line, uid: item.uid, title: item.summary,
            start: Time(start, of: calendar))
        end = item.end.map { Time($0, of: calendar) }
        duration = item.duration
        sequence = item.sequence
        modifiedAt = item.lastModified ?? item.stamp
        isCancelled = item.status == .cancelled || calendar.method == "CANCEL"
        location = item.location
        url = item.url
        description = item.description
        organizer = item.organizer?.label ?? calendar.group
        people = EventPeople.all(of: item)
        rrule = item.recurrence?.description
        categories = item.categories
        source = item.rawText
        warnings = item.warnings
        exceptions = item.exceptions.map { Time($0, of: calendar) }
        additions = item.additions.map { Time($0, of: calendar) }
        endRule(item)
        isThisAndFuture = item.isThisAndFuture
    }
}

extension CalendarEvent {
    /// Leaves out a rule that ends before the start: it has no other day than the first.
    private mutating func endRule(_ item: CalendarItem) {
        guard let rule = item.recurrence, let start = item.start else { return }
        let zone: Zone = if case .zoned(_, let own) = start { own } else { .utc }
        guard let bound = rule.bound(in: zone) else { return }
        let isOver =
            switch start {
            case .day(let day): bound.day < day
            case .utc, .zoned: bound < zone.local(start.instant(in: zone))
            // A day more than the farthest zone is away.
            case .floating(let local): bound.day.adding(days: 2) < local.day
            }
        guard isOver else { return }
        rrule = nil
        warnings.append("Its repetition ends before it begins, and is left out.")
    }
}

extension CalendarEvent.Time {
    /// The time as the file has it.
    var text: String {
        switch self {
        case .day(let day): day.iso
        case .utc(let instant): instant.iso
        case .zoned(let local, let zone): local.iso + " " + zone.name
        case .floating(let local): local.iso
        }
    }

    /// Times without a zone are meant in `zone`.
    func moment(in zone: Zone) -> Moment {
        switch self {
        case .day(let day): .day(day)
        case .utc(let instant): .time(instant, zone: zone.name)
        case .zoned(let local, let own): .time(own.instant(local), zone: own.name)
        case .floating(let local): .time(zone.instant(local), zone: zone.name)
        }
    }

    /// Times without a zone are meant in that of their calendar, if it names one.
    init(_ time: CalendarTime, of calendar: ReadCalendar) {
        self =
            switch time {
            case .day(let day): .day(day)
            case .utc(let instant): .utc(instant)
            case .zoned(let local, let zone): .zoned(local, zone)
            case .floating(let local): calendar.zone.map { .zoned(local, $0) } ?? .floating(local)
            }
    }
}

extension ReadCalendar {
    /// The name of the calendar where that is the group whose events it holds: in feeds of Meetup
    /// and of Luma. Other calendars are called after their owner, or after a file.
    fileprivate var group: String? {
        guard let name, let prodid else { return nil }
        let isGroup =
            prodid.contains("Meetup Calendar 1.0") || prodid.contains("Meetup Events v1.0")
            || prodid.hasPrefix("-//Luma//\(name)//")
        return isGroup ? name : nil
    }
}

extension IntakeError {
    /// The error of a file that is no calendar.
    fileprivate init(_ error: ICalendarError) {
        self =
            switch error {
            case .notACalendar: .noHeader(.calendar)
            case .neverEnds(let component, let line):
                .damaged(line: line, reason: "begins a \(component) that never ends")
            case .badNesting(let line, _):
                .damaged(line: line, reason: "is inside of too many components")
            case .lineTooLong(let line, let limit): .tooLarge(line: line, limit: limit)
            case .notText: .notText
            case .tooManyCalendars(let line, let limit):
                .damaged(line: line, reason: "begins one calendar more than \(limit)")
            case .unreadable(let reason): .unreadable(reason)
            case .outOfMemory, .notWritten, .badURI:
                .damaged(line: 1, reason: "is followed by what cannot be read")
            }
    }
}
