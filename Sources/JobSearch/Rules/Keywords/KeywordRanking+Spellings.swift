/// A term with its other spellings, as places in the counts.
struct KeywordGroup {
    /// The one that stands in most postings.
    var listed: Int
    var others: [Int]
}

extension KeywordRanking {
    /// One group for each term: closed and open compounds and explained abbreviations are one.
    /// - Parameter candidates: best first.
    func groups(_ candidates: [KeywordCandidate], _ counts: TermCounts, most: Int?)
        -> [KeywordGroup]
    {
        let partners = partners(candidates, counts)
        var isTaken = Array(repeating: false, count: candidates.count)
        var groups: [KeywordGroup] = []
        for place in candidates.indices where !isTaken[place] {
            if let most, groups.count >= most { break }
            isTaken[place] = true
            var members = [place]
            var next = 0
            while next < members.count {
                for partner in partners.of(members[next]) where !isTaken[partner] {
                    isTaken[partner] = true
                    members.append(partner)
                }
                next += 1
            }
            groups.append(group(members.map { candidates[$0] }, counts))
        }
        return groups
    }

    private func group(_ members: [KeywordCandidate], _ counts: TermCounts) -> KeywordGroup {
        if members.count == 1 { return KeywordGroup(listed: members[0].index, others: []) }
        let sorted = members.sorted {
            let (left, right) = (counts.postings($0.index), counts.postings($1.index))
            return left == right ? $0.key.lexicographicallyPrecedes($1.key) : left > right
        }
        return KeywordGroup(listed: sorted[0].index, others: sorted.dropFirst().map(\.index))
    }

    /// Other spellings of the candidates, as pairs of places in their list.
    private func partners(
        _ candidates: [KeywordCandidate], _ counts: TermCounts
    ) -> SpellingPairs {
        var pairs: [(Int, Int)] = []
        var closed = HashIndex(capacity: candidates.count)
        var firsts: [Int] = []
        for (place, candidate) in candidates.enumerated() {
            let number = closed.number(of: Lexicon.hash(candidate.key.lazy.filter { $0 != " " }))
            if number == firsts.count {
                firsts.append(place)
            } else {
                pairs.append((firsts[number], place))
            }
        }
        var places = Array(repeating: -1, count: counts.terms.count)
        for (place, candidate) in candidates.enumerated() { places[candidate.index] = place }
        for (short, long) in abbreviations {
            guard let short = counts.place(of: short), let long = counts.place(of: long),
                places[short] >= 0, places[long] >= 0
            else { continue }
            pairs.append((places[short], places[long]))
        }
        return SpellingPairs(pairs)
    }

    /// The listed terms with all that is said of them.
    func keywords(most: Int?) -> [Keyword] {
        let counts = TermCounts(heaviest(), in: postings)
        let groups = groups(candidates(counts), counts, most: most)
        let spellings = SpellingCounts(self, counts, groups)
        let places = places(groups, counts)
        var folder = KeyFolder()
        return groups.enumerated().map { number, group in
            let members = [group.listed] + group.others
            let required = members.reduce(0) { $0 + spellings.asked($1).required }
            let wished = members.reduce(0) { $0 + spellings.asked($1).wished }
            let term = spellings.commonest(group.listed, in: self)
            return Keyword(
                term: term, key: folder.key(of: term), postings: counts.postings(group.listed),
                companies: companies(places[number]),
                asked: required > 0 && required >= wished ? .required : wished > 0 ? .wished : nil,
                also: group.others.map {
                    Keyword.Spelling(
                        term: spellings.commonest($0, in: self), postings: counts.postings($0))
                }, places: places[number].map { postings[$0].id }.sorted(),
                sureness: spellings.strength(group.listed) / max(1, counts.postings(group.listed)))
        }
    }

    /// The postings in which the listed spelling of each group stands.
    private func places(_ groups: [KeywordGroup], _ counts: TermCounts) -> [[Int]] {
        var numbers = Array(repeating: -1, count: counts.terms.count)
        for (number, group) in groups.enumerated() { numbers[group.listed] = number }
        var places: [[Int]] = groups.map { group in
            var list: [Int] = []
            list.reserveCapacity(counts.postings(group.listed))
            return list
        }
        for place in counts.places where numbers[Int(place.term)] >= 0 {
            places[numbers[Int(place.term)]].append(Int(place.posting))
        }
        return places
    }

    private func companies(_ postings: [Int]) -> Int {
        let known = postings.compactMap { self.postings[$0].company }.sorted()
        return known.indices.count { $0 == 0 || known[$0 - 1] != known[$0] }
    }
}

/// Pairs of numbers, asked for by either.
private struct SpellingPairs {
    private let pairs: [(Int, Int)]

    init(_ pairs: [(Int, Int)]) {
        self.pairs = (pairs + pairs.map { ($0.1, $0.0) }).sorted { $0 < $1 }
    }

    /// The partners of a number, the lowest first.
    func of(_ number: Int) -> [Int] {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].0 < number { low = middle + 1 } else { high = middle }
        }
        return pairs[low...].prefix { $0.0 == number }.map(\.1)
    }
}

/// The uses of the listed terms: how they are spelled and asked for.
private struct SpellingCounts {
    /// Uses of each term by its place in the counts; none for terms that are not listed.
    private var uses: [[KeywordRanking.TermUse]]

    init(_ ranking: KeywordRanking, _ counts: TermCounts, _ groups: [KeywordGroup]) {
        var places = Array(repeating: -1, count: ranking.termCount)
        for group in groups {
            places[counts.terms[group.listed].number] = group.listed
            for other in group.others { places[counts.terms[other].number] = other }
        }
        uses = Array(repeating: [], count: counts.terms.count)
        for use in ranking.uses where places[Int(use.term)] >= 0 {
            uses[places[Int(use.term)]].append(use)
        }
    }

    /// Number of postings that require a term, and of those that wish for it.
    func asked(_ term: Int) -> (required: Int, wished: Int) {
        uses[term].reduce(into: (0, 0)) { sums, use in
            if use.ask == TermAsk.code(.required) { sums.0 += 1 }
            if use.ask == TermAsk.code(.wished) { sums.1 += 1 }
        }
    }

    /// Sum of the strengths of all uses of a term, per mille.
    func strength(_ term: Int) -> Int { uses[term].reduce(0) { $0 + Int($1.strength) } }

    /// The spelling of a term in most postings; of several the first by its bytes.
    func commonest(_ term: Int, in ranking: KeywordRanking) -> String {
        var kinds: [(bytes: ArraySlice<UInt8>, count: Int)] = []
        for use in uses[term] {
            let bytes = ranking.spelling(use)
            if let kind = kinds.firstIndex(where: { $0.bytes.elementsEqual(bytes) }) {
                kinds[kind].count += 1
            } else {
                kinds.append((bytes, 1))
            }
        }
        let best = kinds.max {
            if $0.count != $1.count { return $0.count < $1.count }
            return $1.bytes.lexicographicallyPrecedes($0.bytes)
        }
        return String(decoding: best?.bytes ?? [], as: UTF8.self)
    }
}
