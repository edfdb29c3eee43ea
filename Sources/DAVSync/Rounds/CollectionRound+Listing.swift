// Lists of what is in the collection, of which little is kept, since they may be very long.
extension CollectionRound {
    /// Notes the items that a list names.
    ///
    /// - Returns: what is said of the whole; `nil` if it is none, and the round has ended.
    mutating func note(_ answer: DAVAnswer, _ url: DAVURL) -> MultistatusEnd? {
        var listing = listed.isBegun ? listed : Listing(state.items)
        // No second one, which would be a copy.
        listed = Listing()
        var removed: [DAVPath: Bool] = [:]
        let (items, isNews) = (state.items, !isFull)
        let end = read(answer, url) { response in
            guard CollectionRound.isItem(response, of: url) else { return }
            let path = response.path
            if response.isRemoved {
                removed[path] = true
                listing.remove(path)
            } else {
                if removed[path] != nil { removed[path] = false }
                listing.add(path, response.properties.etag, items, isNews: isNews)
            }
        }
        listed = listing
        removedPaths = removedPaths.filter { !listing.contains($0) }
        for (path, isRemoved) in removed where isRemoved { removedPaths.insert(path) }
        return end
    }

    private static func isItem(_ response: DAVResponse, of url: DAVURL) -> Bool {
        if response.path.isSame(as: url.path) { return false }
        return response.isRemoved || response.properties.types?.contains(.collection) != true
    }

    mutating func takeList(_ answer: DAVAnswer, _ item: Sent) {
        let url = item.request.url
        guard case .seek = item.job else {
            if let end = note(answer, url), end.isTruncated { isWhole = false }
            return
        }
        var paths: [DAVPath] = []
        let end = read(answer, url) { response in
            if !response.isRemoved, CollectionRound.isItem(response, of: url) {
                paths.append(response.path)
            }
        }
        guard let end else { return }
        if end.isTruncated { isWhole = false }
        let read = Set(found.keys).union(shelved.keys).compactMap { reading($0)?.path }
        let known = Set(state.items.values.map(\.path)).union(read)
        fetch(paths.filter { !known.contains($0) })
    }

    /// Reads the responses of a multistatus, one after the other.
    ///
    /// - Returns: what is said of the whole; `nil` if it is none, and the round has ended.
    mutating func read(
        _ answer: DAVAnswer, _ url: DAVURL, _ each: @escaping (DAVResponse) -> Void
    ) -> MultistatusEnd? {
        guard answer.status == 207 else {
            stop(.status(answer.status))
            return nil
        }
        do throws(MultistatusFault) {
            var isGone = false
            var reader = try MultistatusReader(of: url) { response in
                if response.isRemoved, response.path.isSame(as: url.path) { isGone = true }
                each(response)
            }
            try reader.read(answer.body)
            let end = try reader.finish()
            // Xandikos has a 207 for what is not there.
            if isGone {
                stop(.vanished)
                return nil
            }
            if end.refusedCount > 0 {
                isWhole = false
                report.tell(.elsewhere(end.refused))
            }
            return end
        } catch {
            stop(.unreadable(error))
            return nil
        }
    }
}
