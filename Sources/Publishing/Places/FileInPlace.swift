import Foundation

/// A file that takes its place only when it is whole and on the disk. A device or a pipe is written
/// to as it stands.
public final class FileInPlace {
    /// The place as it was named.
    private let path: String
    /// True for a device or a pipe.
    private let isDirect: Bool
    /// The file behind the link, where `path` is one.
    private let target: String
    private let draft: String
    private var descriptor: Int32
    private var isInPlace = false

    /// - Throws: `PublishingError.isDirectory`, or `.cannotWrite` if the file cannot be made beside
    ///   its place.
    public init(_ path: String) throws(PublishingError) {
        self.path = path
        let type = ExportPath.type(of: path) ?? S_IFREG
        if type == S_IFDIR { throw .isDirectory(path) }
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

    /// Appends bytes. Throws `PublishingError.cannotWrite`, as the other methods do.
    public func write(_ bytes: [UInt8]) throws(PublishingError) {
        do { try writeAll(bytes, to: descriptor) } catch { throw .cannotWrite(path, error) }
    }

    /// Brings the bytes to the disk; the file is not in its place yet.
    func seal() throws(PublishingError) {
        guard isDirect || fsync(descriptor) == 0 else { throw failure() }
        close(descriptor)
        descriptor = -1
    }

    /// Puts the sealed file into its place.
    func place() throws(PublishingError) {
        if isDirect { return }
        guard rename(draft, target) == 0 else { throw failure() }
        isInPlace = true
    }

    /// Brings the bytes to the disk, and the file into its place.
    public func finish() throws(PublishingError) {
        try seal()
        try place()
    }

    private func failure() -> PublishingError { .cannotWrite(path, SystemError()) }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isDirect, !isInPlace { unlink(draft) }
    }
}

/// Writes all bytes to an open file, however often the system takes only some.
public func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            throw SystemError()
        }
        rest = rest.dropFirst(count)
    }
}
