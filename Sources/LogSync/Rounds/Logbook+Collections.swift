import DAVSync
import JobSearch
import Logbook

extension Logbook {
    /// The collections of an account that are known, in the order in which they are synced.
    public func syncedCollections(of account: String) throws -> [(id: Int, SyncedCollection)] {
        let known = try readSync { try $0.collections(account: account) }
        let read: [(id: Int, SyncedCollection)] = known.compactMap { known in
            guard let url = try? DAVURL(known.url),
                let facts = try? JSON(parsing: known.memory.utf8),
                let collection = SyncedCollection(url, facts)
            else { return nil }
            return (known.id, collection)
        }
        return read.sorted { $0.1.rank < $1.1.rank }
    }

    /// Keeps the collections of an account; those that are no longer among them are forgotten, and
    /// what is known of the others stays.
    public func keep(_ collections: [SyncedCollection], of account: String) throws {
        let old = try syncedCollections(of: account)
        try syncState { state in
            for known in try state.collections(account: account)
            where !collections.contains(where: { $0.url.text == known.url }) {
                try state.forget(collection: known.id)
            }
            for var collection in collections {
                let known = old.first { $0.1.url == collection.url }
                if let (_, before) = known, before.forms == collection.forms {
                    collection.head = before.head
                } else if let (id, _) = known {
                    // What was passed over is read once more.
                    let sort = CollectionState.Note.ignored.rawValue
                    for name in try state.notes(id, sort: sort).keys {
                        try state.remove(note: name, sort: sort, in: id)
                    }
                }
                try state.keepCollection(
                    account: account, url: collection.url.text,
                    memory: collection.json.compactText())
            }
        }
    }

    /// Forgets what is known of the items of an account, but not what was removed: all is then found
    /// again by uid.
    public func forgetSync(of account: String) throws {
        let sort = CollectionState.Note.tombstone.rawValue
        for (id, var collection) in try syncedCollections(of: account) {
            collection.head = nil
            try syncState { state in
                let tombstones = try state.notes(id, sort: sort)
                try state.forget(collection: id)
                let new = try state.keepCollection(
                    account: account, url: collection.url.text,
                    memory: collection.json.compactText())
                for (name, value) in tombstones {
                    try state.put(SyncNote(sort: sort, name: name, value: value), in: new)
                }
            }
        }
    }

    /// Number of items of an account by collection, and of its conflicts.
    public func syncSummary(of account: String) throws -> SyncSummary {
        let collections = try syncedCollections(of: account)
        return try readSync { state in
            SyncSummary(
                collections: try collections.map { id, collection in
                    .init(
                        name: collection.name, url: collection.url.text,
                        items: try state.count(id))
                },
                conflicts: try state.conflicts(account: account).count,
                isFresh: !collections.contains { $0.1.head != nil })
        }
    }
}

/// The facts about an account that a list shows.
public struct SyncSummary: Sendable {
    public struct Collection: Sendable {
        public var name: String
        public var url: String
        /// Number of items that both sides have.
        public var items: Int
    }

    public var collections: [Collection]
    public var conflicts: Int
    /// True if no round has come to its merge yet.
    public var isFresh: Bool
}

extension SyncedCollection {
    /// Place in the order of sync: what others name comes first.
    fileprivate var rank: Int {
        let order: [Kind?] = [.company, .contact, .meetup, .followUp]
        return order.firstIndex { forms[$0] != nil } ?? order.count
    }
}
