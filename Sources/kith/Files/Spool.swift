import Foundation
import ICalendar
import JobSearch
import Publishing

/// Keeps input that cannot be read again: a little of it in memory, much in a temporary file
/// without a name.
enum Spool {
    /// Maximum number of bytes that are kept in memory.
    private static let memory = 8 << 20

    /// Returns a source of the bytes of a file, which can be read again and again.
    ///
    /// - Parameters:
    ///   - file: an open file, which is closed by the source or here.
    ///   - name: its name in an error.
    static func source(takingOver file: Int32, name: String) throws -> ByteSource {
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            lseek(file, 0, SEEK_CUR) == 0
        {
            return ByteSource(takingOver: file)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        while bytes.count <= memory {
            let piece = try piece(of: file, name)
            if piece.isEmpty { return ByteSource(bytes) }
            bytes += piece
        }
        return try longSource(of: file, beginning: bytes, name: name)
    }

    private static func longSource(
        of file: Int32, beginning: [UInt8], name: String
    ) throws -> ByteSource {
        let directory = NSTemporaryDirectory()
        var template = Array((directory + "/kith-import-XXXXXX").utf8CString)
        let spool = mkstemp(&template)
        guard spool >= 0 else { throw failure(of: directory, SystemError()) }
        unlink(template)
        do {
            var bytes = beginning
            while !bytes.isEmpty {
                try writeAll(bytes, to: spool)
                bytes = try piece(of: file, name)
            }
        } catch {
            close(spool)
            throw (error as? SystemError).map { failure(of: directory, $0) } ?? error
        }
        return ByteSource(takingOver: spool)
    }

    /// The next piece; empty at the end.
    private static func piece(of file: Int32, _ name: String) throws -> [UInt8] {
        let room = 1 << 18
        while true {
            var failed = false
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let found = read(file, buffer.baseAddress, room)
                failed = found < 0
                count = max(0, found)
            }
            if !failed { return bytes }
            if errno == EINTR { continue }
            throw cannotRead(name, errno, reason(of: errno))
        }
    }

    private static func failure(of directory: String, _ error: SystemError) -> CommandError {
        CommandError(
            "What comes in cannot be kept in \(shown(directory)): \(error.reason).",
            hint: "Name another directory in TMPDIR, or import a file.", status: .diskFailed)
    }
}
