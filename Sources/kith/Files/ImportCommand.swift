import ArgumentParser
import CivilTime
import Intake
import JobSearch
import Logbook

/// Other programs' files: `kith import Connections.csv --dry-run`.
struct ImportCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read other programs' files; twice the same file changes nothing.",
        discussion: """
            The form is found by the content, never by the name. Forms: \
            \(IntakeFormat.allCases.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")). \
            A zip of such files is looked into without being unpacked: what kith knows is read, the rest is counted.

            LinkedIn: Settings & Privacy → Data privacy → Get a copy of your data; the zip that comes is imported as it is. \
            Whoever has another job since the last time is told as news, and kith show keeps where they worked before. \
            Messages feed the cadence, connections and invitations do not; the day on which you connected is in each \
            contact's history, and not among what kith search finds. Companies that you follow get the tag follows and no \
            tier (kith targets --suggest). Applications and saved jobs become postings, the same by the address of their \
            page; an application raises its company to applied. The answers that you gave are not kept.

            Address books: vCards 2.1, 3.0 and 4.0, Google's CSV old and new, Outlook's in both orders, Thunderbird's, with \
            commas, semicolons or tabs. Fax and pager numbers are left out, and told. Any other table: its columns are shown with a ready line for --map. A column holds name, first, last, company, \
            title, email, phone, linkedin, notes, tag or connected.

            Calendars of any size, from the “Add to calendar” of a page (Meetup, Luma, Facebook, Eventbrite) or a calendar \
            program: events become meetups, series with the days that differ. A later file of the same event moves or \
            cancels its meetup, one of cancellations (METHOD:CANCEL) by the UID alone. Days besides a series' rule (RDATE) \
            become meetups of their own, a change of all later days (RANGE=THISANDFUTURE) a series that follows. Links are mended or left out; a \
            time zone that only the file describes is taken as a known one with the same clock changes, and where there is \
            none the repetition is not followed. All of that is told.

            What cannot be taken is told with its line and the reason; a file in which nothing can be taken is an error. \
            Of more than twenty files of one form the sum is told (--json tells of each). Only the same profile, address \
            or uid makes two into one by itself; kith duplicates lists what looks alike. A company that only an import \
            has made is no target: kith company list shows it with --all, or when it gets a tier. A line on the terminal \
            tells how far a long import is; Ctrl-C leaves the log as it was.
            """)
    static let examples = [
        "kith import Connections.csv --dry-run",
        "kith import invite.ics --people",
    ]

    @Argument(help: "Files, or zips of them; - is standard input.") var files: [String] = []
    @Flag(help: "Say what would change, and change nothing.") var dryRun = false
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The form, when the content does not tell.", valueName: "form"))
    var format: String?
    @Option(
        help: ArgumentHelp(
            "Which columns of any other CSV hold what: \"Full Name=name,Employer=company\".",
            valueName: "columns"))
    var map: [String] = []
    @Flag(help: "Take the people whom meetups name as contacts, linked to their meetups.")
    var people = false
    @Flag(help: "List the forms that can be read, and how each is recognised.") var formats = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if files.isEmpty, !formats {
            throw ValidationError("Name a file; kith import --formats lists what can be read.")
        }
    }

    func run(in session: Session) throws {
        if formats { return try session.tellFormats() }
        let (wanted, columns) = try (wantedFormat(), columns())
        let zone = try session.zone
        let sources = try files.map { file in
            try session.importSource(file, as: wanted, map: columns)
        }
        let change = try importing(sources, columns, zone, session)
        let zips = sources.compactMap(\.zip)
        if session.isJSON {
            try session.console.say(change.result.json(change.step, zips).text())
        } else {
            try session.tell(change.result, zips, raised: change.raised, people: people)
            if !dryRun { try session.tellLadders(change) }
        }
    }

    /// The form that was asked for; columns that were named imply theirs.
    private func wantedFormat() throws -> IntakeFormat? {
        guard let format else { return map.isEmpty ? nil : .csv }
        if format.lowercased() == "zip" {
            throw CommandError(
                "A zip is recognised by itself.",
                hint: "Leave --as out, or name the form of the files in it.", status: .misuse)
        }
        guard let wanted = IntakeFormat(name: format) else {
            throw CommandError(
                "There is no form “\(shown(format))”.",
                hint: "Forms: \(IntakeFormat.allCases.map(\.name).joined(separator: ", ")).",
                status: .misuse)
        }
        if wanted != .csv, !map.isEmpty {
            throw CommandError(
                "The columns of \(wanted.title) are known.",
                hint: "Leave --map out, or say --as csv.", status: .misuse)
        }
        return wanted
    }

    private func columns() throws -> ColumnMap? {
        if map.isEmpty { return nil }
        do { return try ColumnMap(map) } catch {
            throw CommandError(error.message, hint: error.hint, status: .misuse)
        }
    }
}

extension ImportCommand {
    private func importing(
        _ sources: [ImportSource], _ columns: ColumnMap?, _ zone: Zone, _ session: Session
    ) throws -> Change<ImportReport> {
        let logbook = try session.logbook
        let watch = Watch(session.world)
        defer { watch.end() }
        let files = sources.flatMap {
            $0.files(map: columns, importsPeople: people, zone: zone, watch: watch)
        }
        return try logbook.importing(isDryRun: dryRun, files: files)
    }
}

/// Why a file could not be read, and which.
struct IntakeFailure: Error {
    var path: String
    var error: IntakeError

    var status: ExitStatus {
        if case .unreadable = error { return .diskFailed }
        return .unreadable
    }

    /// What to type next.
    var hint: String {
        if error.isTableOfCompanies {
            return "Its rows are companies, not people. To make them targets: "
                + "kith target add --file \(shellQuoted(shown(path)))"
        }
        guard case .unknownColumns(let names, let guess) = error else { return error.hint }
        let map = IntakeError.map(names, guess: guess)
        let line = "kith import \(shellQuoted(shown(path))) "
        let isList = names.count == 1 && folded(cleaned(names[0])) == "name"
        return "Say which column holds what: \(line)--map \(shellQuoted(shown(map)))"
            + (isList ? "\nOr, if its rows are skills: \(line)--as linkedin-skills" : "")
    }
}
