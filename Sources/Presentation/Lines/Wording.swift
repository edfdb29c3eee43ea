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
        return "\(noun.capitalizedFirst) \(thing.ref): "
            + thing.told.summary(self)
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
        case .referrals: "Referrals"
        }
    }
}
