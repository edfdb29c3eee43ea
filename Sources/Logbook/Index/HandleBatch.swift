#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import JobSearch

/// Rows for the index of handles, gathered so that they are written in its order: one after the
/// other into the same page, not each into another.
struct HandleBatch {
    private struct Entry {
        /// The kind and the first seven bytes of the text, by which most are told apart.
        var head: UInt64
        var start: Int
        var length: Int
        var id: Int

        var kind: Int { Int(head >> 56) }
    }
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ handle: Handle, _ id: Int) {
        let start = bytes.count
        bytes.append(contentsOf: handle.text.utf8)
        end(start, handle.kind, id)
    }

    private mutating func end(_ start: Int, _ kind: Kind, _ id: Int) {
        var head = UInt64(kind.rawValue)
        for offset in 0..<7 {
            let index = start + offset
            head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
        }
        entries.append(Entry(head: head, start: start, length: bytes.count - start, id: id))
    }

    /// Adds the handles of a name (`Handle.names`).
    mutating func addNames(_ kind: Kind, _ name: String, _ id: Int) {
        let whole = folded(name)
        if !addPlainNames(kind, whole, id) {
            for handle in Handle.names(kind, name) { add(handle, id) }
        }
    }

    /// Does the same without a text for each where the name is ASCII; false for any other.
    private mutating func addPlainNames(_ kind: Kind, _ whole: String, _ id: Int) -> Bool {
        var whole = whole
        return whole.withUTF8 { name in
            if name.contains(where: { $0 >= 0x80 }) { return false }
            var words: [Range<Int>] = []
            var start = 0
            for index in 0...name.count {
                if index < name.count, HandleBatch.isOfWord(name[index]) { continue }
                if start < index { words.append(start..<index) }
                start = index + 1
            }
            add(kind, "n", UnsafeBufferPointer(rebasing: name[...]), id)
            if words.count > 1 { add(kind, "i", words.map { name[$0.lowerBound] }, id) }
            for word in words { add(kind, "w", UnsafeBufferPointer(rebasing: name[word]), id) }
            return true
        }
    }

    private mutating func add(
        _ kind: Kind, _ form: Unicode.Scalar, _ text: some Sequence<UInt8>, _ id: Int
    ) {
        let start = bytes.count
        bytes.append(UInt8(ascii: form))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text)
        end(start, kind, id)
    }

    /// A letter or a digit of a folded ASCII text.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            || (0x41...0x5A).contains(byte)
    }

    /// Hands out all rows, in the order in which they were added, and keeps none.
    mutating func drain(_ body: (_ kind: Int, _ id: Int, _ text: UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for entry in entries {
                let text = bytes[entry.start..<entry.start + entry.length]
                body(entry.kind, entry.id, UnsafeRawBufferPointer(rebasing: text))
            }
        }
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    /// Writes all rows.
    mutating func write(with statements: StepStatements) throws {
        try bytes.withUnsafeBytes { bytes in
            func text(_ entry: Entry) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: bytes[entry.start..<entry.start + entry.length])
            }
            entries.sort { a, b in
                if a.head != b.head { return a.head < b.head }
                let order = HandleBatch.compare(text(a), text(b))
                return order == 0 ? a.id < b.id : order < 0
            }
            let count = StepStatements.handlesAtOnce
            var rest = entries[...]
            while !rest.isEmpty {
                let isFull = rest.count >= count
                let statement = try isFull ? statements.handles() : statements.handle()
                // Two words of a name may be the same: the second one is ignored.
                for (place, entry) in rest.prefix(isFull ? count : 1).enumerated() {
                    statement.bind(entry.kind, at: 3 * place + 1)
                    statement.bind(text(entry), at: 3 * place + 2)
                    statement.bind(entry.id, at: 3 * place + 3)
                }
                try statement.run()
                rest = rest.dropFirst(isFull ? count : 1)
            }
        }
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    /// As SQLite compares texts: by their bytes, then by their lengths.
    private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        if let first = a.baseAddress, let second = b.baseAddress {
            let order = memcmp(first, second, min(a.count, b.count))
            if order != 0 { return Int(order) }
        }
        return a.count - b.count
    }
}
