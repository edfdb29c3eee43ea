import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// Lists meetups: `kith meetup list --upcoming --kind interview`.
struct MeetupList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List meetups: what is to come, then what is over, the latest first.",
        discussion: """
            One that comes again is listed with its next occurrence, and with every occurrence between --since and --until \
            (without --until: the four weeks from today, or from --since). With these two the order is that of the starts.
            """, aliases: ["ls"])
    static let examples = [
        "kith meetup list --since today --until \"in 2 weeks\"",
        "kith meetups --company halden",
    ]

    @Option(help: "Only about this company.") var company: String?
    @Option(name: .customLong("with"), help: "Only with this contact.") var with: String?
    @Option(help: "Only of this kind.") var kind: Meetup.Form?
    @Flag(help: "Only those that are not over, nor cancelled.") var upcoming = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        filter.with = with
        filter.words["kind"] = kind?.rawValue
        let all = try instances(filter, session)
        let meetups = list.limit.map { Array(all.prefix($0)) } ?? all
        let (now, zone) = (session.now, try session.zone)
        let coming = all.count {
            !$0.time.isOver(at: now, in: zone) && $0.status != .cancelled
        }
        try session.show(
            meetups, of: all.count, asCSV: list.csv,
            note: coming == 0 || coming == all.count ? "" : ", \(coming) to come",
            orSay: "No meetup fits. To add one: kith meetup add TITLE --start WHEN")
    }

    /// The meetups of a filter, of a series its occurrences, in the order of the list.
    private func instances(_ filter: Filter, _ session: Session) throws -> [Meetup] {
        let (zone, today, now) = (try session.zone, try session.today, session.now)
        var wide = filter
        // A series is more than one line: what is too much is left out behind.
        wide.limit = nil
        // Elsewhere it may be another day.
        if upcoming, filter.since == nil { wide.since = today.adding(days: -1) }
        let window = Window(filter, today: today)
        var meetups = try session.logbook.meetups(wide)
            .flatMap { window.instances(of: $0, in: zone) }
        if upcoming {
            meetups.removeAll { $0.time.isOver(at: now, in: zone) || $0.status == .cancelled }
        }
        meetups.sort { ($0.time.order(in: zone), $0.id) < ($1.time.order(in: zone), $1.id) }
        if filter.since != nil || filter.until != nil { return meetups }
        let past = meetups.filter { $0.time.isOver(at: now, in: zone) }
        return meetups.filter { !$0.time.isOver(at: now, in: zone) } + past.reversed()
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
