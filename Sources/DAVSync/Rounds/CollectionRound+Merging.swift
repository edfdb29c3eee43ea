import CivilTime

// Merging: what comes into the log, and what is to be written.
extension CollectionRound {
    /// Merges what was read with the log, and plans what is written.
    ///
    /// - Parameters:
    ///   - uids: the portion of the things.
    ///   - log: those of them that the log has in this collection, by uid.
    /// - Returns: what is to be changed in the log, in the transaction in which it was read. `state`
    ///   is stored in the same transaction.
    public mutating func merge(
        _ uids: [String], log: [String: MergeVersion]
    ) -> LogChanges {
        guard phase == .merging else { return LogChanges() }
        var pass = Pass()
        dirty.formUnion(uids)
        for uid in uids {
            unshelve(uid)
            if !isUnread(uid) { merge(uid, log[uid], &pass) }
        }
        removeHere(&pass)
        removeThere(&pass)
        report.conflicts += pass.changes.conflicts.count
        return pass.changes
    }

    /// The work of one call of `merge`.
    struct Pass {
        var changes = LogChanges()
        var removedThere: [String] = []
        var removedHere: [(uid: String, path: DAVPath, etag: ETag?)] = []
    }

    /// True for a thing whose item has changed and could not be read: nothing is decided.
    private func isUnread(_ uid: String) -> Bool {
        guard found[uid] == nil else { return false }
        return [state.items[uid]?.path, state.intents[uid]?.path].contains { path in
            path.map(state.unread.contains) ?? false
        }
    }

    private mutating func merge(_ uid: String, _ here: MergeVersion?, _ pass: inout Pass) {
        keepFragile(of: uid)
        let there = found[uid]
        let known = resolveIntent(uid, there)
        let isGone = there == nil && known != nil && missing.contains(uid)
        if here == nil, known == nil, let there, isStale(uid, there.item) {
            pass.removedHere.append((uid, there.path, there.etag))
            return
        }
        var server = there?.item.version
        if let known, let there {
            server = caughtUp(known, there.item, uid, &pass)
        } else if let known, !isGone {
            server = MergeVersion(known.bases.server, modified: known.modified)
        }
        let outcome = Merge.merge(
            bases: known?.bases, log: here, server: server, rules: form.rules)
        state.items[uid] = isGone ? known : self.known(known, there, uid)
        switch outcome {
        case .removed(nil): bury(uid)
        case .removed(from: .log): pass.removedThere.append(uid)
        case .removed(from: .server):
            guard let item = state.items[uid] else { return }
            if item.isForeign {
                // It is somebody else's, and stays there.
                bury(uid)
                if let etag = item.etag { state.ignored[item.path] = etag }
                return
            }
            pass.removedHere.append((uid, item.path, item.etag))
        case .merged(var merged):
            if isGone { state.items[uid] = nil }
            let isBehind = there != nil && server?.fields != there?.item.version.fields
            // A version that joins two others is dated later than both, and any later than that in
            // whose place it is.
            let isJoined = isBehind || (merged.changesServer && merged.changesLog)
            let isLate = merged.changesServer && merged.modified == server?.modified
            if isJoined || isLate, let time = merged.modified {
                merged.modified = Instant(seconds: time.seconds + 1)
            }
            note(merged, uid, here, &pass)
            if merged.changesServer || isBehind {
                put(uid, merged, known)
            } else {
                state.items[uid]?.bases.log = merged.log
                state.tombstones[uid] = nil
            }
            sought[uid] = nil
        }
    }

    private mutating func note(
        _ merged: Merged, _ uid: String, _ here: MergeVersion?, _ pass: inout Pass
    ) {
        pass.changes.conflicts += merged.conflicts.map { .init(uid: uid, conflict: $0) }
        if merged.revived != nil { report.tell(revived: uid) }
        guard merged.changesLog else { return }
        let version = MergeVersion(merged.log, modified: merged.modified)
        if here == nil { report.incoming.added += 1 } else { report.incoming.changed += 1 }
        pass.changes.changes.append(
            LogChange(uid: uid, kind: here == nil ? .add(version) : .change(version)))
    }

