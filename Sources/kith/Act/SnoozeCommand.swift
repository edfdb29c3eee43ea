import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Moves follow-ups and check-ins: `kith snooze 12 next fri`, `kith snooze f3 c5 2w`.
struct SnoozeCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Move follow-ups, or check-ins with contacts, to another day or time.",
        discussion: "A contact, by id with its letter, is let be until that day: c12 2w.",
        aliases: ["postpone"])
    static let examples = [
        "kith snooze f20 next tue", "kith snooze 14 17 in 3 days", "kith snooze c1 2w",
    ]

    @Argument(help: "The follow-up, by id or words, or the contact: c12.") var ref: String
    @Argument(
        parsing: .allUnrecognized,
        help: "More of them by id, and when instead: fri, in 3 days … (default: tomorrow).")
    var when: [String] = []
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let zone = try session.zone
        let words = SnoozeWords([ref] + when) {
            (try? When.parse($0, facing: .future, now: session.now, zone: zone)) != nil
        }
        let tomorrow = try session.today.adding(days: 1)
        let due = try words.time.map { try session.when($0, facing: .future) }
        let change = try session.logbook.snooze(
            words.references, to: due ?? .day(tomorrow), zone: zone)
        if due == nil {
            session.console.note("No time was typed: until tomorrow, \(tomorrow.words).")
        }
        try session.tell(change, showing: [.followUp])
        guard change.step != nil, !session.isJSON else { return }
        for contact in change.touched[Contact.self] {
            let isLater = contact.nextTouch != contact.quietUntil
            try session.console.say(
                session.checkIn(contact) + (isLater ? ", as the cadence has it" : ""))
        }
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        // What the words mean does not matter here, but which of them are a time.
        let words = SnoozeWords([ref] + when) {
            (try? When.parse($0, facing: .future, now: Instant(seconds: 0), zone: .utc)) != nil
        }
        let time = words.time ?? "tomorrow"
        return switch thing.kind {
        case .meetup: typedLine("meetup", "edit", thing.ref, options: [("start", time)])
        case .posting: typedLine("posting", "edit", thing.ref, options: [("closes", time)])
        case .contact, .company:
            typedLine(
                "followup", "add", "TEXT",
                options: [(thing.kind == .contact ? "with" : "company", thing.ref), ("due", time)])
        case .skill: typedLine("skill", "learn", thing.ref, options: [("due", time)])
        case .interaction, .followUp, .referral, .story: nil
        }
    }
}
