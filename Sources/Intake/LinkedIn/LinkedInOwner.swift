/// LinkedIn's Profile.csv, which names the owner of the files with which it came.
enum LinkedInOwner {
    /// The name in a file that begins with `head`; `nil` if it is no Profile.csv.
    static func name(_ head: [UInt8]) -> String? {
        guard !head.contains(0), let text = SourceText(headOf: head) else { return nil }
        let table = try? CSVTable(text, within: 3) {
            $0.has("first name", "last name", "headline", "industry")
        }
        var found: String?
        try? table?.forEachRow({ _ in }) { cells in
            let parts = ["first name", "last name"].compactMap { cells[$0] }
            if found == nil, !parts.isEmpty { found = parts.joined(separator: " ") }
        }
        return found
    }
}
