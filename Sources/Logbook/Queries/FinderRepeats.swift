import JobSearch

extension Finder {
    /// Of the keys, those whose name has each word as often as it was typed: “Ali Ali” is not Ali Hassan.
    func asOften(
        _ kind: Kind, _ query: [String], _ keys: [Int], asPrefix: Bool
    ) throws -> [Int] {
        let repeated = query.reduce(into: [:]) { $0[$1, default: 0] += 1 }.filter { $0.value > 1 }
        if repeated.isEmpty { return keys }
        return try keys.filter { key in
            let label = try candidates(kind, [Key(number: key).id]).first?.label ?? ""
            let known = words(folded(label))
            return repeated.allSatisfy { word, count in
                known.count { asPrefix ? $0.hasPrefix(word) : $0 == word } >= count
            }
        }
    }
}
