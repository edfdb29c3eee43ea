/// A part of a posting, as its headings tell; the one that counts first where several do first.
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

    /// The phrases of sentences.
    private(set) var sentence = PhraseSet()
    private var headings = PhraseSet()

    private init() {
        for (name, phrases) in PostingPhrases.lines(Lexicon.sectionPhrases) {
            guard let section = PostingSection(name: name) else { continue }
            headings.add(phrases, as: section)
        }
        for (name, phrases) in PostingPhrases.lines(Lexicon.sentencePhrases) {
            guard let section = PostingSection(name: name) else { continue }
            sentence.add(phrases, as: section)
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
        headings.found(in: heading).first
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
        var section: PostingSection
        var beginsText = false
        var beginsWord = false
        var endsWord = false
    }

    /// The sections whose phrases stand in a text, and how many.
    struct Found {
        fileprivate(set) var wishes = 0
        fileprivate(set) var needs = 0
        fileprivate(set) var equality = 0
        /// The one that counts first.
        fileprivate(set) var first: PostingSection?

        fileprivate mutating func add(_ section: PostingSection) {
            switch section {
            case .wishes: wishes += 1
            case .needs: needs += 1
            case .equality: equality += 1
            default: break
            }
            if let first, first.rawValue <= section.rawValue { return }
            first = section
        }
    }

    /// Adds phrases: `_` is the edge of a word, `^` the beginning of the text.
    mutating func add(_ texts: [Substring], as section: PostingSection) {
        for text in texts {
            var phrase = Phrase(scalars: Array(text.unicodeScalars), section: section)
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

    func found(in text: ArraySlice<Unicode.Scalar>) -> Found {
        var found = Found()
        var isInside = false
        for at in text.indices {
            let beginsWord = !isInside
            isInside = text[at].isWordCharacter
            if areAllAtEdges, !beginsWord || !isInside { continue }
            for phrase in starts[Int(text[at].value & 31)]
            where isThere(phrases[phrase], text, at, beginsWord) {
                found.add(phrases[phrase].section)
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
