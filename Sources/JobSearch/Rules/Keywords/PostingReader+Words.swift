extension PostingReader {
    /// Appends the words of a range without breaks; a slash joins only short sides (CI/CD, A/B).
    mutating func readWords(_ range: Range<Int>) {
        let firstWord = words.count
        var end = range.lowerBound
        var at = range.lowerBound
        while let start = wordStart(from: at, to: range.upperBound) {
            let raw = start..<wordEnd(from: start, to: range.upperBound)
            let gap = gap(end..<raw.lowerBound)
            end = raw.upperBound
            at = end
            let isDangling = end < range.upperBound && text.scalars[end].isHyphen
            readParts(raw, gap: gap, isDangling: isDangling, firstWord: firstWord)
        }
    }

    /// Where the next word begins.
    private func wordStart(from start: Int, to end: Int) -> Int? {
        var at = start
        while at < end {
            if text.scalars[at].isTokenCharacter { return at }
            if text.scalars[at] == ".", at + 1 < end, text.scalars[at + 1].isTokenCharacter {
                return at
            }
            at += 1
        }
        return nil
    }

    private func wordEnd(from start: Int, to end: Int) -> Int {
        var at = text.scalars[start] == "." ? start + 1 : start
        while true {
            at = tokenEnd(from: at, to: end)
            guard at + 1 < end, text.scalars[at + 1].isTokenCharacter else { return at }
            guard text.scalars[at].isHyphen || text.scalars[at] == "/" else { return at }
            at += 1
        }
    }

    private func tokenEnd(from start: Int, to end: Int) -> Int {
        var at = start
        while true {
            while at < end, text.scalars[at].isTokenCharacter { at += 1 }
            guard at + 1 < end, text.scalars[at + 1].isTokenCharacter else { break }
            guard text.lower[at] == "." || text.lower[at] == "&" || text.lower[at] == "'" else {
                break
            }
            at += 1
        }
        while at < end, text.scalars[at] == "+" || text.scalars[at] == "#" { at += 1 }
        return at
    }

    private func gap(_ range: Range<Int>) -> PostingWord.Gap {
        if range.count == 1 {
            if text.scalars[range.lowerBound] == " " { return .blank }
            if text.scalars[range.lowerBound] == "/" { return .slash }
        }
        var hasAmpersand = false
        for scalar in text.scalars[range] where !scalar.isBlank {
            if scalar != "&" || hasAmpersand { return .other }
            hasAmpersand = true
        }
        return hasAmpersand ? .ampersand : .other
    }

    /// Appends a word, or its sides and what a cue word at its end is split from.
    private mutating func readParts(
        _ raw: Range<Int>, gap: PostingWord.Gap, isDangling: Bool, firstWord: Int
    ) {
        let slash = text.scalars[raw].firstIndex(of: "/")
        guard let slash, !joins(raw, slash) else {
            readCompound(raw, gap: gap, next: .blank, isDangling: isDangling, firstWord)
            return
        }
        var start = raw.lowerBound
        var gap = gap
        for at in raw where text.scalars[at] == "/" {
            readCompound(start..<at, gap: gap, next: .slash, isDangling: false, firstWord)
            start = at + 1
            gap = .slash
        }
        readCompound(
            start..<raw.upperBound, gap: gap, next: .slash, isDangling: isDangling, firstWord)
    }

    /// True if the only slash of a word is a part of it.
    private func joins(_ raw: Range<Int>, _ slash: Int) -> Bool {
        let left = raw.lowerBound..<slash
        let right = slash + 1..<raw.upperBound
        if text.scalars[right].contains("/") { return false }
        if left.count <= 3, right.count <= 3, text.scalars[left.lowerBound].isCapital,
            text.scalars[right.lowerBound].isCapital
        {
            return true
        }
        guard left.count == 1,
            text.lower[left.lowerBound] == "a" || text.lower[left.lowerBound] == "b"
        else { return false }
        return !text.scalars[raw].contains(where: \.isHyphen)
    }

    /// Appends a word; a last part that is a cue is a word of its own (MS-Office-Kenntnisse).
    private mutating func readCompound(
        _ raw: Range<Int>, gap: PostingWord.Gap, next: PostingWord.Gap, isDangling: Bool,
        _ firstWord: Int
    ) {
        if let hyphen = text.scalars[raw].lastIndex(where: \.isHyphen), hyphen > raw.lowerBound {
            let entry = lexicon[Lexicon.hash(text.lower[hyphen + 1..<raw.upperBound])]
            if entry.english == .cue || entry.german == .cue {
                readWord(raw.lowerBound..<hyphen, gap: gap, isDangling: false, firstWord)
                readWord(
                    hyphen + 1..<raw.upperBound, gap: next, isDangling: isDangling, firstWord)
                return
            }
        }
        readWord(raw, gap: gap, isDangling: isDangling, firstWord)
    }

    private mutating func readWord(
        _ range: Range<Int>, gap: PostingWord.Gap, isDangling: Bool, _ firstWord: Int
    ) {
        let start = keyTokens.count
        table.numbers(text.lower, range, into: &keyTokens)
        guard start < keyTokens.count else { return }
        if gap == .blank, words.count > firstWord, keyTokens.count == start + 1,
            table.isToken(keyTokens[start], "js"), joinJS(range)
        {
            return
        }
        words.append(
            PostingWord(
                range: range, tokens: start..<keyTokens.count, gap: gap, isDangling: isDangling,
                entry: entry(spellingHash(range), keyTokens[start])))
    }

    /// What is known of a spelling; most often it is that of its first token.
    private func entry(_ hash: UInt64, _ token: Int) -> Lexicon.Entry {
        let token = table.tokens[token]
        return token.hash == hash ? token.entry : lexicon[hash]
    }

    /// Makes one word of `Node` and `js`.
    private mutating func joinJS(_ range: Range<Int>) -> Bool {
        let last = words.count - 1
        let word = words[last].range
        guard text.scalars[word].allSatisfy(\.isTokenLetter) else { return false }
        keyTokens.removeLast()
        let whole = word.lowerBound..<range.upperBound
        let start = words[last].tokens.lowerBound
        keyTokens.removeSubrange(start...)
        table.numbers(text.lower, whole, into: &keyTokens)
        words[last].range = whole
        words[last].tokens = start..<keyTokens.count
        words[last].entry = lexicon[spellingHash(whole)]
        return true
    }

    /// The hash of a spelling in lower case, with blanks for hyphens.
    private func spellingHash(_ range: Range<Int>) -> UInt64 {
        var hash = FNV1a()
        for scalar in text.lower[range] {
            hash.add(UInt64(scalar.isHyphen ? 0x20 : scalar.value))
        }
        return hash.value
    }
}
