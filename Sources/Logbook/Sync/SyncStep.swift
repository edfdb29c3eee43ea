import CivilTime
import GRDB
import JobSearch

/// One transaction of sync: things by their uids, and the state.
public final class SyncStep {
    let step: Step
    public let state: SyncState
    /// The time to which changes are dated.
    public var now: Instant { step.now }
    var db: Database { step.db }
    /// Things that `changed` has left out: another one of their collection has their uid.
    public private(set) var shared: [(kind: Kind, uid: String)] = []
    private var uids: [Kind: RowStatement] = [:]
    /// Time of the last step but this one; `nil` if there was none.
    private let last: Instant?
    private var floor: Instant?

    init(_ step: Step) throws {
        self.step = step
        state = SyncState(step.db)
        last = try Instant.fetchOne(
            step.db.cachedStatement(sql: "SELECT max(changedAt) FROM step"))
    }

    // MARK: Things

    /// The thing of a kind and a uid, or the setting; `nil` where there is none.
    public func thing(_ kind: Kind?, uid: String) throws -> PortableThing? {
        guard let kind else { return try SyncedSetting.all(db).first { $0.uid == uid }?.thing }
        guard let id = try step.id(kind, uid: uid) else { return nil }
        return try Reference(kind, id).fetch(db).map(portable)
    }

    /// The first of some kinds that has a thing of this uid; `nil` where none has.
    public func kind(of uid: String, among kinds: [Kind?]) throws -> Kind?? {
        for kind in kinds {
            if let kind {
                if try step.id(kind, uid: uid) != nil { return .some(kind) }
            } else if try SyncedSetting.all(db).contains(where: { $0.uid == uid }) {
                return .some(nil)
            }
        }
        return nil
    }

    /// A thing apart from the log. What it names stands in the order of uids: that of ids is another
    /// one in each log.
    func portable(_ thing: any Thing) throws -> PortableThing {
        var portable = try thing.portable(uid)
        for (name, uids) in portable.links where uids.count > 1 {
            portable.links[name] = uids.sorted()
        }
        return portable
    }

    private func uid(_ reference: Reference) throws -> String? {
        if let known = uids[reference.kind] { return try known.text(reference.id) }
        let statement = try RowStatement(
            db, "SELECT uid FROM \(reference.kind.facts.table) WHERE id = ?")
        uids[reference.kind] = statement
        return try statement.text(reference.id)
    }

    // MARK: Changes of the log

    /// Marker of an item whose two sides are merged, as the thing is in the log: it is found again
    /// by `changed` as soon as anything about it changes, be it by undo.
    ///
    /// - Returns: `nil` for a setting, of which nobody knows when it changed: it is looked at again.
    public func marker(for thing: PortableThing) throws -> Int? {
        guard let kind = thing.kind, let time = thing.modifiedAt, time <= now else { return nil }
        if time == now, let id = try step.id(kind, uid: thing.uid) {
            step.unmarked.remove(Key(kind, id))
        }
        // The next step is dated as late as the last one at least, even by a clock that was set
        // back; it must be later than this.
        if time == now || last.map({ time >= $0 }) ?? true {
            floor = max(floor ?? time, time.adding(seconds: 1))
        }
        return time.seconds
    }

    /// Takes the markers of things that this step has changed since it gave them.
    ///
    /// - Returns: their uids.
    public func unmark() throws -> [String] {
        defer { step.unmarked = [] }
        return try step.unmarked.compactMap { key in
            guard let reference = key.reference, let uid = try uid(reference) else { return nil }
            let row = try state.statement(
                """
                UPDATE syncItem SET marker = NULL
                WHERE collection IN (SELECT id FROM syncCollection) AND kind = ? AND uid = ?
                """)
            row.bind(reference.kind.rawValue, at: 1)
            row.bind(uid, at: 2)
            try row.run()
            return uid
        }
    }

    /// Keeps later steps from the times of what was marked.
    func keepFloor() throws { if let floor { try Turn.keepFloor(floor, db) } }

    /// Compares the things of some kinds with their items in a collection.
    ///
    /// A thing whose uid another one of the collection has is left out, and stands in `shared`.
    ///
    /// - Returns: uids of the things that are new, or changed since their markers; and of those that
    ///   have an item there and are no longer in the log. Settings are always among the former.
    public func changed(
        in collection: Int, kinds: [Kind?]
    ) throws -> (changed: [(Kind?, String)], gone: [String]) {
        var changed: [(Kind?, String)] = []
        var gone: [String] = []
        var new: Set<String> = []
        shared = []
        for kind in kinds {
            guard let kind else {
                let settings = try SyncedSetting.all(db).map(\.uid)
                changed += settings.map { (nil, $0) }
                gone += try String.fetchAll(
                    db.cachedStatement(sql: SyncStep.items), arguments: [collection, 0]
                ).filter { !settings.contains($0) }
                continue
            }
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: SyncStep.changed(kind)),
                arguments: [collection, kind.rawValue])
            while let row = try rows.next() {
                let uid: String = try row[0]
                let isKnown: Bool = try row[1]
                let isFree = try isKnown || !isTaken(uid, in: collection)
                if isFree, new.insert(uid).inserted || isKnown {
                    changed.append((kind, uid))
                } else {
                    shared.append((kind, uid))
                }
            }
            gone += try String.fetchAll(
                db.cachedStatement(sql: SyncStep.gone(kind)),
                arguments: [collection, kind.rawValue])
        }
        return (changed, gone)
    }

    /// True if a collection has an item of this uid.
    private func isTaken(_ uid: String, in collection: Int) throws -> Bool {
        let row = try state.statement(
            "SELECT '' FROM syncItem WHERE collection = ? AND uid = ?")
        return try row.text(collection, uid) != nil
    }

    /// Selects the uids of the items of a collection and a kind.
    private static let items = "SELECT uid FROM syncItem WHERE collection = ? AND kind = ?"

    /// Selects the things that are new or changed, and whether they have an item.
    static func changed(_ kind: Kind) -> String {
        """
        SELECT t.uid, s.uid IS NOT NULL FROM \(kind.facts.table) t
            LEFT JOIN syncItem s INDEXED BY syncItem_marker
                ON s.collection = ?1 AND s.kind = ?2 AND s.uid = t.uid
        WHERE s.marker IS NOT t.modifiedAt ORDER BY t.id
        """
    }

    /// Selects the items whose things are no longer there.
    static func gone(_ kind: Kind) -> String {
        """
        SELECT s.uid FROM syncItem s INDEXED BY syncItem_marker
        WHERE s.collection = ?1 AND s.kind = ?2
            AND NOT EXISTS (SELECT 1 FROM \(kind.facts.table) t WHERE t.uid = s.uid)
        ORDER BY s.uid
        """
    }
}

extension Thing {
    fileprivate func portable(_ uid: (Reference) throws -> String?) rethrows -> PortableThing {
        try PortableThing(self, uid: uid)
    }
}
