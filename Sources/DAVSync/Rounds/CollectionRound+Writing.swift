import CivilTime

// Writing: removals with their guard, puts, and the answers to both.
extension CollectionRound {
    /// True if so many removals are too many.
    private func isMuch(_ count: Int, of all: Int) -> Bool { count > 5 && count * 10 > all }

    /// Follows what was removed on the server.
    mutating func removeHere(_ pass: inout Pass) {
        let count = removals.here + pass.removedThere.count
        let isHeld = !allowsRemovals && isMuch(count, of: countBefore)
        for uid in pass.removedThere {
            if isHeld || (!allowsRemovals && state.items[uid]?.isHeld == true) {
                state.items[uid]?.isHeld = true
                report.heldBackHere += 1
                // The next round lists all again: it may have been a moment's failure.
                distrustToken()
            } else {
                pass.changes.changes.append(LogChange(uid: uid, kind: .remove))
                report.incoming.removed += 1
                removals.here += 1
                bury(uid)
            }
        }
        pass.changes.changes.sort { MergeValue.isBefore($0.uid, $1.uid) }
    }

    /// Follows what was removed in the log.
    mutating func removeThere(_ pass: inout Pass) {
        let count = removals.there + pass.removedHere.count
        if !allowsRemovals, isMuch(count, of: countBefore) {
            report.heldBackThere += pass.removedHere.count
            return
        }
        for (uid, path, etag) in pass.removedHere where mayWrite(uid, [:]) {
            guard let etag else {
                report.tell(.noVersion(uid: uid))
                continue
            }
            removals.there += 1
            state.intents[uid] = CollectionState.Intent(path: path, written: nil)
            queue.append(.delete(uid, .delete(state.url.at(path), if: etag)))
        }
    }

    /// Notes that a thing is gone on both sides.
    mutating func bury(_ uid: String) {
        state.intents[uid] = nil
        let item = state.items.removeValue(forKey: uid)
        let old = state.tombstones[uid]
        guard item != nil || old != nil else { return }
        state.tombstones[uid] = CollectionState.Tombstone(
            removed: now, seen: item?.seen ?? old?.seen ?? [],
            versions: item?.versions ?? old?.versions ?? [])
    }

    /// Plans to write a thing.
    mutating func put(_ uid: String, _ merged: Merged, _ before: ItemState?) {
        let item = state.items[uid]
        if let status = sought[uid], item == nil { return refuse(uid, status, merged.log) }
        guard mayWrite(uid, merged.log) else { return }
        if item?.isForeign == true {
            // It is told once.
            state.items[uid]?.bases.log = merged.log
            return report.tell(.foreign(uid: uid))
        }
        if attempts > 6 { return report.tell(.busy(uid: uid)) }
        if item != nil, item?.etag == nil { return report.tell(.noVersion(uid: uid)) }
        let tombstone = state.tombstones[uid]
        let parent = item?.seen.first ?? before?.seen.first ?? tombstone?.seen.first ?? ""
        var seen = [KnownVersion.digest(merged.server, after: parent)]
        let bases = [item?.bases.server, before?.bases.server].compactMap { $0 }
        let last = item?.versions.last.map { [$0.digest] } ?? []
        let written = dropped[uid]
        let older =
            (item?.seen ?? []) + (before?.seen ?? []) + (written?.item.seen ?? [])
            + (tombstone?.seen ?? [])
        let sent = written.map {
            $0.versions.adding(
                KnownVersion(stamp: $0.item.seen.first, fields: $0.item.version.fields))
        }
        for name in last + bases.map({ KnownVersion.digest($0) }) + older
        where !seen.contains(name) && seen.count < 8 {
            seen.append(name)
        }
        let new = SyncItem(
            uid: uid, version: MergeVersion(merged.server, modified: merged.modified), seen: seen)
        let path = item?.path ?? state.url.path.appending(form.name(of: uid))
        let raw = form.write(new, onto: item?.raw)
        state.intents[uid] = CollectionState.Intent(
            path: path,
            written: CollectionState.Written(
                item: new, log: merged.log, raw: raw,
                versions: item?.versions ?? before?.versions ?? sent ?? tombstone?.versions ?? []))
        queue.append(
            .put(
                uid,
                .put(
                    raw, form.type, to: state.url.at(path),
                    if: item?.etag.map { .matches($0) } ?? .isNew)))
    }

    /// True unless the server has refused the same within a day, which is told again.
    private mutating func mayWrite(_ uid: String, _ log: [String: MergeValue]) -> Bool {
        guard let refusal = state.refusals[uid], refusal.log == log, !retriesRefused,
            (0..<86_400).contains(now - refusal.time)
        else { return true }
        report.tell(.refused(uid: uid, status: refusal.status))
        lookLater(uid)
        return false
    }

