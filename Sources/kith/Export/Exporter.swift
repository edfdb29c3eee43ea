import CalendarExport
import CivilTime
import Foundation
import JobSearch
import Logbook

/// Reads the log for one calendar, a part at a time, and hands on the text of its items.
struct Exporter {
    let session: Session
    let scope: ExportScope
    let style: CalendarStyle
    let target: ExportTarget

    /// Items a part: enough to find them in the log with few statements, and few enough that the parts under way are
    /// small beside the rest of the program.
    private static let part = 250

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
            try sink.begin(extent(of: items, reader), count: items.count)
            try make(items, reader, needsExtents: sink.needsExtents, take)
        }
    }

    private func extent(of items: [ExportItem], _ reader: ExportReader) -> CalendarExtent {
        var extent = CalendarExtent()
        for item in items {
            // To-dos and journal entries of a day are written as a DATE, which needs no zone.
            let isDate = item.isDay && (style.form == .todo || item.reference.kind == .interaction)
            extent.add(
                zone: isDate ? nil : reader.zone(of: item), start: Instant(seconds: item.start),
                isSeries: item.isRecurring)
        }
        return extent
    }

    /// Reads part after part while those before are made and handed on.
    private func make(
        _ items: [ExportItem], _ reader: ExportReader, needsExtents: Bool,
        _ take: (ItemTexts) throws -> Void
    ) throws {
        let parts = ExportParts {
            ItemMaker(style: style, client: target.client, needsExtents: needsExtents)
        }
        for start in stride(from: 0, to: items.count, by: Exporter.part) {
            let end = min(start + Exporter.part, items.count)
            let batch = try reader.load(items[start..<end])
            warn(of: batch)
            try parts.add(batch, take)
        }
        try parts.finish(take)
    }

    /// Tells of meetups whose rule no calendar would be sure to read as meant: they are written without it.
    private func warn(of batch: ExportBatch) {
        for exported in batch.things {
            guard let meetup = exported.thing as? Meetup, let rule = meetup.rrule else {
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
