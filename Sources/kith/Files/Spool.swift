import Foundation
import ICalendar
import JobSearch

/// Makes of an open file what can be read again and again: a regular file as it is; what comes through a pipe is kept, a
/// little of it in memory, much in a temporary file without a name.
enum Spool {
    /// How much is kept in memory.
    private static let memory = 8 << 20

    /// - Parameters:
    ///   - file: an open file, which is closed by the source or here.
    ///   - name: what it is called when it cannot be read.
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
        guard spool >= 0 else { throw failure(of: directory) }
        unlink(template)
        do {
            var bytes = beginning
            while !bytes.isEmpty {
                try write(bytes, to: spool, directory)
                bytes = try piece(of: file, name)
            }
        } catch {
            close(spool)
            throw error
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
            throw CommandError(
                "\(shown(name)) cannot be read: \(String(cString: strerror(errno))).",
                status: .noInput)
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32, _ directory: String) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(of: directory) }
            done += count
        }
    }

    private static func failure(of directory: String) -> CommandError {
        CommandError(
            "What comes in cannot be kept in \(shown(directory)): \(String(cString: strerror(errno))).",
            hint: "Name another directory in TMPDIR, or import a file.", status: .diskFailed)
    }
}
