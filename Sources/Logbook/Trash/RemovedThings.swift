import JobSearch

/// What is in the trash, by the handles by which files speak of things: no import brings it back.
struct RemovedThings {
    private var known: [Handle: LogbookError.Candidate] = [:]

    init(_ step: Step) throws {
        for row in try TrashRow.all(step.db, now: step.now) where row.merge == nil {
            guard let thing = try row.kind.type.past(row.snapshot, step.db) else { continue }
            let imported: String? = try row.snapshot.value("imported", step.db)
            let entry = IndexEntry(thing, row.kind.table, imported: imported)
            let own = [Handle.uid(row.kind, row.uid), .name(row.kind, folded(row.label))]
            for handle in entry.handles + own { known[handle] = row.candidate }
        }
    }

    var isEmpty: Bool { known.isEmpty }

    /// The thing that one of the handles means.
    func first(of handles: [Handle]) -> LogbookError.Candidate? {
        if known.isEmpty { return nil }
        return handles.lazy.compactMap { known[$0] }.first
    }
}
