internal import CLibical
import CivilTime

/// The library that writes and reads calendars.
public enum CalendarLibrary {
    /// Version of libical.
    public static let version = ICAL_VERSION

    /// Writes an event of a zone with summer time, reads it back, and says in a sentence what is
    /// different; `nil` if nothing is.
    public static func fault(in zone: Zone) -> String? {
        let start = LocalTime(day: Day(ordinal: 20_637), clock: .midnight)
        var item = CalendarItem(
            .event, uid: "self-test", lastModified: zone.instant(start),
            summary: "Grüße; 1, 2 \\ 3\nnext line 北京 🙂")
        item.start = CalendarTime(zone.instant(start), in: zone)
        item.description = String(repeating: "A line that is folded. ", count: 10) + "."
        do {
            var bytes: [UInt8] = []
            let span = (first: zone.instant(start), last: zone.instant(start))
            CalendarWriter.begin(
                VCalendar(product: "-//kith//self-test//EN"), zones: [zone], span: span,
                into: &bytes)
            try CalendarWriter.append(item, into: &bytes)
            CalendarWriter.end(into: &bytes)
            let entries = try CalendarReader(bytes).entries()
            guard entries.count == 1, case .item(let read) = entries[0] else {
                return "An event that was written cannot be read back."
            }
            let isSame =
                read.summary == item.summary && read.description == item.description
                && read.start == item.start && read.uid == item.uid
            return isSame ? nil : "An event is read back as another one than was written."
        } catch {
            return "An event cannot be written and read back: \(error)"
        }
    }
}
