import Foundation
import JobSearch

/// A file that takes its place only when it is whole and on the disk. What is no file but a device or a pipe is
/// written to as it stands.
final class FileInPlace {
    /// The place as it was named.
    let path: String
    /// Whether it is a device or a pipe.
    let isDirect: Bool
    /// Where it will stand: behind the link, where `path` is one.
    private let target: String
    private let draft: String
    private var descriptor: Int32
    private var isInPlace = false

    init(_ path: String) throws {
        self.path = path
        var status = stat()
        let type = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
        if type == S_IFDIR {
            throw CommandError(
                "\(shown(path)) is a directory.", hint: "Name a file in it.",
                status: .cannotCreate)
        }
        isDirect = type != S_IFREG
        let whole = realpath(path, nil)
        defer { free(whole) }
        target = whole.map { String(cString: $0) } ?? path
        draft = target + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        descriptor =
            isDirect
            ? open(path, O_WRONLY) : open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        if descriptor < 0 { throw failure() }
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Brings what was written to the disk; it is not in its place yet.
    func seal() throws {
        guard isDirect || fsync(descriptor) == 0 else { throw failure() }
        close(descriptor)
        descriptor = -1
    }

    /// Puts the sealed file into its place.
    func place() throws {
        if isDirect { return }
        guard rename(draft, target) == 0 else { throw failure() }
        isInPlace = true
    }

    func finish() throws {
        try seal()
        try place()
    }

    private func failure() -> CommandError {
        let failure = OutputFailure(errno)
        return CommandError(
            "\(shown(path)) cannot be written: \(failure.reason). What stood there is unchanged.",
            hint: failure.hint ?? "Name another place.", status: failure.status)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isDirect, !isInPlace { unlink(draft) }
    }
}

/// Why the system took no more bytes: the disk is at its end, or the place does not take any.
struct OutputFailure {
    let reason: String
    let hint: String?
    let status: ExitStatus

    init(_ code: Int32) {
        reason = String(cString: strerror(code))
        switch code {
        case ENOSPC, EDQUOT:
            hint = "Free some space."
            status = .diskFailed
        case EFBIG:
            hint = "The system limits the size of files here: ulimit -f"
            status = .diskFailed
        case EIO:
            hint = "Look at the disk; it may be failing."
            status = .diskFailed
        default:
            hint = nil
            status = .cannotCreate
        }
    }
}
