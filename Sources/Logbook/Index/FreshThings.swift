import CivilTime
import JobSearch

/// The things that a step has added since it last renewed what is derived: nothing of theirs must
/// be looked up or taken away to find them.
struct FreshThings {
    /// Facts from which a contact's last interaction and next check-in follow.
    private struct Touch {
        var lastInteraction: Day?
        /// True if the check-in follows from more than the last interaction.
        var hasCadence: Bool
        /// The last day of an interaction that was added with it.
        var last: Day?
    }

    private(set) var things: [(reference: Reference, entry: IndexEntry)] = []
    private var keys = KeySet()
    private var touches: [Int: Touch] = [:]

    /// Number of bytes of their search texts.
    private var textBytes = 0

    /// True if there are as many as are kept before they are put into the index.
    var isFull: Bool { things.count >= 20_000 || textBytes >= 4 << 20 }

    func contains(_ reference: Reference) -> Bool { keys.contains(Key(reference)) }

    /// Forgets the things, which are in the index now, but not what their interactions say.
    mutating func removeThings() {
        things.removeAll(keepingCapacity: true)
        keys = KeySet()
        textBytes = 0
    }

    /// - Parameter keepsTouches: whether the facts are kept from which last interactions follow.
    mutating func add(_ thing: some Thing, _ table: Table, imported: String?, keepsTouches: Bool) {
        let reference = Reference(table.kind, thing.id)
        let entry = IndexEntry(thing, table, imported: imported)
        textBytes += (entry.text?.title.utf8.count ?? 0) + (entry.text?.body.utf8.count ?? 0)
        things.append((reference, entry))
        keys.insert(Key(reference))
        if keepsTouches, table.kind == .contact, let contact = thing as? Contact {
            touches[contact.id] = Touch(
                lastInteraction: contact.lastInteraction,
                hasCadence: contact.cadence != nil || contact.nextTouch != nil)
        }
    }

    /// Counts an interaction with a contact; false when the contact is not one of these.
    mutating func meet(_ contact: Int, on day: Day) -> Bool {
        guard let last = touches[contact].map(\.last) else { return false }
        touches[contact]?.last = last.map { max($0, day) } ?? day
        return true
    }

    /// Forgets a contact, of whose interactions no longer all are known.
    mutating func forgetTouch(_ contact: Int) {
        if !touches.isEmpty { touches[contact] = nil }
    }

    /// Takes the contacts whose last interaction or next check-in may stand otherwise in their rows.
    ///
    /// - Parameter haveRules: cadences are set for several contacts.
    mutating func popContactsToRenew(haveRules: Bool) -> [Int] {
        defer { touches = [:] }
        return touches.filter { _, touch in
            haveRules || touch.hasCadence || touch.last != touch.lastInteraction
        }.map(\.key)
    }
}
