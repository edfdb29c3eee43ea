import JobSearch

extension Finder {
    /// Names one typo away from `name`, by the half of them that is typed rightly.
    func oneTypoAway(_ kind: Kind, _ name: String) throws -> [Candidate] {
        let probes = typoProbes(name)
        var keys = Set<Int>()
        for (handle, probe) in [
            (Handle.name(kind, probes.prefix), probes.prefix),
            (Handle.reversed(kind, probes.reversedSuffix), probes.reversedSuffix),
            (Handle.word(kind, probes.prefix), probes.prefix),
            (Handle.reversedWord(kind, probes.reversedSuffix), probes.reversedSuffix),
        ] where !probe.isEmpty {
            keys.formUnion(try range(handle, limit: 500))
        }
        let isOneWord = words(name).count == 1
        return try candidates(kind, keys.map { Key(number: $0).id }.sorted()).filter { candidate in
            let known = folded(candidate.label)
            if isOneTypoAway(known, from: name) { return true }
            return isOneWord && words(known).contains { isOneTypoAway($0, from: name) }
        }
    }

    /// The closest names to one that is unknown, for a hint.
    func nearest(_ kind: Kind, _ text: String) throws -> [Candidate] {
        guard kind == .company || kind == .contact || kind == .meetup else { return [] }
        let query = words(folded(text))
        guard let first = query.first else { return [] }
        var keys = Set<Int>()
        for word in query {
            keys.formUnion(try range(Handle.word(kind, String(word.prefix(2))), limit: 200))
        }
        let all = try candidates(kind, keys.map { Key(number: $0).id }.sorted())
        func distance(_ candidate: Candidate) -> Int {
            words(folded(candidate.label)).map { editDistance($0, first) }.min() ?? 99
        }
        let ranked = all.map { ($0, distance($0)) }.filter { $0.1 <= max(1, first.count / 3) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        return ranked.prefix(3).map(\.0)
    }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
func editDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            row[j] = min(
                old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], older[j - 2] + 1)
            }
        }
        (older, old) = (old, row)
    }
    return old[b.count]
}
