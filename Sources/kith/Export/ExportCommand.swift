import ArgumentParser
import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Logbook

/// The log as calendar files: `kith export`, `kith export -o ~/kith.ics --only meetups`.
struct ExportCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write follow-ups and meetups as an iCalendar file.",
        discussion: """
            Follow-ups are events of a quarter of an hour with an alarm, because Google Calendar and Outlook ignore to-dos; \
            --as todo writes to-dos, --as both writes two files. What was written to a place and is done or removed \
            since is written there as cancelled for 30 days. An unchanged file is left alone.
            """)

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case followups, meetups, deadlines, interactions
    }
    enum Form: String, CaseIterable, ExpressibleByArgument { case event, todo, both }

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The file; - is standard output (default: kith.ics in HOME/exports).", valueName: "file"
        ))
    var output: String?
    @Option(
        help:
            "followups, meetups, deadlines, interactions: one or several, with commas (default: all but interactions; with --as todo, followups).",
        transform: ExportCommand.parts)
    var only: [Part] = []
    @Option(
        name: .customLong("as"), help: "What a follow-up becomes: event, todo or both (two files).")
    var form = Form.event
    @Option(help: "Only what ends on this day or later.") var since: String?
    @Option(help: "Only what begins on this day or earlier.") var until: String?
    @Flag(help: "Initials instead of names, no notes, marked as private.") var `private` = false
    @Flag(help: "No alarms.") var noAlarms = false
    @OptionGroup var options: LogbookOptions

    @Sendable static func parts(_ text: String) throws -> [Part] {
        try text.split(separator: ",").map { word in
            guard let part = Part(rawValue: word.trimmed.lowercased()) else {
                throw ValidationError(
                    "“\(shown(String(word)))” cannot be exported; parts are \(Part.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            return part
        }
    }

    func validate() throws {
        if form == .both, output == "-" {
            throw ValidationError("--as both writes two files; give -o FILE instead of -.")
        }
    }

    func run(in session: Session) throws {
        let zone = try session.zone
        let settings = try session.readyLogbook
        let clock = try Setting.followUpTime.value(in: settings).flatMap { ClockTime(iso: $0) }
        var style = CalendarStyle(
            zone: zone, clock: clock ?? ClockTime(hour: 9), alarms: try Setting.alarms(in: settings)
        )
        style.isPrivate = `private`
        style.hasAlarms = !noAlarms
        let (since, until) = (
            try since.map { try session.day($0, facing: .past) },
            try until.map { try session.day($0, facing: .future) }
        )
        if let since, let until, until < since {
            throw CommandError(
                "The export would end (\(until.told)) before it begins (\(since.told)).",
                hint: "Swap --since and --until.", status: .misuse)
        }
        // To-dos want a file of their own: many programs refuse one that holds both.
        let standard: [Part] = form == .todo ? [.followups] : [.followups, .meetups, .deadlines]
        let parts = only.isEmpty ? standard : only
        var reports: [ExportReport] = []
        for target in try targets(session) {
            var scope = ExportScope(
                kinds: target.kinds(parts), place: target.path, clock: style.clock, zone: zone)
            scope.since = since
            scope.until = until
            style.form = target.form
            let exporter = Exporter(session: session, scope: scope, style: style, target: target)
            if let report = try exporter.run() { reports.append(report) }
        }
        if session.isJSON, output != "-" {
            try session.console.say(JSON.object([("files", .array(reports.map(\.face)))]).text())
        } else {
            for line in reports.flatMap(\.told) { session.console.note(line) }
        }
    }

    private func targets(_ session: Session) throws -> [ExportTarget] {
        let path: String?
        if output == "-" {
            path = nil
        } else if let output {
            path = session.path(output)
        } else {
            let directory = try session.home + "/exports"
            try session.makeDirectory(directory)
            path = directory + (form == .todo ? "/kith-todo.ics" : "/kith.ics")
        }
        switch form {
        case .event: return [ExportTarget(path: path, form: .event, isSecond: false)]
        case .todo: return [ExportTarget(path: path, form: .todo, isSecond: false)]
        case .both:
            let base = path ?? ""
            let stem = base.hasSuffix(".ics") ? String(base.dropLast(4)) : base
            return [
                ExportTarget(path: base, form: .event, isSecond: false),
                ExportTarget(path: stem + "-todo.ics", form: .todo, isSecond: true),
            ]
        }
    }
}

/// One file of an export.
struct ExportTarget {
    /// `nil`: standard output.
    var path: String?
    var form: CalendarStyle.Form
    /// The file of the to-dos beside the one of the events: it holds nothing else.
    var isSecond: Bool

    func kinds(_ parts: [ExportCommand.Part]) -> Set<Kind> {
        var kinds: Set<Kind> = []
        if parts.contains(.followups) { kinds.insert(.followUp) }
        if isSecond { return kinds }
        if parts.contains(.meetups) { kinds.insert(.meetup) }
        if parts.contains(.interactions) { kinds.insert(.interaction) }
        return kinds
    }
}

extension Substring {
    fileprivate var trimmed: String { cleaned(String(self)) }
}
