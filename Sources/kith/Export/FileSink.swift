import CalendarExport
import JobSearch

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
        file = try ChangedFile(place.path, isDryRun: place.isDryRun)
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        try file.write(try frame.begin(extent, count: count))
    }

    func take(_ texts: ItemTexts) throws {
        for entry in texts.entries { counts[entry.kind, default: 0] += 1 }
        try file.write(texts.bytes)
    }

    func finish() throws -> [ExportReport] {
        try file.write(ExportFrame.end)
        let isChanged = try file.end()
        let report = ExportReport(path: place.path, isChanged: isChanged, counts: counts)
        // An earlier export to this place may have taken several files.
        let leftovers = place.known
        if !place.isDryRun {
            // First the log: when that fails, the old file still stands.
            try place.remember(isChanged: isChanged)
            if isChanged { try file.place() }
            try place.remove(leftovers)
        }
        return [report] + leftovers.sorted().map { .removed(place.path(of: $0)) }
    }
}
