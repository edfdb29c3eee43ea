import ArgumentParser
import JobSearch
import Logbook

/// How often to be in touch, for one contact or for many: `kith cadence`.
struct CadenceCommand: ExplainedCommand {
    static let configuration = CommandConfiguration(
        commandName: "cadence",
        abstract: "How often to be in touch, by contact, tag, stage or tier: list, set, clear.",
        discussion: """
            The most specific cadence counts: a contact's own, then that of a tag (of several the shortest), of the stage \
            and of the tier of their company. From its end on a check-in is due, and kith today says how late it is; after \
            --latest it comes first. Each exchange begins it anew; a connection or an invitation does not.
            """,
        subcommands: [CadenceList.self, CadenceSet.self, CadenceClear.self],
        defaultSubcommand: CadenceList.self, aliases: ["cadences"])
    static let examples = ["kith cadence", "kith cadence set 2w --tag mentor --latest 30d"]
}

/// The contacts for whom a cadence counts.
struct CadenceSubjectOptions: ParsableArguments {
    @Option(help: "One contact, by id or words.") var contact: String?
    @Option(help: "The contacts with a tag.") var tag: String?
    @Option(help: "The contacts at companies of a stage.") var stage: Company.Stage?
    @Option(help: "The contacts at companies of a tier, 1 to 3.") var tier: Int?

    func validate() throws {
        let count = [contact != nil, tag != nil, stage != nil, tier != nil].count { $0 }
        if count != 1 {
            throw ValidationError("Say for whom: one of --contact, --tag, --stage and --tier.")
        }
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
        if let tag, Inputs.text(Inputs.tag(tag)) == nil {
            throw ValidationError("--tag needs a tag.")
        }
    }

    var subject: CadenceSubject {
        if let contact { return .contact(contact) }
        if let tag { return .all(.tag(folded(Inputs.tag(tag)))) }
        if let stage { return .all(.stage(stage)) }
        return .all(.tier(tier ?? 1))
    }
}
