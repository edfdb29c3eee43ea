import CivilTime
import GRDB
import JobSearch

extension Finder {
    /// Says where a thing is that was removed lately.
    ///
    /// - Throws: `LogbookError.inTrash` when one of these kinds that is called so is in the trash.
    func checkTrash(_ text: String, of kinds: [Kind]) throws {
        let typed = cleaned(text)
        guard let last = try Instant.fetchOne(db, sql: "SELECT max(at) FROM trash") else { return }
        let rows = try TrashRow.all(db, now: last).filter { row in
            kinds.contains(row.kind)
                && (row.reference == Reference(typed: typed) || row.uid == typed
                    || folded(row.label) == folded(typed)
                    || kinds.count == 1 && String(row.thing) == typed)
        }
        if let row = rows.first { throw LogbookError.inTrash(row.candidate) }
    }
}
