extension PostingReader {
    /// Finds what the spelling of each word of the sentence says; returns true for a sentence most
    /// of whose words have capitals.
    mutating func shapeWords(_ sentence: Range<Int>) -> Bool {
        var content = 0
        var capitals = 0
        for word in words where word.kind != .stop && word.kind != .number {
            content += 1
            if startsWithCapital(word) { capitals += 1 }
        }
        let isTitled = content > 2 && capitals * 4 >= content * 3
        for index in words.indices { shapeWord(index, isTitled: isTitled, sentence) }
        return isTitled
    }

    private mutating func shapeWord(_ index: Int, isTitled: Bool, _ sentence: Range<Int>) {
        let word = words[index]
        let isFirst = index == 0 || word.pause == .colon
        words[index].shape = shape(word, isFirst: isFirst, isTitled: isTitled)
        if words[index].shape == .capital, word.kind != .free, word.kind != .stop,
            word.kind != .number
        {
            words[index].shape = .plain
        }
        if spells(word, "IT"), text.scalars[sentence].contains(where: \.isSmall) {
            words[index].kind = .free
        }
        if isDegreeOrName(word), index + 1 < words.count, words[index + 1].pause == .none,
            startsWithCapital(words[index + 1]), words[index + 1].kind == .free
        {
            words[index].kind = .free
            words[index].shape = .capitals
        }
    }

    /// True for a word of exactly this spelling.
    func spells(_ word: PostingWord, _ text: StaticString) -> Bool {
        guard word.range.count == text.utf8CodeUnitCount else { return false }
        for (offset, scalar) in self.text.scalars[word.range].enumerated()
        where scalar.value != UInt32(text.utf8Start[offset]) {
            return false
        }
        return true
    }

    func startsWithCapital(_ word: PostingWord) -> Bool {
        text.scalars[word.range.lowerBound].isCapital
    }

    /// True for the abbreviations of degrees, which before a name are part of it: MS Office.
    func isDegreeOrName(_ word: PostingWord) -> Bool {
        spells(word, "MS") || spells(word, "BS") || spells(word, "BA") || spells(word, "MA")
    }

    /// Places and the names of the company part phrases.
    mutating func markNames() {
        for first in words.indices where startsWithCapital(words[first]) {
            var hash: UInt64?
            var last: Int?
            for index in first..<min(first + 3, words.count) {
                let pause = words[index].pause
                if index > first, pause != .none, pause != .start { break }
                let next = table.hash(keyTokens[words[index].tokens], after: hash)
                hash = next
                if names.contains(next) || lexicon[next].traits.contains(.place) { last = index }
            }
            guard let last else { continue }
            for index in first...last {
                words[index].kind = .generic
                words[index].shape = .place
            }
        }
    }

    /// Makes names of plain words that are whole items of a list beside a name: Python, Go, Java.
    mutating func nameItems(isTitled: Bool) {
        guard !isGerman, !isTitled else { return }
        for index in words.indices where isItemBesideName(index) {
            words[index].kind = .free
            words[index].shape = .capital
        }
    }

    private func isItemBesideName(_ index: Int) -> Bool {
        let word = words[index]
        guard word.kind == .generic || word.kind == .soft, word.shape != .place,
            startsWithCapital(word), word.tokens.count == 1
        else { return false }
        let next = index + 1 < words.count ? words[index + 1] : nil
        guard next.map({ $0.pause != .none || isJoiner($0) }) ?? true else { return false }
        if word.pause == .comma, index > 0, isNamed(words[index - 1]) { return true }
        return next.map { $0.pause == .comma && isNamed($0) } ?? false
    }

    private func isNamed(_ word: PostingWord) -> Bool { word.kind == .free && word.shape != .plain }

    func isJoiner(_ word: PostingWord) -> Bool { word.entry.traits.contains(.joiner) }
}
