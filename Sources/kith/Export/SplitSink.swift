import CalendarExport
import Foundation
import JobSearch

/// A directory with a file for each thing, named by its uid: a vdir, as vdirsyncer, khal and todoman read it.
///
/// All that is new is written into a hidden directory inside first, which those programs do not look into. Then the log
/// notes the names, the files are put into their places one by one, and files that are no longer needed are removed, as
/// far as exports to this directory wrote them. Whenever that is interrupted, each file is whole, old or new.
final class SplitSink: ExportSink {
    private let place: ExportPlace
    private let frame: ExportFrame
    private var drafts: DraftFolder?
    private var counts: [Kind: Int] = [:]
    private var names: Set<String> = []
    private var changed: [String] = []
    /// Beginnings of files, by what their items need.
    private var frames: [CalendarExtent: [UInt8]] = [:]
    let needsExtents = true

    init(_ place: ExportPlace, _ frame: ExportFrame) {
        self.place = place
        self.frame = frame
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        if !place.isDryRun { drafts = try DraftFolder(in: place.folder) }
    }

    func take(_ texts: ItemTexts) throws {
        try texts.forEach { entry, range in
            let name = FileName.ofItem(uid: entry.uid)
            let text = try begin(entry.extent) + texts.bytes[range] + ExportFrame.end
            counts[entry.kind, default: 0] += 1
            names.insert(name)
            if FileContent(place.path(of: name))?.data.isWhole(text) ?? false { return }
            if place.isForeign(name) { throw place.inTheWay(name) }
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

    func finish() throws -> [ExportReport] {
        let gone = place.known.subtracting(names)
        let report = ExportReport(
            path: place.path, isChanged: !changed.isEmpty || !gone.isEmpty, counts: counts,
            files: ExportReport.Files(
                count: names.count, written: changed.count, removed: gone.count))
        guard let drafts else { return [report] }
        try drafts.sync(changed)
        try place.remember(isChanged: report.isChanged, names)
        for name in changed { try drafts.place(name, at: place.path(of: name)) }
        try place.remove(gone)
        return [report]
    }
}

/// A hidden directory for files that are not in their places yet; of one process at a time, and gone with it.
final class DraftFolder {
    private let path: String
    private let descriptor: Int32

    /// - Throws: `CommandError` when it cannot be made, or when another process is writing there.
    init(in folder: String) throws {
        let path = folder + "/.kith-new"
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw DraftFolder.failure(path) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DraftFolder.failure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
            DraftFolder.isAt(path, descriptor)
        else {
            close(descriptor)
            throw CommandError(
                "Another kith is writing into \(shown(folder)).", hint: "Try again.",
                status: .busy)
        }
        // From here on it is ours, and goes with us.
        self.path = path
        self.descriptor = descriptor
        // What an interrupted process left behind.
        try empty()
    }

    /// Whether the directory is still there, and not another one: the process that had it may just have ended.
    private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
        var (there, open) = (stat(), stat())
        return stat(path, &there) == 0 && fstat(descriptor, &open) == 0
            && there.st_ino == open.st_ino && there.st_dev == open.st_dev
    }

    deinit {
        try? empty()
        rmdir(path)
        close(descriptor)
    }

    private func empty() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            unlink(path + "/" + name)
        }
    }

    func write(_ text: [UInt8], as name: String) throws {
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DraftFolder.failure(name) }
        defer { close(file) }
        var rest = text[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw DraftFolder.failure(name)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Brings the drafts to the disk.
    func sync(_ names: [String]) throws {
        #if os(Linux)
            // Of many, all at once: one by one takes a thousand times as long. Linux waits until it is done.
            if names.count > 100 { return Foundation.sync() }
        #endif
        for name in names {
            let file = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw DraftFolder.failure(name) }
            defer { close(file) }
            guard fsync(file) == 0 else { throw DraftFolder.failure(name) }
        }
    }

    func place(_ name: String, at target: String) throws {
        guard rename(path + "/" + name, target) == 0 else { throw DraftFolder.failure(target) }
    }

    private static func failure(_ path: String) -> CommandError {
        let failure = OutputFailure(errno)
        return CommandError(
            "\(shown(path)) cannot be written: \(failure.reason).",
            hint: failure.hint ?? "Name another directory.", status: failure.status)
    }
}
