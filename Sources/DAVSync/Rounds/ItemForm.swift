import CivilTime

/// One thing as it stands in an item of a server.
public struct SyncItem: Hashable, Sendable {
    public var uid: String
    public var version: MergeVersion
    /// Value of `X-KITH-SEEN`: names of the versions that whoever wrote the item last had seen, the
    /// newest first. Programs that keep such lines hand it back; it is empty where one has not.
    public var seen: [String]
    /// True for an item that is read and never written: one with an organizer who is somebody else.
    public var isForeign: Bool

    public init(
        uid: String, version: MergeVersion, seen: [String] = [], isForeign: Bool = false
    ) {
        (self.uid, self.version) = (uid, version)
        (self.seen, self.isForeign) = (seen, isForeign)
    }
}

/// The form of the things of one collection: events, tasks, journals, or cards.
public protocol ItemForm: Sendable {
    var type: DAVItemType { get }
    /// Version of vCard that is asked for and written; without meaning in calendars.
    var cardVersion: CardVersion { get }
    var rules: MergeRules { get }
    /// Fields that programs drop along with the lines that they do not know: where the stamp is gone,
    /// their absence says nothing.
    var fragile: Set<String> { get }

    /// Reads an item; `nil` for one that holds nothing of this sort.
    func read(_ bytes: [UInt8]) -> SyncItem?

    /// Renders an item. Lines of `raw` that belong to no field are kept in place.
    func write(_ item: SyncItem, onto raw: [UInt8]?) -> [UInt8]
}

extension ItemForm {
    public var cardVersion: CardVersion { .four }
    public var fragile: Set<String> { [] }

    /// Name of a new item in its collection.
    func name(of uid: String) -> String { uid + (type == .card ? ".vcf" : ".ics") }

    /// Asks for the items at these paths.
    func multiget(_ url: DAVURL, _ paths: [DAVPath]) -> DAVRequest {
        switch type {
        case .calendar: .calendarMultiget(url, paths)
        case .card: .addressBookMultiget(url, paths, cardVersion)
        }
    }
}
