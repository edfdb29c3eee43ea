import Foundation
import Publishing

/// A temporary file without a name, gone with its last user.
final class ScratchFile: Sendable {
    let descriptor: Int32

    init() throws {
        let directory = NSTemporaryDirectory()
        var template = Array((directory + "/kith-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw ScratchFile.failure(SystemError()) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// Writes bytes, which are read from the beginning then.
    func write(_ bytes: [UInt8]) throws {
        do { try writeAll(bytes, to: descriptor) } catch { throw ScratchFile.failure(error) }
        lseek(descriptor, 0, SEEK_SET)
    }

    /// All that was written to it.
    func text() throws -> String {
        lseek(descriptor, 0, SEEK_SET)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    }

    /// Writes bytes at a place, counted from 0.
    func write(_ bytes: [UInt8], at place: Int) throws {
        try bytes.withUnsafeBytes { bytes in
            try whole(bytes.count) { done, rest in
                pwrite(descriptor, bytes.baseAddress.map { $0 + done }, rest, off_t(place + done))
            }
        }
    }

    /// Reads so many bytes at a place.
    func bytes(_ count: Int, at place: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            try whole(count) { done, rest in
                pread(descriptor, room.baseAddress.map { $0 + done }, rest, off_t(place + done))
            }
            filled = count
        }
    }

    /// Calls until all is done, however often the system does only some.
    private func whole(_ count: Int, _ call: (_ done: Int, _ rest: Int) -> Int) throws {
        var done = 0
        while done < count {
            let more = call(done, count - done)
            if more < 0, errno == EINTR { continue }
            if more <= 0 { throw ScratchFile.failure(SystemError()) }
            done += more
        }
    }

    private static func failure(_ error: SystemError) -> CommandError {
        CommandError(
            "A file cannot be kept in \(NSTemporaryDirectory()): \(error.reason).",
            hint: error.hint ?? "Name another directory in TMPDIR.", status: .diskFailed)
    }
}
