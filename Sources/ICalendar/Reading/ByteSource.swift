#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that are read a piece at a time, as often as one likes: of a file, in memory, or made as
/// they are asked for.
public struct ByteSource: Sendable {
    /// An open file, closed with the last one who looks at it.
    private final class File: Sendable {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }
    private enum Storage: Sendable {
        case bytes([UInt8])
        case file(File)
        case made(size: Int, Filling)
    }
    /// Fills as much as there is from an offset on into a room, and says how much that was; less
    /// than fits only at the end. It is quickest when asked for what follows what it was asked for
    /// last.
    package typealias Filling =
        @Sendable (UnsafeMutableRawBufferPointer, Int) -> Result<Int, ICalendarError>

    private let storage: Storage

    public init(_ bytes: [UInt8]) { storage = .bytes(bytes) }

    /// - Parameter file: an open regular file; it is closed by the source.
    public init(takingOver file: Int32) { storage = .file(File(file)) }

    /// Bytes that are made as they are asked for.
    ///
    /// - Parameter size: how many there are, as far as that is known.
    package init(size: Int, filling: @escaping Filling) {
        storage = .made(size: size, filling)
    }

    /// How many bytes there are, as far as that is known before they are read.
    package var size: Int {
        switch storage {
        case .bytes(let bytes): return bytes.count
        case .made(let size, _): return size
        case .file(let file):
            var status = stat()
            return fstat(file.descriptor, &status) == 0 ? Int(status.st_size) : .max - 1
        }
    }

    /// Reads as much as there is from `offset` on into a part of `bytes`; less than fits only at
    /// the end.
    ///
    /// Throws `unreadable`.
    func read(
        into bytes: inout [UInt8], _ part: Range<Int>, at offset: Int
    ) throws(ICalendarError) -> Int {
        try bytes.withUnsafeMutableBytes { all in
            read(into: UnsafeMutableRawBufferPointer(rebasing: all[part]), at: offset)
        }.get()
    }

    /// Reads as much as there is from `offset` on into `room`; less than fits only at the end.
    package func read(
        into room: UnsafeMutableRawBufferPointer, at offset: Int
    ) -> Result<Int, ICalendarError> {
        guard let start = room.baseAddress else { return .success(0) }
        switch storage {
        case .made(_, let fill): return fill(room, offset)
        case .bytes(let bytes):
            let count = max(0, min(room.count, bytes.count - offset))
            guard count > 0 else { return .success(0) }
            bytes.withUnsafeBytes { all in
                room.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: all[offset...].prefix(count)))
            }
            return .success(count)
        case .file(let file):
            var filled = 0
            while filled < room.count {
                let count = pread(
                    file.descriptor, start + filled, room.count - filled, off_t(offset + filled))
                if count == 0 { break }
                if count > 0 {
                    filled += count
                } else if errno != EINTR {
                    return .failure(.unreadable(String(cString: strerror(errno))))
                }
            }
            return .success(filled)
        }
    }

    /// The first bytes, at most `count`; all without a count. Throws `unreadable`.
    public func prefix(_ count: Int = .max) throws(ICalendarError) -> [UInt8] {
        if case .bytes(let bytes) = storage, bytes.count <= count { return bytes }
        var bytes: [UInt8] = []
        // A small file needs little room.
        var piece = 1 << 14
        while bytes.count < count {
            let start = bytes.count
            let room = min(piece, count - start)
            piece = min(piece * 4, 1 << 18)
            bytes += [UInt8](repeating: 0, count: room)
            let found = try read(into: &bytes, start..<(start + room), at: start)
            if found < room {
                bytes.removeLast(room - found)
                break
            }
        }
        return bytes
    }
}
