import Foundation
import JobSearch

/// Where an export goes: a file that takes its place only when it is whole and differs, or standard output.
final class ExportSink {
    private let console: Console?
    private var file: FileInPlace?
    private let path: String?
    /// What stands at the place, as long as the new text is the same: then nothing has to be written.
    private var old: FileHandle?
    /// So many bytes of it are.
    private var sameCount = 0

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
    }

    func write(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        if let console { return try console.put(bytes: bytes) }
        if let there = try old?.read(upToCount: bytes.count) {
            if there.count == bytes.count, there.isSame(as: bytes) {
                sameCount += bytes.count
                return
            }
        }
        try beginWriting()
        try file?.write(bytes)
    }

    /// From here on the new text differs: what was the same is copied first.
    private func beginWriting() throws {
        guard let old else { return }
        self.old = nil
        try old.seek(toOffset: 0)
        var rest = sameCount
        while rest > 0 {
            guard let part = try old.read(upToCount: min(rest, 1 << 20)), !part.isEmpty else {
                throw CommandError(
                    "\(shown(path ?? "")) was changed by another program meanwhile.",
                    hint: "Try again.", status: .cannotCreate)
            }
            try file?.write([UInt8](part))
            rest -= part.count
        }
    }

    /// Whether all that was written differs from what is there.
    var isChanged: Bool {
        get throws {
            // The old text may go on where the new one ends.
            if let more = try old?.read(upToCount: 1), !more.isEmpty { try beginWriting() }
            return old == nil
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
