import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct MeetupCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetup",
        abstract:
            "Meetups, conferences, interviews: add, list, show, edit, attended, cancel, remove.",
        subcommands: [
            ThingAdd<MeetupOptions>.self, MeetupList.self, ThingShow<Meetup>.self, MeetupEdit.self,
            MeetupAttended.self, MeetupCancel.self, ThingRemove<Meetup>.self,
        ], defaultSubcommand: MeetupList.self, aliases: ["meetups", "event", "events"])
}

extension Meetup: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"Compiler Night\" --start \"thu 18:30\" --location \"Hall 3\"",
            "\"Weekly Swift\" --start \"tue 19:00\" --every weekly",
        ],
        show: ["stammtisch", "m10"],
        edit: [
            "m10 --location \"Halle 5\" --alarm 1d --alarm 1h",
            "stammtisch --occurrence 2026-04-07 --start \"8 Apr 19:00\"",
        ],
        remove: ["\"hack the lab\"", "m11"])
}

/// A meetup's fields as options.
struct MeetupOptions: FieldOptions {
    typealias Subject = Meetup
    typealias Label = TitleOption

    @Option(help: "When it starts; a day alone makes it an all-day meetup.") var start: String?
    @Option(help: "When it ends.") var end: String?
    @Option(name: .customLong("for"), help: "How long it is: 2h30m (default: 2 hours).")
    var length: String?
    @Flag(help: "It takes whole days.") var allDay = false
    @Option(help: "What sort of meetup it is.") var kind: Meetup.Form?
    @Option(help: "Whether it took place.") var status: Meetup.Status?
    @Option(help: "Where it is.") var location: String?
    @Option(name: .customLong("online"), help: "The address to join online.") var onlineURL: String?
    @Option(help: "Its page.") var url: String?
    @Option(help: "Who organizes it.") var organizer: String?
    @Option(
        name: .customLong("company"), parsing: .singleValue,
        help: "A company that it is about; may come again.")
    var companies: [String] = []
    @Option(
        name: .customLong("with"), parsing: .singleValue,
        help: "A contact who is there; may come again.")
    var contacts: [String] = []
    @Option(help: "The posting of which it is an interview.") var posting: String?
    @Option(
        name: .customLong("question"), parsing: .singleValue,
        help: "What to ask when you meet next; may come again.")
    var questions: [String] = []
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

    var hasTime: Bool { start != nil || end != nil || length != nil || allDay }
    var hasOthers: Bool { hasTime || every != nil || !alarms.isEmpty }

    func begin(in session: Session) throws -> Meetup {
        guard start != nil else {
            throw CommandError(
                "A meetup needs a start.", hint: "Add --start, such as --start \"tue 18:30\".",
                status: .misuse)
        }
        return Meetup.blank
    }

    func applyOthers(to meetup: inout Meetup, _ session: Session) throws {
        // Of a new one there is no time before.
        let was = meetup.id == 0 ? nil : meetup.time
        if hasTime { meetup.time = try span(was: was, session) }
        if let every { meetup.rrule = try Inputs.period(every).rrule }
        try alarms.apply(to: &meetup.alarms, session)
    }

    func tellLinks(of meetup: Meetup, _ names: Names, _ session: Session) throws {
        guard let posting = meetup.posting else { return }
        let links =
            [Reference(.posting, posting)] + meetup.companies.map { Reference(.company, $0) }
        let words = links.map { "\(shown(names[$0.kind, $0.id])) (\($0.text))" }
        try session.console.say("  for \(words.joined(separator: ", "))")
    }

    /// The time that the options say; an edit without `--start` keeps the start, one without end
    /// the length, and a time of day alone the day.
    func span(was: Meetup.Span?, _ session: Session) throws -> Meetup.Span {
        let start = try start.map { try session.when($0, onDayOf: was) }
        let typed = SpanInput(
            start: start, end: try end.map { try session.when($0, onDayOf: was, from: start) },
            length: try length.map(Inputs.length), allDay: allDay)
        return try typed.span(was: was, zone: session.zone)
    }
}

extension Session {
    /// Understands a typed time; a time of day alone is on the day of `start`, else on that on
    /// which the meetup is.
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
