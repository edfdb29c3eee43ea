import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists meetups: `kith meetup list --since today`.
struct MeetupList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List meetups by start.",
        discussion: """
            One that comes again is listed with its next occurrence, and with every occurrence between --since and --until \
            (without --until: the four weeks from today, or from --since).
            """, aliases: ["ls"])
    static let examples = [
        "kith meetup list --since today --until \"in 2 weeks\"",
        "kith meetups --company halden",
    ]

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        // A series is more than one line: what is too much is left out behind.
        filter.limit = nil
        let (zone, today) = (try session.zone, try session.today)
        var meetups = try session.logbook.meetups(filter)
        if meetups.contains(where: { $0.rrule != nil }) {
            let window = Window(filter, today: today)
            meetups = meetups.flatMap { window.instances(of: $0, in: zone) }
                .sorted { ($0.time.order(in: zone), $0.id) < ($1.time.order(in: zone), $1.id) }
        }
        if let limit = list.limit { meetups = Array(meetups.prefix(limit)) }
        try session.show(
            meetups, asCSV: list.csv,
            orSay: "No meetup fits. To add one: kith meetup add TITLE --start WHEN")
    }

    /// The days whose occurrences are listed.
    private struct Window {
        var first: Day?
        var last: Day
        var today: Day

        init(_ filter: Filter, today: Day) {
            self.today = today
            first = filter.since
            if first == nil, filter.until != nil { first = min(today, filter.until ?? today) }
            last = filter.until ?? max(today, filter.since ?? today).adding(days: 28)
        }

        func instances(of meetup: Meetup, in zone: Zone) -> [Meetup] {
            guard let series = Series(meetup, else: zone) else {
                guard meetup.rrule != nil, let first else { return [meetup] }
                // One whose rule is not followed is on its first days only.
                return meetup.time.firstDay <= last && meetup.time.lastDay >= first ? [meetup] : []
            }
            guard let first else {
                return [series.next(from: today, in: zone) ?? meetup]
            }
            return series.instances(from: first, to: last, in: zone)
        }
    }
}
