import JobSearch

/// Tells of most handles at once that they were never written: a Bloom filter of four megabytes.
///
/// Of a million handles that it knows it takes one in twenty others for known, which costs a lookup
/// each.
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
            var hash = FNV1a()
            hash.add(bytes)
            return (Int(hash.mixed % bits), Int((hash.mixed >> 32) % bits))
        }
    }
}
