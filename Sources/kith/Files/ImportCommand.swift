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
            A zip of such files, as LinkedIn sends it, is looked into.
            """)

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
            try session.tell(change.result, zips, people: people)
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
        guard case .unknownColumns(let names, let guess) = error else { return error.hint }
        let map = IntakeError.map(names, guess: guess)
        return "Say which column holds what: kith import \(shellQuoted(shown(path))) "
            + "--map \(shellQuoted(shown(map)))"
    }
}
