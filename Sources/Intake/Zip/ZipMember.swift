import ICalendar
import Synchronization

/// A file in a zip, to be read like any other: it is unpacked while it is read, and never as a
/// whole.
final class ZipMember: Sendable {
    private let entry: ZipEntry
    private let unpacking: Mutex<ZipUnpacking>

    init(_ entry: ZipEntry, in zip: ByteSource) throws(IntakeError) {
        self.entry = entry
        unpacking = Mutex(ZipUnpacking(entry, in: zip, start: try entry.packedStart(in: zip)))
    }

    var content: ByteSource {
        ByteSource(size: min(entry.size, .max - 1)) { room, offset in
            self.fill(room, at: offset)
        }
    }

    private func fill(
        _ room: UnsafeMutableRawBufferPointer, at offset: Int
    ) -> Result<Int, ICalendarError> {
        var filled = 0
        while filled < room.count {
            let (count, place) = (min(room.count - filled, 1 << 18), offset + filled)
            let result = unpacking.withLock { $0.bytes(count, at: place) }
            switch result {
            case .failure(let error): return .failure(error)
            case .success(let bytes):
                UnsafeMutableRawBufferPointer(rebasing: room[filled...]).copyBytes(from: bytes)
                filled += bytes.count
                if bytes.count < count { return .success(filled) }
            }
        }
        return .success(filled)
    }

    /// Its beginning, as `SourceText` looks at it.
    func head() throws(IntakeError) -> [UInt8] {
        do { return try SourceText.head(of: content) } catch { throw fault ?? error }
    }

    /// The fault of the file, as far as it was read.
    var fault: IntakeError? { unpacking.withLock { $0.fault } }

    /// Reads the file to its end, and throws its fault.
    func finish() throws(IntakeError) {
        if let fault = unpacking.withLock({ $0.finish() }) { throw fault }
    }
}
