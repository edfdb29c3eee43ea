/// A text as a file, which takes its place only when it is whole.
public enum TextFile {
    /// Writes a file where its text differs from what stands there.
    ///
    /// - Returns: `true` if it was written.
    /// - Throws: `PublishingError` if it cannot be written.
    public static func write(_ text: String, to path: String) throws -> Bool {
        let file = try ChangedFile(path, isDryRun: false)
        try file.write(Array(text.utf8))
        let isChanged = try file.end()
        if isChanged { try file.place() }
        return isChanged
    }
}
