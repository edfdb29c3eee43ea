import Foundation
import JobSearch

/// A file that is written anew only where its text differs from what stands there, and takes its place only when it is
/// whole. In a dry run it only says whether it differs.
final class ChangedFile {
    let path: String
    private var draft: FileInPlace?
    /// What stands at the place, as long as the new text is the same: then nothing has to be written.
    private var old: FileHandle?
    /// So many bytes of it are.
    private var sameCount = 0

    init(_ path: String, isDryRun: Bool) throws {
        self.path = path
        if !isDryRun { draft = try FileInPlace(path) }
        var status = stat()
        let isFile = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        old = isFile ? FileHandle(forReadingAtPath: path) : nil
    }

    func write(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        if let there = try old?.read(upToCount: bytes.count) {
            if there.count == bytes.count, there.isSame(as: bytes) {
                sameCount += bytes.count
                return
            }
        }
        try beginWriting()
        try draft?.write(bytes)
    }

    /// From here on the new text differs: what was the same is copied first.
    private func beginWriting() throws {
        guard let old else { return }
        self.old = nil
        guard let draft else { return }
        try old.seek(toOffset: 0)
        var rest = sameCount
        while rest > 0 {
            guard let part = try old.read(upToCount: min(rest, 1 << 20)), !part.isEmpty else {
                throw CommandError(
                    "\(shown(path)) was changed by another program meanwhile.",
                    hint: "Try again.", status: .cannotCreate)
            }
            try draft.write([UInt8](part))
            rest -= part.count
        }
    }

    /// Ends the text, and says whether it differs from what is there. It is on the disk then, but not in its place yet.
    func end() throws -> Bool {
        // The old text may go on where the new one ends.
        if let more = try old?.read(upToCount: 1), !more.isEmpty { try beginWriting() }
        let isChanged = old == nil
        old = nil
        if isChanged { try draft?.seal() } else { draft = nil }
        return isChanged
    }

    /// Puts what differs into its place.
    func place() throws { try draft?.place() }
}

extension Data {
    /// Whether as many bytes are the same.
    func isSame(as other: [UInt8]) -> Bool {
        withUnsafeBytes { old in
            other.withUnsafeBytes { new in
                guard let old = old.baseAddress, let there = new.baseAddress else { return true }
                return memcmp(old, there, new.count) == 0
            }
        }
    }
}
