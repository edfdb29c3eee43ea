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
            + (place.map { ", \($0)" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        let mark = priority == .normal ? "" : priority.rawValue
        let marks = [mark, every?.words ?? "", place ?? ""].filter { !$0.isEmpty }
        return [
            closedAt.map { rows.words(rows.zone.day($0)) } ?? rows.words(due),
            deed(rows.wording.names), marks.joined(separator: ", "),
            status == .open ? "" : status.rawValue,
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] {
        if status != .open { return [.faint] }
        return rows.styles(due.day(in: rows.zone), isImportant: priority == .high)
    }

    /// `rung 2 of meetup`.
    private var place: String? {
        guard let ladder, let rung else { return nil }
        return "rung \(rung) of \(shown(ladder))"
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
