import JobSearch

/// The outcome of one calendar file, or of a directory of files.
public struct ExportReport: Equatable, Sendable {
    /// The file or the directory.
    public var path: String
    /// True if it differs from what stood there before.
    public var isChanged: Bool
    /// Number of items by kind; those of contacts are the next check-ins by their cadence.
    public var counts: [Kind: Int]
    /// True for a file of an earlier, larger export that is no longer needed.
    public var isRemoved = false
    /// True if nothing is in the calendar and nothing stood at its place: no file was made.
    public var isOmitted = false
    /// The files of a directory.
    public var files: Files?

    /// Numbers of files in a directory.
    public struct Files: Equatable, Sendable {
        public var count: Int
        /// Number of those that are new or changed.
        public var written: Int
        public var removed: Int
    }

    static func omitted(_ path: String) -> ExportReport {
        ExportReport(path: path, isChanged: false, counts: [:], isOmitted: true)
    }

    static func removed(_ path: String) -> ExportReport {
        ExportReport(path: path, isChanged: true, counts: [:], isRemoved: true)
    }
}
