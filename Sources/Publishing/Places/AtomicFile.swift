import Foundation
import Logbook

/// A regular file that takes its place in a directory only when it is whole and on the disk.
///
/// Until then it stands beside the place under a name of its own, and is locked: a draft that
/// nobody locks was left by a process that was killed, and the next one that writes into the
/// directory removes it.
final class AtomicFile {
    private let directory: OpenDirectory
    /// The name of the place.
    private let name: String
    private let draft: String
    private let file: Int32
    /// The user's own file that stands there: the new one gets its rights.
    private let old: stat?
    private var isInPlace = false

    /// - Parameter path: the place, which is replaced itself if it is a link.
    init(_ path: String) throws(SystemError) {
        let folder = ExportPath.folder(of: path)
        directory = try OpenDirectory(folder.isEmpty ? "/" : folder)
        name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        AtomicFile.sweep(directory)
        old = directory.status(of: name).flatMap { $0.isOwnFile ? $0 : nil }
        (draft, file) = try AtomicFile.draft(of: name, in: directory)
    }

    deinit {
        // The lock is held until the draft is gone.
        if !isInPlace { try? directory.remove(draft) }
        close(file)
    }

    private static func draft(
        of name: String, in directory: OpenDirectory
    ) throws(SystemError) -> (String, Int32) {
        while true {
            let draft = DraftName.random(for: name)
            do throws(SystemError) {
                let file = try directory.make(draft)
                // Another process may have taken it for one that was left behind just now.
                let isFree = flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
                var status = stat()
                if isFree, fstat(file, &status) == 0, status.st_nlink > 0 { return (draft, file) }
                close(file)
            } catch  where error.code == EEXIST {}
        }
    }

    /// Removes the drafts of killed processes. Those of logs are the log's.
    static func sweep(_ directory: OpenDirectory) {
        for name in directory.names {
            guard let place = DraftName.place(of: name), place != Logbook.fileName,
                directory.status(of: name)?.isOwnFile == true
            else { continue }
            let file = openat(
                directory.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            var status = stat()
            if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, status.isOwnFile,
                directory.status(of: name)?.isSame(as: status) == true
            {
                try? directory.remove(name)
            }
        }
    }

    /// The open file.
    var descriptor: Int32 { file }

    func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes, to: file) }

    /// Brings the bytes to the disk; the file is not in its place yet.
    func seal() throws(SystemError) {
        if let old {
            // Where its group cannot be kept, another one gets no rights; some file systems have none.
            let isKept = fchown(file, uid_t.max, old.st_gid) == 0
            fchmod(file, old.st_mode & (isKept ? 0o777 : 0o707))
        }
        if fsync(file) != 0 { throw SystemError() }
    }

    /// Puts the sealed file into its place.
    func place() throws(SystemError) {
        try directory.move(draft, to: directory, as: name)
        isInPlace = true
    }

    /// Brings the name of the file in its place to the disk.
    func keep() throws(SystemError) { try directory.sync() }
}
