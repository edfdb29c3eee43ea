import GRDB
import JobSearch

// The names of things.

extension Step {
    /// Remembers what a thing was called before, so that it is found by that name too.
    func keepName(of old: some Thing, in thing: some Thing) throws {
        if folded(old.label) == folded(thing.label) { return }
        let key = Key(thing.reference)
        var memory = try Imported(of: key, db)
        let names = memory[Imported.mergedNames].filter { folded($0) != folded(thing.label) }
        memory.fields[Imported.mergedNames] = names.isEmpty ? nil : names
        memory.add(old.label, to: Imported.mergedNames)
        try setImported(key, memory.json)
    }

    /// The label of a thing.
    func name(_ reference: Reference) throws -> String? {
        try Finder(db: db).candidates(reference.kind, [reference.id]).first?.label
    }
}
