import CivilTime
import ICalendar

/// The time zones that the items of a calendar use, and the time span for which their VTIMEZONE must
/// be right.
public struct CalendarExtent: Hashable, Sendable {
    /// The names of the zones in which times are written; never UTC.
    public private(set) var zones: Set<String> = []
    public private(set) var first: Instant?
    public private(set) var last: Instant?

    /// A series without an end has the zone data of so many seconds: twenty years.
    private static let series = 20 * 366 * 86_400

    public init() {}

    public init(_ items: [CalendarItem]) {
        for item in items {
            let times = [item.start, item.end, item.recurrenceID].compactMap(\.self)
            for time in times + item.exceptions {
                let zone: String? = if case .zoned(_, let zone) = time { zone.name } else { nil }
                add(zone: zone, start: time.instant(in: .utc), isSeries: item.recurrence != nil)
            }
        }
    }

    public mutating func add(zone: String?, start: Instant, isSeries: Bool) {
        if let zone, zone != "UTC", !zones.contains(zone) { zones.insert(zone) }
        let end = isSeries ? start.adding(seconds: CalendarExtent.series) : start
        first = min(first ?? start, start)
        last = max(last ?? end, end)
    }

    public mutating func add(_ other: CalendarExtent) {
        if !other.zones.isSubset(of: zones) { zones.formUnion(other.zones) }
        first = [first, other.first].compactMap(\.self).min()
        last = [last, other.last].compactMap(\.self).max()
    }

    /// Appends the beginning of a calendar with such items, up to the first of them.
    ///
    /// - Throws: `ZoneError` for a zone of which the system has no data.
    public func begin(_ calendar: VCalendar, into buffer: inout [UInt8]) throws {
        let epoch = Instant(seconds: 0)
        CalendarWriter.begin(
            calendar, zones: try zones.sorted().map { try Zone.named($0) },
            span: (first ?? epoch, last ?? epoch), into: &buffer)
    }
}

extension CalendarExtent {
    /// The same in whole years, which is all that the frame depends on: equal ones have equal
    /// frames.
    public var inYears: CalendarExtent {
        var extent = self
        extent.first = first.map(CalendarExtent.newYear)
        extent.last = last.map(CalendarExtent.newYear)
        return extent
    }

    private static func newYear(_ instant: Instant) -> Instant {
        let year = LocalTime(instant, offset: 0).day.year
        let day = Day(year: year, month: 1, day: 1) ?? Day(ordinal: 0)
        return LocalTime(day: day, clock: .midnight).instant(offset: 0)
    }
}
