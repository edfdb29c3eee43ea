import JobSearch

/// LinkedIn's Profile.csv, which says whose files those are with which it came.
enum LinkedInOwner {
    /// The name in a file that begins so; `nil` when it is no Profile.csv.
    static func name(_ head: [UInt8]) -> String? {
        guard !head.contains(0), let text = SourceText(headOf: head) else { return nil }
        let wanted = ["first name", "last name", "headline", "industry"]
        var names: [String] = []
        let table = try? CSVTable(text, within: 3) {
            names = $0.map { folded(cleaned($0)) }
            return Set(wanted).isSubset(of: names)
        }
        var found: String?
        try? table?.forEachRow({ _ in }) { cells in
            let parts = cells.texts(wanted.prefix(2).map { names.firstIndex(of: $0) })
            if found == nil, !parts.isEmpty { found = parts.joined(separator: " ") }
        }
        return found
    }
}
