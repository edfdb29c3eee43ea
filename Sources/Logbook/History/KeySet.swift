/// A set of keys. New things of a kind get one id after the other, so those are kept as one run a
/// kind: an import of a million rows remembers them in a few words.
struct KeySet {
    /// Runs by `Key.Source.index`.
    private var runs: [ClosedRange<Int>?] = []
    private var others: Set<Key> = []

    var isEmpty: Bool { runs.isEmpty && others.isEmpty }

    func contains(_ key: Key) -> Bool {
        let index = key.source.index
        if index < runs.count, let run = runs[index], run.contains(key.id) { return true }
        return others.contains(key)
    }

    /// Says whether the key was not there yet.
    @discardableResult
    mutating func insert(_ key: Key) -> Bool {
        if contains(key) { return false }
        let (kind, id) = (key.source.index, key.id)
        while runs.count <= kind { runs.append(nil) }
        guard let run = runs[kind] else {
            runs[kind] = id...id
            return true
        }
        if id == run.upperBound + 1 {
            runs[kind] = run.lowerBound...id
        } else if id == run.lowerBound - 1 {
            runs[kind] = id...run.upperBound
        } else if run.count <= 16 {
            // No run yet: perhaps one begins here.
            for id in run { others.insert(Key(key.source, id)) }
            runs[kind] = id...id
        } else {
            others.insert(key)
        }
        return true
    }
}
