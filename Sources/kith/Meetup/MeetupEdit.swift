import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Changes a meetup, or one occurrence of it:
/// `kith meetup edit swift --occurrence 2026-04-07 --start "8 Apr 19:00"`.
struct MeetupEdit: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a meetup, by options or in an editor.",
        discussion: PageOptions.discussion(.meetup) + """


            Of a meetup that comes again, --occurrence changes a single one: its time, status, title, location, online \
            address or notes; --clear lets a field be as in the whole series again.
            """)

    static var examples: [String] { Meetup.lines("edit", \.edit) }

    @Argument(help: "An id, a uid or words.") var ref: String
    @Option(
        help: ArgumentHelp("Only the occurrence of that day.", valueName: "when"))
    var occurrence: String?
    @OptionGroup var edit: EditOptions<MeetupOptions>
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        guard let occurrence else {
            let edited = try session.edit(ref, edit, page)
            try session.tell(edited)
            return try session.tellStrayed(edited.change.touched[Meetup.self])
        }
        if let shared = edit.fields.sharedByOccurrences {
            throw CommandError(
                "\(shared) belongs to the whole series, not to one occurrence.",
                hint: "Leave out --occurrence to change it for all of them.", status: .misuse)
        }
        guard page.page == nil, !(edit.isEmpty && page.clear.isEmpty) else {
            throw CommandError(
                "What is to change about the occurrence is missing.",
                hint: "Add --start WHEN, --status attended, --location TEXT, --title, --notes …",
                status: .misuse)
        }
        let cleared = try page.clear.map {
            try session.field($0, of: Occurrence.fields, in: "an occurrence")
        }
        try session.editOccurrences(ref, [occurrence]) { change, series in
            withUnsafeMutablePointer(to: &change) { change in
                for field in cleared { field.set(.none, at: UnsafeMutableRawPointer(change)) }
            }
            // A calendar that has another time must get the usual one.
            if cleared.contains(where: { $0.name == "time" }) {
                change.time = series.usualTime(on: change.day)
            }
            try edit.apply(to: &change, of: series, session)
        }
    }
}

extension MeetupOptions {
    /// An option that was typed and cannot differ between occurrences.
    fileprivate var sharedByOccurrences: String? {
        if every != nil { return "--every" }
        let shared = typed.first { field, _ in
            !Occurrence.fields.contains { $0.name == field.name }
        }
        if let option = shared?.field.options.first { return "--" + option }
        return alarms.isEmpty ? nil : "--alarm"
    }
}

extension EditOptions where F == MeetupOptions {
    fileprivate func apply(
        to change: inout Occurrence, of series: Series, _ session: Session
    ) throws {
        if let title = label.label { change.title = Inputs.text(title) }
        try fields.apply(to: &change, of: series, session)
    }
}

extension MeetupOptions {
    fileprivate func apply(
        to change: inout Occurrence, of series: Series, _ session: Session
    ) throws {
        if hasTime {
            let was = change.time ?? series.usualTime(on: change.day)
            let span = try span(was: was, session)
            guard span.isAllDay == series.meetup.time.isAllDay else {
                throw CommandError(
                    series.meetup.time.isAllDay
                        ? "The occurrences of an all-day meetup take whole days."
                        : "An occurrence of a meetup with a time needs a time.",
                    hint: series.meetup.time.isAllDay
                        ? "Give --start a day alone."
                        : "Give --start a time, too: \"8 Apr 19:00\".",
                    status: .misuse)
            }
            // On the clock of the series, so that a calendar needs to know no other zone.
            if case .times(let start, let end, _) = span {
                change.time = .times(start: start, end: end, zone: series.zone.name)
            } else {
                change.time = span
            }
        }
        if let status { change.status = status }
        if let location { change.location = Inputs.text(location) }
        if let onlineURL { change.onlineURL = try Inputs.url(onlineURL) }
        if let notes { change.notes = Inputs.text(notes) }
    }
}
