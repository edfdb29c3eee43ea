/// The pairs of folded names, by their places in the list, that are one slip of the fingers apart.
///
/// No name is compared with every other one: a slip leaves one half whole (`typoProbes`), so only
/// names that share a half are. A half that more than a hundred names share tells nothing and is
/// passed over.
public func pairsOneTypoApart(_ names: [String]) -> [(Int, Int)] {
    let ends = names.map(NameEnds.init)
    var halves: [UInt64: [Int]] = [:]
    halves.reserveCapacity(4 * names.count)
    for (index, ends) in ends.enumerated() {
        for half in ends.halves { halves[half, default: []].append(index) }
    }
    var pairs: [(Int, Int)] = []
    for (index, name) in names.enumerated() {
        var near: [Int] = []
        for half in ends[index].halves(ofLength: ends[index].count) {
            guard let others = halves[half], others.count <= 100 else { continue }
            for other in others where other > index && !near.contains(other) { near.append(other) }
        }
        for other in near.sorted() where isOneTypoAway(names[other], from: name) {
            pairs.append((index, other))
        }
    }
    return pairs
}

/// The two ends of a name as numbers, by which equal ones are found. Different ends may have the
/// same number: then two names are compared in vain.
private struct NameEnds {
    let count: Int
    /// The number of the first so many scalars, and of the last so many.
    private let beginnings: [UInt64]
    private let endings: [UInt64]

    init(_ name: String) {
        let scalars = Array(name.unicodeScalars)
        count = scalars.count
        beginnings = NameEnds.numbers(scalars, from: 1)
        endings = NameEnds.numbers(scalars.reversed(), from: 2)
    }

    /// The halves, as `typoProbes` gives them, of names of that length which begin or end like this
    /// one.
    func halves(ofLength length: Int) -> [UInt64] {
        let middle = length / 2
        let rest = max(0, length - middle - 1)
        var halves: [UInt64] = []
        if middle > 0, middle <= count { halves.append(beginnings[middle]) }
        if rest > 0, rest <= count { halves.append(endings[rest]) }
        return halves
    }

    /// All halves under which a name of the same length, or a letter longer or shorter, looks for
    /// this one; each once.
    var halves: [UInt64] {
        var all: [UInt64] = []
        for length in max(1, count - 1)...(count + 1) {
            for half in halves(ofLength: length) where !all.contains(half) { all.append(half) }
        }
        return all
    }

    /// Numbers of all beginnings.
    private static func numbers(_ scalars: [Unicode.Scalar], from seed: UInt64) -> [UInt64] {
        var hash = FNV1a()
        hash.add(seed)
        return [hash.value]
            + scalars.map { scalar in
                hash.add(UInt64(scalar.value))
                return hash.value
            }
    }
}
