import DAVSync
import JobSearch
import Logbook

// Lines that somebody typed into the task list or the journal of a phone.
extension AccountRound {
    /// Removes a typed line from the server, once it was obeyed. If it was changed meanwhile it
    /// stays, and is another line in the next round.
    ///
    /// - Returns: false if it could not be removed; it is not obeyed twice.
    public func remove(_ line: AccountReport.TypedLine) throws -> Bool {
        guard let etag = line.etag else { return false }
        let url = members[line.collection].collection.url
        let answer = try ask(.delete(url.at(line.path), if: etag))
        guard let answer, answer.isDone || answer.status == 404 else { return false }
        let id = members[line.collection].id
        try logbook.syncState { state in
            try state.remove(
                note: line.path.text, sort: CollectionState.Note.ignored.rawValue, in: id)
        }
        return true
    }
}
