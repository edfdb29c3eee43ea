import CivilTime
import JobSearch

/// What an export is to contain.
public struct ExportScope: Sendable {
    /// The kinds: follow-ups (with the next touches of contacts), meetups, interactions.
    public var kinds: Set<Kind>
    /// Whether follow-ups are written as to-dos.
    public var isToDos = false
    public var since: Day?
    public var until: Day?
    /// Where it is written; what was written there once and is gone is cancelled there. `nil`: nowhere that is remembered.
    public var place: String?
    /// The time of day and the zone in which a follow-up of a day stands.
    public var clock: ClockTime
    public var zone: Zone

    public init(kinds: Set<Kind>, place: String?, clock: ClockTime, zone: Zone) {
        self.kinds = kinds
        self.place = place
        self.clock = clock
        self.zone = zone
    }

    /// Whether something on these days belongs to it.
    func contains(_ first: Day, _ last: Day) -> Bool {
        if let since, last < since { return false }
        if let until, first > until { return false }
        return true
    }
}

/// One item of an export: enough to sort it, not the thing itself.
public struct ExportItem: Sendable {
    public var reference: Reference
    /// POSIX seconds of its start; of the first midnight of a whole day, in the scope's zone.
    public var start: Int
    /// The first eight bytes of its uid: what decides between equal starts.
    var uidPrefix: UInt64
    /// The zone in which it is written, when it has a time.
    public var zone: String?
    /// It is a day without a time of its own.
    public var isDay = false
    /// It comes again by a rule.
    public var isRecurring = false
    /// Index into the things that are no longer in the log.
    var gone: Int?

    static func isBefore(_ a: ExportItem, _ b: ExportItem) -> Bool {
        if a.start != b.start { return a.start < b.start }
        if a.uidPrefix != b.uidPrefix { return a.uidPrefix < b.uidPrefix }
        return (a.reference.kind, a.reference.id) < (b.reference.kind, b.reference.id)
    }

    static func prefix(of uid: String) -> UInt64 {
        var value: UInt64 = 0
        var count = 0
        for byte in uid.utf8.prefix(8) {
            value = value << 8 | UInt64(byte)
            count += 1
        }
        return value << UInt64(8 * (8 - count))
    }
}

/// The things of a part of an export, with all that they name.
public struct ExportBatch: Sendable {
    /// In the order of the items.
    public var things: [Exported] = []
    public var contacts: [Int: Contact] = [:]
    public var companies: [Int: Company] = [:]
    /// The uids and titles of meetups that follow-ups and interactions name.
    public var meetups: [Int: Meetup] = [:]
}

/// A thing to export.
public struct Exported: Sendable {
    public var thing: AnyThing
    /// It was exported, and is no longer in the log: calendars are told so.
    public var isRemoved: Bool
}

extension Exported {
    /// The zone in which its time was meant.
    public var zone: String? {
        switch thing {
        case .followUp(let followUp): followUp.due.zone
        case .meetup(let meetup):
            if case .times(_, _, let zone) = meetup.time { zone } else { nil }
        case .interaction(let interaction): interaction.at.zone
        case .company, .contact: nil
        }
    }
}