    /// The fields of an item as they would be had its writer seen the last version.
    private func caughtUp(
        _ known: ItemState, _ item: SyncItem, _ uid: String, _ pass: inout Pass
    ) -> MergeVersion {
        guard let ancestor = known.ancestor(of: item) else { return item.version }
        let outcome = Merge.merge(
            bases: MergeBases(log: ancestor, server: ancestor),
            log: MergeVersion(known.bases.server, modified: known.modified), server: item.version,
            rules: form.rules)
        guard case .merged(let merged) = outcome else { return item.version }
        pass.changes.conflicts += merged.conflicts.map { .init(uid: uid, conflict: $0) }
        return MergeVersion(merged.server, modified: merged.modified)
    }

    /// The state of a thing before anything is written: the log counts as having taken what the
    /// server says, so that all else in it is a change that is still to be sent.
    private func known(_ known: ItemState?, _ there: Found?, _ uid: String) -> ItemState? {
        guard let there else { return known }
        let fields = there.item.version.fields
        var bases = MergeBases(log: [:], server: [:])
        let old = known?.bases ?? bases
        for name in Set(fields.keys).union(old.server.keys).union(old.log.keys) {
            let rule = form.rules[name]
            let said = fields[name]
            if said == old.server[name] || (said == nil && rule.isUnsaidWhenAbsent) {
                bases.log[name] = old.log[name]
                bases.server[name] = old.server[name]
            } else {
                bases.log[name] = rule.isUnsaidWhenAbsent && said == .text("") ? nil : said
                bases.server[name] = said
            }
        }
        var state = ItemState(
            there.item, at: there.path, there.etag, raw: there.raw, bases: bases,
            versions: known?.versions ?? self.state.tombstones[uid]?.versions ?? [])
        state.isOwn = known?.isOwn == true && known?.etag == there.etag
        return state
    }

    /// Decides whether a write of unknown outcome has arrived.
    ///
    /// - Returns: what both sides had in common last.
    private mutating func resolveIntent(_ uid: String, _ there: Found?) -> ItemState? {
        let known = state.items[uid]
        let intent = state.intents.removeValue(forKey: uid)
        dropped[uid] = intent?.written
        guard let intent, let written = intent.written, let there else { return known }
        if let etag = there.etag, etag.value == known?.etag?.value { return known }
        let (item, version) = (there.item, written.item.version)
        guard let stamp = written.item.seen.first else { return known }
        let isNear =
            known.map {
                differences($0.bases.server, item.version.fields)
                    > differences(version.fields, item.version.fields)
            }
            ?? (item.version.modified == version.modified || item.version.fields == version.fields)
        let isThere = item.seen.isEmpty ? isNear : item.seen.contains(stamp)
        guard intent.isConfirmed || isThere else { return known }
        var state = ItemState(
            written.item, at: there.path, there.etag, raw: written.raw,
            bases: MergeBases(log: written.log, server: version.fields),
            versions: written.versions)
        // The server may have rewritten it. A program that changes something also says when.
        let isOwn = item.version.modified == nil || item.version.modified == version.modified
        if isOwn, item.seen.isEmpty || item.seen.first == stamp {
            state.bases.server = item.version.fields
            // The server has named a write of an earlier round already.
            state.isOwn = merges > 1
        }
        return state
    }

    /// True for an item that was removed and has come back as it was: from a program that did not
    /// know. Without a stamp nobody can say, and it stays.
    private func isStale(_ uid: String, _ item: SyncItem) -> Bool {
        guard let tombstone = state.tombstones[uid], let stamp = item.seen.first else {
            return false
        }
        return tombstone.versions.contains {
            $0.stamp == stamp && $0.fields == item.version.fields
        }
    }
}
