/// The words of a name in letters such as the Latin ones.
struct NameWords {
    var words: [String]

    init(_ text: some StringProtocol) {
        words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    }

    var text: String { words.joined(separator: " ") }

    /// Where the family begins: at its first particle, before `y` of two families, else at the
    /// last word. A single word is no family.
    var familyStart: Int {
        guard words.count > 1 else { return words.count }
        let inner = words.indices.dropFirst().dropLast()
        let particle = inner.first { NameWords.isParticle(words[$0]) }
        let link = inner.dropFirst().first { NameWords.links.contains(words[$0]) }
        return min(particle ?? words.count - 1, link.map { $0 - 1 } ?? words.count - 1)
    }

    /// Takes `Dr.` and the like off the beginning.
    mutating func takeTitles() -> String {
        let count = words.dropLast().prefix { NameWords.titles.contains(NameWords.plain($0)) }.count
        defer { words.removeFirst(count) }
        return words[..<count].joined(separator: " ")
    }

    /// Takes `van` off the end of `Ludwig van`.
    mutating func takeLastParticles() -> [String] {
        let start = words.dropFirst().lastIndex { !NameWords.isParticle($0) }.map { $0 + 1 } ?? 1
        defer { words.removeSubrange(min(start, words.count)...) }
        return Array(words.dropFirst(start))
    }

    /// True for `PhD`, `Jr.` and other words in capitals, which stand behind a comma.
    var areDegrees: Bool {
        words.allSatisfy { word in
            let letters = word.filter(\.isLetter)
            return NameWords.isGeneration(word) || NameWords.degrees.contains(letters.lowercased())
                || letters.count <= 5 && letters.count > 1 && letters.allSatisfy(\.isUppercase)
        }
    }

    /// True for what stands behind a name without a comma too.
    static func isGeneration(_ word: String) -> Bool {
        ["Jr", "Sr", "II", "III", "IV", "PhD", "MBA", "MSc", "BSc"]
            .contains(word.filter { $0 != "." })
    }

    private static func isParticle(_ word: String) -> Bool {
        particles.contains(word) || capitalParticles.contains(word.lowercased())
    }

    private static func plain(_ word: String) -> String { word.lowercased().filter { $0 != "." } }

    private static let titles: Set = [
        "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "herr", "frau",
        "dipl-ing",
    ]
    private static let degrees: Set = ["phd", "md", "mba", "msc", "bsc", "esq", "dphil", "meng"]
    /// Those that are no other names where they begin with a capital: `Dick Van Dyke`.
    private static let capitalParticles: Set = [
        "van", "von", "vom", "zur", "zum", "de", "di", "del", "della", "du",
    ]
    private static let particles: Set = [
        "zu", "der", "den", "da", "das", "do", "dos", "des", "la", "las", "le", "los", "al", "el",
        "bin", "bint", "ibn", "ben", "ter", "ten", "te", "af", "av",
    ]
    /// Between two names of a family: `José Ortega y Gasset`.
    private static let links: Set = ["y", "e", "i"]
}
