import CivilTime

extension Thing {
    /// Adds an entry to the notes in a field: a line that begins with its day,
    /// `2026-03-02: likes compilers`.
    ///
    /// - Parameter notes: the notes so far.
    public mutating func set(
        _ field: AnyField, to notes: FieldValue, with entry: String, of day: Day
    ) {
        let line = "\(day.iso): \(entry)"
        guard case .text(let text) = notes, !isBlank(text) else {
            set(field, to: .text(line)); return
        }
        set(field, to: .text(text + "\n" + line))
    }
}
