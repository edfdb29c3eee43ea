import CalendarExport
import JobSearch
import Logbook

/// A directory with a file for each thing, named by its uid: a vdir, as vdirsyncer, khal and
/// todoman read it.
///
/// All that is new is written into a hidden directory inside first, which those programs do not
/// look into. Then the log notes the names, the files are put into their places one by one, and
/// files that are no longer needed are removed, as far as exports to this directory wrote them.
/// Whenever that is interrupted, each file is whole, old or new.
final class SplitSink: ExportSink {
    private let place: ExportPlace
    private let frame: ExportFrame
    private var drafts: DraftFolder?
    private var counts: [Kind: Int] = [:]
    private var names: Set<String> = []
    private var changed: [String] = []
    /// True if nothing is in the calendar and no directory stands there.
    private var isOmitted = false
    /// Beginnings of files, by what their items need.
    private var frames: [CalendarExtent: [UInt8]] = [:]
    let needsExtents = true

    /// - Parameter drafts: those of the directory, where it is there.
    init(_ place: ExportPlace, _ frame: ExportFrame, _ drafts: DraftFolder?) {
        self.place = place
        self.frame = frame
        self.drafts = drafts
    }

    /// The drafts of a directory, which no other process has meanwhile; `nil` where none stands
    /// there yet.
    static func drafts(in path: String) throws(PublishingError) -> DraftFolder? {
        guard ExportPath.isThere(path) else { return nil }
        try ExportPath.makeDirectory(path)
        return try DraftFolder(in: path)
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        isOmitted = count == 0 && !ExportPath.isThere(place.path)
        if place.isDryRun || isOmitted || drafts != nil { return }
        // Another process has made it since this one has looked: it may have written there.
        if ExportPath.isThere(place.path) { throw PublishingError.busy(place.folder) }
        try ExportPath.makeDirectory(place.path)
        drafts = try DraftFolder(in: place.folder)
    }

    func write(_ items: RenderedItems) throws {
        try items.forEach { entry, range in
            let name = FileName.ofItem(uid: entry.uid)
            let text = try begin(entry.extent) + items.bytes[range] + ExportFrame.end
            counts[entry.kind, default: 0] += 1
            names.insert(name)
            if FileContent(place.path(of: name))?.isSame(as: text) ?? false { return }
            try place.checkOwner(of: name)
            changed.append(name)
            try drafts?.write(text, as: name)
        }
    }

    /// The beginning of a file whose item needs this.
    private func begin(_ extent: CalendarExtent) throws -> [UInt8] {
        let extent = extent.inYears
        if let known = frames[extent] { return known }
        let text = try frame.begin(extent, count: 1)
        frames[extent] = text
        return text
    }

    func finish(_ items: [ExportItem]) throws -> [ExportReport] {
        if isOmitted { return try place.omit() }
        let gone = place.known.subtracting(names)
        let report = ExportReport(
            path: place.path, isChanged: !changed.isEmpty || !gone.isEmpty, counts: counts,
            files: ExportReport.Files(
                count: names.count, written: changed.count, removed: gone.count))
        guard let drafts else { return [report] }
        try drafts.sync(changed)
        try place.remember(items, isChanged: report.isChanged, names)
        for name in changed { try drafts.place(name) }
        try drafts.keep()
        try place.remove(gone)
        return [report]
    }
}
