/// The ranking of the terms of many postings. All sums that decide the order are of whole numbers,
/// so that the order of the postings does not matter.
struct KeywordRanking {
    let postings: [RankedPosting]
    /// For each term the sum of its strengths, of each text of a company only once.
    private var masses: [Int] = []
    /// For each term one of its uses.
    private var firstUses: [Int] = []
    private(set) var uses: [TermUse] = []
    /// Hashes of short forms and of the long forms that explain them.
    private(set) var abbreviations: [(short: UInt64, long: UInt64)] = []

    /// A term that a posting asks for.
    struct TermUse {
        var term: UInt32
        var posting: UInt32
        /// Offset of the term in the bytes of the posting.
        var start: UInt32
        var ask: UInt8
        /// Strength with which the posting asks for it, per mille.
        var strength: UInt16
    }

    init(_ postings: [RankedPosting]) {
        self.postings = postings
        var terms = TermMasses(capacity: postings.count * 30)
        var rows: [TermRow] = []
        uses.reserveCapacity(postings.count * 120)
        let order = postings.indices.sorted {
            (postings[$0].company ?? .min, $0) < (postings[$1].company ?? .min, $1)
        }
        var start = 0
        while start < order.count {
            let company = postings[order[start]].company
            var end = start + 1
            while end < order.count, company != nil, postings[order[end]].company == company {
                end += 1
            }
            var repeats = end - start > 1 ? TextRepeats() : nil
            for posting in order[start..<end] {
                postings[posting].terms.read { add(posting, $0, &rows, &terms, &repeats) }
            }
            start = end
        }
        masses = terms.byNumber
    }

    private mutating func add(
        _ posting: Int, _ reader: PostingTermsReader, _ rows: inout [TermRow],
        _ terms: inout TermMasses, _ repeats: inout TextRepeats?
    ) {
        var cursor = reader.terms
        reader.readTerms(&cursor, into: &rows)
        terms.find(&rows)
        for row in rows {
            let strength = Int(row.strength)
            let number = terms.add(row) { number in
                repeats?.newStrength(number, strength, row.lines) ?? strength
            }
            if number == firstUses.count { firstUses.append(uses.count) }
            uses.append(
                TermUse(
                    term: UInt32(truncatingIfNeeded: number),
                    posting: UInt32(truncatingIfNeeded: posting), start: row.start, ask: row.ask,
                    strength: row.strength))
        }
        for _ in 0..<reader.layout.abbreviationCount {
            let short = reader.hash(&cursor)
            abbreviations.append((short, reader.hash(&cursor)))
        }
    }

    /// Number of terms that are counted.
    private static var mostCounted: Int { 2000 }

    /// The terms of most mass; of the last mass, those with the first keys.
    func heaviest() -> [ChosenTerm] {
        var all = Array(masses.indices)
        let most = KeywordRanking.mostCounted
        guard all.count > most else { return all.map(chosen) }
        // Masses over the highest count as that.
        let highest = 1 << 14
        var histogram = Array(repeating: 0, count: highest + 1)
        for mass in masses { histogram[min(mass, highest)] += 1 }
        var least = highest
        var heavier = 0
        while heavier + histogram[least] < most {
            heavier += histogram[least]
            least -= 1
        }
        var folder = KeyFolder()
        let last = all.filter { min(masses[$0], highest) == least }.map {
            (term: $0, key: folder.key(utf8: spelling(uses[firstUses[$0]])))
        }.sorted {
            let (left, right) = (masses[$0.term], masses[$1.term])
            return left == right ? $0.key.lexicographicallyPrecedes($1.key) : left > right
        }
        all.removeAll { min(masses[$0], highest) <= least }
        return (all + last.prefix(most - all.count).map(\.term)).map(chosen)
    }

    private func chosen(_ number: Int) -> ChosenTerm {
        let use = uses[firstUses[number]]
        return ChosenTerm(
            number: number, mass: masses[number], use: firstUses[number],
            tokens: postings[Int(use.posting)].terms.read { $0.tokens(at: Int(use.start)) })
    }

    /// Number of terms among which were chosen.
    var termCount: Int { masses.count }

    /// The bytes of the spelling of a term.
    func spelling(_ use: TermUse) -> ArraySlice<UInt8> {
        let terms = postings[Int(use.posting)].terms
        return terms.bytes[terms.read { $0.spelling(at: Int(use.start)) }]
    }
}

/// A term that is counted over the whole texts.
struct ChosenTerm {
    /// Its number in the uses.
    var number: Int
    var mass: Int
    /// One of its uses.
    var use: Int
    var tokens: [TokenValue]

    static func hash(_ tokens: some Sequence<TokenValue>) -> UInt64 {
        var hash = FNV1a()
        for token in tokens { hash.add(token.rawValue) }
        return hash.mixed
    }
}

/// Texts that one company repeats: the strengths of its terms by their lines.
private struct TextRepeats {
    private var index = HashIndex(capacity: 512)
    private var strengths: [Int] = []

    /// How much a strength is over that of the same term in the same lines so far.
    mutating func newStrength(_ term: Int, _ strength: Int, _ lines: UInt32) -> Int {
        if lines == 0 { return strength }
        var hash = FNV1a()
        hash.add(UInt64(term))
        hash.add(UInt64(lines))
        let number = index.number(of: hash.mixed)
        if number == strengths.count { strengths.append(0) }
        let new = max(0, strength - strengths[number])
        strengths[number] += new
        return new
    }
}
