import CivilTime

/// The memory of one thing that both the log and the server have.
public struct ItemState: Hashable, Sendable {
    public var path: DAVPath
    /// `nil` where the server names none: then it cannot be written.
    public var etag: ETag?
    private var rest: Rest?
    private var marks: Marks = []

    private struct Marks: OptionSet, Hashable {
        let rawValue: UInt8

        static let foreign = Marks(rawValue: 1)
        static let held = Marks(rawValue: 2)
        static let own = Marks(rawValue: 4)
    }

    /// The rest of the memory, in a place of its own: most items are never looked at.
    private indirect enum Rest: Hashable, Sendable { case of(ItemMemory) }

    /// Creates the state of an item of which no more is known than a list says.
    public init(path: DAVPath, etag: ETag?, isForeign: Bool, isHeld: Bool, isOwn: Bool = false) {
        (self.path, self.etag) = (path, etag)
        (self.isForeign, self.isHeld, self.isOwn) = (isForeign, isHeld, isOwn)
    }

    public var isForeign: Bool {
        get { marks.contains(.foreign) }
        set { set(.foreign, newValue) }
    }

    /// True if it was missing along with too much else: it stays until it is seen again, or until
    /// somebody allows removals.
    public var isHeld: Bool {
        get { marks.contains(.held) }
        set { set(.held, newValue) }
    }

    /// True if it was written by this log since the token was given: the next list of changes has to
    /// name it.
    public var isOwn: Bool {
        get { marks.contains(.own) }
        set { set(.own, newValue) }
    }

    private mutating func set(_ mark: Marks, _ isSet: Bool) {
        if isSet { marks.insert(mark) } else { marks.remove(mark) }
    }

    /// False if only path, version and marks are known here; the rest is in the log's memory.
    public var isLoaded: Bool { rest != nil }

    /// The rest; without fields where it is not known here.
    var known: ItemMemory {
        get { if case .of(let known)? = rest { known } else { ItemMemory() } }
        set { rest = .of(newValue) }
    }

    /// Has the item be met as if for the first time, since its memory cannot be read.
    public mutating func forget() { (etag, known) = (nil, ItemMemory()) }

    /// Leaves the rest to the log's memory.
    mutating func unload() { rest = nil }

    public var bases: MergeBases {
        get { known.bases }
        set { known.bases = newValue }
    }

    /// Time of the last change, as the server says it.
    public var modified: Instant? { known.modified }
    /// The item's text, whose unknown lines are written back.
    public var raw: [UInt8] { known.raw }
    public var seen: [String] { known.seen }
    /// The last five versions on the server, the newest last.
    public var versions: [KnownVersion] { known.versions }
}

/// The facts about an item that only a merge needs.
struct ItemMemory: Hashable, Sendable {
    var bases = MergeBases(log: [:], server: [:])
    var modified: Instant?
    var raw: [UInt8] = []
    var seen: [String] = []
    var versions: [KnownVersion] = []
}

extension ItemState {
    /// True if the item stands as a log has written it: its stamp follows from its fields.
    public var isByLog: Bool {
        guard let stamp = seen.first, let fields = versions.last?.fields else { return false }
        return ([""] + seen.dropFirst()).contains {
            KnownVersion.digest(fields, after: $0) == stamp
        }
    }

    /// The state of an item as it was read.
    init(
        _ item: SyncItem, at path: DAVPath, _ etag: ETag?, raw: [UInt8], bases: MergeBases,
        versions: [KnownVersion]
    ) {
        self.init(path: path, etag: etag, isForeign: item.isForeign, isHeld: false)
        let new = KnownVersion(stamp: item.seen.first, fields: item.version.fields)
        known = ItemMemory(
            bases: bases, modified: item.version.modified, raw: raw, seen: item.seen,
            versions: versions.adding(new))
    }

    /// True if what a log wrote has come back as it was but for its stamp: the server drops it, and
    /// that it is missing says nothing of who has written.
    private var isStripped: Bool {
        zip(versions, versions.dropFirst()).contains {
            $0.stamp != nil && $1.stamp == nil && $0.fields == $1.fields
        }
    }

    /// The version that an item was made from, where that is not the last one that was read: a
    /// program wrote over what it had not seen. `nil` where it was the last one, or nobody knows.
    func ancestor(of item: SyncItem) -> [String: MergeValue]? {
        if item.seen.isEmpty {
            if isStripped { return nil }
            let fields = item.version.fields
            var (least, found) = (differences(bases.server, fields), nil as [String: MergeValue]?)
            for version in versions.reversed() {
                let count = differences(version.fields, fields)
                // A program that changed nothing would not have written.
                if count > 0, count < least { (least, found) = (count, version.fields) }
            }
            return found
        }
        if item.seen.first == seen.first { return nil }
        if item.seen.contains(KnownVersion.digest(bases.server)) { return nil }
        for stamp in item.seen {
            if let known = versions.last(where: { $0.stamp == stamp || $0.digest == stamp }) {
                return known.fields == bases.server ? nil : known.fields
            }
            // It is older than the last one and was never read here: what both have in common is
            // all that is known of it.
            if seen.dropFirst().contains(stamp) {
                return item.version.fields.filter { bases.server[$0.key] == $0.value }
            }
        }
        return nil
    }
}

/// Number of fields that differ, without those that programs drop.
func differences(_ a: [String: MergeValue], _ b: [String: MergeValue]) -> Int {
    Set(a.keys).union(b.keys).count { !$0.hasPrefix("X-") && a[$0] != b[$0] }
}
