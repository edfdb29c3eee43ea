import CivilTime
import Foundation
import ICalendar
import JobSearch
import Logbook
import Publishing

/// What a restore reads, however it is kept: begins to read its JSON from its beginning on, and
/// returns what gives the next bytes, none at the end.
struct BackupSource {
    let open: () throws -> () throws -> [UInt8]
}

extension Session {
    /// The directory of the log's backups.
    var backups: String { get throws { try home + "/" + Logbook.backupFolder } }

    /// The newest backup of a day or time, or before it.
    func backup(notAfter typed: String) throws -> KeptBackup {
        let limit = try when(typed, facing: .past)
        let all = try KeptBackup.all(in: backups, zone: zone)
        let found = all.first { backup in
            switch limit {
            case .day(let day): backup.day <= day
            case .time(let instant, _): backup.at <= instant
            }
        }
        if let found { return found }
        let words = try limit.words(in: zone)
        throw CommandError(
            all.isEmpty
                ? "There are no backups in \(shown(try backups))."
                : "There is no backup of \(words) or before.",
            hint: all.last.map { "The oldest one is of \($0.day.words); kith backups lists them." }
                ?? "One is made each day, with the first change.",
            status: .noInput)
    }

    /// Opens a file that a backup is in: JSON, a copy of a log, or what age has encrypted.
    ///
    /// - Parameters:
    ///   - typed: its name; `-` is standard input.
    ///   - identities: paths of files with keys.
    func backupSource(_ typed: String, identities: [String]) throws -> BackupSource {
        let file = try openFile(typed)
        let first = try pieces(of: file, typed)().prefix(64)
        if first.starts(with: Logbook.copyMark) {
            guard typed != "-", isRegular(try path(typed)) else {
                throw CommandError(
                    "A copy of a log cannot be read from a pipe.",
                    hint: "Write it into a file first.", status: .noInput)
            }
            let document = try document(ofCopy: path(typed))
            return BackupSource { self.pieces(of: document, typed) }
        }
        if Age.marks.contains(where: { first.starts(with: $0.utf8) }) {
            let encrypted = try encryptedFile(file, typed)
            let source = try AgeSource(
                Age(in: world), encrypted, identities, name: typed)
            return BackupSource(open: source.open)
        }
        return BackupSource { self.pieces(of: file, typed) }
    }

    /// The JSON of a copy of a log, with its history, in a file without a name.
    private func document(ofCopy path: String) throws -> ByteSource {
        let log = try logbook.path
        let copy = try Logbook.openCopy(at: path, beside: log)
        world.keep(copy)
        let file = try Logbook.namelessFile(beside: log)
        let source = ByteSource(takingOver: file)
        try copy.backup(hasHistory: true) { bytes in
            do throws(SystemError) { try writeAll(bytes, to: file) } catch {
                throw CommandError(
                    "What is in \(shown(path)) cannot be kept beside the log: \(error.reason).",
                    hint: error.hint, status: .diskFailed)
            }
        }
        return source
    }

    /// The file itself, or what has come out of a pipe, as one that a program can read.
    private func encryptedFile(_ source: ByteSource, _ typed: String) throws -> Int32 {
        if typed != "-", isRegular(try path(typed)) {
            let file = open(try path(typed), O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw cannotRead(typed, errno, reason(of: errno)) }
            return file
        }
        let file = try Logbook.namelessFile(beside: logbook.path)
        let next = pieces(of: source, typed)
        while case let piece = try next(), !piece.isEmpty { try writeAll(piece, to: file) }
        return file
    }

    private func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
