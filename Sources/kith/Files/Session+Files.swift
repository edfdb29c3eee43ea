import CivilTime
import Foundation
import JobSearch

extension Session {
    /// A file's content; `-` is standard input.
    func readFile(_ typed: String) throws -> Data {
        if typed == "-" { return world.input() }
        let path = path(typed)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError(
                "There is no file \(shown(typed)).",
                hint: "Check its name: ls -l \(shellQuoted(shown(typed)))",
                status: .noInput)
        }
        if isDirectory.boolValue {
            throw CommandError(
                "\(shown(typed)) is a directory.", hint: "Name a file in it.", status: .noInput)
        }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw CommandError(
                "\(shown(typed)) cannot be read: \(reason(error)).", status: .noInput)
        }
    }

    /// Writes a file in one piece: beside its place, to the disk, and then into its place. What stood
    /// there stays when anything fails.
    func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        let file = try FileInPlace(path)
        try file.write(bytes)
        try file.finish()
    }
}

/// A file that takes its place only when it is whole and on the disk.
final class FileInPlace {
    let path: String
    private let draft: String
    private var descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        draft = path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
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

    func finish() throws {
        guard fsync(descriptor) == 0 else { throw failure() }
        close(descriptor)
        descriptor = -1
        guard rename(draft, path) == 0 else { throw failure() }
    }

    private func failure() -> CommandError {
        let code = errno
        return CommandError(
            "\(shown(path)) cannot be written: \(String(cString: strerror(code))). What stood there is unchanged.",
            hint: code == ENOSPC ? "Free some space." : "Name another place.",
            status: code == ENOSPC || code == EIO ? .diskFailed : .cannotCreate)
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(draft)
        }
    }
}
