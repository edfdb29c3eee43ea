import CivilTime
import ICalendar
import JobSearch
import Logbook

extension Today {
    /// Replaces each recurring meetup by its occurrences between two days, in the order of their starts.
    mutating func expandMeetups(from first: Day, to last: Day, zone: Zone) throws {
        guard meetups.contains(where: { $0.rrule != nil }) else { return }
        meetups = meetups.flatMap { $0.occurrences(from: first, to: last, zone: zone) }
            .sorted { ($0.time.firstDay, $0.id) < ($1.time.firstDay, $1.id) }
    }
}

extension Meetup {
    /// The times at which this comes between two days, each as a meetup of its own; itself when it does not recur.
    func occurrences(from first: Day, to last: Day, zone: Zone) -> [Meetup] {
        guard let rrule, let rule = try? Recurrence(parsing: rrule) else {
            return time.firstDay <= last && time.lastDay >= first ? [self] : []
        }
        switch time {
        case .days(let start, let end):
            let length = end - start
            let starts = rule.instances(
                of: LocalTime(day: start, clock: .midnight), from: first.adding(days: -length),
                to: last)
            return starts.map { instance in
                var copy = self
                copy.time = .days(instance.day, instance.day.adding(days: length))
                return copy
            }
        case .times(let start, let end, let name):
            let home = Zone.named(name, else: zone)
            let starts = rule.instances(
                of: home.local(start), in: home, from: first.adding(days: -1),
                to: last.adding(days: 1))
            return starts.compactMap { instance in
                let at = home.instant(instance)
                guard zone.day(at) <= last, zone.day(at.adding(seconds: end - start)) >= first
                else { return nil }
                var copy = self
                copy.time = .times(start: at, end: at.adding(seconds: end - start), zone: name)
                return copy
            }
        }
    }
}
