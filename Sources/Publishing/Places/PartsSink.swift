import CalendarExport
import JobSearch
import Logbook

/// A calendar in as many files as are needed for none to be larger than a limit: `kith.ics`,
/// `kith-2.ics` …
///
/// Each of them is a whole calendar with the time zones that it needs; a thing is never split. All
/// are written before the first one is put into its place.
final class PartsSink: ExportSink {
    private let place: ExportPlace
    private let frame: ExportFrame
    private let limit: Int
    private var files: [(file: ChangedFile, report: ExportReport)] = []
    /// The names of all files but the first.
    private var names: Set<String> = []
    /// The items of the next file.
    private var part = Part()
    let needsExtents = true

    private struct Part {
        var bytes: [UInt8] = []
        var extent = CalendarExtent()
        var counts: [Kind: Int] = [:]
        var count = 0
        /// The length of the frame around items of this extent.
        var frameBytes = 0
    }

    /// - Parameter limit: maximum number of bytes of a file; one that holds a single thing may be
    ///   longer.
    init(_ place: ExportPlace, _ frame: ExportFrame, limit: Int) {
        self.place = place
        self.frame = frame
        self.limit = limit
    }

    func begin(_ extent: CalendarExtent, count: Int) {}

    func write(_ items: RenderedItems) throws {
        try items.forEach { entry, range in
            var extent = part.extent
            extent.add(entry.extent)
            let isSameFrame = part.count > 0 && extent.inYears == part.extent.inYears
            var frameBytes = isSameFrame ? part.frameBytes : try length(of: extent)
            if part.count > 0, part.bytes.count + range.count + frameBytes > limit {
                try close()
                extent = entry.extent
                frameBytes = try length(of: extent)
            }
            part.bytes += items.bytes[range]
            part.extent = extent
            part.frameBytes = frameBytes
            part.counts[entry.kind, default: 0] += 1
            part.count += 1
        }
    }

    private func length(of extent: CalendarExtent) throws -> Int {
        try frame.begin(extent, count: 2).count + ExportFrame.end.count
    }

    /// Writes the part beside its place.
    private func close() throws {
        let number = files.count + 1
        let path = number == 1 ? place.path : ExportPath.numbered(place.path, number)
        if number > 1 {
            let name = String(path.dropFirst(place.folder.count + 1))
            try place.checkOwner(of: name)
            names.insert(name)
        }
        let file = try ChangedFile(path, sparing: place.logbook, isDryRun: place.isDryRun)
        try file.write(try frame.begin(part.extent, count: part.count))
        try file.write(part.bytes)
        try file.write(ExportFrame.end)
        let report = ExportReport(path: path, isChanged: try file.end(), counts: part.counts)
        files.append((file, report))
        part = Part()
    }

    func finish(_ items: [ExportItem]) throws -> [ExportReport] {
        if part.count == 0, files.isEmpty, !ExportPath.isThere(place.path) {
            return try place.omit()
        }
        if part.count > 0 || files.isEmpty { try close() }
        return try place.replace(items, files, names: names)
    }
}
