import CivilTime
import JobSearch

/// What a calendar program will see change about an item.
public struct ItemChange: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case added, moved, changed, cancelled
        /// No longer in the file.
        case removed
    }
    public var kind: Kind
    /// How it will be; what is removed as it was.
    public var item: VisibleItem
    /// How it was.
    public var before: VisibleItem?
    /// What else changes: `title`, `place`, `alarms` …
    public var fields: [String] = []

    init(_ kind: Kind, _ item: VisibleItem, before: VisibleItem? = nil, fields: [String] = []) {
        self.kind = kind
        self.item = item
        self.before = before
        self.fields = fields
        // There may be a hundred thousand of them.
        self.item.prints = []
        self.before?.prints = []
    }
}

extension ItemChange {
    /// The differences between an item and its earlier text that a client shows.
    ///
    /// - Parameters:
    ///   - old: `nil` when it was not there.
    ///   - series: of a single occurrence that was not there by itself, its series as it was there.
    public static func between(
        _ old: VisibleItem?, _ new: VisibleItem, series: VisibleItem? = nil
    ) -> [ItemChange] {
        guard let old else {
            if new.isCancelled { return [ItemChange(.cancelled, new)] }
            guard let series, let start = new.occurrence else { return [ItemChange(.added, new)] }
            var before = series
            before.start = start
            let fields = differences(series, new).filter { $0 != "rule" }
            let isMoved = start != new.start
            return [ItemChange(isMoved ? .moved : .changed, new, before: before, fields: fields)]
        }
        let known = Set(old.exceptions)
        var changes = new.exceptions.filter { !known.contains($0) }.map { start in
            var item = new
            item.start = start
            item.end = nil
            item.occurrence = start
            return ItemChange(.cancelled, item)
        }
        var fields = differences(old, new)
        if !known.isSubset(of: new.exceptions) { fields.append("single occurrences") }
        if new.isCancelled, !old.isCancelled {
            changes.append(ItemChange(.cancelled, new, before: old))
        } else if old.start != new.start || old.end != new.end {
            changes.append(ItemChange(.moved, new, before: old, fields: fields))
        } else if !fields.isEmpty {
            changes.append(ItemChange(.changed, new, before: old, fields: fields))
        }
        return changes
    }

    /// An item that the file holds no longer. An occurrence whose series stays is as the series
    /// again.
    public static func removed(_ old: VisibleItem, isInSeries: Bool = false) -> ItemChange {
        isInSeries
            ? ItemChange(.changed, old, before: old, fields: ["as its series again"])
            : ItemChange(.removed, old)
    }

    private static func differences(_ old: VisibleItem, _ new: VisibleItem) -> [String] {
        VisibleItem.shown.indices.filter { old.prints[$0] != new.prints[$0] }
            .map { VisibleItem.shown[$0].word }
    }
}
