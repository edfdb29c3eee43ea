import CivilTime

// A merge in portions, so that never all things are in memory together.
extension CollectionRound {
    /// Begins a merge, in the transaction in which its portions are merged. There may be none.
    ///
    /// - Parameters:
    ///   - changed: the things that are new, changed or gone in the log since the last merge, in the
    ///     order in which they are written. Of no others does the log have anything to say but of
    ///     those of `wanted`.
    ///   - removed: those of them that are gone in the log.
    public mutating func begin(changed: [String], removed: Set<String> = []) {
        guard phase == .merging else { return }
        countBefore = state.items.count
        merges += 1
        attempts += 1
        guard merges == 1 else {
            missing = again.filter { state.items[$0].map { absent.contains($0.path) } ?? false }
            state.unread = unread
            setDue(again, first: missing)
            again = []
            return
        }
        missing = gone
        let first = missing.union(removed)
        let read = firstWanted.union(first)
        later = changed.filter { !read.contains($0) }[...]
        setDue(read.union(later.prefix(portion)), first: first)
        later = later.dropFirst(portion)
        for (uid, item) in state.items where item.isHeld && listed.contains(item.path) {
            state.items[uid]?.isHeld = false
            dirty.insert(uid)
        }
        commitReading()
        // From here on `missing` says which items are gone.
        listed = Listing()
    }

    private mutating func setDue(_ uids: Set<String>, first: Set<String>) {
        let order = { (uids: Set<String>) in uids.sorted(by: MergeValue.isBefore) }
        due = (order(first) + order(uids.subtracting(first)))[...]
        dueTogether = first.count
    }

    /// True if nothing is there of what was known: the collection was made anew, or the server fails.
    public var isEmptied: Bool {
        phase == .merging && merges == 0 && isFull && isWhole && !allowsRemovals
            && !state.items.isEmpty
            && !state.items.contains { uid, item in
                listed.contains(item.path)
                    || reading(uid).map { listed.contains($0.path) } == true
            }
    }

    /// Ends the round of a collection that is emptied while the log has something in it. Then nothing
    /// is taken and nothing is written, not even what is new here: another log that found some of its
    /// things there would take the others for removed.
    public mutating func stopEmptied() {
        report.heldBackHere = gone.count
        stop(.emptied)
    }

    /// The next things to be merged; none once all are.
    public mutating func nextPortion() -> [String] {
        let next = due.prefix(max(portion, dueTogether))
        due = due.dropFirst(next.count)
        (dueTogether, inHand) = (0, Set(next))
        return Array(next)
    }

    /// Ends a merge of which all portions are merged.
    public mutating func endMerge() {
        guard phase == .merging else { return }
        (missing, inHand) = ([], [])
        phase = .writing
    }

    /// Things of the log that wait for their portion.
    public var waiting: Set<String> { Set(later) }

    /// Leaves out the writes that are planned, for whoever only asks what would be done; what is
    /// left are the portions that wait.
    public mutating func forgo() {
        skipped = planned
        for job in queue {
            if case .put(let uid, _) = job { state.intents[uid] = nil }
            if case .delete(let uid, _) = job { state.intents[uid] = nil }
        }
        (queue, again, looking) = ([], [], [])
    }

    /// Leaves to what is stored all that is not needed any more of some things, until they are
    /// merged once more.
    ///
    /// - Returns: those of them.
    @discardableResult
    public mutating func unload(_ uids: Set<String>) -> Set<String> {
        let unloaded = uids.filter { uid in
            (phase == .writing || inHand.contains(uid)) && state.intents[uid] == nil
                && sought[uid] == nil && !again.contains(uid)
        }
        for uid in unloaded {
            if state.items[uid]?.isLoaded == true { state.items[uid]?.unload() }
            (found[uid], dropped[uid]) = (nil, nil)
        }
        return unloaded
    }

    var gone: Set<String> {
        Set(
            state.items.filter { _, item in
                removedPaths.contains(item.path) || absent.contains(item.path)
                    || (isFull && isWhole && !listed.contains(item.path))
            }.keys)
    }

    private mutating func commitReading() {
        if changes == .token { state.token = newToken }
        state.hasRemoved = false
        for (uid, item) in state.items where item.isOwn {
            state.items[uid]?.isOwn = false
            dirty.insert(uid)
        }
        if changes == .ctag { state.ctag = isWhole ? newCtag : nil }
        state.rounds = isFull ? 0 : state.rounds + 1
        // A list that was left out because the tag is unchanged does not count as a full one.
        if isFull { state.listed = now }
        (state.unread, state.ignored) = (unread, ignored)
        if wantsList { distrustToken() }
        for (uid, tombstone) in state.tombstones where now - tombstone.removed >= 400 * 86_400 {
            state.tombstones[uid] = nil
            dirty.insert(uid)
        }
    }
}
