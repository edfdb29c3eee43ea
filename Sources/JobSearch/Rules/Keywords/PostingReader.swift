/// Reads a posting line by line, and notes the terms that it may ask for.
struct PostingReader: ~Copyable {
    let text: PlainText
    let lexicon = Lexicon.shared
    let phrases = PostingPhrases.shared
    let isGerman: Bool
    var table: TokenTable
    /// Tokens of the words, one word after the other.
    var keyTokens: [Int] = []
    /// Words of the sentence that is being read.
    var words: [PostingWord] = []
    var chunks: [PhraseChunk] = []
    var found: [FoundTerm] = []
    /// Spellings of the terms that were found, one after the other.
    var spellings: [Unicode.Scalar] = []
    private(set) var sentences: [ReadSentence] = []
    let names: PostingNames
    private var section = PostingSection.none

    /// A sentence that was read.
    struct ReadSentence {
        var range: Range<Int>
        /// How it asks for all of its terms.
        var asked: Keyword.Asked?
        /// Places of the terms that were found in it.
        var found: Range<Int>
    }

    init(_ text: PlainText, table: TokenTable, names: PostingNames) {
        self.text = text
        self.table = table
        self.names = names
        isGerman = PostingReader.isGerman(text)
    }

    /// True if more words of grammar are German ones than English ones.
    private static func isGerman(_ text: PlainText) -> Bool {
        var balance = 0
        var hash = FNV1a()
        var letters = 0
        func end() {
            // A single letter says nothing.
            if letters < 2 { return }
            let entry = Lexicon.shared[hash.value]
            if entry.german == .stop, entry.english == .free { balance += 1 }
            if entry.english == .stop, entry.german == .free { balance -= 1 }
        }
        for scalar in text.lower {
            switch scalar {
            case "a"..."z", "ä", "ö", "ü", "ß":
                hash.add(UInt64(scalar.value))
                letters += 1
            default:
                if letters == 0 { continue }
                end()
                hash = FNV1a()
                letters = 0
            }
        }
        end()
        return balance > 0
    }

    mutating func read() {
        var start = 0
        while start < text.count {
            let end = text.scalars[start...].firstIndex(where: \.isLineEnd) ?? text.count
            if start < end { readLine(start..<end) }
            start = end + 1
        }
    }

    private mutating func readLine(_ line: Range<Int>) {
        guard let content = content(of: line) else { return }
        let isMarked = isHeadingMark(line)
        let lineHash = lineHash(content)
        var start = content.lowerBound
        while start < content.upperBound {
            let end = sentenceEnd(from: start, to: content.upperBound)
            readSentence(start..<end, isMarked: isMarked, line: lineHash)
            start = end
            while start < content.upperBound, text.scalars[start].isBlank { start += 1 }
        }
    }

    /// A line without list marks and without the marks of Markdown at its ends.
    private func content(of line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, isListMark(start, end) { start += 1 }
        guard start < end else { return nil }
        while end > start {
            let scalar = text.scalars[end - 1]
            guard
                scalar == " " || scalar == "*" || scalar == "_" || scalar == "#" && end - 1 > start
            else { break }
            if scalar == "#" {
                // C# ends with it; `## Heading ##` does not.
                let before = text.scalars[end - 2]
                guard before.isBlank || before == "#" else { break }
            }
            end -= 1
        }
        return start < end ? start..<end : nil
    }

    private func isListMark(_ at: Int, _ end: Int) -> Bool {
        switch text.scalars[at] {
        case "#", "*", "-", "\u{2010}", "\u{2022}", "\u{B7}", "\u{25CF}", "\u{25AA}", ">", "_", "+":
            true
        case "o": at + 1 < end && text.scalars[at + 1].isBlank
        default: text.scalars[at].isBlank
        }
    }

    /// True for a line that Markdown makes bold or a heading.
    private func isHeadingMark(_ line: Range<Int>) -> Bool {
        let rest = text.scalars[line].drop(while: \.isBlank)
        return rest.first == "#" || rest.starts(with: ["*", "*"]) || rest.starts(with: ["_", "_"])
    }

