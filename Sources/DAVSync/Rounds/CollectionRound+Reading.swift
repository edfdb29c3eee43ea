import CivilTime

// Reading: what has changed, and the items themselves.
extension CollectionRound {
    mutating func takeReading(_ answer: DAVAnswer?, _ item: Sent) {
        guard let answer else { return stop(.noAnswer) }
        switch answer.status {
        case 401: return stop(.unauthorized)
        case 404, 410: return stop(.vanished)
        case 429, 503: return stop(.wait(answer.retryAfter))
        default: break
        }
        switch item.job {
        case .changes(let token): takeChanges(answer, item.request.url, since: token)
        case .mark: if let own = own(answer, item.request.url) { take(mark: own.description) }
        case .tag: takeTag(answer, item.request.url)
        case .list, .seek: takeList(answer, item)
        case .fetch(let paths): takeItems(answer, item.request.url, paths)
        case .put, .delete: break
        }
    }

    private mutating func takeChanges(_ answer: DAVAnswer, _ url: DAVURL, since token: String?) {
        guard answer.status == 207 else { return doWithoutToken(token) }
        guard let end = note(answer, url) else { return }
        guard let next = end.syncToken else { return doWithoutToken(token) }
        if end.isTruncated {
            if next == token { return doWithoutToken(nil) }
            queue = [.changes(since: next)]
        } else if token != nil, !isFull, !namesOwn(next) {
            return doWithoutToken(nil, isSound: true)
        }
        newToken = next
    }

    /// Asks for all where a token is none any more, and for a list where that fails too.
    ///
    /// - Parameter isSound: true if the server knows the token.
    private mutating func doWithoutToken(_ token: String?, isSound: Bool = false) {
        (listed, removedPaths, isWhole, isFull) = (Listing(), [], true, true)
        newToken = nil
        queue = [.mark, token == nil && !isSound ? .list : .changes(since: nil)]
    }

    /// True if a list of changes names all that this log has written since its token was given.
    ///
    /// A token that is a hash of the contents (Xandikos) comes again when another log undoes a write,
    /// and then nothing is named.
    private func namesOwn(_ next: String) -> Bool {
        if state.hasRemoved, next == state.token { return false }
        return state.items.values.allSatisfy { item in
            !item.isOwn || listed.contains(item.path) || removedPaths.contains(item.path)
        }
    }

    /// Properties of the collection; `nil` if the answer has none, and the round has ended.
    private mutating func own(_ answer: DAVAnswer, _ url: DAVURL) -> DAVProperties? {
        var own: DAVProperties?
        let end = read(answer, url) {
            if $0.path.isSame(as: url.path) { own = own ?? $0.properties }
        }
        return end == nil ? nil : own ?? DAVProperties()
    }

    /// Forgets all but what was removed where another collection is in the place of the one that
    /// was known: what is not in it was not removed.
    private mutating func take(mark: String?) {
        if let known = state.mark, known != mark {
            dirty.formUnion(state.items.keys)
            dirty.formUnion(state.intents.keys)
            dirty.formUnion(state.refusals.keys)
            state = state.forgotten
            report.isRemade = true
            isFull = true
        }
        state.mark = mark
    }

    private mutating func takeTag(_ answer: DAVAnswer, _ url: DAVURL) {
        guard let own = own(answer, url) else { return }
        take(mark: own.description)
        newCtag = own.ctag
        if isFull || newCtag == nil || newCtag != state.ctag {
            isFull = true
            queue = [.list]
        }
    }

    mutating func fetch(_ paths: [DAVPath]) {
        let sorted = paths.sorted { MergeValue.isBefore($0.key, $1.key) }
        for start in stride(from: 0, to: sorted.count, by: 50) {
            queue.append(.fetch(Array(sorted[start..<min(start + 50, sorted.count)])))
        }
    }

    /// Chooses the items to read once it is known what has changed.
    mutating func planReading() {
        unread = state.unread.subtracting(removedPaths)
        ignored = state.ignored
        if isFull, isWhole {
            unread = unread.filter { listed.contains($0) }
            ignored = ignored.filter { listed.contains($0.key) }
        }
        var paths = unread
        for (path, etag) in listed.other {
            if let etag, ignored[path]?.value == etag.value { continue }
            paths.insert(path)
        }
        // A write of unknown outcome is looked at first.
        for intent in state.intents.values { paths.insert(intent.path) }
        fetch(Array(paths))
    }

    private mutating func takeItems(_ answer: DAVAnswer, _ url: DAVURL, _ paths: [DAVPath]) {
        var responses: [DAVResponse] = []
        guard read(answer, url, { responses.append($0) }) != nil else { return }
        var open = Set(paths)
        for response in responses where open.remove(response.path) != nil {
            let path = response.path
            if response.isRemoved {
                absent.insert(path)
                unread.remove(path)
            } else if let raw = response.properties.data {
                unread.remove(path)
                absent.remove(path)
                if merges == 0, isFull, !listed.contains(path) {
                    // The list is not what it says: the next round makes another one.
                    (isWhole, newToken, newCtag) = (false, nil, nil)
                }
                take(raw, path, response.properties.etag ?? listed.etag(of: path, state.items))
            } else {
                unread.insert(path)
            }
        }
        if open.isEmpty { return }
        // Some servers leave out what is not there (DAViCal). Of an item that was there only a list
        // can say whether it still is.
        var known = open.filter { listed.contains($0) }
        if merges > 0 || !isFull || !isWhole {
            let old = Set(state.items.values.map(\.path))
            if !old.isDisjoint(with: open) { wantsList = true }
            known.formUnion(old)
        }
        unread.formUnion(open.intersection(known))
        absent.formUnion(open.subtracting(known))
        unread.subtract(absent)
    }

    private mutating func take(_ raw: [UInt8], _ path: DAVPath, _ etag: ETag?) {
        guard let item = form.read(raw) else {
            if let etag { ignored[path] = etag }
            return
        }
        ignored[path] = nil
        let new = Found(path: path, etag: etag, raw: raw, item: item)
        guard let other = reading(item.uid), other.path != path else { return keep(new) }
        // Two items with one uid: the one that was there before stays.
        let known = state.items[item.uid]?.path
        let isFirst =
            known == path || (known != other.path && MergeValue.isBefore(path.key, other.path.key))
        if isFirst { keep(new) }
        report.tell(.double(uid: item.uid, isFirst ? other.path : path))
    }

    /// Asks for a list where a uid is taken and nothing was found under the name of the thing.
    ///
    /// - Returns: true if there is something to wait for.
    mutating func seekMissing() -> Bool {
        let missing = sought.keys.filter {
            found[$0] == nil && shelved[$0] == nil && !lookedFor.contains($0)
        }
        lookedFor.formUnion(missing)
        if !missing.isEmpty { queue.append(.seek) }
        return !missing.isEmpty
    }

    /// Reads again what a write has left open.
    mutating func lookAgain() {
        for uid in again { (found[uid], shelved[uid]) = (nil, nil) }
        absent.subtract(looking)
        fetch(Array(looking))
        looking = []
    }
}

extension DAVAnswer {
    /// Seconds to wait (RFC 9110 §10.2.3); `nil` where the server names none, or a day.
    var retryAfter: Int? {
        self["Retry-After"].flatMap(trimmed).flatMap { Int($0) }.map { min(max($0, 0), 86_400) }
    }
}
