import ArgumentParser
import JobSearch

struct ReferralCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "referral",
        abstract: "Referrals: list, show, edit, remove, and how far they have come.",
        discussion: "To ask for one: kith refer COMPANY --through CONTACT.",
        subcommands: [
            ReferralList.self, ReferralAsked.self, ReferralPromised.self, ReferralGiven.self,
            ReferralDeclined.self, ThingShow<Referral>.self, ThingEdit<ReferralOptions>.self,
            ThingRemove<Referral>.self,
        ], defaultSubcommand: ReferralList.self, aliases: ["referrals"])
}

extension Referral: ExplainedThing {
    static let words = ExampleWords(
        add: [], show: ["r1", "\"referral to halden\""],
        edit: [
            "r1 --notes \"Jonas knows the lead\"",
            "\"referral to halden\" --notes \"ask after the fair\"",
        ],
        remove: ["r1", "\"referral to halden\""])
}

/// A referral's fields as options.
struct ReferralOptions: FieldOptions {
    typealias Subject = Referral
    typealias Label = TextOption

    @Option(help: "The company at which it counts.") var company: String?
    @Option(name: .customLong("through"), help: "The contact who gives it.") var contact: String?
    @Option(help: "The posting for which it is.") var posting: String?
    @Option(help: "The follow-up that asks for it.") var followUp: String?
    @Option(help: "What you know of it.") var notes: String?
}

extension Referral.Status: ExpressibleByArgument, TypedValue {}
