import CivilTime
import JobSearch
import Logbook

/// Things in lines of words, for a reader in a zone.
public struct Wording {
    public let names: Names
    public let zone: Zone
    /// True if a line names those who are linked and not named by its text.
    public var namesLinks = true
    /// The present moment, where days are to be told as they are seen from it.
    let now: Instant?

    public init(names: Names, zone: Zone, now: Instant? = nil) {
        self.names = names
        self.zone = zone
        self.now = now
    }

    /// `Follow-up f12: send portfolio to Ada Lovelace (Acme AI), due Fri 27 Nov 2026`.
    public func line(_ thing: any Thing) -> String {
        let noun = thing.kind.noun
        return "\(noun.prefix(1).uppercased() + noun.dropFirst()) \(thing.ref): \(summary(thing))"
    }

    /// The line without the kind and the id.
    private func summary(_ thing: any Thing) -> String {
        switch thing.kind {
        case .company: (thing as? Company).map(summary) ?? ""
        case .contact: (thing as? Contact).map(summary) ?? ""
        case .meetup: (thing as? Meetup).map(summary) ?? ""
        case .interaction: (thing as? Interaction).map(summary) ?? ""
        case .followUp: (thing as? FollowUp).map(summary) ?? ""
        case .posting: (thing as? Posting).map(summary) ?? ""
        }
    }

    private func summary(_ company: Company) -> String {
        let facts = [
            company.tier.map { "tier \($0)" },
            company.tier == nil && company.stage == .researching ? nil : company.stage.rawValue,
        ].compactMap { $0 }
        return shown(company.name)
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    private func summary(_ contact: Contact) -> String {
        shown(contact.name) + (role(contact).map { ", \($0)" } ?? "")
    }

    private func summary(_ meetup: Meetup) -> String {
        "\(shown(meetup.title)), \(meetup.time.words(in: zone))"
            + (place(meetup).map { ", \($0)" } ?? "") + repetition(meetup)
            + (meetup.status == .planned ? "" : " (\(meetup.status.rawValue))")
    }

    private func summary(_ interaction: Interaction) -> String {
        "\(shown(interaction.text)), \(interaction.at.words(in: zone))"
            + (linked(interaction).map { " (\($0))" } ?? "")
    }

    private func summary(_ followUp: FollowUp) -> String {
        "\(deed(followUp)), "
            + (followUp.status == .open
                ? "due \(followUp.due.words(in: zone))\(late(followUp.due))"
                : followUp.status.rawValue)
            + (followUp.every.map { ", \($0.words)" } ?? "")
            + (followUp.priority == .normal ? "" : ", \(followUp.priority.rawValue) priority")
    }

    /// ` (3 days ago: late)` behind a due day or time that is past.
    private func late(_ due: Moment) -> String {
        guard let now else { return "" }
        let (day, today) = (due.day(in: zone), zone.day(now))
        if day < today { return " (\(day.relative(to: today)): late)" }
        return due.instant.map { $0 < now } ?? false ? " (earlier today: late)" : ""
    }

    private func summary(_ posting: Posting) -> String {
        shown(posting.title) + (posting.company.map { " at \(shown(names[.company, $0]))" } ?? "")
            + (posting.closes.map { ", closes \($0.words)" } ?? "")
            + (posting.status == .saved ? "" : " (\(posting.status.rawValue))")
    }

    /// Title of a part of the morning's glance.
    public static func title(_ part: Today.Part, isWeek: Bool) -> String {
        switch part {
        case .overdue: "Overdue"
        case .due: "Due today"
        case .upcoming: "Coming up"
        case .meetups: isWeek ? "Meetups this week" : "Meetups"
        case .deadlines: "Closing"
        case .people: "Keep in touch"
        }
    }

    /// Rule by which a meetup repeats, or the day from which an occurrence was moved.
    private func repetition(_ meetup: Meetup) -> String {
        guard let day = meetup.instance else {
            return meetup.rrule.map { ", " + shown(RuleWords.words($0)) } ?? ""
        }
        let home = Zone.named(meetup.time.zone ?? "", else: zone)
        return meetup.time.start.day(in: home) == day ? "" : ", moved from \(day.words)"
    }

    /// `CTO at Acme AI`.
    public func role(_ contact: Contact) -> String? {
        let company = contact.company.map { shown(names[.company, $0]) }
        let parts = [contact.title.map { shown($0) }, company].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " at ")
    }

    public func place(_ meetup: Meetup) -> String? {
        (meetup.location ?? meetup.onlineURL).map { shown($0) }
    }

    public func deed(_ followUp: FollowUp) -> String {
        shown(
            followUp.deed(
                contacts: names.list(.contact, followUp.contacts),
                company: followUp.company.map { names[.company, $0] }))
    }

    /// Contacts and companies of an interaction that its text does not name.
    public func linked(_ interaction: Interaction) -> String? {
        if !namesLinks { return nil }
        let text = folded(interaction.text)
        func unsaid(_ kind: Kind, _ ids: [Int]) -> [String] {
            names.list(kind, ids).filter { !text.contains(folded($0)) }
        }
        let contacts = unsaid(.contact, interaction.contacts)
        let companies = unsaid(.company, interaction.companies)
        var parts: [String] = []
        if !contacts.isEmpty { parts.append("with " + shown(contacts.inWords)) }
        if !companies.isEmpty { parts.append(shown(companies.inWords)) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    public func tags(_ tags: [String]) -> String {
        tags.map { "#" + shown($0) }.joined(separator: " ")
    }
}
