import CivilTime
import JobSearch

/// What a calendar program shows of a component.
public struct ItemFace: Hashable, Sendable {
    public var uid = ""
    public var title = ""
    public var start: Moment?
    /// DTEND, exclusive; of a to-do its DUE, and then there is no start.
    public var end: Moment?
    /// The start by the series of the occurrence that it is.
    public var occurrence: Moment?
    public var isCancelled = false
    /// The starts that a series leaves out.
    public var exceptions: [Moment] = []
    /// Of each property that can be seen a number that is another when its text is another.
    var prints: [UInt64] = []

    /// Reads a component as kith writes it.
    public init(_ text: UnsafeRawBufferPointer) {
        prints = Array(repeating: 0, count: ItemFace.shown.count)
        var lines = UnfoldedLines(text)
        var depth = 0
        while let line = lines.next() {
            let name = line.name
            if name.isSame("BEGIN") {
                depth += 1
                if depth > 1 { mark(ItemFace.alarms, line.whole) }
            } else if name.isSame("END") {
                depth -= 1
            } else if depth > 1 {
                // What an alarm says is the title once more.
                if !name.isSame("DESCRIPTION") { mark(ItemFace.alarms, line.whole) }
            } else {
                take(line)
            }
        }
    }

    public init(_ text: [UInt8]) {
        self = text.withUnsafeBytes { ItemFace($0) }
    }

    private mutating func take(_ line: UnfoldedLine) {
        let name = line.name
        if let index = ItemFace.shown.firstIndex(where: { name.isSame($0.name) }) {
            mark(index, line.whole)
        }
        if name.isSame("UID") {
            uid = String(decoding: line.value, as: UTF8.self)
        } else if name.isSame("SUMMARY") {
            title = ItemFace.unescaped(line.value)
        } else if name.isSame("DTSTART") {
            start = ItemFace.moment(line.value, line.zone)
        } else if name.isSame("DTEND") || name.isSame("DUE") {
            end = ItemFace.moment(line.value, line.zone)
        } else if name.isSame("RECURRENCE-ID") {
            occurrence = ItemFace.moment(line.value, line.zone)
        } else if name.isSame("STATUS") {
            isCancelled = line.value.isSame("CANCELLED")
        } else if name.isSame("EXDATE") {
            exceptions += line.value.split(separator: 0x2C).compactMap {
                ItemFace.moment($0, line.zone)
            }
        }
    }

    /// The properties that can be seen, besides the times, with their words.
    static let shown: [(name: StaticString, word: String)] = [
        ("SUMMARY", "title"), ("LOCATION", "place"), ("DESCRIPTION", "text"), ("URL", "link"),
        ("CATEGORIES", "tags"), ("STATUS", "status"), ("PRIORITY", "priority"), ("RRULE", "rule"),
        ("CLASS", "privacy"), ("TRANSP", "free or busy"), ("VALARM", "alarms"),
    ]
    private static let alarms = shown.count - 1

    /// Continues a hash with a line.
    private mutating func mark(_ index: Int, _ line: ArraySlice<UInt8>) {
        var hash = prints[index] == 0 ? FNV1a() : FNV1a(prints[index])
        hash.add(line)
        hash.add(0x0A)
        prints[index] = hash.value
    }

    /// `20260306`, `20260306T090000` in a zone, `20260306T080000Z`.
    private static func moment(_ value: ArraySlice<UInt8>, _ zone: String?) -> Moment? {
        var digits: [Int] = []
        for byte in value where (0x30...0x39).contains(byte) { digits.append(Int(byte - 0x30)) }
        guard digits.count == 8 || digits.count == 14 else { return nil }
        func part(_ from: Int, _ count: Int) -> Int {
            digits[from..<from + count].reduce(0) { $0 * 10 + $1 }
        }
        guard let day = Day(year: part(0, 4), month: part(4, 2), day: part(6, 2)) else {
            return nil
        }
        guard digits.count == 14 else { return .day(day) }
        guard part(8, 2) < 24, part(10, 2) < 60, part(12, 2) < 61 else { return nil }
        let local = LocalTime(
            day: day,
            clock: ClockTime(hour: part(8, 2), minute: part(10, 2), second: part(12, 2)))
        guard value.last != 0x5A, let zone, let known = try? Zone.named(zone) else {
            return .time(local.instant(offset: 0), zone: "UTC")
        }
        return .time(known.instant(local), zone: zone)
    }

    /// A TEXT value as it is meant (RFC 5545 §3.3.11).
    private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
        guard value.contains(0x5C) else { return String(decoding: value, as: UTF8.self) }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in value {
            if isEscaped {
                text.append(byte == 0x6E || byte == 0x4E ? 0x0A : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
