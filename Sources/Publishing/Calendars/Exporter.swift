import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Logbook

/// Writes one calendar of a log, reading a part of it at a time.
public struct Exporter {
    private let logbook: Logbook
    private let target: ExportTarget
    private let style: CalendarStyle
    private let scope: ExportScope
    private let product: String
    private let warn: (ExportWarning) -> Void
    /// Briefs in the descriptions of meetups, by their ids.
    private let briefs: [Int: String]

    /// Items a part: enough to find them in the log with few statements, and few enough that the
    /// parts under way are small beside the rest of the program.
    private static let part = 250

    /// - Parameters:
    ///   - style: the look of items; its form is replaced by that of the target.
    ///   - days: first and last day of the export; `nil` where it has no limit.
    ///   - briefs: texts for the descriptions of meetups, by their ids.
    ///   - product: value of PRODID.
    ///   - warn: is called for each shortcoming at the moment when it is found.
    public init(
        _ logbook: Logbook, _ target: ExportTarget, _ style: CalendarStyle,
        days: (since: Day?, until: Day?) = (nil, nil), briefs: [Int: String] = [:],
        product: String,
        warn: @escaping (ExportWarning) -> Void
    ) {
        self.logbook = logbook
        self.target = target
        var style = style
        style.form = target.form
        style.descriptionBytes =
            target.client.map { $0.descriptionBytes ?? .max } ?? Client.leastDescriptionBytes
        self.style = style
        self.briefs = briefs
        self.product = product
        self.warn = warn
        var scope = ExportScope(
            parts: target.parts, place: target.key, clock: style.clock, zone: style.zone)
        (scope.since, scope.until) = days
        scope.isToDos = target.form == .todo
        self.scope = scope
    }

    /// Writes the calendar.
    ///
    /// - Returns: a report for each file or directory; none for a stream.
    /// - Throws: `PublishingError` if a place cannot be written, `LogbookError`, `ICalendarError`
    ///   for an item that cannot be rendered, and the error of the stream.
    public func run() throws -> [ExportReport] {
        let sink = try sink(isDryRun: false)
        let briefs = try exportedBriefs()
        let items = try export(into: sink, briefs) { try sink.write($0) }
        if let key = target.key { try logbook.rememberBriefs(briefs, at: key) }
        return try sink.finish(items)
    }

    /// Writes nothing, and compares the calendar with the files that stand at its place.
    ///
    /// - Returns: `nil` for a stream, with which nothing can be compared.
    public func dryRun() throws -> DryRunReport? {
        guard let path = target.path, let key = target.key else { return nil }
        let sink = try sink(isDryRun: true)
        let comparison = DryRun(try place(path, isDryRun: true))
        let items = try export(into: sink, exportedBriefs()) {
            try sink.write($0)
            comparison.add($0)
        }
        comparison.finish()
        return DryRunReport(
            path: path, reports: try sink.finish(items), changes: comparison.changes,
            sameCount: comparison.sameCount, restampedCount: comparison.restampedCount,
            isMissing: try comparison.isMissing && logbook.hasExported(to: key))
    }

    private func place(_ path: String, isDryRun: Bool) throws -> ExportPlace {
        try ExportPlace(
            path, isDirectory: target.isDirectory, scope, logbook, isDryRun: isDryRun)
    }

    private func sink(isDryRun: Bool) throws -> any ExportSink {
        let frame = ExportFrame(product: product, target: target)
        switch target.destination {
        case .stream(let put): return StreamSink(put, frame, warn)
        case .directory(let path):
            // Whoever has the directory reads the log after those who had it before, and knows what
            // they wrote.
            let drafts = isDryRun ? nil : try SplitSink.drafts(in: path)
            return SplitSink(try place(path, isDryRun: isDryRun), frame, drafts)
        case .file(let path):
            let place = try place(path, isDryRun: isDryRun)
            if let limit = target.client?.fileBytes, !ExportPath.isDevice(path) {
                return PartsSink(place, frame, limit: limit)
            }
            return try FileSink(place, frame)
        }
    }

    private func exportedBriefs() throws -> [Int: ExportedBrief] {
        guard target.parts.contains(.meetups) else { return [:] }
        return try logbook.exportedBriefs(briefs, at: target.key)
    }

    /// - Returns: what the calendar holds.
    private func export(
        into sink: any ExportSink, _ briefs: [Int: ExportedBrief],
        _ each: (RenderedItems) throws -> Void
    ) throws -> [ExportItem] {
        try logbook.exporting(scope) { reader in
            let items = try reader.items()
            try sink.begin(extent(of: items, reader), count: items.count)
            var style = style
            style.briefs = briefs.mapValues { BriefText(text: $0.text, since: $0.since) }
            let rendering = ItemRendering(
                style: style, client: target.client, needsExtents: sink.needsExtents)
            var rest = items[...]
            try rendering.render(
                {
                    if rest.isEmpty { return nil }
                    let batch = try reader.load(rest.prefix(Exporter.part))
                    rest = rest.dropFirst(Exporter.part)
                    warnOfRules(in: batch)
                    return batch
                },
                { items in
                    items.warnings.forEach(warn)
                    try each(items)
                })
            return items
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

    /// Warns of meetups whose rule no calendar would be sure to read as meant.
    private func warnOfRules(in batch: ExportBatch) {
        for exported in batch.things {
            guard let meetup = exported.thing as? Meetup, let rule = meetup.rrule else {
                continue
            }
            do {
                _ = try Recurrence(parsing: rule)
            } catch {
                warn(
                    .ruleLeftOut(meetup: meetup.id, title: meetup.title, reason: "\(error)"))
            }
        }
    }
}
