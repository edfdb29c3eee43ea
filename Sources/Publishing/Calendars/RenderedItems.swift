import CalendarExport
import JobSearch

/// Some items of an export as the text of a calendar, one behind the other.
struct RenderedItems: Sendable {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    /// Fields and things that were left out.
    var warnings: [ExportWarning] = []

    /// One thing of the log: a component, or several of the same UID.
    struct Entry: Sendable {
        var kind: Kind
        var uid: String
        /// End of its text, which begins where the one before it ends.
        var end: Int
        /// Requirements on the frame of a calendar that holds it.
        var extent = CalendarExtent()
    }

    /// Calls `body` with each entry and the range of its text.
    func forEach(_ body: (Entry, Range<Int>) throws -> Void) rethrows {
        var start = 0
        for entry in entries {
            try body(entry, start..<entry.end)
            start = entry.end
        }
    }
}
