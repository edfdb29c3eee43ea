import CalendarExport
import ICalendar
import JobSearch
import Logbook
import Synchronization

/// Makes the text of items: the one place where things become components.
///
/// It goes from part to part, because it keeps what comes again; each thread has its own.
final class ItemMaker: Sendable {
    private let client: Client?
    /// Whether each entry is to say what a frame around it alone would need.
    private let needsExtents: Bool
    private let tools: Mutex<Tools>

    private struct Tools {
        var style: CalendarStyle
        var writer = ComponentWriter()
    }

    init(style: CalendarStyle, client: Client?, needsExtents: Bool) {
        self.client = client
        self.needsExtents = needsExtents
        tools = Mutex(Tools(style: style.alone))
    }

    /// The text of a part.
    func texts(of batch: ExportBatch) throws -> ItemTexts {
        let around = Surroundings(
            contacts: batch.contacts, companies: batch.companies, meetups: batch.meetups)
        var texts = ItemTexts()
        texts.bytes.reserveCapacity(batch.things.count * 900)
        texts.entries.reserveCapacity(batch.things.count)
        try tools.withLock { tools in
            for exported in batch.things {
                if let zone = exported.zone { tools.style.keep(zone) }
                let items = items(exported, around, tools.style)
                guard let first = items.first else { continue }
                for item in items { try tools.writer.append(item, into: &texts.bytes) }
                texts.entries.append(
                    ItemTexts.Entry(
                        kind: exported.kind, uid: first.uid, end: texts.bytes.count,
                        extent: needsExtents ? CalendarExtent(items) : CalendarExtent()))
            }
        }
        return texts
    }

    /// The components of a thing, all of the same UID.
    private func items(
        _ exported: Exported, _ around: Surroundings, _ style: CalendarStyle
    ) -> [CalendarItem] {
        let isRemoved = exported.isRemoved
        let items: [CalendarItem] =
            switch exported.kind {
            case .followUp:
                (exported.thing as? FollowUp).map {
                    [$0.calendarItem(around, style, isRemoved: isRemoved)]
                } ?? []
            case .meetup:
                (exported.thing as? Meetup)?.calendarItems(around, style, isRemoved: isRemoved)
                    ?? []
            case .contact:
                (exported.thing as? Contact)?.nextTouchItem(around, style, isRemoved: isRemoved)
                    .map { [$0] } ?? []
            case .interaction:
                (exported.thing as? Interaction).map {
                    [$0.calendarItem(around, style, isRemoved: isRemoved)]
                } ?? []
            case .company: []
            }
        return client == nil ? items : items.map { $0.fitted(to: client) }
    }
}
