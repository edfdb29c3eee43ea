import CivilTime
import JobSearch
import Logbook

extension Today {
    /// Replaces each meetup that comes again by its occurrences between two days, in the order of
    /// their starts.
    public mutating func expandMeetups(from first: Day, to last: Day, zone: Zone) {
        let planned = self[.meetups].compactMap { $0 as? Meetup }
        guard planned.contains(where: { $0.rrule != nil }) else { return }
        var meetups = planned.flatMap { meetup in
            guard let series = Series(meetup, else: zone) else {
                return meetup.time.firstDay <= last && meetup.time.lastDay >= first ? [meetup] : []
            }
            return series.instances(from: first, to: last, in: zone)
                .filter { $0.status != .cancelled }
        }
        meetups.sort { ($0.time.order(in: zone), $0.id) < ($1.time.order(in: zone), $1.id) }
        self[.meetups] = meetups
    }
}
