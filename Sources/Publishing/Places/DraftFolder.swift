import Foundation

/// A hidden directory for files that are not in their places yet; of one process at a time, and
/// gone with it.
///
/// All its names are looked up in open directories, so that no link leads out of it.
final class DraftFolder {
    private static let name = ".kith-new"
    /// Path of the directory that it is in.
    private let path: String
    private let parent: OpenDirectory
    private let drafts: OpenDirectory

    /// - Throws: `PublishingError.cannotWriteMember` if it cannot be made, `.inTheWay` if something
    ///   else has its name, `.busy` if another process is writing there.
    init(in folder: String) throws(PublishingError) {
        let own = folder + "/" + DraftFolder.name
        let parent: OpenDirectory
        let drafts: OpenDirectory
        do throws(SystemError) {
            parent = try OpenDirectory(folder)
            if mkdirat(parent.descriptor, DraftFolder.name, 0o700) != 0, errno != EEXIST {
                throw SystemError()
            }
            drafts = try OpenDirectory(DraftFolder.name, in: parent)
        } catch {
            // A link, or a file.
            if [ELOOP, ENOTDIR].contains(error.code), ExportPath.isThere(own) {
                throw .inTheWay(own)
            }
            // The process that had it took it away just now.
            if error.code == ENOENT, ExportPath.isThere(folder) { throw .busy(folder) }
            throw .cannotWriteMember(own, error)
        }
        guard let status = drafts.status, status.st_uid == geteuid() else {
            throw .inTheWay(own)
        }
        guard flock(drafts.descriptor, LOCK_EX | LOCK_NB) == 0,
            // The process that had it may just have ended.
            parent.status(of: DraftFolder.name)?.isSame(as: status) == true
        else { throw .busy(folder) }
        // From here on it is ours, and goes with us.
        (path, self.parent, self.drafts) = (folder, parent, drafts)
        // Left behind by an interrupted process.
        empty()
        AtomicFile.sweep(parent)
    }

    deinit {
        empty()
        unlinkat(parent.descriptor, DraftFolder.name, AT_REMOVEDIR)
    }

    private func empty() {
        for name in drafts.names
        where name.hasSuffix(".ics") && drafts.status(of: name)?.isOwnFile == true {
            try? drafts.remove(name)
        }
    }

    func write(_ text: [UInt8], as name: String) throws(PublishingError) {
        do throws(SystemError) {
            let file = try drafts.make(name)
            defer { close(file) }
            try writeAll(text, to: file)
        } catch {
            throw .cannotWriteMember(name, error)
        }
    }

    /// Brings the drafts to the disk.
    func sync(_ names: [String]) throws(PublishingError) {
        #if os(Linux)
            // Of many, all at once: one by one takes a thousand times as long. Linux waits until it
            // is done.
            if names.count > 100 { return Foundation.sync() }
        #endif
        for name in names {
            let file = openat(drafts.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { throw .cannotWriteMember(name, SystemError()) }
            defer { close(file) }
            guard fsync(file) == 0 else { throw .cannotWriteMember(name, SystemError()) }
        }
    }

    /// Puts a draft into its place, the directory that all of this is in.
    func place(_ name: String) throws(PublishingError) {
        do { try drafts.move(name, to: parent, as: name) } catch {
            throw .cannotWriteMember(path + "/" + name, error)
        }
    }

    /// Brings the names of files in their places to the disk.
    func keep() throws(PublishingError) {
        do { try parent.sync() } catch { throw .notKept(path, error) }
    }
}
