import CivilTime

/// What the calendars of a file say about themselves, gathered line by line.
///
/// Some programs write a calendar for every event: those that say the same one after the other are
/// kept once.
struct CalendarList: Sendable {
    /// What the calendars say that are not like the one before.
    private(set) var distinct: [ReadCalendar] = []
    /// The first calendar, counted from 0, to which each of `distinct` applies.
    private var firsts: [Int] = []
    private var count = 0
    private var current = Properties()
    private let limit: Int

    /// The properties that are looked for; of each the first counts.
    private struct Properties: Hashable {
        var prodid, name, calendarName, method, zone: String?
    }
    private var last: Properties?

    init(limit: Int) { self.limit = limit }

    /// A VCALENDAR begins on `line`. Throws `tooManyCalendars`.
    mutating func begin(line: Int) throws(ICalendarError) {
        guard distinct.count < limit else { throw .tooManyCalendars(line: line, limit: limit) }
        current = Properties()
    }

    /// Takes an unfolded line of the calendar itself.
    mutating func feed(_ bytes: ByteRun) {
        guard let line = ContentLine(bytes) else { return }
        func keep(_ property: WritableKeyPath<Properties, String?>) {
            if current[keyPath: property] == nil { current[keyPath: property] = line.text }
        }
        switch line.name.count {
        case 4: if line.name.spells("NAME") { keep(\.name) }
        case 6:
            if line.name.spells("PRODID") { keep(\.prodid) }
            if line.name.spells("METHOD") { keep(\.method) }
        case 12: if line.name.spells("X-WR-CALNAME") { keep(\.calendarName) }
        case 13: if line.name.spells("X-WR-TIMEZONE") { keep(\.zone) }
        default: break
        }
    }

    /// The VCALENDAR ends.
    mutating func end() {
        defer { count += 1 }
        guard current != last else { return }
        last = current
        firsts.append(count)
        distinct.append(
            ReadCalendar(
                prodid: current.prodid, name: current.name ?? current.calendarName,
                method: current.method?.uppercased(), zone: current.zone.flatMap(Zone.known)))
    }

    /// True if one of `distinct` holds cancellations.
    func isCancelling(_ index: Int) -> Bool {
        distinct.indices.contains(index) && distinct[index].method == "CANCEL"
    }

    /// Which of `distinct` the calendar with this number is.
    func index(of calendar: Int) -> Int {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle] <= calendar { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
