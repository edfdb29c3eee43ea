import CivilTime
import JobSearch
import Logbook

extension Contact: Told {
    static let columns: [Column] = [.whole, .main, .detail, .brief, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        shown(name) + (role(wording.names).map { ", \($0)" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        // Who is to be heard from has not been, which is news; of all others it is none.
        let none = nextTouch == nil ? "" : "no contact yet"
        return [
            shown(name), role(rows.wording.names) ?? "", lateness(on: rows.today),
            lastInteraction.map { "last \(rows.words($0))" } ?? none, rows.tags(tags),
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { isOverLimit(on: rows.today) ? [.late] : [] }

    /// `19 days late`, `due today`; empty before the next check-in.
    private func lateness(on today: Day) -> String {
        guard let nextTouch, nextTouch <= today else { return "" }
        let days = today - nextTouch
        if days == 0 { return "due today" }
        return Rows.late(by: days) + (isOverLimit(on: today) ? ", over the limit" : "")
    }

    private func isOverLimit(on today: Day) -> Bool {
        touch.map { Cadence.isLate($0, on: today) } ?? false
    }

    /// `CTO at Acme AI`.
    public func role(_ names: Names) -> String? {
        let parts = [title, company.map { names[.company, $0] }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.map { shown($0) }.joined(separator: " at ")
    }
}
