import CivilTime
import ICalendar

extension CalendarItem {
    /// An event with the other properties of `item`.
    public static func event(_ item: CalendarItem, start: CalendarTime, end: CalendarTime)
        -> CalendarItem
    {
        var event = item
        (event.start, event.end) = (start, end)
        return event
    }

    public static func todo(_ item: CalendarItem, due: CalendarTime?) -> CalendarItem {
        var todo = item
        (todo.kind, todo.status, todo.end) = (.todo, .needsAction, due)
        return todo
    }

    public static func journal(_ item: CalendarItem, start: CalendarTime) -> CalendarItem {
        var journal = item
        (journal.kind, journal.status, journal.start) = (.journal, .final, start)
        return journal
    }
}
