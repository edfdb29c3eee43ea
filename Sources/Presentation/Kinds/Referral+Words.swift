import JobSearch
import Logbook

extension Referral: Told {
    static let columns: [Column] = [.whole, .brief, .main, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        let day = status == .asked ? asked : answered
        let before = status == .asked ? nil : asked
        return "\(deed(wording.names)): \(status.rawValue)" + (day.map { " \($0.words)" } ?? "")
            + (before.map { ", asked \($0.words)" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            status.rawValue, deed(rows.wording.names),
            asked.map { "asked \(rows.words($0))" } ?? "",
            answered.map { "answered \(rows.words($0))" } ?? "",
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { status.isOpen ? [] : [.faint] }

    /// `N26, through Mei Lin: ML Intern`; its own words where it names nothing.
    private func deed(_ names: Names) -> String {
        let firm = company.map { names[.company, $0] }
        let person = contact.map { "through " + names[.contact, $0] }
        let words = [firm, person].compactMap { $0 }.joined(separator: ", ")
        let job = posting.map { names[.posting, $0] }
        if words.isEmpty { return shown(text) }
        return shown(words + (job.map { " (\($0))" } ?? ""))
    }
}
