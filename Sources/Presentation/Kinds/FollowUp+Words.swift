import CivilTime
import JobSearch
import Logbook

extension FollowUp: Told {
    static let columns: [Column] = [.whole, .whole, .main, .brief, .brief]

    func summary(_ wording: Wording) -> String {
        "\(deed(wording.names)), "
            + (status == .open
                ? "due \(due.words(in: wording.zone))\(late(wording))" : status.rawValue)
            + (every.map { ", \($0.words)" } ?? "")
            + (priority == .normal ? "" : ", \(priority.rawValue) priority")
    }

    func cells(_ rows: Rows) -> [String] {
        let mark = priority == .normal ? "" : priority.rawValue
        let often = every?.words ?? ""
        return [
            closedAt.map { rows.words(rows.zone.day($0)) } ?? rows.words(due),
            deed(rows.wording.names), mark + (mark.isEmpty || often.isEmpty ? "" : ", ") + often,
            status == .open ? "" : status.rawValue,
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] {
        if status != .open { return [.faint] }
        return rows.styles(due.day(in: rows.zone), isImportant: priority == .high)
    }

    private func deed(_ names: Names) -> String {
        shown(
            deed(
                contacts: names.list(.contact, contacts),
                company: company.map { names[.company, $0] }))
    }

    /// ` (3 days ago: late)` behind a due day or time that is past.
    private func late(_ wording: Wording) -> String {
        guard let now = wording.now else { return "" }
        let (day, today) = (due.day(in: wording.zone), wording.zone.day(now))
        if day < today { return " (\(day.relative(to: today)): late)" }
        return due.instant.map { $0 < now } ?? false ? " (earlier today: late)" : ""
    }
}
