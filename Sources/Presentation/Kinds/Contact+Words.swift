import JobSearch
import Logbook

extension Contact: Told {
    static let columns: [Column] = [.whole, .main, .detail, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        shown(name) + (role(wording.names).map { ", \($0)" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        // Who is to be heard from has not been, which is news; of all others it is none.
        let none = nextTouch == nil ? "" : "no contact yet"
        return [
            shown(name), role(rows.wording.names) ?? "",
            lastInteraction.map { "last \(rows.words($0))" } ?? none, rows.tags(tags),
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { [] }

    /// `CTO at Acme AI`.
    private func role(_ names: Names) -> String? {
        let parts = [title, company.map { names[.company, $0] }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.map { shown($0) }.joined(separator: " at ")
    }
}
