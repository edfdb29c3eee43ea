import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Plans to ask somebody for a referral: `kith refer N26 --through "Mei Lin"`.
struct ReferCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer",
        abstract: "Plan to ask a contact for a referral, or note that you did.",
        discussion: """
            A follow-up says when to ask; with --asked one says when to hear of it. How it goes on: kith referral asked, \
            promised, given or declined.
            """, aliases: ["intro"])
    static let examples = [
        "kith refer halden --through jonas --due \"next tue\"",
        "kith refer brightwater --through zoë --asked --note \"she knows the lead\"",
    ]

    @Argument(help: "The company, or the posting, by id or words.") var subject: String
    @Option(help: ArgumentHelp("Whom to ask.", valueName: "contact")) var through: String
    @Option(help: ArgumentHelp("When to ask.", valueName: "when")) var due: String?
    @Option(help: ArgumentHelp("What you know of it.", valueName: "text")) var note: String?
    @Flag(help: "You have asked already: today, or on the day of --on.") var asked = false
    @Option(help: ArgumentHelp("The day on which you asked.", valueName: "when")) var on: String?
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if asked, due != nil {
            throw ValidationError("--due says when to ask; leave it out with --asked.")
        }
        if on != nil, !asked { throw ValidationError("--on needs --asked.") }
    }

    func run(in session: Session) throws {
        var referring = Referring(
            subject, through: through, usualDue: try session.due(nil))
        referring.due = try due.map { try session.when($0, facing: .future) }
        referring.note = note
        if asked { referring.askedOn = try session.pastDay(on) }
        let change = try session.logbook.refer(referring)
        try session.tell(change)
    }
}

extension Session {
    /// A day that has come, as typed; today when nothing is.
    func pastDay(_ text: String?) throws -> Day {
        let (day, today) = (try text.map { try self.day($0, facing: .past) }, try today)
        if let day, day > today {
            throw CommandError(
                "\(day.words) is still to come.", hint: "Leave --on out for today.", status: .misuse
            )
        }
        return day ?? today
    }

    /// Tells how far a referral has come, and what to type next.
    func tell(_ change: Change<Referred>) throws {
        let (referral, before) = (change.result.after, change.result.before)
        if !isJSON, change.step == nil, before != nil {
            let wording = Wording(
                names: try logbook.names(of: [referral]), zone: try zone, now: now)
            try console.say("Already there: " + wording.line(referral))
            return try sayNext(of: referral)
        }
        try tell(change, showing: nil)
        if isJSON || change.step == nil { return }
        if var before {
            // The lines of the follow-ups and of the referral tell these.
            (before.followUp, before.asked, before.answered) =
                (referral.followUp, referral.asked, referral.answered)
            let wording = Wording(names: change.names, zone: try zone)
            for line in wording.changes(from: before, to: referral, old: change.names) {
                try console.say("  " + line)
            }
        }
        if let due = change.result.dueBefore {
            try console.say("  due before: \(due.words(in: try zone))")
        }
        try sayNext(of: referral)
    }

    /// Says how to move on the referrals whose follow-ups are done.
    func sayReferrals(ofDone followUps: [FollowUp]) throws {
        for referral in try logbook.openReferrals(followUps: followUps.map(\.id)) {
            try sayNext(of: referral)
        }
    }

    private func sayNext(of referral: Referral) throws {
        let contact = referral.contact.map { Reference(.contact, $0).text }
        let line: String? =
            switch referral.status {
            case .planned: "When you have asked: kith referral asked \(referral.ref)"
            case .asked: "When you hear of it: kith referral promised \(referral.ref)"
            case .promised:
                contact.map {
                    "To be reminded: "
                        + typedLine(
                            "followup", "add", "see whether the referral has come",
                            options: [("with", $0), ("due", "7d")])
                }
            case .given:
                contact.map {
                    "To say thanks: "
                        + typedLine(
                            "followup", "add", "thank for the referral",
                            options: [("with", $0), ("due", "tomorrow")])
                }
            case .declined: nil
            }
        if let line { try console.say("  " + line) }
    }
}
