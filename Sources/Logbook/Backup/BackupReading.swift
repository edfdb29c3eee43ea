import CivilTime
import JobSearch

// How each thing is read out of a backup.

extension Company: Restorable {
    static var fieldNames: Set<String> {
        ["name", "tier", "stage", "website", "careersURL", "notes", "tags", "imported"]
    }
    static var referenceFields: [String: Kind] { [:] }

    static func read(_ fields: BackupFields) throws -> Company {
        var company = Company(name: try fields.name("name"))
        company.tier = try fields.integer("tier")
        if let tier = company.tier, !(1...3).contains(tier) {
            throw fields.refusal("tier", "is \(tier), which is none of 1, 2, 3")
        }
        company.stage = try fields.choice("stage", Stage.self) ?? .researching
        company.website = try fields.text("website")
        company.careersURL = try fields.text("careersURL")
        company.notes = try fields.text("notes")
        company.tags = try fields.texts("tags")
        return company
    }

    func link(_ ids: (String) throws -> [Int]) rethrows {}
}

extension Contact: Restorable {
    static var fieldNames: Set<String> {
        [
            "name", "title", "emails", "phones", "linkedIn", "cadence", "lastInteraction",
            "nextTouch", "notes", "tags", "past", "imported",
        ]
    }
    static var referenceFields: [String: Kind] {
        ["company": .company, "metAt": .meetup, "introducedBy": .contact]
    }

    static func read(_ fields: BackupFields) throws -> Contact {
        var contact = Contact(name: try fields.name("name"))
        contact.title = try fields.text("title")
        contact.emails = try fields.texts("emails")
        contact.phones = try fields.texts("phones")
        contact.linkedIn = try fields.text("linkedIn")
        contact.cadence = try fields.period("cadence")
        contact.notes = try fields.text("notes")
        contact.tags = try fields.texts("tags")
        contact.past = try fields.objects("past", PastJob.Entry.self).map(\.job)
        return contact
    }

    mutating func link(_ ids: (String) throws -> [Int]) rethrows {
        company = try ids("company").first
        metAt = try ids("metAt").first
        introducedBy = try ids("introducedBy").first
    }
}

extension Meetup: Restorable {
    static var fieldNames: Set<String> {
        [
            "title", "kind", "status", "start", "end", "allDay", "timeZone", "location",
            "onlineURL", "url", "organizer", "rrule", "notes", "tags", "imported", "occurrences",
            "alarms",
        ]
    }
    static var referenceFields: [String: Kind] { ["companies": .company, "contacts": .contact] }

    static func read(_ fields: BackupFields) throws -> Meetup {
        var meetup = Meetup(title: try fields.name("title"), time: try span(fields))
        meetup.form = try fields.choice("kind", Form.self) ?? .meetup
        meetup.status = try fields.choice("status", Status.self) ?? .planned
        meetup.location = try fields.text("location")
        meetup.onlineURL = try fields.text("onlineURL")
        meetup.url = try fields.text("url")
        meetup.organizer = try fields.text("organizer")
        meetup.rrule = try fields.text("rrule")
        if let rule = meetup.rrule, !rule.uppercased().contains("FREQ=") {
            throw fields.refusal("rrule", "is no rule like FREQ=WEEKLY")
        }
        meetup.notes = try fields.text("notes")
        meetup.tags = try fields.texts("tags")
        meetup.alarms = try fields.alarms("alarms")
        for occurrence in try fields.objects("occurrences", Occurrence.Entry.self) {
            meetup.set(occurrence.occurrence)
        }
        return meetup
    }

