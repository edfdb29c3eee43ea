import ArgumentParser
import CivilTime
import ICalendar
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
            \(IntakeFormat.allCases.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")).
            """)

    @Argument(help: "Files; - is standard input.") var files: [String] = []
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
            let source = try session.openFile(file)
            let file = file == "-" ? "standard input" : file
            let format = try wanted ?? telling(file) { try Intake.format(of: source) }
            return (file: file, format: format, bytes: source)
        }
        let change = try importing(sources, columns, zone, session)
        if session.isJSON {
            try session.console.say(change.result.face(change.step).text())
        } else {
            try session.tell(change.result, people: people)
        }
    }

    /// The form that was asked for; columns that were named imply theirs.
    private func wantedFormat() throws -> IntakeFormat? {
        guard let format else { return map.isEmpty ? nil : .csv }
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
        _ sources: [(file: String, format: IntakeFormat, bytes: ByteSource)],
        _ columns: ColumnMap?, _ zone: Zone, _ session: Session
    ) throws -> Change<ImportReport> {
        let logbook = try session.logbook
        let watch = ImportWatch(session.world)
        defer { watch.end() }
        let files = sources.map { source in
            ImportFile(
                path: source.file, format: source.format.name, takesPeople: people
            ) { take in
                watch.begin(source.file)
                try telling(source.file) {
                    try Intake.readAhead(
                        source.bytes, as: source.format, map: columns, zone: zone
                    ) { finding in
                        try watch.check()
                        try take(finding)
                    }
                }
            }
        }
        return try logbook.importing(isDryRun: dryRun, files: files)
    }

    /// Says of which file an error speaks.
    private func telling<T>(_ file: String, _ read: () throws -> T) throws -> T {
        do { return try read() } catch let error as IntakeError {
            throw IntakeFailure(path: file, error: error)
        }
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
        let map = guess?.text ?? "\(names.first ?? "")=name"
        return "Say which column holds what: kith import \(shellQuoted(shown(path))) "
            + "--map \(shellQuoted(shown(map)))"
    }
}

extension Session {
    /// - Parameter people: whether those whom meetups name were taken.
    fileprivate func tell(_ report: ImportReport, people: Bool) throws {
        for file in report.files {
            var counts: [String] = []
            func count(_ number: Int, _ word: String) {
                if number > 0 { counts.append("\(number) \(word)") }
            }
            count(file.added, report.dryRun ? "would be added" : "added")
            count(file.changed, report.dryRun ? "would be changed" : "changed")
            count(file.same, "the same")
            count(file.skipped, "skipped")
            count(
                file.kept,
                file.kept == 1 ? "field kept as you edited it" : "fields kept as you edited them")
            try console.say(
                "\(shown(file.path)) (\(file.format)): "
                    + (counts.isEmpty ? "nothing new" : counts.joined(separator: ", ")))
            try some("added", file.addedNames)
            try some("changed", file.changedNames)
            if file.people > 0, !people {
                let who = file.people == 1 ? "1 person is" : "\(file.people) people are"
                try console.say("  \(who) named; --people takes them as contacts")
            }
            for line in file.news { try console.say("  news: \(shown(line))") }
            for line in file.problems.prefix(20) { try console.say("  \(shown(line))") }
            if file.problems.count > 20 {
                try console.say("  … \(file.problems.count - 20) more; --json tells all")
            }
        }
        if report.dryRun { console.note("Nothing was changed: this was a dry run.") }
    }

    private func some(_ word: String, _ names: [String]) throws {
        if names.isEmpty { return }
        let more = names.count > 5 ? ", …" : ""
        try console.say(
            "  \(word): " + names.prefix(5).map { shown($0) }.joined(separator: ", ") + more)
    }
}

extension ImportReport {
    /// The report by the contract of the command line.
    fileprivate func face(_ step: Int?) -> JSON {
        .object([
            ("step", .optional(step)), ("dryRun", .bool(dryRun)),
            (
                "files",
                .array(
                    files.map { file in
                        .object([
                            ("path", .string(file.path)), ("format", .string(file.format)),
                            ("added", .int(file.added)), ("changed", .int(file.changed)),
                            ("same", .int(file.same)), ("skipped", .int(file.skipped)),
                            ("kept", .int(file.kept)), ("people", .int(file.people)),
                            ("problems", .strings(file.problems)),
                            ("news", .strings(file.news)),
                        ])
                    })
            ),
        ])
    }
}
