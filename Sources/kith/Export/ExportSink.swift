import Foundation
import JobSearch

/// Where an export goes: a file that takes its place only when it is whole and differs, or standard output.
final class ExportSink {
    private let console: Console?
    private var file: FileInPlace?
    private let path: String?
    /// What stands at the place, compared as the new text comes.
    private var old: FileHandle?
    private var isSame = false

    init(console: Console) {
        self.console = console
        path = nil
    }

    init(path: String) throws {
        console = nil
        self.path = path
        file = try FileInPlace(path)
        old = FileHandle(forReadingAtPath: path)
        isSame = old != nil
    }

    func write(_ bytes: [UInt8]) throws {
        if let console { return try console.put(bytes: bytes) }
        try file?.write(bytes)
        if isSame {
            let there = try old?.read(upToCount: bytes.count) ?? Data()
            isSame = there.count == bytes.count && there.isSame(as: bytes)
        }
    }

    /// Puts the file into its place. Says whether it differs from what was there; if not, that is left alone.
    func finish() throws -> Bool {
        if isSame, let rest = try old?.read(upToCount: 1), !rest.isEmpty { isSame = false }
        if isSame {
            file = nil
            return false
        }
        try file?.finish()
        return true
    }
}

extension Data {
    /// Whether as many bytes are the same.
    fileprivate func isSame(as other: [UInt8]) -> Bool {
        withUnsafeBytes { old in
            other.withUnsafeBytes { new in
                guard let old = old.baseAddress, let there = new.baseAddress else { return true }
                return memcmp(old, there, new.count) == 0
            }
        }
    }
}
