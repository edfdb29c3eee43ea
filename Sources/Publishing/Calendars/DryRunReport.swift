import CalendarExport

/// The effect that an export would have, and the changes that clients would see.
public struct DryRunReport: Sendable {
    /// The file or the directory.
    public var path: String
    /// The files that would be there.
    public var reports: [ExportReport]
    public var changes: [ItemChange]
    /// Number of items that stay as they are, byte by byte.
    public var sameCount: Int
    /// Number of items of which only the stamps differ, which nobody sees.
    public var restampedCount: Int
    /// True if an export wrote it once, and nothing stands there now.
    public var isMissing: Bool

    /// The changes of a kind, in their order.
    public func changes(_ kind: ItemChange.Kind) -> [ItemChange] {
        changes.filter { $0.kind == kind }
    }
}
