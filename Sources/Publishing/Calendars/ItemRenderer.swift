import CalendarExport
import ICalendar
import JobSearch
import Logbook

/// Renders items as text: the one place where things become components.
///
/// It goes from part to part, because it keeps what comes again; each thread has its own.
struct ItemRenderer {
    private var style: CalendarStyle
    private let client: Client?
    private let needsExtents: Bool
    private var writer = ComponentWriter()

    /// - Parameter needsExtents: requires the extent of each entry for a frame around it alone.
    init(style: CalendarStyle, client: Client?, needsExtents: Bool) {
        self.style = style.alone
        self.client = client
        self.needsExtents = needsExtents
    }

    /// Returns the text of a part.
    mutating func render(_ batch: ExportBatch) throws -> RenderedItems {
        let around = Surroundings(
            contacts: batch.contacts, companies: batch.companies, meetups: batch.meetups)
        var rendered = RenderedItems()
        rendered.bytes.reserveCapacity(batch.things.count * 900)
        rendered.entries.reserveCapacity(batch.things.count)
        for exported in batch.things {
            if let zone = exported.zone { style.keep(zone) }
            let items = items(exported, around)
            if items.isEmpty { continue }
            // By their places, which copies none of them.
            for place in items.indices { try writer.append(items[place], into: &rendered.bytes) }
            rendered.entries.append(
                RenderedItems.Entry(
                    kind: exported.kind, uid: items[0].uid, end: rendered.bytes.count,
                    extent: needsExtents ? CalendarExtent(items) : CalendarExtent()))
        }
        return rendered
    }

    /// The components of a thing, all of the same UID.
    private func items(_ exported: Exported, _ around: Surroundings) -> [CalendarItem] {
        guard let thing = exported.thing as? any CalendarThing else { return [] }
        let items = thing.calendarItems(around, style, isRemoved: exported.isRemoved)
        return client == nil ? items : items.map { $0.fitted(to: client) }
    }
}
