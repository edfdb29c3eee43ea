import ArgumentParser
import JobSearch

struct CompanyCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "company", abstract: "Companies: add, list, show, edit, remove.",
        subcommands: [
            ThingAdd<CompanyOptions>.self, CompanyList.self, ThingShow<Company>.self,
            ThingEdit<CompanyOptions>.self, ThingRemove<Company>.self,
        ], defaultSubcommand: CompanyList.self, aliases: ["companies"])
}

extension Company: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "Initech --tier 1 --website initech.example.com",
            "Hooli --stage researching --tag ai",
        ],
        show: ["halden", "o6"],
        edit: ["halden --stage offer", "o6 --tier 1 --notes \"moved to Mitte\""],
        remove: ["quartz --unlink", "o4 --unlink"])
}

/// A company's fields as options.
struct CompanyOptions: FieldOptions {
    typealias Subject = Company
    typealias Label = NameOption

    @Option(help: "1 (first choice) to 3: makes it a target.") var tier: Int?
    @Option(help: "How far the search has come there.") var stage: Company.Stage?
    @Option(help: "The web site.") var website: String?
    @Option(name: .customLong("careers"), help: "The page with its postings.")
    var careersURL: String?
    @Option(
        name: .customLong("question"), parsing: .singleValue,
        help: "What to ask when you meet next; may come again.")
    var questions: [String] = []
    @Option(help: "What you know of it.") var notes: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
}
