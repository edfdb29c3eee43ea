import JobSearch

/// A sum of 128 bits by which a content is told from any other one (MurmurHash3 x64).
///
/// It keeps nothing secret and nobody from making two contents of the same sum; who writes the log
/// knows its contents.
enum ContentTag {
    /// The sum in 32 hexadecimal digits.
    static func text(of bytes: [UInt8]) -> String {
        let (first, second) = sum(of: bytes)
        return first.hexDigits + second.hexDigits
    }

    private static let c1: UInt64 = 0x87C3_7B91_1142_53D5
    private static let c2: UInt64 = 0x4CF5_AD43_2745_937F

    static func sum(of bytes: [UInt8]) -> (UInt64, UInt64) {
        bytes.withUnsafeBytes { raw in
            var (h1, h2): (UInt64, UInt64) = (0, 0)
            let blocks = raw.count / 16
            for block in 0..<blocks {
                let k1 = UInt64(
                    littleEndian: raw.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
                let k2 = UInt64(
                    littleEndian: raw.loadUnaligned(
                        fromByteOffset: block * 16 + 8, as: UInt64.self))
                h1 ^= mixed(k1, 31, c1, c2)
                h1 = (rotated(h1, 27) &+ h2) &* 5 &+ 0x52DC_E729
                h2 ^= mixed(k2, 33, c2, c1)
                h2 = (rotated(h2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
            }
            var (k1, k2): (UInt64, UInt64) = (0, 0)
            for (place, byte) in raw[(blocks * 16)...].enumerated() {
                if place < 8 {
                    k1 |= UInt64(byte) << UInt64(8 * place)
                } else {
                    k2 |= UInt64(byte) << UInt64(8 * (place - 8))
                }
            }
            h2 ^= mixed(k2, 33, c2, c1)
            h1 ^= mixed(k1, 31, c1, c2)
            h1 ^= UInt64(raw.count)
            h2 ^= UInt64(raw.count)
            h1 = h1 &+ h2
            h2 = h2 &+ h1
            h1 = ended(h1)
            h2 = ended(h2)
            h1 = h1 &+ h2
            return (h1, h2 &+ h1)
        }
    }

    private static func mixed(
        _ word: UInt64, _ turn: UInt64, _ first: UInt64, _ second: UInt64
    ) -> UInt64 {
        rotated(word &* first, turn) &* second
    }

    private static func ended(_ word: UInt64) -> UInt64 {
        var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word >> 33
    }

    private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word << count | word >> (64 - count)
    }
}
