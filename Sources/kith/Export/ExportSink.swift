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
        let file = try FileInPlace(path)
        self.file = file
        old = file.isDirect ? nil : FileHandle(forReadingAtPath: path)
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

    /// Whether all that was written differs from what is there.
    var isChanged: Bool {
        get throws {
            if isSame, let rest = try old?.read(upToCount: 1), !rest.isEmpty { isSame = false }
            return !isSame
        }
    }

    /// Puts the file into its place.
    func finish() throws { try file?.finish() }
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
