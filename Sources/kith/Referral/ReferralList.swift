import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists referrals: `kith referral list --company Acme`.
struct ReferralList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List referrals.", aliases: ["ls"])
    static let examples = [
        "kith referral list --status asked",
        "kith referrals --company brightwater",
    ]

    @Option(help: "Only at this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only through this contact.") var with: String?
    @Option(help: "Only with this status.") var status: Referral.Status?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.words["status"] = status?.rawValue
        try session.show(
            Referral.self, filter, asCSV: list.csv,
            orSay: "No referral fits. To ask for one: kith refer COMPANY --through CONTACT")
    }
}
