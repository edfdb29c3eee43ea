import Foundation
import Logbook

/// A file that takes its place only when it is whole and on the disk. A device or a pipe is written
/// to as it stands.
public final class FileInPlace {
    private enum Output {
        /// The file behind the link, where the path is one.
        case file(AtomicFile)
        /// The descriptor of a device or a pipe.
        case device(Int32)
    }

    /// The place as it was named.
    private let path: String
    private let output: Output

    /// - Parameter logbook: no file of this log is written over.
    /// - Throws: `PublishingError.isDirectory`, `.isLog`, or `.cannotWrite` if the file cannot be
    ///   made beside its place.
    public init(_ path: String, sparing logbook: Logbook) throws(PublishingError) {
        self.path = path
        try ExportPath.check(path, sparing: logbook)
        let type = ExportPath.type(of: path) ?? S_IFREG
        if type == S_IFDIR { throw .isDirectory(path) }
        do throws(SystemError) {
            output =
                type == S_IFREG
                ? .file(try AtomicFile(ExportPath.resolved(path)))
                : .device(try FileInPlace.device(path))
        } catch {
            throw .cannotWrite(path, error)
        }
    }

    private static func device(_ path: String) throws(SystemError) -> Int32 {
        let file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        if file < 0 { throw SystemError() }
        return file
    }

    /// The open file, for a program that writes in its place.
    public var descriptor: Int32 {
        switch output {
        case .file(let file): file.descriptor
        case .device(let file): file
        }
    }

    /// Appends bytes. Throws `PublishingError.cannotWrite`, as the other methods do.
    public func write(_ bytes: [UInt8]) throws(PublishingError) {
        do throws(SystemError) {
            switch output {
            case .file(let file): try file.write(bytes)
            case .device(let file): try writeAll(bytes, to: file)
            }
        } catch {
            throw .cannotWrite(path, error)
        }
    }

    /// Brings the bytes to the disk; the file is not in its place yet.
    func seal() throws(PublishingError) {
        guard case .file(let file) = output else { return }
        do { try file.seal() } catch { throw .cannotWrite(path, error) }
    }

    /// Puts the sealed file into its place.
    ///
    /// - Throws: `PublishingError.cannotWrite`, or `.notKept` when it is in its place and the disk
    ///   fails.
    func place() throws(PublishingError) {
        guard case .file(let file) = output else { return }
        do { try file.place() } catch { throw .cannotWrite(path, error) }
        do { try file.keep() } catch { throw .notKept(path, error) }
    }

    /// Brings the bytes to the disk, and the file into its place.
    public func finish() throws(PublishingError) {
        try seal()
        try place()
    }

    deinit { if case .device(let file) = output { close(file) } }
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
