import CivilTime
import GRDB
import JobSearch

@testable import Logbook

extension Logbook {
    /// Keeps two collections of one account and one of another, with items and notes.
    @discardableResult
    func fillState() throws -> [Int] {
        try syncState { state in
            let ids = try ["https://x/a/", "https://x/b/"].map {
                try state.keepCollection(account: "cloud", url: $0, memory: "token \($0)")
            }
            let other = try state.keepCollection(
                account: "home", url: "https://x/a/", memory: "")
            for collection in ids + [other] {
                for (uid, kind) in [("a", Kind.contact), ("b", .meetup), ("s", nil)] {
                    let light = KnownItemLight(
                        uid: uid, kind: kind, path: "/\(uid)", etag: kind.map { $0.word },
                        flags: 3)
                    try state.put(
                        KnownItem(light, marker: 7, memory: "\(uid) of \(collection)"),
                        in: collection)
                }
                try state.put(SyncNote(sort: "gone", name: "x", value: "1"), in: collection)
                try state.put(SyncNote(sort: "gone", name: "y", value: "2"), in: collection)
                try state.put(SyncNote(sort: "intent", name: "x", value: "3"), in: collection)
            }
            return ids + [other]
        }
    }

    /// Number of the rows of a table.
    func count(_ table: String) throws -> Int {
        try value(Int.self, "SELECT count(*) FROM \(table)") ?? 0
    }
}

extension SyncConflict {
    /// A title of a contact that lost.
    static func sample(_ account: String, _ uid: String) -> SyncConflict {
        SyncConflict(
            account: account, at: Instant(seconds: 5), kind: .contact, uid: uid, label: "Ada",
            field: "title", kept: "CTO", lost: "CEO", loser: .server)
    }
}

extension SyncState {
    /// The items of a collection without their memories, by uid.
    func lights(_ collection: Int) throws -> [KnownItemLight] {
        var all: [KnownItemLight] = []
        try lights(collection) { all.append($0) }
        return all
    }
}
