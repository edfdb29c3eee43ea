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
        // Of other kinds than these no text is shown.
        thing.references.reduce(thing.modifiedAt) { latest, reference in
            let others: [Instant?] = [
                reference.kind == .contact ? contacts[reference.id]?.modifiedAt : nil,
                reference.kind == .company ? companies[reference.id]?.modifiedAt : nil,
                reference.kind == .meetup ? meetups[reference.id]?.modifiedAt : nil,
            ]
            return others.reduce(latest) { max($0, $1 ?? $0) }
        }
    }

    /// `With Ada Lovelace, CTO at Acme AI, ada@example.com`.
    func line(_ contact: Contact) -> String {
        var line = "With "
        line.reserveCapacity(100)
        line += contact.name
        func add(_ more: String, after separator: String = ", ") {
            line += separator
            line += more
        }
        let company = contact.company.flatMap { companies[$0]?.name }
        if let title = contact.title { add(title) }
        if let company { add(company, after: contact.title == nil ? ", " : " at ") }
        if let email = contact.emails.first { add(email) }
        if let phone = contact.phones.first { add(phone) }
        return line
    }

    func line(_ company: Company) -> String {
        var line = "Company: "
        line.reserveCapacity(60)
        line += company.name
        if let website = company.website {
            line += ", "
            line += website
        }
        return line
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
    /// The number of changes of the zone or the time of day since a calendar was written, and the
    /// time of the last one.
    public var dayMoves: (count: Int, at: Instant)?
    /// Briefs in the place of the usual descriptions of meetups, by their ids.
    public var briefs: [Int: BriefText] = [:]
    /// Number of bytes of a description with a brief that a calendar takes.
    public var descriptionBytes = Int.max
    /// Zones that are at hand, by name.
    private var zones: [String: Zone] = [:]

    public init(zone: Zone, clock: ClockTime, alarms: AlarmDefaults = AlarmDefaults()) {
        self.zone = zone
        self.clock = clock
        self.alarms = alarms
    }

    /// The same style for a thread of its own, which shares no zone with others.
    public var alone: CalendarStyle {
        var style = self
        style.zone = zone.unshared
        style.zones = [zone.name: style.zone]
        return style
    }

    /// Keeps a zone at hand, as one of its own.
    public mutating func keep(_ name: String) {
        if zones[name] == nil { zones[name] = (try? Zone.named(name))?.unshared }
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
