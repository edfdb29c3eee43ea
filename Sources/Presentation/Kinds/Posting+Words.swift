import JobSearch
import Logbook

extension Posting: Told {
    static let columns: [Column] = [.whole, .whole, .main, .detail, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        shown(title) + (employer(wording.names).map { " at \($0)" } ?? "")
            + (closes.map { ", closes \($0.words)" } ?? "")
            + (status == .saved ? "" : " (\(status.rawValue))")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            closes.map(rows.words) ?? "", shown(title), employer(rows.wording.names) ?? "",
            state(rows), rows.tags(tags),
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] {
        status == .saved ? closes.map { rows.styles($0) } ?? [] : []
    }

    /// `applied 3 days ago`, `interviewing since Mon 2 Mar`; nothing of one that is only saved.
    private func state(_ rows: Rows) -> String {
        switch status {
        case .saved: ""
        case .applied:
            "applied" + (since.map { " " + rows.words($0) } ?? "")
        case .interviewing, .offer, .accepted, .rejected, .withdrawn:
            status.rawValue + rows.since(since)
        }
    }

    private func employer(_ names: Names) -> String? {
        company.map { shown(names[.company, $0]) }
    }
}
