import ArgumentParser
import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Logbook
import Publishing

/// The log as calendar files: `kith export`, `kith export -o ~/kith.ics --only meetups`. With
/// `--contacts`, as vCards.
struct ExportCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write follow-ups and meetups as an iCalendar file, or contacts as vCards.",
        discussion: """
            Follow-ups are events of a quarter of an hour with an alarm, because Google Calendar and Outlook ignore to-dos; \
            --as todo writes to-dos, --as both writes two files. What was written to a place and is done or removed \
            since is written there as cancelled for 30 days. An unchanged file is left alone; where there is \
            nothing to export, none is made.

            --for picks the form that a calendar takes, and tells what it will and will not do with it. --split writes a \
            file for each thing into a directory, as khal, todoman and vdirsyncer read it; it removes only files that it \
            wrote. --dry-run tells what a client will see change since the last export to that place.

            --contacts writes all contacts as vCards instead, for a telephone or an address book; with --vcard 4 the \
            companies too. They have the uids of the log: a later file updates the cards of an earlier one.
            """)
    static let examples = [
        "kith export --for google -o google.ics",
        "kith export --contacts -o contacts.vcf",
    ]

    enum Form: String, CaseIterable, ExpressibleByArgument { case event, todo, both }

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The file; - is standard output (default: kith.ics or kith.vcf in HOME/exports). With --split, the directory.",
            valueName: "file"
        ))
    var output: String?
    @Flag(help: "A file for each thing in a directory (a vdir), here or with -o.")
    var split = false
    @Argument(help: "With --split: the directory (default: kith in HOME/exports).")
    var dir: String?
    @Option(
        help:
            "followups, meetups, deadlines, interactions: one or several, with commas (default: all but interactions; with --as todo, followups).",
        transform: ExportCommand.parts)
    var only: [ExportPart] = []
    @Option(
        name: .customLong("as"), help: "What a follow-up becomes: event, todo or both (two files).")
    var form = Form.event
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "The calendar program that is to take it: \(Client.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "client"))
    var clientName: Client.Name?
    @Option(help: "Only what ends on this day or later.") var since: String?
    @Option(help: "Only what begins on this day or earlier.") var until: String?
    @Flag(help: "Initials instead of names, no notes, marked as private.") var `private` = false
    @Flag(
        help: "The brief of each meetup and interview to come as its description (kith help brief)."
    )
    var briefs = false
    @Flag(help: "No alarms.") var noAlarms = false
    @Flag(help: "Say what a client will see change, and write nothing.") var dryRun = false
    @Flag(help: "Contacts as vCards instead of a calendar.") var contacts = false
    @Option(
        name: .customLong("vcard"),
        help: "With --contacts: the version, 3 or 4 (default: 3, which telephones take).")
    var cardVersion: CardVersion?
    @OptionGroup var options: LogbookOptions

    @Sendable static func parts(_ text: String) throws -> [ExportPart] {
        try text.split(separator: ",").map { word in
            guard let part = ExportPart(rawValue: word.trimmed.lowercased()) else {
                throw ValidationError(
                    "“\(shown(String(word)))” cannot be exported; parts are \(ExportPart.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            return part
        }
    }

    func validate() throws {
        try validateContacts()
        try validateBriefs()
        if form == .both, output == "-" {
            throw ValidationError("--as both writes two files; give -o FILE instead of -.")
        }
        if dryRun, output == "-" {
            throw ValidationError("--dry-run compares with a file; give -o FILE instead of -.")
        }
        if split, output == "-" {
            throw ValidationError("--split writes many files; give a directory instead of -.")
        }
        if let dir, !split {
            throw ValidationError(
                "“\(shown(dir))” is too much; name a file with -o, or a directory behind --split.")
        }
        if dir != nil, output != nil {
            throw ValidationError("The directory is given twice, behind --split and with -o.")
        }
    }

    func run(in session: Session) throws {
        if contacts { return try exportContacts(session) }
        let client = clientName.map(Client.named)
        try check(client)
        let settings = try session.readyLogbook
        var style = try session.calendarStyle
        style.dayMoves = try settings.dayMoves().map { ($0.count, $0.at) }
        style.isPrivate = `private`
        style.hasAlarms = !noAlarms
        let (since, until) = (
            try since.map { try session.day($0, facing: .past) },
            try until.map { try session.day($0, facing: .future) }
        )
        if let since, let until, until < since {
            throw CommandError(
                "The export would end (\(until.words)) before it begins (\(since.words)).",
                hint: "Swap --since and --until.", status: .misuse)
        }
        let texts = briefs ? try session.textsOfBriefs() : [:]
        let targets = try targets(session, client)
        // Before the first one is written: what fails changes nothing.
        for target in targets { try target.check(sparing: settings) }
        let exporters = targets.map {
            Exporter(
                settings, $0, style, days: (since, until), briefs: texts, product: kithProduct,
                warn: session.warn)
        }
        do {
            if dryRun {
                return try session.report(try exporters.compactMap { try $0.dryRun() }, client)
            }
            try session.report(try written(exporters, session), client, isQuiet: output == "-")
        } catch ZoneError.unknown(let name) {
            throw Hints.noZone(ofThing: name)
        }
        if settings.isReadOnly, output != "-" {
            session.console.note(
                "The log may only be read: it does not remember this export, and a later one will "
                    + "not cancel there what is removed until then.")
        }
    }

    /// Writes one calendar after the other. If one fails, those that are written are told first.
    private func written(_ exporters: [Exporter], _ session: Session) throws -> [ExportReport] {
        var reports: [ExportReport] = []
        for exporter in exporters {
            do { reports += try exporter.run() } catch  where !reports.isEmpty {
                for report in reports { session.console.note(report.words) }
                throw Hints.explained(afterFiles: error)
            }
        }
        return reports
    }

    /// The parts that were asked for. To-dos want a file of their own: many programs refuse one
    /// that holds both.
    var parts: Set<ExportPart> {
        if !only.isEmpty { return Set(only) }
        return form == .todo ? [.followups] : [.followups, .meetups, .deadlines]
    }

    private func targets(_ session: Session, _ client: Client?) throws -> [ExportTarget] {
        func target(_ path: String, form: CalendarStyle.Form, parts: Set<ExportPart>)
            -> ExportTarget
        {
            ExportTarget(
                split ? .directory(path) : .file(path), form: form, parts: parts, client: client)
        }
        let first: CalendarStyle.Form = form == .todo ? .todo : .event
        if output == "-" {
            return [
                ExportTarget(
                    .stream { try session.console.put(bytes: $0) }, form: first, parts: parts,
                    client: client)
            ]
        }
        let path = try path(session)
        let targets = [target(path, form: first, parts: parts)]
        guard form == .both else { return targets }
        let second = ExportPath.ofToDos(path, isDirectory: split)
        return targets + [target(second, form: .todo, parts: parts.intersection([.followups]))]
    }

    /// The file or the directory.
    private func path(_ session: Session) throws -> String {
        if let typed = dir ?? output {
            let path = try session.path(typed)
            return split ? try ExportPath.directory(path) : path
        }
        return try session.exports(isMade: !dryRun) + (form == .todo ? "/kith-todo" : "/kith")
            + (split ? "" : ".ics")
    }
}

extension ExportPart: ExpressibleByArgument {}

extension Substring {
    fileprivate var trimmed: String { cleaned(String(self)) }
}
