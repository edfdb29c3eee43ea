import CivilTime
import JobSearch
import Logbook

/// Tells things in lines of words.
struct Teller {
    let names: Names
    let zone: Zone

    /// `Follow-up 12: send portfolio to Ada Lovelace (Acme AI), due Fri 27 Nov 2026`.
    func line(_ thing: any Thing) -> String {
        switch thing {
        case let company as Company:
            let facts = [
                company.tier.map { "tier \($0)" },
                company.tier == nil && company.stage == .researching ? nil : company.stage.rawValue,
            ].compactMap { $0 }
            return "Company \(company.id): \(shown(company.name))"
                + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
        case let contact as Contact:
            return "Contact \(contact.id): \(shown(contact.name))"
                + (role(contact).map { ", \($0)" } ?? "")
        case let meetup as Meetup:
            return "Meetup \(meetup.id): \(shown(meetup.title)), \(told(meetup.time))"
                + (place(meetup).map { ", \($0)" } ?? "")
                + again(meetup)
                + (meetup.status == .planned ? "" : " (\(meetup.status.rawValue))")
        case let interaction as Interaction:
            return
                "Interaction \(interaction.id): \(shown(interaction.text)), \(told(interaction.at))"
                + (linked(interaction).map { " (\($0))" } ?? "")
        case let followUp as FollowUp:
            return "Follow-up \(followUp.id): \(deed(followUp)), "
                + (followUp.status == .open
                    ? "due \(told(followUp.due))" : followUp.status.rawValue)
                + (followUp.every.map { ", \($0.words)" } ?? "")
                + (followUp.priority == .normal ? "" : ", \(followUp.priority.rawValue) priority")
        default: return shown(thing.label)
        }
    }

    /// By which rule a meetup comes again, or which occurrence of it this is.
    private func again(_ meetup: Meetup) -> String {
        guard let day = meetup.instance else {
            return meetup.rrule.map { ", again by \(shown($0))" } ?? ""
        }
        let home = Zone.named(meetup.time.zone ?? "", else: zone)
        return meetup.time.start(in: home) == day ? "" : ", moved from \(day.told)"
    }

    /// `1d before`, `at its time`: when a thing rings.
    func told(_ alarms: [Alarm]) -> String {
        if alarms.isEmpty { return "none" }
        return alarms.map { alarm in
            if case .at(let at) = alarm {
                let local = zone.local(at)
                return "\(local.day.told) \(local.clock.short)"
            }
            return alarm == .before(seconds: 0) ? "at its time" : "\(alarm.words ?? "") before"
        }.joined(separator: ", ")
    }

    /// `CTO at Acme AI`.
    func role(_ contact: Contact) -> String? {
        let company = contact.company.map { shown(names[.company, $0]) }
        switch (contact.title.map { shown($0) }, company) {
        case (let title?, let company?): return "\(title) at \(company)"
        case (let title?, nil): return title
        case (nil, let company?): return company
        case (nil, nil): return nil
        }
    }

    func place(_ meetup: Meetup) -> String? {
        (meetup.location ?? meetup.onlineURL).map { shown($0) }
    }

    func deed(_ followUp: FollowUp) -> String {
        shown(
            followUp.deed(
                contacts: names.list(.contact, followUp.contacts),
                company: followUp.company.map { names[.company, $0] }))
    }

    /// Who and which company an interaction was with, where the text does not say it.
    func linked(_ interaction: Interaction) -> String? {
        let text = folded(interaction.text)
        let contacts = names.list(.contact, interaction.contacts)
            .filter { !text.contains(folded($0)) }
        let companies = names.list(.company, interaction.companies)
            .filter { !text.contains(folded($0)) }
        var parts: [String] = []
        if !contacts.isEmpty { parts.append("with " + shown(contacts.inWords)) }
        if !companies.isEmpty { parts.append(shown(companies.inWords)) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    func told(_ moment: Moment) -> String { moment.told(in: zone) }

    /// `Tue 3 Mar 2026 18:30–21:00`; in the meetup's own zone, named where it is another than here.
    ///
    /// - Parameter year: the year that goes without saying.
    func told(_ span: Meetup.Span, in year: Int? = nil) -> String {
        func told(_ day: Day) -> String {
            day.year == year ? String(day.told.dropLast(5)) : day.told
        }
        switch span {
        case .days(let first, let last):
            return first == last ? told(first) : "\(told(first)) – \(told(last))"
        case .times(let start, let end, let name):
            let home = Zone.named(name, else: zone)
            let (from, to) = (home.local(start), home.local(end))
            let until =
                from.day == to.day ? "–\(to.clock.short)" : " – \(told(to.day)) \(to.clock.short)"
            return "\(told(from.day)) \(from.clock.short)\(until)"
                + (home.name == zone.name ? "" : " (\(home.name))")
        }
    }
}

extension Meetup.Span {
    fileprivate var zone: String? {
        if case .times(_, _, let zone) = self { zone } else { nil }
    }

    fileprivate func start(in zone: Zone) -> Day {
        switch self {
        case .days(let first, _): first
        case .times(let start, _, _): zone.day(start)
        }
    }
}

extension Day {
    /// `3 days ago` when that is easily pictured, else the day.
    func roughly(_ today: Day) -> String {
        abs(today - self) <= 60 ? relative(to: today) : iso
    }
}
