/// A set of keys. New things of a kind get rising ids, so those are kept as runs: an import of a
/// million rows remembers them in a few words, and a backup with gaps in two words a gap.
struct KeySet {
    /// Ids of one kind that came in rising order.
    private struct Runs {
        /// Runs that have ended, in rising order, all before `last`.
        var ended: [ClosedRange<Int>] = []
        var last: ClosedRange<Int>?

        func contains(_ id: Int) -> Bool {
            guard let last else { return false }
            if id >= last.lowerBound { return id <= last.upperBound }
            // The first run that does not end before the id.
            var (low, high) = (0, ended.count)
            while low < high {
                let middle = (low + high) / 2
                if ended[middle].upperBound < id { low = middle + 1 } else { high = middle }
            }
            return low < ended.count && ended[low].lowerBound <= id
        }
    }

    /// By `Key.Source.index`.
    private var runs: [Runs] = []
    private(set) var others: Set<Key> = []

    var isEmpty: Bool { runs.isEmpty && others.isEmpty }

    func contains(_ key: Key) -> Bool {
        let index = key.source.index
        if index < runs.count, runs[index].contains(key.id) { return true }
        return !others.isEmpty && others.contains(key)
    }

    /// Says whether the key was not there yet.
    @discardableResult
    mutating func insert(_ key: Key) -> Bool {
        if contains(key) { return false }
        let (kind, id) = (key.source.index, key.id)
        while runs.count <= kind { runs.append(Runs()) }
        guard let run = runs[kind].last else {
            runs[kind].last = id...id
            return true
        }
        if id == run.upperBound + 1 {
            runs[kind].last = run.lowerBound...id
        } else if id > run.upperBound {
            runs[kind].ended.append(run)
            runs[kind].last = id...id
        } else if runs[kind].ended.isEmpty, id == run.lowerBound - 1 {
            runs[kind].last = id...run.upperBound
        } else if runs[kind].ended.isEmpty, run.count <= 16 {
            // No run yet: perhaps one begins here.
            for id in run { others.insert(Key(key.source, id)) }
            runs[kind].last = id...id
        } else {
            others.insert(key)
        }
        return true
    }
}
