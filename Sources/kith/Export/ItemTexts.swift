import CalendarExport
import JobSearch

/// Some items of an export as the text of a calendar, one behind the other.
struct ItemTexts: Sendable {
    var bytes: [UInt8] = []
    var entries: [Entry] = []

    /// One thing of the log: a component, or several of the same UID.
    struct Entry: Sendable {
        var kind: Kind
        var uid: String
        /// Where its text ends; it begins where the one before it ends.
        var end: Int
        /// What the frame of a calendar that holds it must know.
        var extent = CalendarExtent()
    }

    /// Calls `body` with each entry and where its text is.
    func forEach(_ body: (Entry, Range<Int>) throws -> Void) rethrows {
        var start = 0
        for entry in entries {
            try body(entry, start..<entry.end)
            start = entry.end
        }
    }
}
