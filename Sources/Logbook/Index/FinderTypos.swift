import JobSearch

extension Finder {
    /// Names one typo away from `name`, or with a word that is, where `name` is one word.
    func oneTypoAway(_ kind: Kind, _ name: String) throws -> [Candidate] {
        let isOneWord = words(name).count == 1
        var walk = try TypoWalk(db, among: kind)
        try walk.go(from: name, among: Handle.name(kind, "").text)
        if isOneWord { try walk.go(from: name, among: Handle.word(kind, "").text) }
        return try candidates(kind, walk.ids.sorted()).filter { candidate in
            let known = folded(candidate.label)
            if isOneTypoAway(known, from: name) { return true }
            return isOneWord && words(known).contains { isOneTypoAway($0, from: name) }
        }
    }

    /// The closest names to one that is unknown, for a hint.
    func nearest(_ kind: Kind, _ text: String) throws -> [Candidate] {
        guard kind.facts.isNamed else { return [] }
        let query = words(folded(text))
        guard let first = query.first else { return [] }
        var ids = Set<Int>()
        for word in query {
            ids.formUnion(try range(.word(kind, String(word.prefix(2))), limit: 200))
        }
        let all = try candidates(kind, ids.sorted())
        func distance(_ candidate: Candidate) -> Int {
            words(folded(candidate.label)).map { editDistance($0, first) }.min() ?? 99
        }
        let ranked = all.map { ($0, distance($0)) }.filter { $0.1 <= max(1, first.count / 3) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        return ranked.prefix(3).map(\.0)
    }
}
