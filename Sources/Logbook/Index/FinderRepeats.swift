import JobSearch

extension Finder {
    /// Of the things, those whose name has each word as often as it was typed: “Ali Ali” is not Ali
    /// Hassan.
    func asOften(
        _ kind: Kind, _ query: [String], _ ids: [Int], asPrefix: Bool
    ) throws -> [Int] {
        let repeated = query.reduce(into: [:]) { $0[$1, default: 0] += 1 }.filter { $0.value > 1 }
        if repeated.isEmpty { return ids }
        return try ids.filter { id in
            let label = try candidates(kind, [id]).first?.label ?? ""
            let known = words(folded(label))
            return repeated.allSatisfy { word, count in
                known.count { asPrefix ? $0.hasPrefix(word) : $0 == word } >= count
            }
        }
    }
}
