import CalendarExport
import CivilTime
import Dispatch
import Foundation
import ICalendar
import JobSearch
import Logbook
import Synchronization

/// Reads the log for one calendar, a part at a time, and hands on the text of its items: one thread reads, others write
/// components.
struct Exporter {
    let session: Session
    let scope: ExportScope
    let style: CalendarStyle
    let target: ExportTarget

    /// Items a part; two parts are made at once.
    private static let part = 1000

    /// Writes the calendar, and says what came of it; nothing for standard output.
    func run() throws -> [ExportReport] {
        let sink = try target.sink(session, scope, isDryRun: false)
        try export(into: sink) { try sink.take($0) }
        return try sink.finish()
    }

    /// Writes nothing, and says what a client would see change.
    func dryRun() throws -> DryRunReport {
        let sink = try target.sink(session, scope, isDryRun: true)
        let dryRun = try DryRun(target, session)
        try export(into: sink) {
            try sink.take($0)
            dryRun.take($0)
        }
        dryRun.finish()
        let wasThere = try session.logbook.hasExported(to: target.key ?? "")
        return DryRunReport(
            path: target.path ?? "", reports: try sink.finish(), changes: dryRun.changes,
            sameCount: dryRun.sameCount, restampedCount: dryRun.restampedCount,
            isMissing: dryRun.isMissing && wasThere, zone: try session.zone)
    }

    private func export(
        into sink: any ExportSink, _ take: (ItemTexts) throws -> Void
    ) throws {
        try session.logbook.exporting(scope) { reader in
            let items = try reader.items()
            try sink.begin(extent(of: items), count: items.count)
            try make(items, reader, needsExtents: sink.needsExtents, take)
        }
    }

    private func extent(of items: [ExportItem]) -> CalendarExtent {
        var extent = CalendarExtent()
        for item in items {
            // To-dos and journal entries of a day are written as a DATE, which needs no zone.
            let isDate = item.isDay && (style.form == .todo || item.reference.kind == .interaction)
            extent.add(
                zone: isDate ? nil : item.zone, start: Instant(seconds: item.start),
                isSeries: item.isRecurring)
        }
        return extent
    }

    /// Reads the next parts while those before are made.
    private func make(
        _ items: [ExportItem], _ reader: ExportReader, needsExtents: Bool,
        _ take: (ItemTexts) throws -> Void
    ) throws {
        var next = 0
        func load() throws -> [ExportBatch] {
            try (0..<2).compactMap { _ in
                guard next < items.count else { return nil }
                let end = min(next + Exporter.part, items.count)
                defer { next = end }
                let batch = try reader.load(items[next..<end])
                warn(of: batch)
                return batch
            }
        }
        let maker = ItemMaker(style: style, client: target.client, needsExtents: needsExtents)
        if items.count <= Exporter.part {
            for batch in try load() { try take(try maker.texts(of: batch).get()) }
            return
        }
        var batches = try load()
        var finished: [Result<ItemTexts, any Error>?] = []
        while !batches.isEmpty {
            let made = MadeParts(count: batches.count)
            let group = DispatchGroup()
            for (index, batch) in batches.enumerated() {
                DispatchQueue.global().async(group: group) {
                    made.set(index, maker.texts(of: batch))
                }
            }
            // While those are made, the parts before them go out and the next ones come in.
            let beside = Result {
                for part in finished { if let part { try take(try part.get()) } }
                return try load()
            }
            group.wait()
            batches = try beside.get()
            finished = made.all
        }
        for part in finished { if let part { try take(try part.get()) } }
    }

    /// Tells of meetups whose rule no calendar would be sure to read as meant: they are written without it.
    private func warn(of batch: ExportBatch) {
        for exported in batch.things {
            guard case .meetup(let meetup) = exported.thing, let rule = meetup.rrule else {
                continue
            }
            do {
                _ = try Recurrence(parsing: rule)
            } catch {
                session.console.note(
                    "Warning: Meetup \(meetup.id) “\(shown(meetup.title))” is written once, without its rule \(shown("\(error)"))"
                )
            }
        }
    }
}

/// Makes the text of items: the one place where things become components.
struct ItemMaker: Sendable {
    let style: CalendarStyle
    let client: Client?
    /// Whether each entry is to say what a frame around it alone would need.
    let needsExtents: Bool

    /// The text of a part.
    func texts(of batch: ExportBatch) -> Result<ItemTexts, any Error> {
        let around = Surroundings(
            contacts: batch.contacts, companies: batch.companies, meetups: batch.meetups)
        let style = style.alone(with: batch.things.compactMap(\.zone))
        var texts = ItemTexts()
        texts.bytes.reserveCapacity(batch.things.count * 800)
        texts.entries.reserveCapacity(batch.things.count)
        return Result {
            for exported in batch.things {
                let items = items(exported, around, style)
                guard let first = items.first else { continue }
                for item in items { try CalendarWriter.append(item, into: &texts.bytes) }
                texts.entries.append(
                    ItemTexts.Entry(
                        kind: type(of: exported.thing.thing).kind, uid: first.fields.uid,
                        end: texts.bytes.count,
                        extent: needsExtents ? CalendarExtent(items) : CalendarExtent()))
            }
            return texts
        }
    }

    /// The components of a thing, all of the same UID.
    private func items(
        _ exported: Exported, _ around: Surroundings, _ style: CalendarStyle
    ) -> [CalendarItem] {
        let isRemoved = exported.isRemoved
        let items: [CalendarItem] =
            switch exported.thing {
            case .followUp(let followUp):
                [followUp.calendarItem(around, style, isRemoved: isRemoved)]
            case .meetup(let meetup): meetup.calendarItems(around, style, isRemoved: isRemoved)
            case .contact(let contact):
                contact.nextTouchItem(around, style, isRemoved: isRemoved).map { [$0] } ?? []
            case .interaction(let interaction):
                [interaction.calendarItem(around, style, isRemoved: isRemoved)]
            case .company: []
            }
        return client == nil ? items : items.map { $0.fitted(to: client) }
    }
}

/// Parts that threads have made, in their order.
private final class MadeParts: Sendable {
    private let parts: Mutex<[Result<ItemTexts, any Error>?]>

    init(count: Int) { parts = Mutex(Array(repeating: nil, count: count)) }

    func set(_ index: Int, _ value: Result<ItemTexts, any Error>) {
        parts.withLock { $0[index] = value }
    }

    var all: [Result<ItemTexts, any Error>?] { parts.withLock { $0 } }
}
