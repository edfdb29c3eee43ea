import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct MeetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetup",
        abstract: "Meetups, conferences, interviews: add, list, show, edit, cancel, remove.",
        subcommands: [
            MeetupAdd.self, MeetupList.self, ThingShow<Meetup>.self, MeetupEdit.self,
            MeetupCancel.self, ThingRemove<Meetup>.self,
        ], defaultSubcommand: MeetupList.self, aliases: ["event"])
}

/// A meetup's fields as options.
struct MeetupFields: Fields {
    @Option(name: [.customLong("title"), .customLong("name")], help: "The title.") var title:
        String?
    @Option(help: "When it starts; a day alone makes it an all-day meetup.") var start: String?
    @Option(help: "When it ends.") var end: String?
    @Option(name: .customLong("for"), help: "How long it is: 2h30m (default: 2 hours).")
    var length: String?
    @Flag(help: "It takes whole days.") var allDay = false
    @Option(help: "meetup, conference, fair, hackathon, webinar, coffee, call or interview.")
    var kind: Meetup.Form?
    @Option(help: "planned, attended, cancelled or missed.") var status: Meetup.Status?
    @Option(help: "Where it is.") var location: String?
    @Option(help: "The address to join online.") var online: String?
    @Option(help: "Its page.") var url: String?
    @Option(help: "Who organizes it.") var organizer: String?
    @Option(
        name: .customLong("company"), parsing: .singleValue,
        help: "A company that it is about; may come again.")
    var companies: [String] = []
    @Option(
        name: .customLong("with"), parsing: .singleValue,
        help: "A contact who is there; may come again.")
    var with: [String] = []
    @Option(help: "How often it comes: weekly, 2w, 1 month.") var every: String?
    @Option(help: "By which rule it comes (RFC 5545 RRULE).") var rrule: String?
    @Option(help: "What you know of it.") var notes: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @OptionGroup var alarms: AlarmOptions

    func validate() throws {
        if end != nil, length != nil { throw ValidationError("Give --end or --for, not both.") }
        if every != nil, rrule != nil {
            throw ValidationError("Give --every or --rrule, not both.")
        }
    }

    var isEmpty: Bool {
        title == nil && !hasTime && kind == nil && status == nil && location == nil && online == nil
            && url == nil && organizer == nil && companies.isEmpty && with.isEmpty && every == nil
            && rrule == nil && notes == nil && tags.isEmpty && alarms.isEmpty
    }

    /// The other fields, so that a time is read, and a doubt about it told, only once.
    var withoutTime: MeetupFields {
        var others = self
        others.start = nil
        others.end = nil
        others.length = nil
        others.allDay = false
        return others
    }

    var hasTime: Bool { start != nil || end != nil || length != nil || allDay }

    static let clearable: [(String, Clearing<Meetup>)] = [
        ("location", { $0.location = nil }), ("online", { $0.onlineURL = nil }),
        ("url", { $0.url = nil }), ("organizer", { $0.organizer = nil }),
        ("companies", { $0.companies = [] }), ("with", { $0.contacts = [] }),
        ("rrule", { $0.rrule = nil }), ("notes", { $0.notes = nil }), ("tags", { $0.tags = [] }),
        ("alarms", { $0.alarms = nil }),
    ]

    func apply(to meetup: inout Meetup, _ names: NameLookup, _ session: Session) throws {
        if let title { meetup.title = cleaned(title) }
        if hasTime { meetup.time = try span(was: meetup.time, session) }
        if let kind { meetup.form = kind }
        if let status { meetup.status = status }
        if let location { meetup.location = Inputs.text(location) }
        if let online { meetup.onlineURL = try Inputs.url(online) }
        if let url { meetup.url = try Inputs.url(url) }
        if let organizer { meetup.organizer = Inputs.text(organizer) }
        meetup.companies = Set(meetup.companies).union(try names.ids(.company, companies)).sorted()
        meetup.contacts = Set(meetup.contacts).union(try names.ids(.contact, with)).sorted()
        if let every { meetup.rrule = try Inputs.period(every).rrule }
        if let rrule { meetup.rrule = try Inputs.rrule(rrule) }
        if let notes { meetup.notes = Inputs.text(notes) }
        meetup.tags.merge(tags.map(Inputs.tag))
        try alarms.apply(to: &meetup.alarms, session)
    }

    /// The time that the options say; an edit without `--start` keeps the start, one without end the length, and a time
    /// of day alone the day.
    func span(was: Meetup.Span?, _ session: Session) throws -> Meetup.Span {
        let start = try start.map { try session.when($0, onDayOf: was) }
        let typed = SpanInput(
            start: start, end: try end.map { try session.when($0, onDayOf: was, from: start) },
            length: try length.map(Inputs.length), allDay: allDay)
        return try typed.span(was: was, zone: session.zone)
    }

    func newMeetup(_ name: String, _ session: Session) throws -> Meetup {
        guard start != nil else {
            throw CommandError(
                "A meetup needs a start.", hint: "Add --start, such as --start \"tue 18:30\".",
                status: .misuse)
        }
        return Meetup(title: cleaned(name), time: try span(was: nil, session))
    }
}

/// Adds a meetup: `kith meetup add "Swift Berlin" --start "3 Mar 18:30" --for 2h30m --location c-base`.
struct MeetupAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a meetup: anything with a time.")

    @Argument(help: "The title.") var name: String
    @OptionGroup var fields: MeetupFields
    @Flag(help: "Add it though the same one is there.") var new = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.addMeetup(isNew: new) { names in
            var meetup = try fields.newMeetup(name, session)
            try fields.withoutTime.apply(to: &meetup, names, session)
            return meetup
        }
        try session.tell(change)
    }
}

extension Session {
    /// Understands a typed time; a time of day alone is on the day of `start`, else on that on which the meetup is.
    fileprivate func when(
        _ text: String, onDayOf was: Meetup.Span?, from start: Moment? = nil
    ) throws -> Moment {
        let day = try start?.day(in: zone) ?? was?.firstDay
        if let day, (try? When.parse(text, facing: .future, now: now, zone: zone)) != nil,
            (try? When.parse("\(day.iso) \(text)", facing: .future, now: now, zone: zone)) != nil
        {
            return try when("\(day.iso) \(text)", facing: .future)
        }
        return try when(text, facing: .future)
    }
}

extension Inputs {
    /// A rule that calendars and libical both read rightly.
    static func rrule(_ text: String) throws -> String {
        do {
            return try Recurrence(parsing: cleaned(text)).description
        } catch {
            throw CommandError(
                "The rule is refused: \(error)",
                hint: "Write it like FREQ=MONTHLY;BYDAY=1TU, or use --every 2w.", status: .misuse)
        }
    }
}
