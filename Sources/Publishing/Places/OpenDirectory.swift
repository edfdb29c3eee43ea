import Foundation

/// An open directory. Names are looked up in it, whatever becomes of its path, and a link at a name
/// is never followed.
final class OpenDirectory {
    let descriptor: Int32

    /// - Throws: `SystemError` if no directory can be opened there.
    init(_ path: String) throws(SystemError) {
        descriptor = try opened {
            let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            #if os(Linux)
                // One into which the user may write and may not look.
                if directory < 0, errno == EACCES {
                    return open(path, pathAlone | O_DIRECTORY | O_CLOEXEC)
                }
            #endif
            return directory
        }
    }

    /// Opens a directory in another one, which is no link.
    init(_ name: String, in parent: OpenDirectory) throws(SystemError) {
        descriptor = try opened {
            openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
    }

    deinit { close(descriptor) }

    /// The state of what stands at a name; `nil` if nothing does.
    func status(of name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// The state of the directory itself.
    var status: stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// The names in it, without `.` and `..`.
    var names: [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let stream = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes an empty file that only its owner may read, at a name where nothing stands.
    ///
    /// - Returns: its descriptor, to write to.
    func make(_ name: String) throws(SystemError) -> Int32 {
        try opened {
            openat(
                descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
    }

    func remove(_ name: String) throws(SystemError) {
        if unlinkat(descriptor, name, 0) != 0 { throw SystemError() }
    }

    /// Moves a file, in place of what stands at the new name.
    func move(_ name: String, to directory: OpenDirectory, as new: String) throws(SystemError) {
        if renameat(descriptor, name, directory.descriptor, new) != 0 { throw SystemError() }
    }

    /// Brings names that have come and gone to the disk.
    func sync() throws(SystemError) {
        if fsync(descriptor) == 0 { return }
        let error = SystemError()
        // Some file systems have no such thing, and neither has a directory that cannot be read.
        if ![EINVAL, ENOTSUP, EBADF].contains(error.code) { throw error }
    }
}

#if os(Linux)
    /// `O_PATH` of `open(2)`, which the C library has for GNU programs only.
    private let pathAlone: Int32 = 0o1000_0000
#endif

/// The descriptor that `open` returns.
private func opened(_ open: () -> Int32) throws(SystemError) -> Int32 {
    var file = open()
    if file < 0, errno == EMFILE, raiseLimit() { file = open() }
    if file < 0 { throw SystemError() }
    return file
}

/// Lets the process have as many files open as the system allows it: a calendar in hundreds of
/// parts needs more than the usual thousand.
private func raiseLimit() -> Bool {
    #if os(Linux)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return false }
    limit.rlim_cur = limit.rlim_max
    return setrlimit(resource, &limit) == 0
}

extension stat {
    /// True for a regular file of the user who runs the program.
    var isOwnFile: Bool { st_mode & S_IFMT == S_IFREG && st_uid == geteuid() }

    /// True if both are of the same file.
    func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
