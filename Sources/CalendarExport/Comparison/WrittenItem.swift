import Foundation

/// One component in the text of a calendar, as kith writes it, with what names it.
public struct WrittenItem: Sendable {
    /// The UID, and for a single occurrence of a series its RECURRENCE-ID.
    public struct Key: Hashable, Sendable {
        public var uid: String
        public var occurrence: String?

        public init(uid: String, occurrence: String? = nil) {
            self.uid = uid
            self.occurrence = occurrence
        }
    }
    public var key: Key
    /// Where its text is, from its BEGIN to the line end behind its END.
    public var range: Range<Int>

    /// Finds the events, to-dos and journal entries of a text, one after the other, without looking
    /// into them.
    public static func forEach(in text: UnsafeRawBufferPointer, _ body: (WrittenItem) -> Void) {
        var scan = ItemScan(text)
        while let item = scan.next() { body(item) }
    }
}

/// Walks through the lines of a calendar.
private struct ItemScan {
    private let text: UnsafeRawBufferPointer
    private var at = 0

    init(_ text: UnsafeRawBufferPointer) { self.text = text }

    /// The next line, without its end.
    private mutating func line() -> Range<Int>? {
        guard at < text.count, let base = text.baseAddress else { return nil }
        let start = at
        let rest = text.count - start
        var end = text.count
        if let found = memchr(base + start, 0x0A, rest) {
            end = base.distance(to: UnsafeRawPointer(found))
        }
        at = end + 1
        if end > start, text[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func begins(_ line: Range<Int>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard line.count >= count, let base = text.baseAddress else { return false }
        return memcmp(base + line.lowerBound, word.utf8Start, count) == 0
    }

    /// A line with those that continue it.
    private mutating func unfolded(_ line: Range<Int>, after count: Int) -> String {
        var bytes = Array(text[line].dropFirst(count))
        while at < text.count, text[at] == 0x20 || text[at] == 0x09, let more = self.line() {
            bytes += text[more].dropFirst()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func next() -> WrittenItem? {
        while let first = line() {
            guard
                begins(first, "BEGIN:VEVENT") || begins(first, "BEGIN:VTODO")
                    || begins(first, "BEGIN:VJOURNAL")
            else { continue }
            var depth = 1
            var key = WrittenItem.Key(uid: "")
            while depth > 0, let next = line() {
                if begins(next, "BEGIN:") {
                    depth += 1
                } else if begins(next, "END:") {
                    depth -= 1
                } else if depth == 1, begins(next, "UID:") {
                    key.uid = unfolded(next, after: 4)
                } else if depth == 1, begins(next, "RECURRENCE-ID") {
                    key.occurrence = unfolded(next, after: 0)
                }
            }
            if depth > 0 { return nil }
            return WrittenItem(key: key, range: first.lowerBound..<min(at, text.count))
        }
        return nil
    }
}
