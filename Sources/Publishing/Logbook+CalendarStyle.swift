import CalendarExport
import CivilTime
import JobSearch
import Logbook

extension Logbook {
    /// Returns the look of things in a calendar, as it is set in the log.
    ///
    /// - Parameter zone: the zone in which times of days are meant.
    public func calendarStyle(in zone: Zone) throws -> CalendarStyle {
        let clock = try Setting.followUpTime.value(in: self).flatMap { ClockTime(iso: $0) }
        return CalendarStyle(
            zone: zone, clock: clock ?? ClockTime(hour: 9), alarms: try Setting.alarms(in: self))
    }
}
