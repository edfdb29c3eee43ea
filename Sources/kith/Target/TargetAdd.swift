import ArgumentParser
import JobSearch
import Logbook

/// Makes companies targets: `kith target add DeepL Zalando --tier 1`.
struct TargetAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make companies targets: new ones are added, known ones changed.",
        discussion: """
            Without --tier a new target is of tier 2, and a known one keeps its tier. A file has a name a line, or is a \
            table (commas, semicolons or tabs) whose first line names its columns: company or name, and tier, stage, \
            website, careers, notes, tags. What a row leaves empty is taken from the options. The same file again \
            changes nothing; one doubtful line leaves all of them out.
            """)
    static let examples = [
        "kith target add DeepL \"Ada Health\" --tier 1 --tag ai",
        "kith target add \"Pagoda Systems\" --stage networking",
    ]

    @Argument(help: "Companies: names or ids.") var names: [String] = []
    @Option(help: ArgumentHelp("Names or a table from a file; - is standard input."))
    var file: String?
    @Option(help: "1 (first choice) to 3.") var tier: Int?
    @Option(help: "How far the search has come there.") var stage: Company.Stage?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "The web site of the one company.") var website: String?
    @Flag(help: "The names are new, however near to known ones.") var new = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
        if names.isEmpty, file == nil {
            throw ValidationError("Name a company, or a file of names: --file FILE.")
        }
        if website != nil, file != nil || names.count > 1 {
            throw ValidationError("--website belongs to one company; name one.")
        }
    }

    func run(in session: Session) throws {
        var usual = TargetEntry(name: "")
        usual.tier = tier
        usual.stage = stage
        usual.website = try website.map(Inputs.url)
        usual.tags = tags.map(Inputs.tag)
        var list = TargetRows(usual: usual)
        if let file { try list.read(file, session) }
        list.entries += names.map { name in
            var entry = usual
            entry.name = name
            return entry
        }
        let logbook = try session.readyLogbook
        do {
            // Doubts about names are told together with what is wrong in a file.
            let change = try logbook.addTargets(
                list.entries, isNew: new, isDryRun: !list.faults.isEmpty)
            if !list.faults.isEmpty { throw list.refusal }
            try session.tell(change, list)
        } catch let error as TargetFaults {
            if file == nil, error.faults.count == 1 { throw error.faults[0].error }
            for fault in error.faults { list.add(fault) }
            throw list.refusal
        }
    }
}
