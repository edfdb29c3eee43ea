/// UUIDs made from names, by SHA-1 (RFC 9562 §5.5): the same name gives the same UUID on any
/// machine.
///
/// SHA-1 serves no secrecy here; a cryptography library for it would be the largest part of the
/// program.
public enum NameUUID {
    /// The version 5 UUID of `name` in the namespace of another uid.
    public static func make(_ name: String, in namespace: String) -> String {
        let words = sha1(Array((namespace + "\n" + name).utf8)).map { UInt64($0) }
        return uuidText(
            (words[0] << 32 | words[1]) & ~0xF000 | 0x5000,
            (words[2] << 32 | words[3]) & ~(3 << 62) | 2 << 62)
    }

    /// The five words of SHA-1 (FIPS 180-4 §6.1).
    static func sha1(_ message: [UInt8]) -> [UInt32] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        var words = [UInt32](repeating: 0, count: 80)
        for block in stride(from: 0, to: padded.count, by: 64) {
            for i in 0..<16 {
                let at = block + i * 4
                words[i] = padded[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
            for i in 16..<80 {
                words[i] = rotated(
                    words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], by: 1)
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for i in 0..<80 {
                let (f, k): (UInt32, UInt32) =
                    switch i {
                    case ..<20: (b & c | ~b & d, 0x5A82_7999)
                    case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                    case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = rotated(a, by: 5) &+ f &+ e &+ k &+ words[i]
                (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
            }
            state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
        }
        return state
    }

    private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
        word << count | word >> (32 - count)
    }
}
