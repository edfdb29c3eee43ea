import CalendarExport
import JobSearch
import Logbook

/// One file that holds the whole calendar.
final class FileSink: ExportSink {
    private let place: ExportPlace
    private let frame: ExportFrame
    private let file: ChangedFile
    private var counts: [Kind: Int] = [:]
    let needsExtents = false

    init(_ place: ExportPlace, _ frame: ExportFrame) throws {
        self.place = place
        self.frame = frame
        file = try ChangedFile(
            place.path, sparing: place.logbook, isDryRun: place.isDryRun)
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        try file.write(try frame.begin(extent, count: count))
    }

    func write(_ items: RenderedItems) throws {
        for entry in items.entries { counts[entry.kind, default: 0] += 1 }
        try file.write(items.bytes)
    }

    func finish(_ items: [ExportItem]) throws -> [ExportReport] {
        if counts.isEmpty, !ExportPath.isThere(place.path) { return try place.omit() }
        try file.write(ExportFrame.end)
        let report = ExportReport(path: place.path, isChanged: try file.end(), counts: counts)
        return try place.replace(items, [(file, report)], names: [])
    }
}
