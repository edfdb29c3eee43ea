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
    private typealias Maker = (any Thing, Surroundings, CalendarStyle, _ isRemoved: Bool) ->
        [CalendarItem]
    /// Makes the components of a thing, by its kind: asking each thing for the protocol would take
    /// half a percent of an export.
    private let makers = Dictionary(
        uniqueKeysWithValues: Kind.allCases.compactMap { kind in
            (kind.type as? any CalendarThing.Type).map { (kind, ItemRenderer.maker($0)) }
        })

    /// - Parameter needsExtents: requires the extent of each entry for a frame around it alone.
    init(style: CalendarStyle, client: Client?, needsExtents: Bool) {
        self.style = style.alone
        self.client = client
        self.needsExtents = needsExtents
    }

    /// Returns the text of a part.
    ///
    /// A field that no calendar may hold is left out with a warning; it never stops an export.
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
            guard try append(items, of: exported, to: &rendered) else { continue }
            rendered.entries.append(
                RenderedItems.Entry(
                    kind: exported.kind, uid: items[0].uid, end: rendered.bytes.count,
                    extent: needsExtents ? CalendarExtent(items) : CalendarExtent()))
        }
        return rendered
    }

    /// Appends the components of a thing; false, and nothing, where they cannot be written.
    private mutating func append(
        _ items: [CalendarItem], of exported: Exported, to rendered: inout RenderedItems
    ) throws(ICalendarError) -> Bool {
        let begin = rendered.bytes.count
        // By their places, which copies none of them.
        for place in items.indices {
            do { try writer.append(items[place], into: &rendered.bytes) } catch {
                guard try appendWithout(error, items[place], of: exported, to: &rendered) else {
                    rendered.bytes.removeLast(rendered.bytes.count - begin)
                    return false
                }
            }
        }
        return true
    }

    /// Appends a component without the field that could not be written; false, and nothing, where
    /// there is no such field.
    private mutating func appendWithout(
        _ error: ICalendarError, _ item: CalendarItem, of exported: Exported,
        to rendered: inout RenderedItems
    ) throws(ICalendarError) -> Bool {
        var error = error
        if case .badURI(let address) = error {
            var item = item
            item.url = nil
            do {
                try writer.append(item, into: &rendered.bytes)
                rendered.warnOnce(.fieldLeftOut(exported, "link", address))
                return true
            } catch let second { error = second }
        }
        if case .outOfMemory = error { throw error }
        rendered.warnOnce(.thingLeftOut(exported, error))
        return false
    }

    private static func maker<T: CalendarThing>(_ type: T.Type) -> Maker {
        { ($0 as? T)?.calendarItems($1, $2, isRemoved: $3) ?? [] }
    }

    /// The components of a thing, all of the same UID.
    private func items(_ exported: Exported, _ around: Surroundings) -> [CalendarItem] {
        let items =
            makers[exported.kind]?(exported.thing, around, style, exported.isRemoved) ?? []
        return client == nil ? items : items.map { $0.fitted(to: client) }
    }
}

extension RenderedItems {
    /// Keeps a warning, once of several components of a thing.
    fileprivate mutating func warnOnce(_ warning: ExportWarning) {
        if warnings.last != warning { warnings.append(warning) }
    }
}

extension ExportWarning {
    fileprivate static func fieldLeftOut(
        _ exported: Exported, _ field: String, _ value: String
    ) -> ExportWarning {
        let thing = exported.thing
        return .fieldLeftOut(
            exported.kind, id: thing.id, title: thing.label, field: field, value: value)
    }

    fileprivate static func thingLeftOut(
        _ exported: Exported, _ error: ICalendarError
    ) -> ExportWarning {
        let thing = exported.thing
        return .thingLeftOut(
            exported.kind, id: thing.id, title: thing.label, reason: error.description)
    }
}
