import CivilTime
import JobSearch

/// A part of the log that can be exported; check-ins with contacts are among the follow-ups.
public enum ExportPart: String, CaseIterable, Sendable {
    case followups, meetups, deadlines, interactions
}

/// What an export is to contain.
public struct ExportScope: Sendable {
    public var parts: Set<ExportPart>
    /// Whether follow-ups are written as to-dos.
    public var isToDos = false
    public var since: Day?
    public var until: Day?
    /// Where it is written; what was written there once and is gone is cancelled there. `nil`:
    /// nowhere that is remembered.
    public var place: String?
    /// The time of day and the zone in which a follow-up of a day stands.
    public var clock: ClockTime
    public var zone: Zone

    public init(parts: Set<ExportPart>, place: String?, clock: ClockTime, zone: Zone) {
        self.parts = parts
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

/// One item of an export: enough to sort it, not the thing itself. All of them are in memory at
/// once, so it is small, and plain numbers alone, so that sorting them moves bytes.
public struct ExportItem: Sendable {
    private let id: Int
    /// POSIX seconds of its start; of the first midnight of a whole day, in the scope's zone.
    public let start: Int
    /// The first eight bytes of its uid: what decides between equal starts.
    private let uidPrefix: UInt64
    /// Index into the reader's zones of the one in which it is written; negative when it is a day.
    let zone: Int32
    /// It is a day without a time of its own.
    public let isDay: Bool
    /// It comes again by a rule.
    public let isRecurring: Bool
    /// Index into the things that are no longer in the log; negative for what is there.
    private var goneIndex: Int32 = -1
    private let kind: Kind

    /// - Parameter uid: as many characters of the uid as there are, or the first eight.
    init(
        _ reference: Reference, uid: String, start: Int, zone: Int32, isDay: Bool = false,
        isRecurring: Bool = false
    ) {
        id = reference.id
        kind = reference.kind
        self.start = start
        self.zone = zone
        self.isDay = isDay
        self.isRecurring = isRecurring
        let bytes = uid.utf8.prefix(8)
        uidPrefix = bytes.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - bytes.count))
    }

    public var reference: Reference { Reference(kind, id) }

    /// Index into the things that are no longer in the log.
    var gone: Int? {
        get { goneIndex < 0 ? nil : Int(goneIndex) }
        set { goneIndex = newValue.map { Int32($0) } ?? -1 }
    }

    static func isBefore(_ a: ExportItem, _ b: ExportItem) -> Bool {
        if a.start != b.start { return a.start < b.start }
        if a.uidPrefix != b.uidPrefix { return a.uidPrefix < b.uidPrefix }
        return (a.kind, a.id) < (b.kind, b.id)
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
    public var thing: any Thing
    /// It was exported, and is no longer in the log: calendars get it as cancelled.
    public var isRemoved: Bool
}

extension Exported {
    public var kind: Kind { thing.kind }

    /// The zone in which its time was meant.
    public var zone: String? {
        switch thing.kind.time.map(thing.value) {
        case .moment(let moment)?: return moment.zone
        case .span(let span)?: return span.zone
        default: return nil
        }
    }
}
