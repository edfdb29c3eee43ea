import CivilTime
import JobSearch
import Logbook

extension Meetup: Told {
    static let columns: [Column] = [.whole, .whole, .main, .brief, .brief, .detail]

    func summary(_ wording: Wording) -> String {
        "\(shown(title)), \(time.words(in: wording.zone))" + (place.map { ", \($0)" } ?? "")
            + repetition(wording.zone) + (status == .planned ? "" : " (\(status.rawValue))")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            time.words(in: rows.zone, today: rows.today), shown(title),
            form == .meetup ? "" : form.rawValue,
            status != .planned ? status.rawValue : rrule == nil ? "" : "recurring", place ?? "",
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] {
        if status != .planned { return [.faint] }
        return rows.styles(
            time.start.day(in: rows.zone), isImportant: form == .interview, mayBeLate: false)
    }

    fileprivate var place: String? { (location ?? onlineURL).map { shown($0) } }

    /// Rule by which it repeats, or the day from which an occurrence was moved.
    private func repetition(_ zone: Zone) -> String {
        guard let day = instance else {
            return rrule.map { ", " + shown(RuleWords.words($0)) } ?? ""
        }
        let home = Zone.named(time.zone ?? "", else: zone)
        return time.start.day(in: home) == day ? "" : ", moved from \(day.words)"
    }
}

extension Rows {
    /// A table of interviews that are to come, each with the line for its brief.
    public func interviews(_ interviews: [any Thing]) -> Table {
        var table = Table([.whole, .whole, .main, .detail, .whole])
        for case let meetup as Meetup in interviews {
            table.add(
                [
                    meetup.ref, meetup.time.words(in: zone, today: today), shown(meetup.title),
                    meetup.place ?? "", "kith brief \(meetup.ref)",
                ], meetup.styles(self))
        }
        return table
    }
}
