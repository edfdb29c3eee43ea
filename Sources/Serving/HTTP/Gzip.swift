internal import CZlib

/// Bytes packed for a reader that unpacks them (RFC 1952).
enum Gzip {
    /// Returns the packed bytes, the same for the same bytes on any day; `nil` where they would not
    /// be fewer, or where there is no memory.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard (200...Int(UInt32.max) / 2).contains(bytes.count) else { return nil }
        var stream = z_stream()
        // 16 more than the bits of the window ask for the frame of gzip, with no time in it.
        let isReady = deflateInit2_(
            &stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let result = bytes.withUnsafeBufferPointer { source -> [UInt8]? in
            var isEnd = false
            let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
                // zlib only reads there, and says so with another type when it is asked to.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                isEnd = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = room.count - Int(stream.avail_out)
            }
            return isEnd ? packed : nil
        }
        return result
    }
}

/// The coding that a reader asks for (RFC 9110 §12.5.3).
enum AcceptedCoding {
    /// True if a value of Accept-Encoding takes gzip.
    static func takesGzip(_ value: String?) -> Bool {
        var other = false
        for part in (value ?? "").lowercased().split(separator: ",") {
            let words = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = words.first else { continue }
            let weight = words.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            let isTaken = weight.map { $0.contains { ("1"..."9").contains($0) } } ?? true
            if name == "gzip" || name == "x-gzip" { return isTaken }
            if name == "*" { other = isTaken }
        }
        return other
    }
}
