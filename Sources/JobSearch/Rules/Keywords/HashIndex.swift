/// Numbers from 0 on for 64-bit hashes that are good already, in the order in which they came:
/// open addressing, no removal.
struct HashIndex {
    /// For each slot one more than the number; 0 where it is free.
    private var slots: [UInt32]
    private var hashes: [UInt64] = []
    private var mask: Int

    var count: Int { hashes.count }

    /// - Parameter capacity: the number of hashes that are expected.
    init(capacity: Int = 16) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        hashes.reserveCapacity(size / 2)
    }

    subscript(hash: UInt64) -> Int? {
        var at = place(of: hash)
        while slots[at] != 0 {
            let number = Int(slots[at]) - 1
            if hashes[number] == hash { return number }
            at = (at + 1) & mask
        }
        return nil
    }

    /// The number of a hash; one that is new gets the next, which was `count`.
    mutating func number(of hash: UInt64) -> Int {
        var at = place(of: hash)
        while slots[at] != 0 {
            let number = Int(slots[at]) - 1
            if hashes[number] == hash { return number }
            at = (at + 1) & mask
        }
        hashes.append(hash)
        slots[at] = UInt32(truncatingIfNeeded: hashes.count)
        if hashes.count * 2 > mask { grow() }
        return hashes.count - 1
    }

    private func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var at = place(of: hash)
            while slots[at] != 0 { at = (at + 1) & mask }
            slots[at] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}
