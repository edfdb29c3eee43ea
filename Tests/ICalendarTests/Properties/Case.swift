import CivilTime
import Foundation

@testable import ICalendar

/// An item as it was given to the writer, for properties.py, which says what must stand in the
/// file.
struct Case: Encodable {
    var kind: String
    /// The texts as they were given.
    var raw: Texts
    /// The texts as they must be written.
    var text: Texts
    var sequence: Int
    var created: Int?
    var modified: Int?
    var status: String?
    var transparency: String?
    var priority: Int?
    var classification: String?
    var start: When?
    var end: When?
    var completed: Int?
    var rule: String?
    /// What `Recurrence` makes of the rule, until `last`: clock times.
    var instances: [String]?
    var last: String?
    var exceptions: [When]
    var recurrenceID: When?
    var alarms: [Alarm]

    /// The first line: of the calendar.
    struct Frame: Encodable {
        var name: String
        /// The last year in which its time zones must be right.
        var horizon: Int
    }

    struct Texts: Encodable {
        var uid: String
        var summary: String
        var description: String
        var location: String
        var url: String?
        var categories: [String]
        var related: [String]
        var alarms: [String]
    }

    struct When: Encodable {
        var day: String?
        var utc: Int?
        var local: String?
        var zone: String?
    }

    struct Alarm: Encodable {
        /// `start`, `end` or `at`.
        var from: String
        var seconds: Int
    }

    init(_ fields: CalendarItem) {
        (kind, status) = (fields.kind.rawValue, fields.status?.rawValue)
        (start, end) = (fields.start.map { When($0) }, fields.end.map { When($0) })
        completed = fields.completed?.seconds
        if fields.kind == .event {
            transparency = fields.isTransparent ? "TRANSPARENT" : "OPAQUE"
            if let rule = fields.recurrence, let start = fields.start {
                let (first, zone) = Case.clock(start)
                let last = first.day.adding(days: 900)
                self.last = last.iso
                instances = rule.instances(of: first, in: zone, from: first.day, to: last).map(
                    \.iso)
            }
        }
        raw = Texts(fields) {
            $0
        } category: {
            $0
        }
        text = Texts(fields) {
            WrittenText.text($0)
        } category: {
            WrittenText.category($0)
        }
        sequence = fields.sequence
        created = fields.created?.seconds
        modified = fields.lastModified?.seconds
        priority = fields.priority
        classification = fields.classification?.rawValue
        rule = fields.recurrence?.description
        exceptions = fields.exceptions.map { When($0) }
        recurrenceID = fields.recurrenceID.map { When($0) }
        alarms = fields.alarms.map { alarm in
            switch alarm.trigger {
            case .start(let seconds): Alarm(from: "start", seconds: seconds)
            case .end(let seconds): Alarm(from: "end", seconds: seconds)
            case .at(let instant): Alarm(from: "at", seconds: instant.seconds)
            }
        }
    }

    private static func clock(_ time: CalendarTime) -> (LocalTime, Zone) {
        switch time {
        case .day(let day): (LocalTime(day: day, clock: .midnight), .utc)
        case .utc(let instant): (Zone.utc.local(instant), .utc)
        case .zoned(let local, let zone): (local, zone)
        case .floating(let local): (local, .utc)
        }
    }
}

extension Case.Texts {
    init(
        _ fields: CalendarItem, text: (String) -> String, category: (String) -> String
    ) {
        uid = text(fields.uid)
        summary = text(fields.summary)
        description = text(fields.description ?? "")
        location = text(fields.location ?? "")
        url = fields.url
        categories = fields.categories.map(category)
        related = fields.relatedTo.map(text)
        alarms = fields.alarms.map { text($0.text) }
    }
}

extension Case.When {
    init(_ time: CalendarTime) {
        switch time {
        case .day(let day): self.day = day.iso
        case .utc(let instant): utc = instant.seconds
        case .zoned(let local, let zone): (self.local, self.zone) = (local.iso, zone.name)
        case .floating(let local): self.local = local.iso
        }
    }
}
