import CivilTime
import JobSearch

@testable import DAVSync

/// The state of a collection as a log stores it: texts, of which only those of changed things are
/// written, and only those of wanted things are read.
struct SimMemory {
    struct Row: Hashable {
        var path: String
        var etag: String?
        var isForeign: Bool
        var isHeld: Bool
        var isOwn: Bool
        var memory: String
    }

    private(set) var head: String
    private(set) var items: [String: Row] = [:]
    private(set) var notes: [CollectionState.Note: [String: String]] = [:]
    /// The things as they were when they were last merged.
    private var merged: [String: MergeVersion] = [:]
    /// The things as they were after the last merge, be it that both sides say the same or not.
    private var seen: [String: MergeVersion] = [:]
    private let url: DAVURL

    init(_ url: DAVURL) {
        self.url = url
        head = CollectionState(url: url).head.compactText()
    }

    /// The state without the memory of its items.
    var state: CollectionState {
        var state = CollectionState(url: url)
        state.take(head: SimMemory.json(head))
        for (uid, row) in items {
            guard let path = DAVPath(row.path) else { continue }
            state.items[uid] = ItemState(
                path: path, etag: row.etag.flatMap { ETag(header: $0) }, isForeign: row.isForeign,
                isHeld: row.isHeld, isOwn: row.isOwn)
        }
        for (sort, notes) in notes {
            for (name, note) in notes { state.take(sort, name, SimMemory.json(note)) }
        }
        return state
    }

    /// The things that are new, changed or gone in the log since they were merged.
    func changed(in log: [String: MergeVersion]) -> Set<String> {
        Set(log.keys).union(merged.keys).union(items.keys).filter {
            log[$0] != merged[$0] || (log[$0] == nil && items[$0] != nil)
        }
    }

    /// The memories of some things.
    func load(_ uids: Set<String>) -> [String: ItemState] {
        let light = state.items
        var loaded: [String: ItemState] = [:]
        for uid in uids {
            guard let row = items[uid], var item = light[uid],
                item.take(memory: SimMemory.json(row.memory))
            else { continue }
            loaded[uid] = item
        }
        return loaded
    }

    /// Stores what has changed. A thing is as it was merged only once both sides say the same.
    mutating func keep(_ state: CollectionState, _ dirty: Set<String>) {
        head = state.head.compactText()
        for uid in dirty {
            let isSettled = state.isSettled(uid)
            if state.items[uid]?.isLoaded != false {
                let isSame = state.items[uid]?.bases.log == seen[uid]?.fields ?? [:]
                merged[uid] = isSettled && isSame ? seen[uid] : nil
            } else if !isSettled {
                merged[uid] = nil
            }
            items[uid] = state.items[uid].map { item in
                Row(
                    path: item.path.text, etag: item.etag?.header, isForeign: item.isForeign,
                    isHeld: item.isHeld,
                    isOwn: item.isOwn,
                    memory: item.isLoaded ? item.memory.compactText() : items[uid]?.memory ?? "")
            }
            for sort in [CollectionState.Note.intent, .tombstone, .refusal] {
                notes[sort, default: [:]][uid] = state.note(sort, uid)?.compactText()
            }
        }
        let (unread, ignored) = (state.unread, state.ignored)
        notes[.unread] = keyed(unread.map(\.text)) { state.note(.unread, $0)?.compactText() }
        notes[.ignored] = keyed(ignored.keys.map(\.text)) {
            state.note(.ignored, $0)?.compactText()
        }
    }

    private func keyed(_ names: [String], _ note: (String) -> String?) -> [String: String] {
        Dictionary(names.compactMap { name in note(name).map { (name, $0) } }) { $1 }
    }

    /// Notes how things are in the log now that it has taken what came in.
    mutating func see(_ uids: Set<String>, in log: [String: MergeVersion]) {
        for uid in uids { seen[uid] = log[uid] }
    }

    /// Forgets everything but what was removed.
    mutating func forget() {
        let tombstones = notes[.tombstone]
        self = SimMemory(url)
        notes[.tombstone] = tombstones
    }

    private static func json(_ text: String) -> JSON {
        (try? JSON(parsing: text.utf8)) ?? .null
    }
}
