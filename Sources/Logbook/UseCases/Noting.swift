import CivilTime
import JobSearch

extension Logbook {
    /// Adds a dated entry to the notes of a thing of whatever kind that has notes.
    public func note(_ entry: String, of day: Day, on reference: String) throws -> Change<Reference>
    {
        let entry = cleaned(entry)
        if isBlank(entry) { throw LogbookError.refused("The note is empty.", hint: nil) }
        let found = try self.reference(toChange: reference)
        return try step { step in
            let label = try found.kind.type.addNote(entry, of: day, to: found, step)
            return ("noted on \(found.kind.noun) \(label.shortened)", found)
        }
    }
}

extension Thing {
    /// Returns the label of the thing.
    fileprivate static func addNote(
        _ entry: String, of day: Day, to reference: Reference, _ step: Step
    ) throws -> String {
        guard var thing = try fetch(step.db, id: reference.id) else {
            throw LogbookError.unknown(kind, reference.text, nearest: [])
        }
        guard let field = fields.first(where: \.growsByEntries) else {
            let kinds = Kind.allCases.filter { $0.fields.contains(where: \.growsByEntries) }
            throw LogbookError.refused(
                "\(kind.facts.nouns.capitalizedFirst) have no notes.",
                hint: "Notes are for \(kinds.map(\.facts.nouns).inWords).")
        }
        thing.set(field, to: thing.value(of: field), with: entry, of: day)
        try step.update(&thing)
        return thing.label
    }
}
