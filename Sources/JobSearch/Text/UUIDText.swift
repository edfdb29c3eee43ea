import Synchronization

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

/// Makes UUIDs that begin with the time (version 7, RFC 9562 §5.7), each greater than the one
/// before: in an index they come one after the other, where random ones would each come into
/// another page.
public final class UUIDSource: Sendable {
    private let last = Mutex<UInt64>(0)

    public init() {}

    /// - Parameter milliseconds: the time since 1970.
    public func next(at milliseconds: Int) -> String {
        // The time, and below it 12 bits that count (§6.2, method 1).
        let value = last.withLock { last in
            last = max(UInt64(max(0, milliseconds)) << 12, last + 1) & (1 << 60 - 1)
            return last
        }
        return uuidText(
            (value >> 12) << 16 | 0x7000 | value & 0xFFF,
            UInt64.random(in: 0 ... .max) & ~(3 << 62) | 2 << 62)
    }
}

/// The time with which a UUID of version 7 begins, in milliseconds since 1970; `nil` for any other
/// text.
public func timeOfUUID(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
        guard bytes.count == 36, bytes[8] == 0x2D, bytes[13] == 0x2D, bytes[14] == 0x37 else {
            return nil
        }
        var time: UInt64 = 0
        for place in 0..<13 where place != 8 {
            switch bytes[place] {
            case 0x30...0x39: time = time << 4 | UInt64(bytes[place] - 0x30)
            case 0x61...0x66: time = time << 4 | UInt64(bytes[place] - 0x61 + 10)
            default: return nil
            }
        }
        return time
    }
}
