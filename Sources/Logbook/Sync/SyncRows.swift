import CivilTime
import JobSearch

/// A collection of an account, as it is known.
public struct KnownCollection: Hashable, Sendable {
    public var id: Int
    public var url: String
    /// Text of whoever syncs.
    public var memory: String

    public init(id: Int, url: String, memory: String) {
        (self.id, self.url, self.memory) = (id, url, memory)
    }
}

/// The parts of an item that each round looks at.
public struct KnownItemLight: Hashable, Sendable {
    public var uid: String
    /// The kind of its thing; `nil` for a setting.
    public var kind: Kind?
    public var path: String
    public var etag: String?
    /// Bits of whoever syncs.
    public var flags: Int

    public init(uid: String, kind: Kind?, path: String, etag: String? = nil, flags: Int = 0) {
        (self.uid, self.kind, self.path, self.etag, self.flags) = (uid, kind, path, etag, flags)
    }
}

/// An item of a collection, as it is known.
public struct KnownItem: Hashable, Sendable {
    public var light: KnownItemLight
    /// What `SyncStep.marker(for:)` gave when both sides were merged; `nil`: its thing is looked at
    /// again.
    public var marker: Int?
    /// Text of whoever syncs. It is empty once its thing was erased from the trash.
    public var memory: String

    public init(_ light: KnownItemLight, marker: Int?, memory: String) {
        (self.light, self.marker, self.memory) = (light, marker, memory)
    }
}

/// Whatever else is known of a collection: a value by its sort and name.
public struct SyncNote: Hashable, Sendable {
    public var sort: String
    public var name: String
    public var value: String

    public init(sort: String, name: String, value: String) {
        (self.sort, self.name, self.value) = (sort, name, value)
    }
}

/// A value of a field that lost against another one.
public struct SyncConflict: Hashable, Sendable {
    /// Number given by the log; 0 before.
    public var id: Int
    public var account: String
    public var at: Instant
    /// The kind of the thing; `nil` for a setting.
    public var kind: Kind?
    public var uid: String
    /// The thing as it was called then.
    public var label: String
    public var field: String
    /// The value that counts, and the one that does not, as texts of whoever syncs.
    public var kept: String
    public var lost: String
    public var loser: Side

    public enum Side: String, Sendable { case log, server }

    public init(
        id: Int = 0, account: String, at: Instant, kind: Kind?, uid: String, label: String,
        field: String, kept: String, lost: String, loser: Side
    ) {
        (self.id, self.account, self.at, self.kind) = (id, account, at, kind)
        (self.uid, self.label, self.field) = (uid, label, field)
        (self.kept, self.lost, self.loser) = (kept, lost, loser)
    }
}
