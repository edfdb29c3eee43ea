import ArgumentParser
import JobSearch
import Logbook

/// Cancels a meetup, or single occurrences of it:
/// `kith meetup cancel swift --occurrence 2026-04-07`.
struct MeetupCancel: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a meetup, or single occurrences; an exported calendar shows it.")

    @Argument(help: "An id, a uid or words.") var ref: [String]
    @Option(
        name: .customLong("occurrence"), parsing: .singleValue,
        help: ArgumentHelp("Only the occurrence of that day; may come again.", valueName: "when"))
    var occurrences: [String] = []
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let ref = ref.joined(separator: " ")
        if occurrences.isEmpty {
            let change = try session.readyLogbook.edit(Meetup.self, ref) { meetup, _ in
                meetup.status = .cancelled
            }
            return try session.tell(change)
        }
        try session.editOccurrences(ref, occurrences) { change, _ in change.status = .cancelled }
    }
}
