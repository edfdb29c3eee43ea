/// Tells of most handles at once that they were never written: a Bloom filter of four megabytes.
///
/// Of a million handles that it knows it takes one in twenty others for known, which costs a lookup each.
struct HandleFilter {
    private static let bits: UInt64 = 1 << 25
    private var words = [UInt64](repeating: 0, count: Int(bits / 64))

    mutating func add(_ handle: String) {
        let (one, other) = HandleFilter.places(of: handle)
        words[one / 64] |= 1 << UInt64(one % 64)
        words[other / 64] |= 1 << UInt64(other % 64)
    }

    /// `false` when the handle was never added.
    func mayKnow(_ handle: String) -> Bool {
        let (one, other) = HandleFilter.places(of: handle)
        return words[one / 64] >> UInt64(one % 64) & 1 == 1
            && words[other / 64] >> UInt64(other % 64) & 1 == 1
    }

    private static func places(of handle: String) -> (Int, Int) {
        var handle = handle
        return handle.withUTF8 { bytes in
            // FNV-1a, 64 bits; the halves are mixed once more.
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
            return (Int(hash % bits), Int((hash >> 32) % bits))
        }
    }
}
