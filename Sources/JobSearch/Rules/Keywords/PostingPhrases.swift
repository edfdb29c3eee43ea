/// A part of a posting, as its headings tell.
enum PostingSection: Int {
    case none, equality, benefits, wishes, needs, tasks, about

    init?(name: String) {
        switch name {
        case "equality": self = .equality
        case "benefits": self = .benefits
        case "wishes": self = .wishes
        case "needs": self = .needs
        case "tasks": self = .tasks
        case "about": self = .about
        default: return nil
        }
    }
}

/// The phrases by which headings and sentences tell what they are about.
struct PostingPhrases {
    static let shared = PostingPhrases()

    /// The phrases of headings, the section that counts first first.
    private var sections: [(PostingSection, PhraseSet)] = []
    private var wish = PhraseSet()
    private var need = PhraseSet()
    private var equality = PhraseSet()

    private init() {
        for (name, phrases) in PostingPhrases.lines(Lexicon.sectionPhrases) {
            guard let section = PostingSection(name: name) else { continue }
            if sections.last?.0 != section { sections.append((section, PhraseSet())) }
            sections[sections.count - 1].1.add(phrases)
        }
        for (name, phrases) in PostingPhrases.lines(Lexicon.sentencePhrases) {
            switch name {
            case "wish": wish.add(phrases)
            case "need": need.add(phrases)
            default: equality.add(phrases)
            }
        }
    }

    private static func lines(_ text: StaticString) -> [(String, [Substring])] {
        text.description.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (String(parts[0]), parts[1].split(separator: ","))
        }
    }

    /// The section that a heading begins, if it begins one.
    func section(of heading: ArraySlice<Unicode.Scalar>) -> PostingSection? {
        sections.first { $0.1.count(in: heading, most: 1) > 0 }?.0
    }

    func wishes(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        wish.count(in: sentence, most: 1) > 0
    }

    func needs(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        need.count(in: sentence, most: 1) > 0
    }

    /// True for a sentence of an equal-opportunity statement.
    func isOfEquality(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        equality.count(in: sentence, most: 2) > 1
    }
}

/// Phrases that are looked for in a text in lower case. A hyphen stands for a blank.
struct PhraseSet {
    private var phrases: [Phrase] = []
    /// The phrases by the low bits of their first scalar.
    private var starts: [[Int]] = Array(repeating: [], count: 32)
    /// True if every phrase begins on the edge of a word.
    private var areAllAtEdges = true

    private struct Phrase {
        var scalars: [Unicode.Scalar]
        var beginsText = false
        var beginsWord = false
        var endsWord = false
    }

    /// Adds phrases: `_` is the edge of a word, `^` the beginning of the text.
    mutating func add(_ texts: [Substring]) {
        for text in texts {
            var phrase = Phrase(scalars: Array(text.unicodeScalars))
            phrase.beginsText = phrase.scalars.first == "^"
            phrase.beginsWord = phrase.scalars.first == "_"
            if phrase.beginsText || phrase.beginsWord { phrase.scalars.removeFirst() }
            phrase.endsWord = phrase.scalars.last == "_"
            if phrase.endsWord { phrase.scalars.removeLast() }
            guard let first = phrase.scalars.first else { continue }
            if !phrase.beginsWord { areAllAtEdges = false }
            starts[Int(first.value & 31)].append(phrases.count)
            phrases.append(phrase)
        }
    }

    /// Number of phrases in a text, none over another; counting ends at `most`.
    func count(in text: ArraySlice<Unicode.Scalar>, most: Int) -> Int {
        var found = 0
        var at = text.startIndex
        while at < text.endIndex, found < most {
            let beginsWord = at == text.startIndex || !text[at - 1].isWordCharacter
            if areAllAtEdges, !beginsWord {
                at += 1
                continue
            }
            let phrase = starts[Int(text[at].value & 31)].first {
                isThere(phrases[$0], text, at, beginsWord)
            }
            if let phrase {
                found += 1
                at += phrases[phrase].scalars.count
            } else {
                at += 1
            }
        }
        return found
    }

    private func isThere(
        _ phrase: Phrase, _ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ beginsWord: Bool
    ) -> Bool {
        let end = start + phrase.scalars.count
        if end > text.endIndex || phrase.beginsWord && !beginsWord { return false }
        if phrase.beginsText && start != text.startIndex { return false }
        for offset in phrase.scalars.indices {
            let scalar = text[start + offset]
            if scalar != phrase.scalars[offset], !(scalar.isHyphen && phrase.scalars[offset] == " ")
            {
                return false
            }
        }
        return !phrase.endsWord || end == text.endIndex || !text[end].isWordCharacter
    }
}