    private mutating func refuse(_ uid: String, _ status: Int, _ log: [String: MergeValue]) {
        state.refusals[uid] = CollectionState.Refusal(time: now, status: status, log: log)
        state.intents[uid] = nil
        report.tell(.refused(uid: uid, status: status))
        lookLater(uid)
    }

    /// Has the next round read an item that it could not write: what a program has dropped from it
    /// is known only by reading.
    private mutating func lookLater(_ uid: String) {
        guard let path = state.items[uid]?.path else { return }
        unread.insert(path)
        state.unread.insert(path)
    }

    mutating func takePut(_ answer: DAVAnswer?, _ uid: String, _ request: DAVRequest) {
        guard let intent = state.intents[uid], let written = intent.written else { return }
        guard let answer, !isUnknown(answer.status) else {
            return noteUnknown(uid, answer, intent.path)
        }
        let isNew = request.precondition == .isNew
        switch answer.status {
        case 200..<300:
            if isNew { report.outgoing.added += 1 } else { report.outgoing.changed += 1 }
            state.refusals[uid] = nil
            state.tombstones[uid] = nil
            let named = answer.location(from: request.url)?.path ?? intent.path
            let path = state.url.path.contains(named) ? named : intent.path
            if path == intent.path, let etag = answer.etag, !etag.isWeak {
                state.intents[uid] = nil
                state.items[uid] = ItemState(
                    written.item, at: path, etag, raw: written.raw,
                    bases: MergeBases(log: written.log, server: written.item.version.fields),
                    versions: written.versions)
                state.items[uid]?.isOwn = true
            } else {
                state.intents[uid]?.path = path
                state.intents[uid]?.isConfirmed = true
                look(uid, path)
            }
        case 404, 410:
            state.intents[uid] = nil
            if isNew { return stop(.vanished) }
            again.insert(uid)
            absent.insert(intent.path)
            found[uid] = nil
        case 423:
            if sendsAgain(uid, .put(uid, request)) { return }
            state.intents[uid] = nil
            report.tell(.busy(uid: uid))
        case 412:
            state.intents[uid] = nil
            if isNew { sought[uid] = 412 }
            look(uid, intent.path)
        case 400, 403, 409:
            guard isNew else { return refuse(uid, answer.status, written.log) }
            state.intents[uid] = nil
            lookedFor.remove(uid)
            sought[uid] = answer.status
            again.insert(uid)
        default: takeOther(answer, uid, written.log)
        }
    }

    mutating func takeDelete(_ answer: DAVAnswer?, _ uid: String, _ request: DAVRequest) {
        guard let intent = state.intents[uid] else { return }
        guard let answer, !isUnknown(answer.status) else {
            return noteUnknown(uid, answer, intent.path)
        }
        switch answer.status {
        case 200..<300, 404, 410:
            report.outgoing.removed += 1
            state.hasRemoved = true
            bury(uid)
        case 423:
            if sendsAgain(uid, .delete(uid, request)) { return }
            state.intents[uid] = nil
            report.tell(.busy(uid: uid))
        case 412:
            state.intents[uid] = nil
            look(uid, intent.path)
        default: takeOther(answer, uid, [:])
        }
    }

    private mutating func takeOther(
        _ answer: DAVAnswer, _ uid: String, _ log: [String: MergeValue]
    ) {
        switch answer.status {
        case 401: stop(.unauthorized)
        case 429, 503: stop(.wait(answer.retryAfter))
        default: refuse(uid, answer.status, log)
        }
    }

    /// Sends a write once more where the server is at work on another one (423, RFC 4918 §11.3), and
    /// from then on no two at once.
    ///
    /// - Returns: false once that was tried often enough.
    private mutating func sendsAgain(_ uid: String, _ job: Job) -> Bool {
        isSlow = true
        tries[uid, default: 0] += 1
        guard tries[uid, default: 0] <= 5 else { return false }
        queue.append(job)
        return true
    }

    private func isUnknown(_ status: Int) -> Bool {
        status == 408 || (status >= 500 && status != 503 && status != 507)
    }

    /// Notes that nobody knows what has happened; the intent stays. After a failure of the server
    /// the round looks itself, once, and from then on sends no two writes at once; else the next one
    /// looks.
    private mutating func noteUnknown(_ uid: String, _ answer: DAVAnswer?, _ path: DAVPath) {
        if answer != nil, failed.insert(uid).inserted {
            isSlow = true
            return look(uid, path)
        }
        report.tell(.unknown(uid: uid))
        unknowns += 1
        if unknowns >= 3 { stop(.noAnswer) }
    }

    private mutating func look(_ uid: String, _ path: DAVPath) {
        again.insert(uid)
        looking.insert(path)
    }
}
