/// The text of a UUID of these bits, lower case (RFC 9562 §4).
public func uuidText(_ high: UInt64, _ low: UInt64) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 36) { text in
        var place = 0
        for half in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                if place == 8 || place == 13 || place == 18 || place == 23 {
                    text[place] = 0x2D
                    place += 1
                }
                text[place] = digits.utf8Start[Int(half >> UInt64(shift) & 15)]
                place += 1
            }
        }
        return place
    }
}

/// The text of a random UUID (version 4, RFC 9562 §5.4).
public func randomUUIDText() -> String {
    uuidText(
        UInt64.random(in: 0 ... .max) & ~0xF000 | 0x4000,
        UInt64.random(in: 0 ... .max) & ~(3 << 62) | 2 << 62)
}