    fileprivate static func span(_ fields: BackupFields) throws -> Span {
        let start = try fields.moment("start")
        let end = try fields.text("end") == nil ? start : fields.moment("end")
        let span: Span
        switch (start, end) {
        case (.day(let first), .day(let last)):
            guard first <= last else { throw fields.refusal("end", "is before the start") }
            span = .days(first, last)
        case (.time(let start, let zone), .time(let end, _)):
            guard start <= end else { throw fields.refusal("end", "is before the start") }
            span = .times(start: start, end: end, zone: zone)
        default: throw fields.refusal("end", "is a day where the start is a time, or the reverse")
        }
        if let isAllDay = try fields.flag("allDay"), isAllDay != span.isAllDay {
            throw fields.refusal("allDay", "says otherwise than the start")
        }
        return span
    }

    mutating func link(_ ids: (String) throws -> [Int]) rethrows {
        companies = try ids("companies")
        contacts = try ids("contacts")
    }
}

extension Interaction: Restorable {
    static var fieldNames: Set<String> { ["text", "channel", "at", "timeZone", "tags"] }
    static var referenceFields: [String: Kind] {
        ["contacts": .contact, "companies": .company, "meetup": .meetup]
    }

    static func read(_ fields: BackupFields) throws -> Interaction {
        var interaction = Interaction(
            text: try fields.name("text"), at: try fields.moment("at"))
        interaction.channel = try fields.choice("channel", Channel.self) ?? .other
        interaction.tags = try fields.texts("tags")
        return interaction
    }

    mutating func link(_ ids: (String) throws -> [Int]) rethrows {
        contacts = try ids("contacts")
        companies = try ids("companies")
        meetup = try ids("meetup").first
    }
}

extension FollowUp: Restorable {
    static var fieldNames: Set<String> {
        [
            "text", "due", "timeZone", "status", "closedAt", "priority", "every", "firstDue",
            "alarms",
        ]
    }
    static var referenceFields: [String: Kind] {
        ["contacts": .contact, "company": .company, "meetup": .meetup]
    }

    static func read(_ fields: BackupFields) throws -> FollowUp {
        var followUp = FollowUp(text: try fields.name("text"), due: try fields.moment("due"))
        followUp.status = try fields.choice("status", Status.self) ?? .open
        followUp.closedAt = try fields.instant("closedAt")
        guard (followUp.status == .open) == (followUp.closedAt == nil) else {
            throw fields.refusal(
                "closedAt",
                followUp.status == .open
                    ? "is there although the follow-up is open" : "is missing")
        }
        followUp.priority = try fields.choice("priority", Priority.self) ?? .normal
        followUp.every = try fields.period("every")
        followUp.firstDue = try fields.day("firstDue")
        followUp.alarms = try fields.alarms("alarms")
        return followUp
    }

    mutating func link(_ ids: (String) throws -> [Int]) rethrows {
        contacts = try ids("contacts")
        company = try ids("company").first
        meetup = try ids("meetup").first
    }
}

extension PastJob {
    /// What a backup says of one past job.
    fileprivate struct Entry: Decodable {
        var job: PastJob

        init(from decoder: any Decoder) throws {
            let fields = try BackupFields(decoder, known: ["company", "title", "until"])
            guard let until = try fields.day("until") else {
                throw fields.refusal("until", "is missing")
            }
            job = PastJob(
                company: try fields.text("company"), title: try fields.text("title"), until: until)
        }
    }
}

extension Occurrence {
    /// What a backup says of one occurrence.
    fileprivate struct Entry: Decodable {
        var occurrence: Occurrence

        init(from decoder: any Decoder) throws {
            let fields = try BackupFields(
                decoder,
                known: [
                    "day", "status", "start", "end", "timeZone", "title", "location", "onlineURL",
                    "notes",
                ])
            guard let day = try fields.day("day") else {
                throw fields.refusal("day", "is missing")
            }
            occurrence = Occurrence(day: day)
            occurrence.status = try fields.choice("status", Meetup.Status.self)
            if try fields.text("start") != nil { occurrence.time = try Meetup.span(fields) }
            occurrence.title = try fields.text("title")
            occurrence.location = try fields.text("location")
            occurrence.onlineURL = try fields.text("onlineURL")
            occurrence.notes = try fields.text("notes")
        }
    }
}
