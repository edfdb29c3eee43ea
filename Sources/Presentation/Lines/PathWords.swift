import CivilTime
import JobSearch
import Logbook

/// The paths into a company in words.
public struct PathWords {
    let paths: Paths
    let rows: Rows
    /// The present moment.
    let now: Instant

    public init(_ paths: Paths, zone: Zone, now: Instant) {
        self.paths = paths
        self.now = now
        rows = Rows(Wording(names: paths.names, zone: zone, now: now), today: zone.day(now))
    }

    /// `N26 (tier 1, researching): 7 people there, 1 warm`.
    public var sum: String {
        let there = paths.there
        let (warm, away) = (there.count { $0.isWarm }, paths.oneStepAway.count)
        var parts: [String] = []
        if there.isEmpty {
            parts.append("nobody known there")
        } else {
            parts.append(there.count == 1 ? "1 person there" : "\(there.count) people there")
            parts.append(warm == 0 ? "none warm" : "\(warm) warm")
        }
        if away > 0 { parts.append("\(away) one step away") }
        return paths.company.summary(rows.wording) + ": " + parts.joined(separator: ", ")
    }

    /// A table of people: who, what they do, why them, and what is open with them.
    public func table(_ people: [PathPerson]) -> Table {
        var table = Table([.whole, .main, .detail, .main, .whole])
        for person in people {
            let job = paths.jobs[person.contact]
            let firm = person.relation == .there ? nil : job?.company
            let role = [job?.title, firm].compactMap { $0 }.map { shown($0) }
            let reasons = [ties(of: person), warmth(of: person)].filter { !$0.isEmpty }
            table.add(
                [
                    Reference(.contact, person.contact).text, shown(person.name),
                    role.joined(separator: " at "), reasons.joined(separator: "; "),
                    open(with: person.contact),
                ], person.isWarm ? [.important] : [])
        }
        return table
    }

    /// `warm: 3 days ago “hires working students”`; `last Tue 4 Nov 2025 “send me your CV”, nothing
    /// since`.
    private func warmth(of person: PathPerson) -> String {
        guard let last = person.last else { return "no exchange yet" }
        let reasons = person.reasons.map { reason in
            let text = paths.texts[reason.id].map(PathWords.said) ?? ""
            return rows.words(reason.day) + (text.isEmpty ? "" : " “\(shown(text))”")
        }
        if person.isWarm { return "warm: " + reasons.joined(separator: ", ") }
        return "last \(reasons.first ?? rows.words(last)), nothing since"
    }

    /// The exchange in a few words: of “Met Mei Lin at PyData: hires students” the note.
    private static func said(_ text: String) -> String {
        var text = text[...]
        if text.hasPrefix("Met ") {
            text = text.firstRange(of: ": ").map { text[$0.upperBound...] } ?? ""
        }
        let line = String(text).shortened
        return line.count <= 40 ? line : line.prefix(39) + "…"
    }

    /// `introduced by Mei Lin, met at PyData`; of whoever works there nothing.
    private func ties(of person: PathPerson) -> String {
        var parts: [String] = []
        func add(_ words: String, _ names: [String]) {
            let few = names.count > 3 ? names.prefix(2) + ["\(names.count - 2) more"] : names[...]
            if !names.isEmpty { parts.append(words + " " + Array(few).inWords) }
        }
        let names = paths.names
        for case .formerly(_, let until) in person.links.prefix(1) {
            parts.append("worked there until \(rows.words(until))")
        }
        add(
            "introduced by",
            person.links.compactMap {
                if case .introducedBy(let id) = $0 { shown(names[.contact, id]) } else { nil }
            })
        add(
            "introduced",
            person.links.compactMap {
                if case .introduced(let id) = $0 { shown(names[.contact, id]) } else { nil }
            })
        if person.links.first == .there { return "" }
        add(
            "met at",
            person.links.compactMap {
                if case .met(let id) = $0 { shown(names[.meetup, id]) } else { nil }
            })
        if case .worked(let company, _)? = person.links.first(where: { $0.relation == .sameCompany }
        ) {
            let others = person.links.compactMap { link -> String? in
                guard case .worked(company, let id) = link else { return nil }
                return shown(names[.contact, id])
            }
            add("at \(shown(company)) like", others)
        }
        return parts.joined(separator: ", ")
    }

    /// `f7 ask for it, 8 days late`, or how far a referral has come.
    private func open(with contact: Int) -> String {
        let referral = paths.referrals[contact]
        if let followUp = paths.followUps[contact] {
            var text = followUp.text.shortened
            if followUp.id == referral?.followUp, referral?.status.isOpen == true {
                text = referral?.status == .planned ? "ask" : "hear of it"
            } else if text.count > 24 {
                text = text.prefix(23) + "…"
            }
            return "\(followUp.ref) \(shown(text)), \(due(followUp))"
        }
        guard let referral else { return "" }
        let day = referral.status == .asked ? referral.asked : referral.answered
        return "\(referral.ref) \(referral.status.rawValue)"
            + (day.map { " \(rows.words($0))" } ?? "")
    }

    private func due(_ followUp: FollowUp) -> String {
        let (day, today) = (followUp.due.day(in: rows.zone), rows.zone.day(now))
        let late = today - day
        return late > 0 ? Rows.late(by: late) : rows.words(day)
    }

    /// A table of the coming meetups: when, what, and who of the company is there.
    public func meetups(_ meetups: [PathMeetup]) -> Table {
        var table = Table([.whole, .whole, .main, .detail])
        for place in meetups {
            var parts: [String] = []
            if place.isListed { parts.append("about \(shown(paths.company.name))") }
            if !place.guests.isEmpty {
                parts.append("with " + people(place.guests))
            }
            if !place.met.isEmpty {
                parts.append(
                    "\(people(place.met)) met there"
                        + (place.lastMet.map { ", last \(rows.words($0))" } ?? ""))
            }
            table.add([
                place.meetup.ref, rows.words(place.meetup.time.start), shown(place.meetup.title),
                parts.joined(separator: "; "),
            ])
        }
        return table
    }

    private func people(_ ids: [Int]) -> String {
        if ids.count > 2 { return "\(ids.count) of them" }
        return ids.map { shown(paths.names[.contact, $0]) }.inWords
    }
}
