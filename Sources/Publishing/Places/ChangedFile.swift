import Foundation
import Logbook

/// A file that is written anew only where its text differs from what stands there, and takes its
/// place only when it is whole. In a dry run it only finds out if it differs.
final class ChangedFile {
    private let path: String
    private var draft: FileInPlace?
    /// The file that stands there, as long as the new text is the same: then nothing has to be
    /// written.
    private var old: FileHandle?
    /// Number of its bytes that are the same.
    private var sameCount = 0

    /// - Parameter logbook: no file of this log is written over.
    init(_ path: String, sparing logbook: Logbook, isDryRun: Bool) throws(PublishingError) {
        self.path = path
        if isDryRun {
            try ExportPath.check(path, sparing: logbook)
        } else {
            draft = try FileInPlace(path, sparing: logbook)
        }
        old = ExportPath.type(of: path) == S_IFREG ? FileHandle(forReadingAtPath: path) : nil
    }

    func write(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        if let there = try old?.read(upToCount: bytes.count),
            there.withUnsafeBytes({ there in bytes.withUnsafeBytes { there.isSame(as: $0) } })
        {
            sameCount += bytes.count
            return
        }
        try beginWriting()
        try draft?.write(bytes)
    }

    /// Begins where the new text differs: the bytes that were the same are copied first.
    private func beginWriting() throws {
        guard let old else { return }
        self.old = nil
        guard let draft else { return }
        try old.seek(toOffset: 0)
        var rest = sameCount
        while rest > 0 {
            guard let part = try old.read(upToCount: min(rest, 1 << 20)), !part.isEmpty else {
                throw PublishingError.changedMeanwhile(path)
            }
            try draft.write([UInt8](part))
            rest -= part.count
        }
    }

    /// Ends the text. It is on the disk then, but not in its place yet.
    ///
    /// - Returns: `true` if it differs from what is there.
    func end() throws -> Bool {
        // The old text may go on where the new one ends.
        if let more = try old?.read(upToCount: 1), !more.isEmpty { try beginWriting() }
        let isChanged = old == nil
        old = nil
        if isChanged { try draft?.seal() } else { draft = nil }
        return isChanged
    }

    /// Puts a text that differs into its place.
    func place() throws { try draft?.place() }
}
