extension VCard {
    /// N (RFC 6350 §6.2.2); the several values of a part are parted by a blank.
    public struct Name: Equatable, Sendable {
        public var family = ""
        public var given = ""
        public var additional = ""
        public var prefixes = ""
        public var suffixes = ""

        public init() {}

        /// The parts in the order in which one speaks them: `Dr. Ada King Lovelace`, `王小明`.
        public var spoken: String {
            let names = eastAsian.map { [$0] } ?? [given, additional, family]
            return ([prefixes] + names + [suffixes]).filter { !$0.isEmpty }
                .joined(separator: " ")
        }

        /// The name with the family first, as in China, Japan and Korea: in one where it can be
        /// split again. `nil` for a name in other letters, or of one part.
        private var eastAsian: String? {
            let rest = given + additional
            guard !family.isEmpty, !rest.isEmpty, EastAsianName.isWritten(family + rest) else {
                return nil
            }
            let split = EastAsianName(family + rest)
            return split.family == family ? family + rest : "\(family) \(rest)"
        }
    }
}

extension VCard.Name {
    /// Splits a name as it is written whole into its parts, by which telephones sort:
    /// `Ludwig van Beethoven` before “van”, and `Lovelace, Ada` at the comma. Where nothing tells
    /// the parts the last word is the family. Readers show FN, where it is whole.
    public init(whole: String) {
        self.init()
        if EastAsianName.isWritten(whole) {
            let name = EastAsianName(whole)
            (family, given) = (name.family, name.given)
            return
        }
        var parts = whole.split(separator: ",").map(NameWords.init).filter { !$0.words.isEmpty }
        while parts.count > 1, let last = parts.last, last.areDegrees {
            suffixes = [last.text, suffixes].filter { !$0.isEmpty }.joined(separator: " ")
            parts.removeLast()
        }
        var names = parts.count == 1 ? parts[0] : NameWords(whole)
        if parts.count == 2, parts.allSatisfy({ $0.words.count <= 3 }) {
            prefixes = parts[1].takeTitles()
            let particles = parts[1].takeLastParticles()
            family = (particles + parts[0].words).joined(separator: " ")
            given = parts[1].text
            return
        }
        prefixes = names.takeTitles()
        if names.words.count > 2, let last = names.words.last, NameWords.isGeneration(last) {
            suffixes = [last, suffixes].filter { !$0.isEmpty }.joined(separator: " ")
            names.words.removeLast()
        }
        let start = names.familyStart
        given = names.words[..<start].joined(separator: " ")
        family = names.words[start...].joined(separator: " ")
    }
}
