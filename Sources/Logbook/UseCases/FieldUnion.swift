import CivilTime
import JobSearch

/// Brings the fields of two things together: the newest value that is there wins, and nothing is
/// lost.
struct FieldUnion {
    /// True if the thing that goes was changed later than the one that stays.
    let isOtherNewer: Bool
    /// Values for which there is no room, by their fields, in words.
    private var rest: [(field: String, value: String)] = []

    init(isOtherNewer: Bool) { self.isOtherNewer = isOtherNewer }

    /// Takes the fields of another thing of the kind by their rules (`AnyField.Merge`).
    ///
    /// - Parameter name: gives the label of a third thing.
    mutating func merge<T: Thing>(
        _ other: T, into thing: inout T, name: (Reference) throws -> String?
    ) rethrows {
        for field in T.fields {
            let (mine, theirs) = (thing.value(of: field), other.value(of: field))
            // A value that every new thing has says nothing.
            let usual = T.blank.value(of: field)
            if theirs == mine || theirs.isEmpty || theirs == usual { continue }
            switch field.merge {
            case .keep: continue
            case .append: thing.set(field, to: FieldUnion.appended(mine, theirs))
            case .union: thing.set(field, to: FieldUnion.united(mine, theirs, field))
            case .newest, .newestAlone:
                // Nothing names itself.
                if case .reference(T.kind) = field.shape, theirs == .number(thing.id) { continue }
                let isFree = mine.isEmpty || mine == usual
                if !isFree, case .newest = field.merge,
                    let words = try field.words(isOtherNewer ? mine : theirs, name: name)
                {
                    rest.append((field.word, words))
                }
                if isFree || isOtherNewer { thing.set(field, to: theirs) }
            }
        }
    }

    private static func appended(_ mine: FieldValue, _ theirs: FieldValue) -> FieldValue {
        guard case .text(let one) = mine, case .text(let other) = theirs else { return theirs }
        return .text(one + "\n" + other)
    }

    private static func united(
        _ mine: FieldValue, _ theirs: FieldValue, _ field: AnyField
    ) -> FieldValue {
        switch (mine, theirs) {
        case (.list(let one), .list(let other)):
            var known = Set(one.map(field.key))
            return .list(one + other.filter { known.insert(field.key($0)).inserted })
        case (.ids(let one), .ids(let other)): return .ids(Set(one + other).sorted())
        default: return theirs
        }
    }

    /// Words of the fields in which a thing became another.
    func changed<T: Thing>(from old: T, to new: T) -> [String] {
        T.fields.compactMap { field in
            if old.value(of: field) == new.value(of: field) { return nil }
            switch field.shape {
            // Past jobs are told where the job is.
            case .entries: return T.kind == .company ? field.word : nil
            case .list: return field.name
            default: return field.word
            }
        }
    }

    /// Writes what there is no room for as a line of the notes.
    func noteRest<T: Thing>(of other: T, in thing: inout T, on day: Day) {
        guard !rest.isEmpty, let notes = T.field("notes") else { return }
        let facts = rest.map { "\($0.field) \($0.value)" }.joined(separator: ", ")
        let line = "\(day.iso): merged with \(other.label), was there too: \(facts)"
        thing.set(notes, to: FieldUnion.appended(thing.value(of: notes), .text(line)))
    }
}
