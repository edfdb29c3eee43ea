/// The terms of all postings by hashes, each with its number and its mass: open addressing.
///
/// Most of the time of ranking goes into waiting for memory here. So all of a term stands side by
/// side, and the terms of a posting are looked up first and then changed, which lets the processor
/// wait for many of them at once.
struct TermMasses {
    private var slots: [Slot]
    private var mask: Int
    private(set) var count = 0

    private struct Slot {
        var hash: UInt64 = 0
        var mass: UInt32 = 0
        /// One more than the number of the term; 0 where the slot is free.
        var number: UInt32 = 0
    }

    /// - Parameter capacity: the number of terms that are expected.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        mask = size - 1
    }

    /// Notes for each row whether its term stands in the first slot for it, as most do.
    mutating func find(_ rows: inout [TermRow]) {
        while (count + rows.count) * 2 > mask { grow() }
        slots.withUnsafeBufferPointer { slots in
            for row in rows.indices {
                rows[row].isFirst = slots[place(of: rows[row].hash)].hash == rows[row].hash
            }
        }
    }

    /// The number of the term of a row that was looked up; one that is new gets the next, which was
    /// `count`.
    /// - Parameter strength: given the number, what is added to the mass of the term.
    mutating func add(_ row: TermRow, _ strength: (Int) -> Int) -> Int {
        var at = place(of: row.hash)
        if !row.isFirst {
            while slots[at].number != 0, slots[at].hash != row.hash { at = (at + 1) & mask }
        }
        if slots[at].number == 0 {
            count += 1
            slots[at] = Slot(hash: row.hash, mass: 0, number: UInt32(truncatingIfNeeded: count))
        }
        let number = Int(slots[at].number) - 1
        slots[at].mass += UInt32(truncatingIfNeeded: strength(number))
        return number
    }

    /// The masses by the numbers of the terms.
    var byNumber: [Int] {
        var masses = Array(repeating: 0, count: count)
        for slot in slots where slot.number != 0 { masses[Int(slot.number) - 1] = Int(slot.mass) }
        return masses
    }

    private func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        mask = slots.count - 1
        for slot in old where slot.number != 0 {
            var at = place(of: slot.hash)
            while slots[at].number != 0 { at = (at + 1) & mask }
            slots[at] = slot
        }
    }
}

/// A term of a posting as it is read for the ranking.
struct TermRow {
    /// Offset of the term in the bytes of the posting.
    var start: UInt32
    var hash: UInt64
    var strength: UInt16
    var ask: UInt8
    /// Hash of the lines where it stands; 0 if they cannot be told from others.
    var lines: UInt32
    var isFirst = false
}
