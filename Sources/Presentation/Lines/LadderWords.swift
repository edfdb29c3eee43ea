import CivilTime
import JobSearch
import Logbook

extension Wording {
    /// Changes of ladders: the news that many share in one line, any other in a line each.
    public func lines(_ news: [LadderNews], today: Day) -> [String] {
        begun(news) + news.compactMap { line($0, today: today) }
    }

    /// `Ladder meetup begins with 3 people`.
    private func begun(_ news: [LadderNews]) -> [String] {
        let begun = news.filter { $0.event == .begun }
        guard let first = begun.first else { return [] }
        let who = begun.count == 1 ? subject(first.rung) : "\(begun.count) people"
        return ["Ladder \(shown(first.ladder)) begins with \(who)"]
    }

    private func line(_ news: LadderNews, today: Day) -> String? {
        let rung = news.rung
        let ladder = "ladder \(shown(news.ladder)) with \(subject(rung))"
        switch news.event {
        // Its rung is told as what is new.
        case .begun, .next: return nil
        case .finished: return "The \(ladder) is finished"
        case .known:
            let state = rung.status == .open ? "open" : rung.status.rawValue
            return "The \(ladder) was there already: \(rung.ref) is \(state)"
        case .moved(let old):
            return "\(rung.ref) \(shown(rung.text)): moved to \(rung.due.words(in: zone)), "
                + "before \(old.words(in: zone))"
        case .ended(let end):
            let why =
                switch end {
                case .dropped: ""
                case .removed: ": its rung was removed"
                case .replaced: ": it begins anew"
                case .rejected(let by): ": \(shown(names[by.kind, by.id])) said no"
                case .accepted(let by): ": \(shown(names[by.kind, by.id])) is accepted"
                case .referred: ": the referral is given"
                }
            return "The \(ladder) ends\(why)"
                + (end == .dropped || end == .removed ? "" : ", \(rung.ref) is dropped")
        }
    }

    /// The people whom a rung is about.
    private func subject(_ rung: FollowUp) -> String {
        if !rung.contacts.isEmpty {
            return names.list(.contact, rung.contacts).map { shown($0) }.inWords
        }
        return rung.company.map { shown(names[.company, $0]) } ?? "nobody"
    }
}
