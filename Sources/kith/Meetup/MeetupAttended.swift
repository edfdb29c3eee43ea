import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Notes that one was at a meetup: `kith meetup attended m3`.
struct MeetupAttended: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "attended", abstract: "Note that you were at a meetup.")

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
                try session.checkBegun(meetup)
                meetup.status = .attended
            }
            return try session.tell(change)
        }
        try session.editOccurrences(ref, occurrences) { change, series in
            try series.instance(on: change.day).map(session.checkBegun)
            change.status = .attended
        }
    }
}

extension Session {
    /// Refuses a meetup that is still to come.
    fileprivate func checkBegun(_ meetup: Meetup) throws {
        let (begins, zone) = (meetup.time.start, try zone)
        let isAhead = begins.instant.map { $0 > now } ?? (begins.day(in: zone) > zone.day(now))
        guard isAhead else { return }
        throw CommandError(
            "Meetup \(meetup.ref) “\(shown(meetup.title))” is still to come: \(begins.words(in: zone)).",
            hint: "If it was on another day: kith meetup edit \(meetup.ref) --start WHEN",
            status: .failed)
    }
}
