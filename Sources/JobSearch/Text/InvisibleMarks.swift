/// Marks that are not seen by themselves, and where writing needs them.
enum InvisibleMarks {
    /// Characters without a width or a look of their own (Unicode's Default_Ignorable_Code_Point,
    /// and the blank of Braille).
    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case ..<0xAD: false
        case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x2800, 0x3164: true
        case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8: true
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// True if nothing of a text can be seen.
    static func areAll(of text: String) -> Bool {
        if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
        return text.unicodeScalars.allSatisfy {
            contains($0.value) || $0.properties.isWhitespace
        }
    }

    /// True if a mark does something to what stands before it: joins emoji or letters, or picks a
    /// form. Elsewhere it only makes two texts look alike.
    ///
    /// - Parameters:
    ///   - before: the character before it; `nil` at the beginning, and behind a mark that does
    ///     nothing.
    ///   - isRightToLeft: true if the text has letters that are written from right to left.
    static func isNeeded(
        _ mark: Unicode.Scalar, after before: Unicode.Scalar?, isRightToLeft: Bool
    ) -> Bool {
        guard let before else { return false }
        let last = before.value
        let isEmoji = before.properties.isEmoji || (0xFE00...0xFE0F).contains(last)
        switch mark.value {
        case 0x200C: return isJoining(last)
        case 0x200D: return isJoining(last) || last > 0xFF && isEmoji || isTag(last)
        case 0x200B:
            return (0xE00...0xEFF).contains(last) || (0x1000...0x109F).contains(last)
                || (0x1780...0x17FF).contains(last)
        case 0x200E, 0x200F, 0x61C: return isRightToLeft
        case 0x115F, 0x1160: return (0x1100...0x11FF).contains(last)
        case 0x180B...0x180F: return (0x1800...0x18AF).contains(last)
        case 0x34F: return (0x590...0x5FF).contains(last)
        case 0xFE00...0xFE0F: return isEmoji || last >= 0x1000
        case 0xE0100...0xE01EF: return last >= 0x3400
        case 0xE0020...0xE007F: return last == 0x1F3F4 || isTag(last)
        default: return false
        }
    }

    /// True for a letter that is written from right to left.
    static func isRightToLeft(_ value: UInt32) -> Bool {
        switch value {
        case 0x5D0...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }

    /// Letters of flags such as that of Scotland.
    private static func isTag(_ value: UInt32) -> Bool { (0xE0020...0xE007F).contains(value) }

    /// Scripts whose letters join: from Arabic to N’Ko, those of India and South-East Asia,
    /// Mongolian.
    private static func isJoining(_ value: UInt32) -> Bool {
        switch value {
        case 0x600...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF,
            0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x11FFF:
            true
        default: false
        }
    }
}
