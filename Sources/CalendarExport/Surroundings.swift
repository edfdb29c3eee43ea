import CivilTime
import JobSearch

/// The things that exported things name.
public struct Surroundings: Sendable {
    public var contacts: [Int: Contact]
    public var companies: [Int: Company]
    public var meetups: [Int: Meetup]

    public init(
        contacts: [Int: Contact] = [:], companies: [Int: Company] = [:],
        meetups: [Int: Meetup] = [:]
    ) {
        self.contacts = contacts
        self.companies = companies
        self.meetups = meetups
    }

    /// The latest change of a thing and of what its text names: both change what a calendar shows.
    func lastModified(_ thing: some Thing) -> Instant {
        thing.references.reduce(thing.modifiedAt) { latest, reference in
            let other: Instant? =
                switch reference.kind {
                case .contact: contacts[reference.id]?.modifiedAt
                case .company: companies[reference.id]?.modifiedAt
                case .meetup: meetups[reference.id]?.modifiedAt
                default: nil
                }
            return max(latest, other ?? latest)
        }
    }

    /// `With Ada Lovelace, CTO at Acme AI, ada@example.com`.
    func line(_ contact: Contact) -> String {
        var parts = [contact.name]
        let company = contact.company.flatMap { companies[$0]?.name }
        switch (contact.title, company) {
        case (let title?, let company?): parts.append("\(title) at \(company)")
        case (let title?, nil): parts.append(title)
        case (nil, let company?): parts.append(company)
        case (nil, nil): break
        }
        parts += contact.emails.prefix(1) + contact.phones.prefix(1)
        return "With " + parts.joined(separator: ", ")
    }

    func line(_ company: Company) -> String {
        "Company: " + ([company.name, company.website].compactMap { $0 }).joined(separator: ", ")
    }
}

/// How things are to look in a calendar.
public struct CalendarStyle: Sendable {
    /// What a follow-up becomes.
    public enum Form: String, Sendable { case event, todo }

    public var form = Form.event
    /// Initials only, no notes, CLASS:PRIVATE.
    public var isPrivate = false
    public var hasAlarms = true
    /// Where and when a follow-up of a day stands.
    public var zone: Zone
    public var clock: ClockTime
    /// What is usual for alarms.
    public var alarms: AlarmDefaults
    /// Zones that are at hand, by name.
    private var zones: [String: Zone] = [:]

    public init(zone: Zone, clock: ClockTime, alarms: AlarmDefaults = AlarmDefaults()) {
        self.zone = zone
        self.clock = clock
        self.alarms = alarms
    }

    /// The same style for a thread of its own, with the zones of these things at hand.
    public func alone(with zones: some Sequence<String>) -> CalendarStyle {
        var style = self
        style.zone = zone.unshared
        style.zones = [zone.name: style.zone]
        for name in Set(zones) where style.zones[name] == nil {
            style.zones[name] = (try? Zone.named(name))?.unshared
        }
        return style
    }

    /// The zone of that name; the style's own where the system does not know it.
    func zone(named name: String) -> Zone { zones[name] ?? Zone.named(name, else: zone) }

    /// The time of a follow-up in a calendar.
    func start(_ moment: Moment) -> CalendarPoint {
        switch moment {
        case .day(let day):
            CalendarPoint(instant: zone.instant(LocalTime(day: day, clock: clock)), zone: zone)
        case .time(let at, let name):
            CalendarPoint(instant: at, zone: zone(named: name))
        }
    }
}

/// An instant and the zone in which a calendar is to show it.
struct CalendarPoint {
    var instant: Instant
    var zone: Zone
}

/// Initials for a calendar that others see: `A. L.`
func initialsOnly(_ name: String) -> String {
    name.split(separator: " ").compactMap { $0.first.map { "\($0)." } }.joined(separator: " ")
}

extension String {
    /// With a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
