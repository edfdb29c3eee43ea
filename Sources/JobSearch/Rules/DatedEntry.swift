import CivilTime

/// Notes with one more entry: a line that begins with its day, `2026-03-02: likes compilers`.
public func adding(_ entry: String, of day: Day, toNotes notes: String?) -> String {
    let line = "\(day.iso): \(entry)"
    guard let notes, !isBlank(notes) else { return line }
    return notes + "\n" + line
}
