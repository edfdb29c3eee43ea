import ArgumentParser
import JobSearch
import Logbook

/// Cancels a meetup, or single occurrences of it:
/// `kith meetup cancel swift --occurrence 2026-04-07`.
struct MeetupCancel: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a meetup, or single occurrences; an exported calendar shows it.")
    static let examples = [
        "kith meetup cancel \"hack the lab\"",
        "kith meetup cancel stammtisch --occurrence 2026-04-07",
    ]

    @OptionGroup var meetup: MeetupChoice
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws { try meetup.set(.cancelled, in: session) }
}
