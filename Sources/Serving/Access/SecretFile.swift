import Foundation
import Logbook
import Publishing

/// The file beside a log that keeps its secret address, for its owner alone.
public struct SecretFile: Sendable {
    /// A reason for which the address cannot be read or written.
    public enum Fault: Error, Equatable, Sendable {
        /// Others may read the file, or it is none of the user's own.
        case isOpen(path: String)
        /// It holds something else.
        case isForeign(path: String)
        case cannotRead(path: String, reason: String)
        case cannotWrite(path: String, reason: String)
    }

    public static let name = "serve-address"
    public let path: String

    /// - Parameter home: the directory of the log.
    public init(inHome home: String) { path = home + "/" + SecretFile.name }

    /// Returns the address; `nil` where none was made yet.
    public func read() throws(Fault) -> SecretAddress? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            if errno == ELOOP { throw .isForeign(path: path) }
            throw .cannotRead(path: path, reason: SecretFile.reason)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .isForeign(path: path)
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
            throw .isOpen(path: path)
        }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Foundation.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .cannotRead(path: path, reason: SecretFile.reason) }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        guard text.hasSuffix("\n"), let address = SecretAddress(text.dropLast()) else {
            throw .isForeign(path: path)
        }
        return address
    }

    /// Returns the address, which is made where there is none. Of two that make one at a time, both
    /// have the same.
    public func readOrMake() throws(Fault) -> SecretAddress {
        while true {
            if let address = try read() { return address }
            let address = SecretAddress()
            let draft = try write(address)
            defer { unlink(draft) }
            if link(draft, path) == 0 { return address }
            if errno == EEXIST { continue }
            // A file system without hard links: rename is as atomic, and only the race is lost.
            guard rename(draft, path) == 0 else {
                throw .cannotWrite(path: path, reason: SecretFile.reason)
            }
            return address
        }
    }

    /// Replaces the address by a new one, whatever the file holds.
    public func replace() throws(Fault) -> SecretAddress {
        let address = SecretAddress()
        let draft = try write(address)
        guard rename(draft, path) == 0 else {
            let reason = SecretFile.reason
            unlink(draft)
            throw .cannotWrite(path: path, reason: reason)
        }
        return address
    }

    /// Writes a draft beside the file.
    private func write(_ address: SecretAddress) throws(Fault) -> String {
        let folder = String(path.dropLast(SecretFile.name.count))
        let draft = folder + DraftName.random(for: SecretFile.name)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotWrite(path: path, reason: SecretFile.reason) }
        defer { close(file) }
        do throws(SystemError) {
            try writeAll(Array((address.text + "\n").utf8), to: file)
            if fsync(file) != 0 { throw SystemError() }
        } catch {
            unlink(draft)
            throw .cannotWrite(path: path, reason: error.reason)
        }
        return draft
    }

    private static var reason: String { SystemError().reason }
}
