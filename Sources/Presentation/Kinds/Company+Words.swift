import JobSearch

extension Company: Told {
    static let columns: [Column] = [.whole, .main, .brief, .brief, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        let facts = [
            tier.map { "tier \($0)" }, tier == nil && stage == .researching ? nil : stage.rawValue,
        ].compactMap { $0 }
        return shown(name) + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            shown(name), tier.map { "tier \($0)" } ?? "",
            stage.rawValue + (rows.tellsSince ? rows.since(since) : ""),
            rows.last[id].map { "last \(rows.words($0))" } ?? "", rows.tags(tags),
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { tier == 1 ? [.important] : [] }
}
