import CivilTime
import JobSearch

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

    /// True if nothing is open about a thing: if both sides have it as the log says it, it need not
    /// be looked at before either side changes it.
    public func isSettled(_ uid: String) -> Bool {
        guard let item = items[uid] else { return false }
        return intents[uid] == nil && refusals[uid] == nil && !item.isHeld
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
        return hash.hexDigits
    }
}

extension [KnownVersion] {
    /// The last five, with one more.
    func adding(_ version: KnownVersion) -> [KnownVersion] {
        Array((filter { $0 != version } + [version]).suffix(5))
    }
}
