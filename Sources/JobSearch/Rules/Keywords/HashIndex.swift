/// Numbers by 64-bit hashes that are good already: open addressing, no removal.
struct HashIndex {
    private var slots: [Slot]
    private var mask: Int
    private(set) var count = 0

    private struct Slot {
        var hash: UInt64 = 0
        /// One more than the number; 0 where the slot is free.
        var value: UInt32 = 0
    }

    /// - Parameter capacity: the number of hashes that are expected.
    init(capacity: Int = 16) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        mask = size - 1
    }

    subscript(hash: UInt64) -> Int? {
        var at = place(of: hash)
        while slots[at].value != 0 {
            if slots[at].hash == hash { return Int(slots[at].value) - 1 }
            at = (at + 1) & mask
        }
        return nil
    }

    /// The number of a hash, which gets `new` if it has none yet.
    mutating func number(of hash: UInt64, orNew new: Int) -> Int {
        if count * 2 > mask { grow() }
        var at = place(of: hash)
        while slots[at].value != 0 {
            if slots[at].hash == hash { return Int(slots[at].value) - 1 }
            at = (at + 1) & mask
        }
        slots[at] = Slot(hash: hash, value: UInt32(truncatingIfNeeded: new + 1))
        count += 1
        return new
    }

    private func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        mask = slots.count - 1
        for slot in old where slot.value != 0 {
            var at = place(of: slot.hash)
            while slots[at].value != 0 { at = (at + 1) & mask }
            slots[at] = slot
        }
    }
}
