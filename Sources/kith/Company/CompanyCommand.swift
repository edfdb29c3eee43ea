import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct CompanyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "company", abstract: "Companies: add, list, show, edit, remove.",
        subcommands: [
            CompanyAdd.self, CompanyList.self, ThingShow<Company>.self,
            ThingEdit<CompanyFields>.self, ThingRemove<Company>.self,
        ], defaultSubcommand: CompanyList.self)
}

/// A company's fields as options.
struct CompanyFields: Fields {
    @Option(help: "The name.") var name: String?
    @Option(help: "1 (first choice) to 3: makes it a target.") var tier: Int?
    @Option(help: "researching, networking, applied, interviewing, offer or closed.")
    var stage: Company.Stage?
    @Option(help: "The web site.") var website: String?
    @Option(name: .customLong("careers"), help: "The page with its postings.") var careers: String?
    @Option(help: "What you know of it.") var notes: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []

    func validate() throws {
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs 1, 2 or 3.")
        }
    }

    var isEmpty: Bool {
        name == nil && tier == nil && stage == nil && website == nil && careers == nil
            && notes == nil && tags.isEmpty
    }

    static let clearable: [(String, Clearing<Company>)] = [
        ("tier", { $0.tier = nil }), ("website", { $0.website = nil }),
        ("careers", { $0.careersURL = nil }), ("notes", { $0.notes = nil }),
        ("tags", { $0.tags = [] }),
    ]

    func apply(to company: inout Company, _ names: NameLookup, _ session: Session) throws {
        if let name { company.name = cleaned(name) }
        if let tier { company.tier = tier }
        if let stage { company.stage = stage }
        if let website { company.website = try Inputs.url(website) }
        if let careers { company.careersURL = try Inputs.url(careers) }
        if let notes { company.notes = Inputs.text(notes) }
        company.tags.merge(tags.map(Inputs.tag))
    }
}

/// Adds a company: `kith company add "Acme AI" --tier 1 --stage networking`.
struct CompanyAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a company.")

    @Argument(help: "The name.") var name: String
    @OptionGroup var fields: CompanyFields
    @Flag(help: "Add it though one is called alike.") var new = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.addCompany(isNew: new) { names in
            var company = Company(name: cleaned(name))
            try fields.apply(to: &company, names, session)
            return company
        }
        try session.tell(change)
    }
}

/// Lists companies: `kith company list --stage applied`.
struct CompanyList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List companies, the first tier first.", aliases: ["ls"])

    @Option(help: "Only those at this stage.") var stage: Company.Stage?
    @Option(help: "Only with this tag.") var tag: String?
    @Option(help: "How many at most.") var limit: Int?
    @Flag(help: "Those without a tier, too, that imports brought along.") var all = false
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = Filter()
        filter.stage = stage
        filter.tag = tag.map(Inputs.tag)
        filter.limit = limit
        filter.isAll = all
        let companies = try session.logbook.companies(filter)
        try session.show(
            companies, asCSV: csv,
            orSay: "No company fits. To add one: kith company add NAME --tier 1"
        ) { company, _ in
            (
                [
                    "\(company.id)", company.tier.map { "tier \($0)" } ?? "-",
                    company.stage.rawValue, shown(company.name),
                    company.tags.map { "#" + shown($0) }.joined(separator: " "),
                ], nil
            )
        }
        let hidden = try session.logbook.companiesInPassing(filter)
        if hidden > 0 {
            session.console.note("\(hidden) more without a tier, from imports: --all")
        }
    }
}
