import JobSearch

extension Skill: Told {
    static let columns: [Column] = [.whole, .main, .whole, .brief, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        "\(shown(name)): \(status.rawValue)" + (level.map { ", level \($0)" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            shown(name), status.rawValue, level.map { "level \($0)" } ?? "", plan(rows),
            evidence.map { shown($0.shortened) } ?? "",
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] {
        if status == .ignored { return [.faint] }
        let due = followUp.flatMap { rows.due[$0] }
        return due.map { rows.styles($0.day(in: rows.zone)) } ?? []
    }

    /// `f2, in 3 days`: the open follow-up by which it is to be learnt.
    private func plan(_ rows: Rows) -> String {
        guard let followUp, let due = rows.due[followUp] else { return "" }
        return "\(Reference(.followUp, followUp).text), \(rows.words(due))"
    }
}
