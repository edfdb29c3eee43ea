import ArgumentParser
import JobSearch
import Logbook

/// A meetup, or single occurrences of it.
struct MeetupChoice: ParsableArguments {
    @Argument(help: "An id, a uid or words.") var ref: [String]
    @Option(
        name: .customLong("occurrence"), parsing: .singleValue,
        help: ArgumentHelp("Only the occurrence of that day; may come again.", valueName: "when"))
    var occurrences: [String] = []

    /// Sets the status of what is chosen, and tells it.
    ///
    /// - Parameter check: refuses a meetup or an occurrence by throwing.
    func set(
        _ status: Meetup.Status, in session: Session, check: (Meetup) throws -> Void = { _ in }
    ) throws {
        let ref = ref.joined(separator: " ")
        if occurrences.isEmpty {
            let change = try session.readyLogbook.edit(Meetup.self, ref) { meetup, _ in
                try check(meetup)
                meetup.status = status
            }
            return try session.tell(change)
        }
        try session.editOccurrences(ref, occurrences) { change, series in
            try series.instance(on: change.day).map(check)
            change.status = status
        }
    }
}
