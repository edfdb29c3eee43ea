/// The plural of an English word, folded: `databases` and `database` are the same.
enum Plural {
    /// Number of scalars of a token in lower case that stay, and true if a `y` comes after them.
    static func stem(_ token: some RandomAccessCollection<Unicode.Scalar>) -> (Int, Bool) {
        let count = token.count
        guard count >= 4, token.last == "s", token.allSatisfy(\.isTokenLetter) else {
            return (count, false)
        }
        func before(_ distance: Int) -> Unicode.Scalar {
            token[token.index(token.endIndex, offsetBy: -distance)]
        }
        let second = before(2)
        if second == "s" || count > 4 && (second == "u" || second == "i") { return (count, false) }
        guard second == "e" else { return (count - 1, false) }
        switch before(3) {
        case "i" where count > 4: return (count - 3, true)
        case "h" where before(4) == "c" || before(4) == "s": return (count - 2, false)
        case "s" where before(4) == "s": return (count - 2, false)
        case "x": return (count - 2, false)
        default: return (count - 1, false)
        }
    }

    static func append(
        _ token: some RandomAccessCollection<Unicode.Scalar>, to result: inout [Unicode.Scalar]
    ) {
        let (kept, needsY) = stem(token)
        result.append(contentsOf: token.prefix(kept))
        if needsY { result.append("y") }
    }
}
