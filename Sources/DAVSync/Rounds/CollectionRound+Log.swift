// The log's part of a round: what it has to look up, and what it says after a merge.
extension CollectionRound {
    /// Things whose memory and whose versions in the log `merge` needs, beside those that are new,
    /// changed or gone in the log.
    public var wanted: Set<String> { merges > 0 ? again : firstWanted }

    var firstWanted: Set<String> {
        Set(found.keys).union(shelved.keys).union(state.intents.keys).union(gone)
    }

    /// The item of a thing as it was read in this round; `nil` where it was not.
    public func item(_ uid: String) -> SyncItem? { found[uid]?.item }

    /// Takes in what was left out of the state of some things.
    public mutating func load(_ items: [String: ItemState]) {
        for (uid, item) in items where state.items[uid]?.isLoaded == false {
            var item = item
            item.isHeld = state.items[uid]?.isHeld ?? item.isHeld
            item.isOwn = state.items[uid]?.isOwn ?? item.isOwn
            state.items[uid] = item
        }
    }

    /// Notes the fields of a thing in the log after incoming changes were applied, of which it may not
    /// hold all.
    ///
    /// With a write pending, the log's own changes stay unsent until it succeeds: if it fails, the
    /// next round sends them.
    ///
    /// - Parameter unheard: fields that the log does not hold as they came, and that are no change.
    public mutating func settle(
        _ uid: String, log: [String: MergeValue], unheard: Set<String> = []
    ) {
        guard state.intents[uid] != nil else {
            state.items[uid]?.bases.log = log
            return
        }
        state.intents[uid]?.written?.log = log
        for name in unheard { state.items[uid]?.bases.log[name] = log[name] }
    }

    /// Leaves an item alone that the log could not take: it is looked at again when it changes.
    ///
    /// - Parameter before: the state of the thing before the merge; `nil` if it was not known.
    public mutating func reject(_ uid: String, before: ItemState?) {
        queue.removeAll { job in
            switch job {
            case .put(uid, _), .delete(uid, _): true
            default: false
            }
        }
        state.intents[uid] = nil
        state.items[uid] = before
        if before == nil, let item = found[uid], let etag = item.etag {
            state.ignored[item.path] = etag
            ignored[item.path] = etag
        }
        dirty.insert(uid)
    }

    /// Number of writes that are planned, for whoever only asks what would be done.
    public var planned: RoundReport.Counts {
        var counts = skipped
        for job in queue {
            switch job {
            case .put(_, let request):
                if request.precondition == .isNew { counts.added += 1 } else { counts.changed += 1 }
            case .delete: counts.removed += 1
            case .changes, .mark, .tag, .list, .seek, .fetch: break
            }
        }
        return counts
    }

    /// The uids whose states were changed since this was asked last: these are to be stored.
    public mutating func takeDirty() -> Set<String> {
        defer { dirty = [] }
        return dirty
    }

    /// Has fields be as they were that a program has dropped along with the stamp.
    mutating func keepFragile(of uid: String) {
        guard let known = state.items[uid], !known.seen.isEmpty,
            found[uid]?.item.seen.isEmpty == true
        else { return }
        for name in form.fragile where found[uid]?.item.version.fields[name] == nil {
            found[uid]?.item.version.fields[name] = known.bases.server[name]
        }
    }

    /// Has the next round list all: a collection that was gone may be another one when it is back.
    public mutating func distrustToken() {
        (state.token, state.ctag, state.listed) = (nil, nil, nil)
    }

    /// Has things merged once more in this round, since the log has made something else of what
    /// came in.
    public mutating func revisit(_ uids: Set<String>) {
        guard phase == .merging || phase == .writing else { return }
        again.formUnion(uids)
    }
}
