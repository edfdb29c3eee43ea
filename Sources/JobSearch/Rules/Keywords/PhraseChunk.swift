/// Words of a sentence side by side that may hold terms.
struct PhraseChunk {
    /// Places of its words in the sentence.
    var words: Range<Int>
    /// True if a cue leads it: experience with …
    var hasCue = false
    /// True if a cue comes directly after it: … experience.
    var isBeforeCue = false
    /// Number of chunks of the enumeration so far that it belongs to.
    var run = 1
    /// True if it ends with who does the work.
    var endsWithPerson = false
    /// True if it is the whole sentence.
    var isSentence = false
}

extension PostingReader {
    /// Finds the longest rows of words that may be terms.
    mutating func findChunks() {
        chunks.removeAll(keepingCapacity: true)
        var start: Int?
        for index in words.indices {
            let word = words[index]
            if word.pause != .none || word.gap == .slash { endChunk(&start, at: index) }
            if start == nil, index > 0, word.pause == .none, isOnly("degree", word),
                namesDegree(words[index - 1])
            {
                start = index - 1
            }
            if let first = start, endsWithSkill(word, first, index, &start) { continue }
            if word.kind.partsPhrases {
                endChunk(&start, at: index)
                continue
            }
            if word.gap == .ampersand, word.pause == .none { endChunk(&start, at: index) }
            let first = start ?? index
            start = first
            if word.kind == .person {
                endChunk(&start, at: index + 1)
                chunks[chunks.count - 1].endsWithPerson = true
            }
        }
        endChunk(&start, at: words.count)
    }

    /// Ends the chunk before a word `skills` or `degree`, or with it, if the word belongs to it.
    private mutating func endsWithSkill(
        _ word: PostingWord, _ first: Int, _ index: Int, _ start: inout Int?
    ) -> Bool {
        let isSkill = isOnly("skill", word)
        guard isSkill || isOnly("degree", word) && namesDegree(words[index - 1]) else {
            return false
        }
        // SQL skills: the term is SQL.
        let isOfName = isSkill && words[first..<index].contains { isCertainName($0) }
        endChunk(&start, at: isOfName ? index : index + 1)
        chunks[chunks.count - 1].isBeforeCue = true
        return true
    }

    private func isCertainName(_ word: PostingWord) -> Bool {
        if word.shape.isStrong { return true }
        return word.shape == .capital
            && table.tokens[keyTokens[word.tokens.lowerBound]].entry.englishFrequency == 0
    }

    private func namesDegree(_ word: PostingWord) -> Bool {
        table.tokens[keyTokens[word.tokens.lowerBound]].entry.traits.contains(.degree)
    }

    /// True for a word of exactly this token.
    func isOnly(_ token: StaticString, _ word: PostingWord) -> Bool {
        word.tokens.count == 1 && table.isToken(keyTokens[word.tokens.lowerBound], token)
    }

    private mutating func endChunk(_ start: inout Int?, at end: Int) {
        guard let first = start, first < end else { return }
        var chunk = PhraseChunk(words: first..<end)
        chunk.isBeforeCue =
            end < words.count && words[end].kind == .cue && words[end].pause == .none
        chunks.append(chunk)
        start = nil
    }

    /// Finds the cues before chunks, and the enumerations, which hand their cue on.
    mutating func findRuns() {
        var start = 0
        for index in chunks.indices {
            chunks[index].hasCue = hasCue(before: chunks[index].words.lowerBound)
            if index > 0, goesOn(from: chunks[index - 1], to: chunks[index]) {
                if chunks[index - 1].hasCue { chunks[index].hasCue = true }
            } else {
                setRun(start..<index)
                start = index
            }
            chunks[index].isSentence = chunks[index].words.count == words.count
        }
        setRun(start..<chunks.count)
    }

    private mutating func setRun(_ range: Range<Int>) {
        for index in range { chunks[index].run = range.count }
    }

    private func hasCue(before first: Int) -> Bool {
        var index = first - 1
        var steps = 0
        while index >= 0, steps < 4, words[index].kind.letsCuePass,
            words[index + 1].pause.letsCuePass
        {
            index -= 1
            steps += 1
        }
        return index >= 0 && words[index].kind == .cue && words[index + 1].pause.letsCuePass
    }

    /// True if two chunks are items of one enumeration.
    private func goesOn(from last: PhraseChunk, to chunk: PhraseChunk) -> Bool {
        guard chunk.words.count <= 4, last.words.count <= 4 else { return false }
        let between = words[
            max(0, last.words.upperBound)..<max(last.words.upperBound, chunk.words.lowerBound)]
        if between.isEmpty {
            let first = words[chunk.words.lowerBound]
            return first.pause.partsItems || first.gap == .slash || first.gap == .ampersand
        }
        return between.allSatisfy { isJoiner($0) }
    }
}
