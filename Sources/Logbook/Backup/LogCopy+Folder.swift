import CivilTime
import Foundation

// The directory of backups.

extension LogCopy {
    static func makeFolder(_ folder: String) throws {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw LogFile.writingFault(folder) }
    }

    /// Locks the directory, which is made if there is none; `nil` if another process has it.
    static func lock(_ folder: String) -> Int32? {
        mkdir(folder, 0o700)
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return nil }
        if flock(directory, LOCK_EX | LOCK_NB) == 0 { return directory }
        close(directory)
        return nil
    }

    /// Removes the drafts of copies whose processes were killed.
    static func sweep(_ folder: String) {
        for name in KeptBackup.names(in: folder) {
            guard let place = DraftName.place(of: name),
                KeptBackup(name: place, zone: .utc)?.form == .copy
            else { continue }
            let path = folder + "/" + name
            let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
            close(file)
        }
    }

    /// Makes an empty file beside a place. Whoever sweeps the directory takes one that is not
    /// locked for one that was left.
    static func lockedDraft(_ path: String) throws -> (String, Int32) {
        while true {
            let draft = try NewLog.makeDraft(path)
            let file = open(draft, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else {
                if errno == ENOENT { continue }
                throw LogFile.writingFault(draft)
            }
            var status = stat()
            _ = flock(file, LOCK_EX | LOCK_NB)
            if fstat(file, &status) == 0, status.st_nlink > 0 { return (draft, file) }
            close(file)
        }
    }
}
