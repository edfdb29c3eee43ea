import CivilTime

/// One entry of notes: a line that begins with its day, and the lines without one below it.
public struct NoteEntry: Equatable, Sendable {
    /// Its day; `nil` for lines above the first entry.
    public var on: Day?
    public var text: String
    /// The address of a page at its end, which is part of `text` no more.
    public var url: String?

    public init(on: Day?, text: String, url: String? = nil) {
        self.on = on
        self.text = text
        self.url = url
    }

    /// The line that says it: `2026-03-02: opened an office https://example.com/office`.
    public var line: String {
        [on.map { "\($0.iso):" }, text, url].compactMap { $0 }.joined(separator: " ")
    }

    /// The entries of notes, in their order.
    public static func entries(of notes: String) -> [NoteEntry] {
        var entries: [NoteEntry] = []
        for line in notes.split(whereSeparator: \.isNewline) {
            if let day = Day(iso: line.prefix(10)), line.dropFirst(10).first == ":" {
                let text = line.dropFirst(11).drop { $0 == " " }
                entries.append(NoteEntry(on: day, text: String(text)))
            } else if entries.isEmpty {
                entries.append(NoteEntry(on: nil, text: String(line)))
            } else {
                entries[entries.count - 1].text += "\n" + line
            }
        }
        return entries.map { $0.withPage() }
    }

    /// The entry with the address at its end apart from its text.
    private func withPage() -> NoteEntry {
        let start = text.lastIndex { $0.isWhitespace }.map { text.index(after: $0) }
        let last = String(text[(start ?? text.startIndex)...])
        guard last.hasPrefix("https://") || last.hasPrefix("http://"), WebAddress.isValid(last)
        else { return self }
        var rest = text[..<(start ?? text.startIndex)]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return NoteEntry(on: on, text: String(rest), url: last)
    }
}

extension Thing {
    /// Adds an entry to the notes in a field.
    ///
    /// - Parameter notes: the notes so far.
    public mutating func set(
        _ field: AnyField, to notes: FieldValue, with entry: String, of day: Day
    ) {
        let line = NoteEntry(on: day, text: entry).line
        guard case .text(let text) = notes, !isBlank(text) else {
            set(field, to: .text(line)); return
        }
        set(field, to: .text(text + "\n" + line))
    }
}
