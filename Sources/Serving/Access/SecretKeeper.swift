import Foundation

/// The secret address as its file has it now: another one, once somebody has made another one.
public struct SecretKeeper {
    /// Marks by which a file is told from the one that was there before.
    fileprivate struct Mark: Equatable {
        var device: UInt64
        var number: UInt64
        var size: Int64
        var rights: UInt32
        var seconds: Int
        var nanoseconds: Int
    }

    private let file: SecretFile
    private var mark: Mark?
    private var address: SecretAddress?

    public init(_ file: SecretFile) { self.file = file }

    /// Returns the address; `nil` where the file is gone, or is none that keeps a secret.
    public mutating func current() -> SecretAddress? {
        let mark = Mark(file.path)
        if mark == nil || mark != self.mark {
            self.mark = mark
            do throws(SecretFile.Fault) { address = try file.read() } catch { address = nil }
        }
        return address
    }
}

extension SecretKeeper.Mark {
    fileprivate init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let changed = status.st_ctimespec
        #else
            let changed = status.st_ctim
        #endif
        self.init(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
            rights: UInt32(status.st_mode), seconds: changed.tv_sec, nanoseconds: changed.tv_nsec)
    }
}
