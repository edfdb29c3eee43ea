import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Says how often to be in touch: `kith cadence set 2w --tag mentor --latest 30d`.
struct CadenceSet: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say how often to be in touch with one contact or many.")
    static let examples = [
        "kith cadence set 2w --tag mentor --latest 30d",
        "kith cadence set monthly --contact jonas",
    ]

    @Argument(help: "How often: 30d, 2w, monthly.") var every: String
    @OptionGroup var subject: CadenceSubjectOptions
    @Option(help: "The longest time without an exchange: 60d, 3 months.") var latest: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.setCadence(
            subject.subject, Inputs.period(every), latest: latest.map(Inputs.period))
        try session.tell(change)
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        guard thing.kind == .company else { return nil }
        return "kith cadence set \(shellQuoted(every)) --tier 1"
    }
}

/// Forgets a cadence: `kith cadence clear --tag mentor`.
struct CadenceClear: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Forget a cadence; a less specific one counts again.")
    static let examples = [
        "kith cadence clear --contact zoë", "kith cadence clear --contact c1",
    ]

    @OptionGroup var subject: CadenceSubjectOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try session.tell(try session.readyLogbook.clearCadence(subject.subject))
    }
}

extension Session {
    /// Says how a cadence is now and was before, for how many it counts, and who is next.
    fileprivate func tell(_ change: Change<CadenceChange>) throws {
        let (before, use) = (change.result.before, change.result.after)
        if isJSON {
            let cadences = use.rule.map { _ in [use.json] } ?? []
            return try tellJSON(
                change.step, change.summary, change.touched, cadences: cadences)
        }
        guard change.step != nil else { return try console.say("Nothing to change.") }
        let contact = change.touched[Contact.self].first { $0.id == change.result.contact }
        let who = contact.map { "\(shown($0.name)) (\($0.ref))" } ?? shown(use.by.words)
        let was = before.map { ", before \($0.words)" } ?? ""
        try console.say("Cadence for \(who): \(use.rule?.words ?? "none")\(was)")
        if let contact { return try tellNext(contact, use) }
        if use.rule == nil {
            let count = change.result.countedBefore
            return try console.say(
                "  counted for \(Kind.contact.counted(count)); "
                    + "kith cadence lists what counts now")
        }
        guard let first = use.first else {
            return try console.say("  counts for nobody yet")
        }
        try console.say(
            "  counts for \(Kind.contact.counted(use.contacts)); first \(shown(first.name)) "
                + "(\(Reference(.contact, first.id).text)), \(first.next.words)")
    }

    private func tellNext(_ contact: Contact, _ use: CadenceUse) throws {
        if use.rule == nil, let rule = try logbook.cadenceRules(of: [contact])[contact.id] {
            try console.say("  \(rule.words) counts now (by \(shown(rule.by.words)))")
        }
        try console.say("  " + checkIn(contact))
    }

    /// `Next check-in with Ada Lovelace: Mon 16 Mar 2026`.
    func checkIn(_ contact: Contact) throws -> String {
        guard let next = contact.nextTouch else {
            return "No check-in with \(shown(contact.name)) is planned"
        }
        let today = try today
        let late = next < today ? " (\(next.relative(to: today)): late)" : ""
        return "Next check-in with \(shown(contact.name)): \(next.words)\(late)"
    }
}
