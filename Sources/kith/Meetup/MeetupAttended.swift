import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Notes that one was at a meetup: `kith meetup attended m3`.
struct MeetupAttended: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "attended", abstract: "Note that you were at a meetup.")
    static let examples = [
        "kith meetup attended \"founders breakfast\"",
        "kith meetup attended stammtisch --occurrence 2026-02-03",
    ]

    @OptionGroup var meetup: MeetupChoice
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        try meetup.set(.attended, in: session, check: session.checkBegun)
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