    /// Where a sentence ends: after its mark, if blanks and a capital or a digit come next.
    private func sentenceEnd(from start: Int, to end: Int) -> Int {
        var at = start + 1
        while at < end {
            defer { at += 1 }
            guard text.scalars[at].isBlank else { continue }
            switch text.scalars[at - 1] {
            case ".", "!", "?", ";": break
            default: continue
            }
            guard let next = text.scalars[at..<end].first(where: { !$0.isBlank }) else { continue }
            switch next {
            case "A"..."Z", "0"..."9", "Ä", "Ö", "Ü": return at
            default: continue
            }
        }
        return end
    }

    /// The hash of the letters and digits of a line, without the `s` of plurals.
    private func lineHash(_ line: Range<Int>) -> UInt64 {
        var hash = FNV1a()
        for at in line where text.lower[at].isTokenCharacter {
            if text.lower[at] == "s" {
                guard at + 1 < line.upperBound, text.lower[at + 1].isTokenCharacter else {
                    continue
                }
            }
            hash.add(UInt64(text.lower[at].value))
        }
        return hash.mixed | 1
    }

    private mutating func readSentence(_ range: Range<Int>, isMarked: Bool, line: UInt64) {
        let says = phrases.sentence.found(in: text.lower[range])
        let first = found.count
        var asked: Keyword.Asked?
        defer {
            sentences.append(
                ReadSentence(range: range, asked: asked, found: first..<found.count))
        }
        // A sentence of an equal-opportunity statement.
        if says.equality > 1 { return }
        words.removeAll(keepingCapacity: true)
        readPieces(range, isMarked: isMarked)
        if words.isEmpty { return }
        let isTitled = shapeWords(range)
        markNames()
        nameItems(isTitled: isTitled)
        findChunks()
        findRuns()
        let isWish = section == .wishes || says.wishes > 0
        let context = TermContext(
            section: section, isWish: isWish,
            isNeed: section == .needs || !isWish && says.needs > 0,
            line: words.count >= 5 ? line : 0)
        asked = context.asked(hasCue: false)
        for chunk in chunks { noteParts(of: chunk, context) }
        notePairs(context)
    }

    /// Reads the words between the breaks of a sentence; a heading begins a section.
    private mutating func readPieces(_ range: Range<Int>, isMarked: Bool) {
        var start = range.lowerBound
        var pause = PostingWord.Pause.start
        while true {
            let gap = nextBreak(from: start, to: range.upperBound)
            let piece = start..<(gap?.lowerBound ?? range.upperBound)
            let firstWord = words.count
            readWords(piece)
            for index in firstWord..<words.count { words[index].kind = classify(words[index]) }
            if firstWord < words.count { words[firstWord].pause = pause }
            let hasColon = gap.map { text.scalars[$0].contains(":") } ?? false
            let isLast = !(gap.map { hasContent($0.upperBound..<range.upperBound) } ?? false)
            if hasColon || isLast && firstWord == 0,
                isHeading(words[firstWord...], isMarked: hasColon || isMarked),
                let begun = phrases.section(of: text.lower[piece])
            {
                section = begun
                words.removeAll(keepingCapacity: true)
            }
            guard let gap else { return }
            start = gap.upperBound
            pause = PostingWord.Pause(text.scalars[trimmed(gap)])
        }
    }

    /// The range without blanks at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text.scalars[start].isBlank { start += 1 }
        while start < end, text.scalars[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    private func hasContent(_ range: Range<Int>) -> Bool {
        text.scalars[range].contains { !$0.isBlank }
    }

    private func nextBreak(from start: Int, to end: Int) -> Range<Int>? {
        var at = start
        while at < end {
            let scalar = text.scalars[at]
            if scalar.isHardBreak {
                var last = at + 1
                while last < end, text.scalars[last].isHardBreak { last += 1 }
                return at..<last
            }
            if scalar == ".", at + 1 == end || text.scalars[at + 1].isBlank { return at..<at + 1 }
            if scalar.isBlank, at + 2 < end, text.scalars[at + 2].isBlank,
                text.scalars[at + 1] == "-" || text.scalars[at + 1] == "\u{B7}"
            {
                return at..<at + 3
            }
            at += 1
        }
        return nil
    }

    private func isHeading(_ words: ArraySlice<PostingWord>, isMarked: Bool) -> Bool {
        guard !words.isEmpty, words.count <= 9 else { return false }
        return words.allSatisfy {
            $0.kind.isOfHeading(marked: isMarked)
                || table.tokens[keyTokens[$0.tokens.lowerBound]].entry.traits.contains(.heading)
        }
    }
}
