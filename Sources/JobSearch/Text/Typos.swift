/// Whether two folded names differ by one slip of the fingers.
///
/// One letter more, less, other, or two neighbours swapped, within one word that has five letters
/// or more in one of the names. Digits and blanks are never slips: `studio 54` is not `studio 55`.
public func isOneTypoAway(_ a: String, from b: String) -> Bool {
    let first = Array(a.unicodeScalars)
    let second = Array(b.unicodeScalars)
    guard abs(first.count - second.count) <= 1 else { return false }
    let common = min(first.count, second.count)
    var start = 0
    while start < common, first[start] == second[start] { start += 1 }
    var end = 0
    while end < common - start,
        first[first.count - 1 - end] == second[second.count - 1 - end]
    { end += 1 }
    let changed = first[start..<(first.count - end)]
    let other = second[start..<(second.count - end)]
    let isSlip =
        switch (changed.count, other.count) {
        case (0, 1), (1, 0), (1, 1): true
        case (2, 2): changed.first == other.last && changed.last == other.first
        default: false
        }
    guard isSlip, changed.allSatisfy(canBeMistyped), other.allSatisfy(canBeMistyped) else {
        return false
    }
    return max(letters(around: start, in: first), letters(around: start, in: second)) >= 5
}

/// Where every name that is one typo away from a folded one can be looked up in two indexes.
///
/// Such a name either begins with `prefix`, or its reversal (`reversedFolded`) begins with
/// `reversedSuffix`: a slip in one half leaves the other whole. The scalar in the middle belongs to
/// neither, because swapping it with a neighbour would otherwise touch both.
public func typoProbes(_ folded: String) -> (prefix: String, reversedSuffix: String) {
    let scalars = Array(folded.unicodeScalars)
    let middle = scalars.count / 2
    var prefix = String.UnicodeScalarView()
    prefix.append(contentsOf: scalars.prefix(middle))
    var suffix = String.UnicodeScalarView()
    suffix.append(contentsOf: scalars.dropFirst(middle + 1).reversed())
    return (String(prefix), String(suffix))
}

private func canBeMistyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar.properties.numericType == nil
}

/// The number of letters in the word of `scalars` at or just before `position`.
private func letters(around position: Int, in scalars: [Unicode.Scalar]) -> Int {
    var low = position
    while low > 0, scalars[low - 1] != " " { low -= 1 }
    var high = position
    while high < scalars.count, scalars[high] != " " { high += 1 }
    return scalars[low..<high].count { $0.properties.isAlphabetic }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
public func editDistance(_ a: String, _ b: String) -> Int {
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
