internal import CZlib

/// The sole owner of the state of zlib while it unpacks a file.
struct Inflater: ~Copyable {
    /// The progress of one step.
    struct Step {
        /// Numbers of packed bytes that were used, and of bytes that came out of them.
        var used: Int
        var made: Int
        var isEnd: Bool
        var isDamaged: Bool
    }

    /// zlib keeps this address.
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Returns: `nil` if there is not enough memory.
    init?() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Without the header and the end of a zlib file.
        let isReady = inflateInit2_(
            stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK else {
            stream.deallocate()
            return nil
        }
        self.stream = stream
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks as much as is given and fits; neither may have more than 2 GiB.
    func step(
        _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
    ) -> Step {
        let packed = packed.bindMemory(to: UInt8.self)
        // zlib only reads there, and says so with another type when it is asked to.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.pointee.avail_in = UInt32(packed.count)
        stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let result = inflate(stream, Z_NO_FLUSH)
        return Step(
            used: packed.count - Int(stream.pointee.avail_in),
            made: room.count - Int(stream.pointee.avail_out),
            isEnd: result == Z_STREAM_END,
            // A step that could do nothing is no damage.
            isDamaged: ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(result))
    }
}

/// The sum by which a zip shows that a file is as it was (CRC-32).
struct ZipSum {
    private(set) var value: UInt32 = 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let bytes = bytes.bindMemory(to: UInt8.self)
        guard !bytes.isEmpty else { return }
        value = UInt32(
            truncatingIfNeeded: crc32(UInt(value), bytes.baseAddress, UInt32(bytes.count)))
    }
}
