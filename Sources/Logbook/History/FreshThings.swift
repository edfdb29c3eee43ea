import CivilTime
import GRDB
import JobSearch

/// The things that a step has added since it last renewed what is derived, as they were added: nothing of theirs must be
/// looked up or taken away to find them.
struct FreshThings {
    struct Fresh {
        var key: Key
        var thing: AnyThing
        /// What the imports keep with it.
        var imported: String?
    }

    /// What a contact's last interaction and next touch follow from.
    private struct Touch {
        var since: Day
        var cadence: Period?
        var lastInteraction: Day?
        var nextTouch: Day?
        /// The last day of an interaction that was added with it.
        var last: Day?
    }

    private(set) var things: [Fresh] = []
    private var keys = KeySet()
    private var touches: [Int: Touch] = [:]

    /// So many are kept before they are put into the index.
    var isFull: Bool { things.count >= 20_000 }

    func contains(_ key: Key) -> Bool { keys.contains(key) }

    /// Forgets the things, which are in the index now, but not what their interactions say.
    mutating func removeThings() {
        things.removeAll(keepingCapacity: true)
        keys = KeySet()
    }

    mutating func add(_ thing: AnyThing, _ key: Key, imported: String?) {
        things.append(Fresh(key: key, thing: thing, imported: imported))
        keys.insert(key)
        if case .contact(let contact) = thing {
            touches[key.id] = Touch(
                since: Zone.utc.day(contact.createdAt), cadence: contact.cadence,
                lastInteraction: contact.lastInteraction, nextTouch: contact.nextTouch)
        }
    }

    /// Takes an interaction of a contact to account; `false` when the contact is not one of these.
    mutating func meet(_ contact: Int, on day: Day) -> Bool {
        guard let last = touches[contact].map(\.last) else { return false }
        touches[contact]?.last = last.map { max($0, day) } ?? day
        return true
    }

    /// What is known of a contact's interactions is no longer all.
    mutating func forgetTouch(_ contact: Int) {
        if !touches.isEmpty { touches[contact] = nil }
    }

    /// The contacts whose last interaction or next touch stands otherwise in their rows.
    mutating func takeContactsToRenew() -> [Int] {
        defer { touches = [:] }
        return touches.filter { _, touch in
            touch.last != touch.lastInteraction
                || touch.cadence.map { (touch.last ?? touch.since).adding($0) } != touch.nextTouch
        }.map(\.key)
    }
}
