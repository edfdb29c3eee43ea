/// What is known of plain words: their classes in postings, how frequent they are, and which are
/// places. It says nothing about skills.
///
/// Built once, when the first text is read; ranking does without it.
struct Lexicon {
    static let shared = Lexicon()

    private var index = HashIndex(capacity: 40_000)
    private var entries: [Entry] = []

    /// What is known of one word, or of words parted by blanks.
    struct Entry {
        var english = WordClass.free
        var german = WordClass.free
        /// Ten times the Zipf value; 0 for a rare word.
        var englishFrequency: UInt8 = 0
        var germanFrequency: UInt8 = 0
        var traits: Traits = []

        /// True for a word that cannot be part of a term.
        var isSettled: Bool {
            switch (english, german) {
            case (.stop, _), (.generic, _), (.cue, _), (_, .stop), (_, .generic), (_, .cue): true
            default: false
            }
        }
    }

    struct Traits: OptionSet {
        var rawValue: UInt8
        static let place = Traits(rawValue: 1)
        /// A word of headings that would be a term elsewhere.
        static let heading = Traits(rawValue: 2)
        /// A word or sign that joins the items of an enumeration.
        static let joiner = Traits(rawValue: 4)
        /// A word that makes a term of the word "degree" after it.
        static let degree = Traits(rawValue: 8)
    }

    subscript(hash: UInt64) -> Entry {
        index[hash].map { entries[$0] } ?? Entry()
    }

    /// The hash of a text, by which it is looked up.
    static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
        var hash = FNV1a()
        for scalar in scalars { hash.add(UInt64(scalar.value)) }
        return hash.value
    }

    private init() {
        read(Lexicon.englishPostingWords, parted: ",") { entry, name in
            if entry.english == .free { entry.english = name }
        }
        read(Lexicon.germanPostingWords, parted: ",") { entry, name in
            if entry.german == .free { entry.german = name }
        }
        readFrequencies(Lexicon.englishFrequencies, \.englishFrequency)
        readFrequencies(Lexicon.germanFrequencies, \.germanFrequency)
        for line in lines(Lexicon.placeNames) {
            for name in line.split(separator: UInt8(ascii: ",")) {
                change(Lexicon.folded(scalars(name))) { $0.traits.insert(.place) }
            }
        }
        add(.heading, "skill team tech stack tool technology company technical project task")
        add(.heading, "product what system")
        add(.joiner, "and or und oder sowie bzw & like such as e.g eg ie i.e including include etc")
        add(.joiner, "wie beispielsweise z.b both either")
        add(.degree, "bachelor master university doctoral doctorate college")
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private func lines(_ text: StaticString) -> [Slice<Bytes>] {
        Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
            .split(separator: UInt8(ascii: "\n"))
    }

    private func scalars(_ bytes: Slice<Bytes>) -> [Unicode.Scalar] {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { Unicode.Scalar($0) } }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// Reads lines of a first word and the words that it holds for.
    private mutating func read(
        _ text: StaticString, parted separator: Character,
        _ set: (inout Entry, WordClass) -> Void
    ) {
        for line in lines(text) {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
                let name = WordClass(
                    name: Substring(String(decoding: line[..<blank], as: UTF8.self)).utf8)
            else { continue }
            for word in line[(blank + 1)...].split(separator: UInt8(ascii: ",")) {
                let word = scalars(word)
                change(word) { set(&$0, name) }
                let folded = Lexicon.folded(word)
                if folded != word { change(folded) { set(&$0, name) } }
            }
        }
    }

    private mutating func readFrequencies(
        _ text: StaticString, _ path: WritableKeyPath<Entry, UInt8>
    ) {
        for line in lines(text) {
            var words = line.split(separator: UInt8(ascii: " "))
            let value = words.removeFirst().reduce(0 as UInt8) { $0 &* 10 &+ ($1 &- 0x30) }
            for word in words {
                let word = scalars(word)
                change(word) { $0[keyPath: path] = max($0[keyPath: path], value) }
                let folded = Lexicon.folded(word)
                if folded != word {
                    change(folded) { $0[keyPath: path] = max($0[keyPath: path], value) }
                }
            }
        }
    }

    private mutating func add(_ trait: Traits, _ words: String) {
        for word in words.split(separator: " ") {
            change(Array(word.unicodeScalars)) { $0.traits.insert(trait) }
        }
    }

    private mutating func change(_ word: [Unicode.Scalar], _ body: (inout Entry) -> Void) {
        let number = index.number(of: Lexicon.hash(word))
        if number == entries.count { entries.append(Entry()) }
        body(&entries[number])
    }

    /// Words with the plural of each folded.
    private static func folded(_ words: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for word in words.split(separator: " ") {
            if !result.isEmpty { result.append(" ") }
            Plural.append(word, to: &result)
        }
        return result
    }
}
