import CalendarExport
import Foundation
import JobSearch

/// Compares the items of an export with the files that stand at its place: those are what a
/// client has seen.
final class DryRun {
    fileprivate struct Calendar {
        var files: [Data] = []
        var items: [WrittenItem.Key: Int] = [:]
        var places: [(file: Int, range: Range<Int>, isSeen: Bool)] = []
    }

    /// The calendar that stands there, in one file or several.
    private var calendar = Calendar()
    /// A directory of single files, which are read when their items come.
    private let directory: String?
    /// Paths of those of its files whose items have not come yet.
    private var waiting: Set<String> = []
    private(set) var changes: [ItemChange] = []
    /// Single occurrences that are cancelled.
    private var cancelled: Set<ItemInstance> = []
    private(set) var sameCount = 0
    private(set) var restampedCount = 0
    /// True if nothing stands there at all.
    let isMissing: Bool

    init(_ place: ExportPlace) {
        if place.isDirectory {
            directory = place.path
            waiting = Set(place.written.filter { FileContent($0) != nil })
            isMissing = waiting.isEmpty
        } else {
            directory = nil
            let files = place.written.compactMap { FileContent($0)?.data }
            isMissing = files.isEmpty
            for file in files { calendar.add(file) }
        }
    }

    /// Compares the next items of the export.
    func add(_ items: RenderedItems) {
        items.forEach { entry, range in
            let text = items.bytes[range]
            guard let directory else { return compare(text, with: &calendar) }
            let path = directory + "/" + FileName.ofItem(uid: entry.uid)
            waiting.remove(path)
            var single = Calendar(path)
            compare(text, with: &single)
            addRemoved(from: single)
        }
    }

    private func compare(_ text: ArraySlice<UInt8>, with calendar: inout Calendar) {
        text.withUnsafeBytes { bytes in
            WrittenItem.forEach(in: bytes) { item in
                let new = UnsafeRawBufferPointer(rebasing: bytes[item.range])
                guard let index = calendar.items[item.key] else {
                    let series = calendar.series(of: item.key)
                    return note(ItemChange.between(nil, VisibleItem(new), series: series))
                }
                calendar.places[index].isSeen = true
                calendar.withText(index) { before in
                    if before.isSame(as: new) {
                        sameCount += 1
                        return
                    }
                    let found = ItemChange.between(VisibleItem(before), VisibleItem(new))
                    if found.isEmpty { restampedCount += 1 }
                    note(found)
                }
            }
        }
    }

    private func note(_ found: [ItemChange]) {
        changes += found
        for change in found where change.kind == .cancelled && change.item.occurrence != nil {
            cancelled.insert(change.item.instance)
        }
    }

    /// Ends the comparison with the items that the files hold and the export does not.
    func finish() {
        addRemoved(from: calendar)
        for path in waiting.sorted() { addRemoved(from: Calendar(path)) }
    }

    private func addRemoved(from calendar: Calendar) {
        if calendar.places.allSatisfy(\.isSeen) { return }
        let unseen = calendar.items.filter { !calendar.places[$0.value].isSeen }
            .sorted { $0.value < $1.value }
        for (key, index) in unseen {
            let series = calendar.items[WrittenItem.Key(uid: key.uid)]
            calendar.withText(index) { text in
                let visible = VisibleItem(text)
                // An item of its own may be left out of its series now, which is reported already.
                if key.occurrence != nil, cancelled.contains(visible.instance) { return }
                changes.append(
                    .removed(
                        visible,
                        isInSeries: key.occurrence != nil
                            && series.map { calendar.places[$0].isSeen } ?? false))
            }
        }
    }
}

extension DryRun.Calendar {
    /// The calendar of one file; empty where none can be read.
    fileprivate init(_ path: String) {
        self.init()
        if let file = FileContent(path) { add(file.data) }
    }

    fileprivate mutating func add(_ file: Data) {
        let number = files.count
        files.append(file)
        file.withUnsafeBytes { bytes in
            WrittenItem.forEach(in: bytes) { item in
                items[item.key] = places.count
                places.append((number, item.range, false))
            }
        }
    }

    /// The series of a single occurrence.
    fileprivate func series(of key: WrittenItem.Key) -> VisibleItem? {
        guard key.occurrence != nil, let index = items[WrittenItem.Key(uid: key.uid)] else {
            return nil
        }
        var visible: VisibleItem?
        withText(index) { visible = VisibleItem($0) }
        return visible
    }

    fileprivate func withText(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        files[places[index].file].withUnsafeBytes {
            body(UnsafeRawBufferPointer(rebasing: $0[places[index].range]))
        }
    }
}

extension VisibleItem {
    /// The instance of a series that this is.
    fileprivate var instance: ItemInstance { ItemInstance(uid: uid, start: occurrence) }
}

/// An instance of a series, by its start by the rule.
private struct ItemInstance: Hashable {
    var uid: String
    var start: Moment?
}
