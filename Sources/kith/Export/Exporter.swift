import CalendarExport
import CivilTime
import Dispatch
import Foundation
import ICalendar
import JobSearch
import Logbook
import Synchronization

/// Writes one calendar file, a part of the log at a time: one thread reads, others write components.
struct Exporter {
    let session: Session
    let scope: ExportScope
    let style: CalendarStyle
    let target: ExportTarget

    /// Items a part; two parts are made at once.
    private static let part = 1000

    /// Writes the file, and says what came of it; `nil` for standard output.
    func run() throws -> ExportReport? {
        let sink =
            try target.path.map(ExportSink.init(path:)) ?? ExportSink(console: session.console)
        var counts: [Kind: Int] = [:]
        try session.logbook.exporting(scope) { reader in
            let items = try reader.items()
            for item in items { counts[item.reference.kind, default: 0] += 1 }
            var buffer: [UInt8] = []
            CalendarWriter.begin(
                frame, zones: try zones(of: items),
                span: (
                    Instant(seconds: items.first?.start ?? session.now.seconds),
                    Instant(seconds: items.last?.start ?? session.now.seconds)
                ), into: &buffer)
            try sink.write(buffer)
            try write(items, reader, sink)
            buffer.removeAll(keepingCapacity: true)
            CalendarWriter.end(into: &buffer)
            try sink.write(buffer)
        }
        guard let path = target.path else { return nil }
        let isChanged = try sink.isChanged
        if isChanged {
            // First the log: when that fails, the old file still stands.
            try session.logbook.rememberExport(to: path)
            try sink.finish()
        }
        return ExportReport(path: path, isChanged: isChanged, counts: counts)
    }

    private var frame: VCalendar {
        VCalendar(
            product: "-//kith//kith \(kithVersion)//EN",
            name: target.form == .todo ? "kith to-dos" : "kith", refreshHours: 6)
    }

    private func zones(of items: [ExportItem]) throws -> [Zone] {
        var names: Set<String> = []
        for item in items {
            // To-dos and journal entries of a day are written as a DATE, which needs no zone.
            let isDate = item.isDay && (style.form == .todo || item.reference.kind == .interaction)
            if let zone = item.zone, !isDate { names.insert(zone) }
        }
        names.remove("UTC")
        return try names.sorted().map { try Zone.named($0) }
    }

    /// Reads the next parts while those before are written.
    private func write(_ items: [ExportItem], _ reader: ExportReader, _ sink: ExportSink) throws {
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
        if items.count <= Exporter.part {
            for batch in try load() { try sink.write(try Exporter.text(of: batch, style).get()) }
            return
        }
        var batches = try load()
        var finished: [Result<[UInt8], any Error>?] = []
        while !batches.isEmpty {
            let made = MadeParts(count: batches.count)
            let group = DispatchGroup()
            for (index, batch) in batches.enumerated() {
                DispatchQueue.global().async(group: group) { [style] in
                    made.set(index, Exporter.text(of: batch, style))
                }
            }
            // While those are made, the parts before them go out and the next ones come in.
            let beside = Result {
                for part in finished { if let part { try sink.write(try part.get()) } }
                return try load()
            }
            group.wait()
            batches = try beside.get()
            finished = made.all
        }
        for part in finished { if let part { try sink.write(try part.get()) } }
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

    /// The components of a part.
    private static func text(of batch: ExportBatch, _ style: CalendarStyle) -> Result<
        [UInt8], any Error
    > {
        let around = Surroundings(
            contacts: batch.contacts, companies: batch.companies, meetups: batch.meetups)
        let style = style.alone(with: batch.things.compactMap(\.zone))
        var buffer: [UInt8] = []
        buffer.reserveCapacity(batch.things.count * 800)
        return Result {
            for exported in batch.things {
                for item in items(exported, around, style) {
                    try CalendarWriter.append(item, into: &buffer)
                }
            }
            return buffer
        }
    }

    private static func items(
        _ exported: Exported, _ around: Surroundings, _ style: CalendarStyle
    ) -> [CalendarItem] {
        let isRemoved = exported.isRemoved
        return switch exported.thing {
        case .followUp(let followUp): [followUp.calendarItem(around, style, isRemoved: isRemoved)]
        case .meetup(let meetup): meetup.calendarItems(around, style, isRemoved: isRemoved)
        case .contact(let contact): contact.nextTouchItem(around, style).map { [$0] } ?? []
        case .interaction(let interaction): [interaction.calendarItem(around, style)]
        case .company: []
        }
    }
}

/// Parts that threads have made, in their order.
private final class MadeParts: Sendable {
    private let parts: Mutex<[Result<[UInt8], any Error>?]>

    init(count: Int) { parts = Mutex(Array(repeating: nil, count: count)) }

    func set(_ index: Int, _ value: Result<[UInt8], any Error>) {
        parts.withLock { $0[index] = value }
    }

    var all: [Result<[UInt8], any Error>?] { parts.withLock { $0 } }
}
