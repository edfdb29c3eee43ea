extension PostingReader {
    /// The class of a word by the lists, by its form, and by its parts.
    func classify(_ word: PostingWord) -> WordClass {
        if word.isDangling { return .stop }
        let tokens = keyTokens[word.tokens]
        let first = table.tokens[tokens[tokens.startIndex]]
        let isSingle = tokens.count == 1
        // Numbers of jobs, parts of addresses.
        if isSingle, first.count > 15, first.hasDigit { return .generic }
        let key = isSingle ? first.entry : lexicon[table.hash(tokens)]
        let length = tokens.reduce(tokens.count - 1) { $0 + table.tokens[$1].count }
        if isGerman {
            let german = word.entry.german == .free ? key.german : word.entry.german
            if german != .free { return german }
        }
        let english = word.entry.english == .free ? key.english : word.entry.english
        if english != .free, !(isGerman && length < 3 && english.isOfOneLanguage) { return english }
        if table.scalars(of: tokens[tokens.startIndex]).first?.isTokenDigit == true {
            return isNumber(tokens) ? .number : .free
        }
        if isSingle { return isAdverb(word, tokens[tokens.startIndex]) ? .generic : .free }
        return tokens.allSatisfy { isEmpty($0) } ? .generic : .free
    }

    /// True for a token without content of its own.
    private func isEmpty(_ number: Int) -> Bool {
        let token = table.tokens[number]
        if token.isNumber { return true }
        if isGerman, token.entry.german != .free { return token.entry.german.isEmpty }
        return token.entry.english.isEmpty
    }

    /// True for an English adverb that is made of a plain word.
    private func isAdverb(_ word: PostingWord, _ number: Int) -> Bool {
        let token = table.tokens[number]
        guard !isGerman, token.count > 2 else { return false }
        let scalars = table.scalars(of: number)
        guard scalars.suffix(2).elementsEqual(["l", "y"]),
            !text.scalars[word.range].contains(where: \.isCapital)
        else { return false }
        return scalars.suffix(4).elementsEqual(["a", "l", "l", "y"])
            || lexicon[Lexicon.hash(scalars.dropLast(2))].englishFrequency > 0
    }

    private func isNumber(_ tokens: ArraySlice<Int>) -> Bool {
        var scalars: [Unicode.Scalar] = []
        for number in tokens {
            if !scalars.isEmpty { scalars.append(" ") }
            scalars.append(contentsOf: table.scalars(of: number))
        }
        return NumberForm.matches(scalars)
    }

    /// What the spelling of a word says.
    /// - Parameters:
    ///   - isFirst: the word begins the sentence or comes after a colon.
    ///   - isTitled: most words of the sentence have capitals.
    func shape(_ word: PostingWord, isFirst: Bool, isTitled: Bool) -> PostingWord.Shape {
        let scalars = text.scalars[word.range]
        var isMarked = scalars.first == "."
        var hasLetter = false
        for scalar in scalars {
            if scalar.isPlainLetter { hasLetter = true }
            if scalar == "+" || scalar == "#" || scalar.isTokenDigit { isMarked = true }
        }
        if isMarked, hasLetter, !NumberForm.matches(text.lower[word.range]) { return .symbol }
        let isPart = { (scalar: Unicode.Scalar) in !scalar.isHyphen && scalar != "/" }
        var start = word.range.lowerBound
        while start < word.range.upperBound {
            let part = scalars[start...].prefix(while: isPart)
            if let shape = SpellingForm.shape(part) { return shape }
            start = part.endIndex + 1
        }
        guard let first = scalars.first, first.isCapital else { return .plain }
        if !isGerman, !isTitled, !isFirst { return .capital }
        return scalars.count == 1 && first != "A" && first != "I" ? .capitals : .plain
    }
}

extension WordClass {
    /// True for classes of grammar, which say nothing of a short word of another language.
    fileprivate var isOfOneLanguage: Bool {
        switch self {
        case .stop, .weak, .edge: true
        default: false
        }
    }
}

/// Numbers with what is written at their end: `3+`, `10k`, `2nd`, `30 days`.
enum NumberForm {
    private static let endings: [StaticString] = [
        "", "k", "th", "st", "nd", "rd", "h", "x", "m", "am", "pm", "yr", "year", "mn", "bn", "day",
        "days",
    ]

    static func matches(_ lower: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        var rest = lower.drop { $0 == "." || $0 == " " || $0.isTokenDigit }
        if rest.startIndex == lower.startIndex { return false }
        if rest.elementsEqual(["+", "+"]) { return true }
        if rest.last == "+" { rest.removeLast() }
        let ending = Lexicon.hash(rest)
        return endings.contains { $0.termHash == ending }
    }
}

/// Spellings that only names and abbreviations have.
enum SpellingForm {
    /// The shape of a part of a word without hyphens; `nil` for ordinary spelling.
    static func shape(_ part: ArraySlice<Unicode.Scalar>) -> PostingWord.Shape? {
        let isPluralOfCapitals =
            part.count > 2 && part.last == "s" && part.dropLast().allSatisfy(\.isPlainCapital)
        if !isPluralOfCapitals, hasInnerCapital(part) || hasInnerDot(part) { return .symbol }
        guard let first = part.first, first.isPlainCapital else { return nil }
        let body = part.last == "s" ? part.dropLast() : part
        let isAbbreviation = body.allSatisfy {
            $0.isPlainCapital || $0 == "&" || $0 == "." || $0.isPlainDigit
        }
        return body.count > 1 && isAbbreviation ? .capitals : nil
    }

    private static func hasInnerCapital(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        var before: (Unicode.Scalar, Unicode.Scalar) = ("-", "-")
        for scalar in part {
            if isCapital(scalar), isSmall(before.1) { return true }
            if scalar.isPlainSmall, before.0.isPlainCapital, before.1.isPlainCapital { return true }
            before = (before.1, scalar)
        }
        return false
    }

    /// True for two words of at least two letters with a dot between them.
    private static func hasInnerDot(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let dot = part.firstIndex(of: ".") else { return false }
        let (left, right) = (part[..<dot], part[(dot + 1)...])
        return left.count > 1 && right.count > 1 && left.allSatisfy(\.isWordCharacter)
            && right.allSatisfy(\.isWordCharacter)
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isPlainSmall || scalar == "ä" || scalar == "ö" || scalar == "ü"
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isPlainCapital || scalar == "Ä" || scalar == "Ö" || scalar == "Ü"
    }
}
