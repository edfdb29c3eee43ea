import DAVSync
import JobSearch
import Logbook

// The memory of a round: rows of the log, of which only those of changed things are written.
extension AccountRound.Member {
    private static let foreign = 1
    private static let held = 2
    private static let own = 4

    /// Reads what is known of a collection.
    init(
        _ id: Int, _ collection: SyncedCollection, _ setup: AccountRound.Setup, _ state: SyncState
    ) throws {
        (self.id, self.collection) = (id, collection)
        labelBook = LabelBook()
        let labels = labelBook
        var form = LogForm(
            collection.sort, zone: setup.zone, product: setup.product, alarms: setup.style)
        form.label = { labels($0) }
        self.form = form
        var known = CollectionState(url: collection.url)
        if let head = collection.head { known.take(head: head) }
        try state.lights(id) { light in
            guard let path = DAVPath(light.path) else { return }
            known.items[light.uid] = ItemState(
                path: path, etag: light.etag.flatMap { ETag(header: $0) },
                isForeign: light.flags & Self.foreign != 0, isHeld: light.flags & Self.held != 0,
                isOwn: light.flags & Self.own != 0)
        }
        for sort in CollectionState.Note.allCases {
            for (name, text) in try state.notes(id, sort: sort.rawValue) {
                known.take(sort, name, (try? JSON(parsing: text.utf8)) ?? .null)
            }
        }
        (unread, ignored) = (known.unread, known.ignored)
        head = known.head.compactText()
        if setup.listsAll { known.listed = nil }
        round = CollectionRound(
            known, form, changes: collection.changes, at: setup.now,
            allowsRemovals: setup.allowsRemovals, retriesRefused: setup.retriesRefused,
            shelf: setup.shelf, portion: setup.portion)
    }

    /// Notes how a thing is in the log after a merge.
    mutating func note(
        _ thing: PortableThing, _ fields: [String: MergeValue], _ step: SyncStep
    ) throws {
        merged[thing.uid] = fields
        markers[thing.uid] = try step.marker(for: thing)
        kindOf[thing.uid] = .some(thing.kind)
    }

    /// Writes what has changed since it was written last, and leaves it there.
    mutating func store(_ account: String, _ state: SyncState) throws {
        let dirty = round.takeDirty()
        try write(dirty, round.state, state)
        (unread, ignored) = (round.state.unread, round.state.ignored)
        leave(dirty)
        let new = round.state.head.compactText()
        if new == head { return }
        head = new
        var kept = collection
        kept.head = round.state.head
        try state.keepCollection(
            account: account, url: collection.url.text, memory: kept.json.compactText())
    }

    private func write(
        _ dirty: Set<String>, _ known: CollectionState, _ state: SyncState
    ) throws {
        for uid in dirty {
            if let item = known.items[uid] {
                try put(item, uid, known, state)
            } else {
                try state.remove(item: uid, in: id)
            }
            for sort in [CollectionState.Note.intent, .tombstone, .refusal] {
                try put(sort, uid, known, state)
            }
        }
        // Mostly they are the very same, and nobody looks through them.
        if unread != known.unread {
            for path in unread.symmetricDifference(known.unread) {
                try put(.unread, path.text, known, state)
            }
        }
        if ignored != known.ignored {
            for path in Set(ignored.keys).union(known.ignored.keys)
            where ignored[path] != known.ignored[path] {
                try put(.ignored, path.text, known, state)
            }
        }
    }

    /// Forgets what is stored of things, unless they are still in work or are told of in the end.
    private mutating func leave(_ uids: Set<String>) {
        let told = round.report.mentioned
        for uid in round.unload(uids) {
            (merged[uid], markers[uid], kindOf[uid]) = (nil, nil, nil)
            if !told.contains(uid) { labels[uid] = nil }
        }
    }

    private func put(
        _ item: ItemState, _ uid: String, _ known: CollectionState, _ state: SyncState
    ) throws {
        let light = KnownItemLight(
            uid: uid, kind: kindOf[uid] ?? form.kind(item.bases.server)?.kind, path: item.path.text,
            etag: item.etag?.header,
            flags: (item.isForeign ? Self.foreign : 0) | (item.isHeld ? Self.held : 0)
                | (item.isOwn ? Self.own : 0))
        guard item.isLoaded else {
            return try state.put(light, keepsMarker: known.isSettled(uid), in: id)
        }
        let isSettled = known.isSettled(uid) && item.bases.log == merged[uid] ?? [:]
        try state.put(
            KnownItem(
                light, marker: isSettled ? markers[uid] : nil, memory: item.memory.compactText()),
            in: id)
    }

    private func put(
        _ sort: CollectionState.Note, _ name: String, _ known: CollectionState, _ state: SyncState
    ) throws {
        if let note = known.note(sort, name) {
            try state.put(
                SyncNote(sort: sort.rawValue, name: name, value: note.compactText()), in: id)
        } else {
            try state.remove(note: name, sort: sort.rawValue, in: id)
        }
    }
}

extension AccountRound {
    /// Stores what an answer has changed, by itself.
    func store(_ index: Int) throws {
        // Until the merge nothing of a round counts.
        if setup.isDryRun || !members[index].hasMerged { return }
        try logbook.syncState { try store(index, $0) }
    }

    func store(_ index: Int, _ state: SyncState) throws {
        try members[index].store(setup.account, state)
    }
}

/// The links of things whose targets are not in the log yet, as they are remembered.
enum DanglingNotes {
    private static let sort = "dangling"

    static func read(_ collection: Int, _ state: SyncState) throws -> [DanglingLinks] {
        var links: [DanglingLinks] = []
        for (name, text) in try state.notes(collection, sort: sort) {
            let parts = name.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, let kind = Kind(word: parts[0]),
                let targets = (try? JSON(parsing: text.utf8))?.texts
            else { continue }
            links.append(
                DanglingLinks(kind, uid: parts[2], field: parts[1], targets: targets))
        }
        return links
    }

    static func write(
        _ links: [DanglingLinks], over old: [DanglingLinks], _ collection: Int,
        _ state: SyncState
    ) throws {
        for link in old where !links.contains(link) {
            try state.remove(note: link.name, sort: sort, in: collection)
        }
        for link in links where !old.contains(link) {
            let targets = JSON.strings(link.targets).compactText()
            try state.put(SyncNote(sort: sort, name: link.name, value: targets), in: collection)
        }
    }
}

extension DanglingLinks {
    fileprivate var name: String { "\(kind.word) \(field) \(uid)" }
}
