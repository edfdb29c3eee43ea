/// What is known of plain words: their classes in postings, how frequent they are, and which are
/// places. It says nothing about skills.
///
/// Built once, when the first text is read; ranking does without it.
struct Lexicon {
    static let shared = Lexicon()

    private var index = HashIndex(capacity: 30_000)
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
        entries.reserveCapacity(30_000)
        readClasses(Lexicon.englishPostingWords) { entry, name in
            if entry.english == .free { entry.english = name }
        }
        readClasses(Lexicon.germanPostingWords) { entry, name in
            if entry.german == .free { entry.german = name }
        }
        readFrequencies(Lexicon.englishFrequencies) { entry, value in
            entry.englishFrequency = max(entry.englishFrequency, value)
        }
        readFrequencies(Lexicon.germanFrequencies) { entry, value in
            entry.germanFrequency = max(entry.germanFrequency, value)
        }
        forEachPart(of: bytes(Lexicon.placeNames), endingWith: "\n") { line in
            forEachPart(of: line, endingWith: ",") { name in
                change(name) { $0.traits.insert(.place) }
            }
        }
        add(.heading, "skill team tech stack tool technology company technical project task")
        add(.heading, "product what system")
        add(.joiner, "and or und oder sowie bzw & like such as e.g eg ie i.e including include etc")
        add(.joiner, "wie beispielsweise z.b both either")
        add(.degree, "bachelor master university doctoral doctorate college")
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private func bytes(_ text: StaticString) -> Bytes {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)[...]
    }

    private func forEachPart(
        of bytes: Bytes, endingWith separator: Unicode.Scalar, _ body: (Bytes) -> Void
    ) {
        var start = bytes.startIndex
        for at in bytes.startIndex...bytes.endIndex
        where at == bytes.endIndex || UInt32(bytes[at]) == separator.value {
            if start < at { body(bytes[start..<at]) }
            start = at + 1
        }
    }

    /// Reads lines of a class and its words.
    private mutating func readClasses(
        _ text: StaticString, _ set: (inout Entry, WordClass) -> Void
    ) {
        forEachPart(of: bytes(text), endingWith: "\n") { line in
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
                let name = WordClass(name: String(decoding: line[..<blank], as: UTF8.self))
            else { return }
            forEachPart(of: line[(blank + 1)...], endingWith: ",") { word in
                change(word) { set(&$0, name) }
            }
        }
    }

    /// Reads lines of a frequency and its words.
    private mutating func readFrequencies(
        _ text: StaticString, _ set: (inout Entry, UInt8) -> Void
    ) {
        forEachPart(of: bytes(text), endingWith: "\n") { line in
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return }
            let value = line[..<blank].reduce(0 as UInt8) { $0 &* 10 &+ ($1 &- 0x30) }
            forEachPart(of: line[(blank + 1)...], endingWith: " ") { word in
                change(word) { set(&$0, value) }
            }
        }
    }

    private mutating func add(_ trait: Traits, _ words: String) {
        for word in words.split(separator: " ") {
            change(Lexicon.hash(word.unicodeScalars)) { $0.traits.insert(trait) }
        }
    }

    /// Changes the entry of a word, and that of the word with its plural folded.
    private mutating func change(_ word: Bytes, _ body: (inout Entry) -> Void) {
        guard word.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            changeSlowly(Array(String(decoding: word, as: UTF8.self).unicodeScalars), body)
            return
        }
        let scalars = word.lazy.map { Unicode.Scalar($0) }
        change(Lexicon.hash(scalars), body)
        guard word.last == UInt8(ascii: "s") else { return }
        let (kept, needsY) = Plural.stem(scalars)
        if kept == word.count { return }
        var hash = FNV1a()
        for byte in word.prefix(kept) { hash.add(UInt64(byte)) }
        if needsY { hash.add(UInt64(UInt8(ascii: "y"))) }
        change(hash.value, body)
    }

    /// Changes the entry of a word that has other letters than a to z, or of several words.
    private mutating func changeSlowly(
        _ words: [Unicode.Scalar], _ body: (inout Entry) -> Void
    ) {
        var folded: [Unicode.Scalar] = []
        for word in words.split(separator: " ") {
            if !folded.isEmpty { folded.append(" ") }
            Plural.append(word, to: &folded)
        }
        change(Lexicon.hash(words), body)
        if folded != words { change(Lexicon.hash(folded), body) }
    }

    private mutating func change(_ hash: UInt64, _ body: (inout Entry) -> Void) {
        let number = index.number(of: hash)
        if number == entries.count { entries.append(Entry()) }
        body(&entries[number])
    }
}
