import CivilTime
import JobSearch
import Logbook

/// The words of a brief, section by section.
struct BriefWords {
    typealias Section = BriefPage.Section
    typealias Item = BriefPage.Item

    let brief: Brief
    let zone: Zone
    let now: Instant
    let dates: BriefPage.Dates
    let today: Day

    init(_ brief: Brief, zone: Zone, now: Instant, dates: BriefPage.Dates) {
        (self.brief, self.zone, self.now, self.dates) = (brief, zone, now, dates)
        today = zone.day(now)
    }

    var names: Names { brief.names }

    /// All sections, in the order in which they are read before a talk.
    var sections: [Section?] {
        [
            people, others, exchanges, company, companies, posting, research("Need", \.need),
            research("Problem", \.problem), works, research("Value", \.value), ideas,
            research("Mission", \.mission), research("Culture", \.culture),
            research("Want", \.want), news, story, keywords, byMe, byThem, questions, open, coming,
            postings, notes,
        ]
    }

    /// True if the words shall be the same on any day.
    var isTimeless: Bool { dates == .whole }

    // MARK: Days

    func words(_ day: Day) -> String {
        switch dates {
        case .near: day.words(today: today)
        case .short: day.shortWords(today: today)
        case .whole: day.words
        }
    }

    func words(_ moment: Moment) -> String {
        let day = words(moment.day(in: zone))
        guard case .time(let at, _) = moment else { return day }
        return day + " " + zone.local(at).clock.short
    }

    func words(_ span: Meetup.Span) -> String {
        span.words(in: zone, today: dates == .near ? today : nil)
    }

    /// `due in 3 days`, `8 days late`; of a sheet that is kept always the day.
    func due(_ followUp: FollowUp) -> String {
        let late = today - followUp.due.day(in: zone)
        if dates == .near, late > 0 { return Rows.late(by: late) }
        return "due " + words(followUp.due)
    }

    // MARK: Head

    /// `Interview, in 3 days, Thu 10:00–11:30, Hall 4`.
    var subtitle: String {
        var facts: [String?] = []
        switch brief.subject {
        case let meetup as Meetup:
            facts = [
                meetup.form == .meetup ? nil : meetup.form.rawValue, words(meetup.time),
                meetup.location, meetup.onlineURL,
                meetup.status == .planned ? nil : meetup.status.rawValue,
            ]
        case let contact as Contact:
            facts = [
                role(of: contact), contact.emails.first, contact.phones.first, contact.linkedIn,
            ]
        case let company as Company: facts = [state(of: company), company.website]
        case let posting as Posting: facts = [posting.company.map { names[.company, $0] }]
        default: break
        }
        return facts.compactMap { $0 }.filter { !$0.isEmpty }.map { shown($0) }
            .joined(separator: ", ").capitalizedFirst
    }

    /// `CTO at Acme AI`.
    func role(of contact: Contact) -> String {
        [contact.title, contact.company.map { names[.company, $0] }].compactMap { $0 }
            .joined(separator: " at ")
    }

    /// `tier 1, interviewing since Fri 20 Feb`.
    func state(of company: Company) -> String {
        let since = company.since.map { " since \(short($0))" } ?? ""
        return [company.tier.map { "tier \($0)" }, company.stage.rawValue + since]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// `applied Tue 10 Feb`, `interviewing since Fri 20 Feb`.
    func state(of posting: Posting) -> String {
        guard posting.status != .saved else { return "not applied yet" }
        let word = posting.status == .applied ? "" : " since"
        return posting.status.rawValue + (posting.since.map { "\(word) \(short($0))" } ?? "")
    }

    /// A day since which something is: never `3 days ago`.
    func short(_ day: Day) -> String {
        isTimeless ? day.words : day.shortWords(today: today)
    }

    /// One text of the research; nothing where the question is open.
    private func research(_ title: String, _ field: KeyPath<Company, String?>) -> Section? {
        brief.company?[keyPath: field].map { Section(title: title, items: [Item($0)]) }
    }
}
