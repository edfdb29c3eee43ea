import JobSearch

extension Story: Told {
    static let columns: [Column] = [.whole, .main, .detail, .detail, .detail]

    func summary(_ wording: Wording) -> String {
        shown(title) + (skills.isEmpty ? "" : " (\(shown(skills.joined(separator: ", "))))")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            shown(title), shown(skills.joined(separator: ", ")),
            result.map { shown($0.shortened) } ?? "", rows.tags(tags),
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { [] }
}
