/// Reads a DURATION (RFC 5545 §3.3.6).
enum DurationText {
    /// Returns its length in seconds, a day counted as 24 hours: `PT1H30M`, `-P1D`, `P2W`; `nil`
    /// for more than a hundred years.
    static func seconds(_ text: ByteRun) -> Int? {
        var index = 0
        var sign = 1
        if let first = text.first, first == 0x2B || first == 0x2D {
            sign = first == 0x2D ? -1 : 1
            index = 1
        }
        guard index < text.count, text[index] | 0x20 == 0x70 else { return nil }
        index += 1
        var (seconds, number, digits, isTime) = (0, 0, 0, false)
        var hasUnit = false
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte >= 0x30, byte <= 0x39 {
                guard digits < 9 else { return nil }
                number = number * 10 + Int(byte - 0x30)
                digits += 1
                continue
            }
            let letter = byte | 0x20
            if letter == 0x74, !isTime, digits == 0 {
                (isTime, hasUnit) = (true, false)
                continue
            }
            guard digits > 0, let unit = unit(letter, isTime: isTime) else { return nil }
            seconds += number * unit
            guard seconds <= 36_525 * 86_400 else { return nil }
            (number, digits, hasUnit) = (0, 0, true)
        }
        return hasUnit && digits == 0 ? sign * seconds : nil
    }

    /// The seconds of a unit of time, by its small letter.
    private static func unit(_ letter: UInt8, isTime: Bool) -> Int? {
        switch (letter, isTime) {
        case (0x68, true): 3600
        case (0x6D, true): 60
        case (0x73, true): 1
        case (0x77, false): 604_800
        case (0x64, false): 86_400
        default: nil
        }
    }
}
