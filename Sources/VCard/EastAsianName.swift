/// A name in Chinese, Japanese or Korean letters, in which the family comes first.
struct EastAsianName {
    /// All of the name where nothing tells where the family ends.
    var family: String
    var given = ""

    /// Splits a name at its blank; without one, Chinese and Korean names of up to four letters
    /// after the family, which has one letter, or two that are known.
    init(_ name: String) {
        let words = name.split(whereSeparator: \.isWhitespace)
        family = words.joined(separator: " ")
        if words.count > 1 {
            family = String(words[0])
            given = words.dropFirst().joined(separator: " ")
            return
        }
        let letters = Array(family)
        let isKorean = letters.allSatisfy(EastAsianName.isHangul)
        guard isKorean || letters.allSatisfy(EastAsianName.isHan) else { return }
        let first = String(letters.prefix(2))
        let isDouble = letters.count > 2 && EastAsianName.doubleFamilies.contains(first)
        // Four letters of Chinese with another family are Japanese most often.
        let most = isKorean || isDouble ? 4 : 3
        guard (2...most).contains(letters.count) else { return }
        let count = isDouble ? 2 : 1
        family = String(letters.prefix(count))
        given = String(letters.dropFirst(count))
    }

    /// True for a text of such letters and blanks alone.
    static func isWritten(_ text: String) -> Bool {
        var hasLetter = false
        for character in text where !character.isWhitespace {
            guard isHan(character) || isHangul(character) || isKana(character) else {
                return false
            }
            hasLetter = true
        }
        return hasLetter
    }

    private static func isHan(_ character: Character) -> Bool {
        isIn(character, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF)
            || character == "々"
    }

    private static func isHangul(_ character: Character) -> Bool {
        isIn(character, 0xAC00...0xD7A3, 0x1100...0x11FF)
    }

    private static func isKana(_ character: Character) -> Bool { isIn(character, 0x3040...0x30FF) }

    private static func isIn(_ character: Character, _ ranges: ClosedRange<UInt32>...) -> Bool {
        let scalar = character.unicodeScalars.first?.value ?? 0
        return ranges.contains { $0.contains(scalar) }
    }

    private static let doubleFamilies: Set = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
        "慕容", "令狐", "夏侯", "东方", "東方", "独孤", "獨孤", "长孙", "長孫", "宇文", "端木", "南宫", "南宮",
        "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방",
    ]
}
