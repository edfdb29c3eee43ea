import CivilTime
import JobSearch
import Logbook

/// A morning's glance: what is late, due and coming up, in sections.
public struct MorningScreen {
    /// A section, of which the first rows may be here alone.
    public struct Section {
        public var title: String
        public var things: [any Thing]
        /// Number of rows of it, be they here or not.
        public var count: Int
        public var areLate = false
        /// True for interviews, which have rows of their own.
        public var areInterviews = false
        /// The line that shows all of it; empty where it is never cut.
        public var all = ""
    }

    public let day: Day
    let today: Today
    let days: Int

    /// Number of rows that a section shows where not all are asked for.
    public static let rows = 20

    /// - Parameters:
    ///   - today: the things, with each meetup that comes again as its occurrences.
    ///   - days: how many days it looks ahead.
    public init(_ today: Today, day: Day, days: Int) {
        (self.today, self.day, self.days) = (today, day, days)
    }

    /// `Mon 2 Mar 2026: 2 late, 1 interview`.
    public var title: String { day.words }

    /// `2 late`, `1 interview` and so on, for each that there is.
    public var sum: [String] {
        let interviews = interviews.count
        let meetups = today[.meetups].count - interviews
        let counts = [
            (interviews, interviews == 1 ? "interview" : "interviews"),
            (today.count(.overdue), "late"), (today.count(.due), "due today"),
            (today.count(.upcoming), "coming up"), (meetups, meetups == 1 ? "meetup" : "meetups"),
            (today[.deadlines].count, "closing"),
            (today.count(.people), "to keep in touch with"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }

    /// The sections that have something in them.
    public var sections: [Section] {
        var sections: [Section] = []
        let interviews = interviews
        if !interviews.isEmpty {
            sections.append(
                Section(
                    title: "Interviews", things: interviews, count: interviews.count,
                    areInterviews: true))
        }
        for part in Today.Part.allCases {
            let things = things(of: part)
            if things.isEmpty { continue }
            sections.append(
                Section(
                    title: Wording.title(part, isWeek: days == 7), things: things,
                    count: part == .meetups ? things.count : today.count(part),
                    areLate: part == .overdue, all: line(forAll: part)))
        }
        return sections
    }

    /// The sentence in place of the sections where there are none.
    public var emptiness: String {
        "Nothing is due, and nothing stands in the next \(days) days."
    }

    /// Interviews among the meetups that are still to come.
    private var interviews: [any Thing] {
        today[.meetups].filter { $0.isInterviewToCome }
    }

    /// The things of a part as the screen has them: interviews stand by themselves.
    private func things(of part: Today.Part) -> [any Thing] {
        switch part {
        case .meetups: today[part].filter { !$0.isInterviewToCome }
        case .overdue, .due, .upcoming, .deadlines, .people, .referrals: today[part]
        }
    }

    /// The line that shows all of a section.
    private func line(forAll part: Today.Part) -> String {
        switch part {
        case .people: "kith contact list --due"
        case .overdue: "kith followup list --overdue"
        case .referrals: "kith referral list"
        case .due, .upcoming, .meetups, .deadlines:
            "kith today --all" + (days == 7 ? "" : " --days \(days)")
        }
    }
}

extension MorningScreen.Section {
    /// The rows of the section as a table.
    public func table(_ rows: Rows) -> Table {
        areInterviews ? rows.interviews(things) : rows.table(things, areLate: areLate)
    }
}

extension DailyGap {
    /// `no next step at Acme AI (o1)`.
    public var words: String {
        "\(gap.words) at \(shown(target.company.name)) (\(target.company.ref))"
    }

    /// The line that closes it.
    public var line: String { gap.line(for: target) }
}

extension Thing {
    /// True for an interview that is planned.
    fileprivate var isInterviewToCome: Bool {
        guard kind == .meetup, let meetup = self as? Meetup else { return false }
        return meetup.form == .interview && meetup.status == .planned
    }
}
