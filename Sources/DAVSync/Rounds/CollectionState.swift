import CivilTime

/// The memory of one collection between two rounds.
public struct CollectionState: Hashable, Sendable {
    public var url: DAVURL
    public var token: String?
    public var ctag: String?
    /// The description of the collection, which another one in its place does not have; `nil` where
    /// it has none.
    public var mark: String?
    /// Time of the last full list; `nil` before the first one.
    public var listed: Instant?
    /// True if something was removed there by this log since the token was given.
    public var hasRemoved = false
    /// Number of rounds since then.
    public var rounds = 0
    /// The things that both the log and the server have, by uid.
    public var items: [String: ItemState] = [:]
    /// Writes that were begun and whose outcome is not known, by uid.
    public var intents: [String: Intent] = [:]
    /// Things that were removed, by uid.
    public var tombstones: [String: Tombstone] = [:]
    /// Things that the server did not take, by uid.
    public var refusals: [String: Refusal] = [:]
    /// Items that have changed but that the server did not hand out.
    public var unread: Set<DAVPath> = []
    /// Items that are nothing to kith, with the version that was looked at.
    public var ignored: [DAVPath: ETag] = [:]

    public init(url: DAVURL) { self.url = url }

    /// The state of the same collection before the first round; all is then found again by uid. It
    /// still knows what was removed.
    public var forgotten: CollectionState {
        var state = CollectionState(url: url)
        state.tombstones = tombstones
        return state
    }

    /// True if both sides have a thing as the log says it, so that it need not be looked at before
    /// either side changes it.
    public func isSettled(_ uid: String, _ log: [String: MergeValue]) -> Bool {
        guard let item = items[uid], item.isLoaded, intents[uid] == nil, refusals[uid] == nil,
            !item.isHeld
        else { return false }
        return item.bases.log == log
    }

    /// A write whose outcome is not known before its answer has come.
    public struct Intent: Hashable, Sendable {
        public var path: DAVPath
        /// The thing as it is written; `nil` for a removal.
        public var written: Written?
        /// True if the server has said that it is done, but not which version that made.
        public var isConfirmed = false
    }

    /// A thing as it was sent.
    public struct Written: Hashable, Sendable {
        public var item: SyncItem
        /// Fields of the thing in the log at that time.
        public var log: [String: MergeValue]
        public var raw: [UInt8]
        public var versions: [KnownVersion]
    }

    public struct Tombstone: Hashable, Sendable {
        public var removed: Instant
        /// Names of the versions that were seen, the newest first.
        public var seen: [String]
        public var versions: [KnownVersion]
    }

    public struct Refusal: Hashable, Sendable {
        public var time: Instant
        public var status: Int
        public var log: [String: MergeValue]
    }
}

/// The memory of one thing that both the log and the server have.
public struct ItemState: Hashable, Sendable {
    public var path: DAVPath
    /// `nil` where the server names none: then it cannot be written.
    public var etag: ETag?
    public var bases: MergeBases
    /// Time of the last change, as the server says it.
    public var modified: Instant?
    /// The item's text, whose unknown lines are written back.
    public var raw: [UInt8]
    public var seen: [String]
    /// The last five versions on the server, the newest last.
    public var versions: [KnownVersion]
    public var isForeign = false
    /// True if it was missing along with too much else: it stays until it is seen again, or until
    /// somebody allows removals.
    public var isHeld = false
    /// True if it was written by this log since the token was given: the next list of changes has to
    /// name it.
    public var isOwn = false
    /// False if only path, version and marks are known here; the rest is in the log's memory.
    public var isLoaded = true

    /// Creates the state of an item of which no more is known than a list says.
    public init(path: DAVPath, etag: ETag?, isForeign: Bool, isHeld: Bool, isOwn: Bool = false) {
        (self.path, self.etag, self.isForeign, self.isHeld) = (path, etag, isForeign, isHeld)
        self.isOwn = isOwn
        (bases, raw, seen, versions) = (MergeBases(log: [:], server: [:]), [], [], [])
        isLoaded = false
    }
}

/// The fields of a version of an item, as the server said them.
public struct KnownVersion: Hashable, Sendable {
    /// Name that its writer gave it; `nil` where the line was dropped.
    public var stamp: String?
    public var fields: [String: MergeValue]

    /// Name that follows from the fields alone.
    var digest: String { KnownVersion.digest(fields) }

    /// Name of fields, and of what they came from: 64 bits of FNV-1a as hexadecimal digits.
    static func digest(_ fields: [String: MergeValue], after parent: String = "") -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        add(parent.utf8)
        for name in fields.keys.sorted(by: MergeValue.isBefore) {
            add(name.utf8)
            add(fields[name]?.bytes ?? [])
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension [KnownVersion] {
    /// The last five, with one more.
    func adding(_ version: KnownVersion) -> [KnownVersion] {
        Array((filter { $0 != version } + [version]).suffix(5))
    }
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
        (self.path, self.etag, self.raw, self.bases) = (path, etag, raw, bases)
        (modified, seen, isForeign) = (item.version.modified, item.seen, item.isForeign)
        let known = KnownVersion(stamp: item.seen.first, fields: item.version.fields)
        self.versions = versions.adding(known)
    }

    /// The version that an item was made from, where that is not the last one that was read: a
    /// program wrote over what it had not seen. `nil` where it was the last one, or nobody knows.
    func ancestor(of item: SyncItem) -> [String: MergeValue]? {
        if item.seen.isEmpty {
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
