import ICalendar
import JobSearch

/// A thing that a calendar shows.
public protocol CalendarThing: Thing {
    /// Its components, all of the same UID; empty where it has no day.
    ///
    /// - Parameter isRemoved: it is no longer in the log, or nobody plans it any more.
    func calendarItems(_ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool)
        -> [CalendarItem]
}
