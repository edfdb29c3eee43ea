import Logbook

/// A text as a file, which takes its place only when it is whole.
public enum TextFile {
    /// Writes a file where its text differs from what stands there.
    ///
    /// - Parameter logbook: no file of this log is written over.
    /// - Returns: `true` if it was written.
    /// - Throws: `PublishingError` if it cannot be written.
    public static func write(
        _ text: String, to path: String, sparing logbook: Logbook
    ) throws -> Bool {
        let file = try ChangedFile(path, sparing: logbook, isDryRun: false)
        try file.write(Array(text.utf8))
        let isChanged = try file.end()
        if isChanged { try file.place() }
        return isChanged
    }
}
