/// The pairs of folded names, by their places in the list, that are one slip of the fingers apart.
///
/// No name is compared with every other one: a slip leaves one half whole (`typoProbes`), so only names that share a
/// half are. A half that more than a hundred names share tells nothing and is passed over.
public func pairsOneTypoApart(_ names: [String]) -> [(Int, Int)] {
    var halves: [Half: [Int]] = [:]
    for (index, name) in names.enumerated() {
        for half in Half.all(of: name) { halves[half, default: []].append(index) }
    }
    var pairs: [(Int, Int)] = []
    for (index, name) in names.enumerated() {
        let probes = typoProbes(name)
        var near: Set<Int> = []
        for half in [Half.beginning(probes.prefix), .reversedEnd(probes.reversedSuffix)] {
            guard let others = halves[half], others.count <= 100 else { continue }
            for other in others where other > index { near.insert(other) }
        }
        for other in near.sorted() where isOneTypoAway(names[other], from: name) {
            pairs.append((index, other))
        }
    }
    return pairs
}

/// One end of a name, as `typoProbes` gives it for a name that is as long, or a letter longer or shorter.
private enum Half: Hashable {
    case beginning(String)
    case reversedEnd(String)

    static func all(of name: String) -> Set<Half> {
        let scalars = Array(name.unicodeScalars)
        var halves: Set<Half> = []
        func text(_ part: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return String(view)
        }
        for length in max(1, scalars.count - 1)...(scalars.count + 1) {
            let middle = length / 2
            let rest = length - middle - 1
            if middle > 0 { halves.insert(.beginning(text(scalars.prefix(middle)))) }
            if rest > 0 { halves.insert(.reversedEnd(text(scalars.reversed().prefix(rest)))) }
        }
        return halves
    }
}
