import Foundation

/// A hidden directory for files that are not in their places yet; of one process at a time, and
/// gone with it.
final class DraftFolder {
    private let path: String
    private let descriptor: Int32

    /// - Throws: `PublishingError.cannotWriteMember` if it cannot be made, `.busy` if another
    ///   process is writing there.
    init(in folder: String) throws {
        let path = folder + "/.kith-new"
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw DraftFolder.failure(path) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DraftFolder.failure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
            DraftFolder.isAt(path, descriptor)
        else {
            close(descriptor)
            throw PublishingError.busy(folder)
        }
        // From here on it is ours, and goes with us.
        self.path = path
        self.descriptor = descriptor
        // Left behind by an interrupted process.
        try empty()
    }

    /// True if the directory is still there, and not another one: the process that had it may just
    /// have ended.
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

    func write(_ text: [UInt8], as name: String) throws(PublishingError) {
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DraftFolder.failure(name) }
        defer { close(file) }
        do { try writeAll(text, to: file) } catch { throw .cannotWriteMember(name, error) }
    }

    /// Brings the drafts to the disk.
    func sync(_ names: [String]) throws(PublishingError) {
        #if os(Linux)
            // Of many, all at once: one by one takes a thousand times as long. Linux waits until it
            // is done.
            if names.count > 100 { return Foundation.sync() }
        #endif
        for name in names {
            let file = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw DraftFolder.failure(name) }
            defer { close(file) }
            guard fsync(file) == 0 else { throw DraftFolder.failure(name) }
        }
    }

    func place(_ name: String, at target: String) throws(PublishingError) {
        guard rename(path + "/" + name, target) == 0 else { throw DraftFolder.failure(target) }
    }

    private static func failure(_ path: String) -> PublishingError {
        .cannotWriteMember(path, SystemError())
    }
}
