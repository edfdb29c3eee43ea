import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Changes a meetup, or one occurrence of it: `kith meetup edit swift --occurrence 2026-04-07 --start "8 Apr 19:00"`.
struct MeetupEdit: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a meetup, by options or in an editor.",
        discussion: """
            Without options the meetup opens as a page in $VISUAL or $EDITOR. Options that may come again add to what is there; \
            --clear FIELD empties it first. Fields: \(MeetupFields.clearable.map(\.0).joined(separator: ", ")).

            Of a meetup that comes again, --occurrence changes a single one: its time, status, title, location, online \
            address or notes; --clear lets a field be as in the whole series again.
            """)

    @Argument(help: "An id, a uid or words.") var ref: String
    @Option(
        help: ArgumentHelp("Only the occurrence of that day.", valueName: "when"))
    var occurrence: String?
    @OptionGroup var fields: MeetupFields
    @Option(
        name: .customLong("clear"), parsing: .singleValue,
        help: ArgumentHelp("Empty a field; may come again.", valueName: "field"))
    var clear: [String] = []
    @Option(
        help: ArgumentHelp("Take the page from a file (- for standard input).", valueName: "file"))
    var page: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        guard let occurrence else {
            let change = try session.edit(ref, fields, clear: clear, page: page)
            try session.tell(change)
            return try session.tellStrayed(change.touched.meetups)
        }
        if let shared = fields.sharedByOccurrences {
            throw CommandError(
                "\(shared) belongs to the whole series, not to one occurrence.",
                hint: "Leave out --occurrence to change it for all of them.", status: .misuse)
        }
        guard page == nil, !(fields.isEmpty && clear.isEmpty) else {
            throw CommandError(
                "What is to change about the occurrence is missing.",
                hint: "Add --start WHEN, --status attended, --location TEXT, --title, --notes …",
                status: .misuse)
        }
        let clearings = try clear.map {
            try session.clearing($0, among: Occurrence.clearable, of: "occurrence")
        }
        try session.editOccurrences(ref, [occurrence]) { change, series in
            for clearing in clearings { clearing(&change) }
            // A calendar that was told of another time must be told of the usual one.
            if clear.contains(where: { $0.lowercased() == "start" }) {
                change.time = series.usualTime(on: change.day)
            }
            try fields.apply(to: &change, of: series, session)
        }
    }
}

extension Occurrence {
    /// Names of what an occurrence can have of its own, and how it is as the series again.
    fileprivate static let clearable: [(String, Clearing<Occurrence>)] = [
        ("start", { $0.time = nil }), ("status", { $0.status = nil }),
        ("title", { $0.title = nil }), ("location", { $0.location = nil }),
        ("online", { $0.onlineURL = nil }), ("notes", { $0.notes = nil }),
    ]
}

extension MeetupFields {
    /// An option that was typed and cannot differ between occurrences.
    fileprivate var sharedByOccurrences: String? {
        if kind != nil { return "--kind" }
        if url != nil { return "--url" }
        if organizer != nil { return "--organizer" }
        if !companies.isEmpty { return "--company" }
        if !with.isEmpty { return "--with" }
        if every != nil { return "--every" }
        if rrule != nil { return "--rrule" }
        if !tags.isEmpty { return "--tag" }
        return alarms.isEmpty ? nil : "--alarm"
    }

    fileprivate func apply(
        to change: inout Occurrence, of series: Series, _ session: Session
    ) throws {
        if let title { change.title = Inputs.text(title) }
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
        if let online { change.onlineURL = try Inputs.url(online) }
        if let notes { change.notes = Inputs.text(notes) }
    }
}
