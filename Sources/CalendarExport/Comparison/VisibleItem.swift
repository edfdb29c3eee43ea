import CivilTime
import ICalendar
import JobSearch

/// Properties of a component that a calendar program shows.
public struct VisibleItem: Hashable, Sendable {
    public var uid = ""
    public var title = ""
    public var start: Moment?
    /// DTEND, exclusive; of a to-do its DUE, and then there is no start.
    public var end: Moment?
    /// Start by the series of the occurrence that it is.
    public var occurrence: Moment?
    public var isCancelled = false
    /// Starts that a series leaves out.
    public var exceptions: [Moment] = []
    /// A hash of the text of each property that can be seen.
    var prints: [UInt64] = []

    /// Reads a component as kith writes it.
    public init(_ text: UnsafeRawBufferPointer) {
        prints = Array(repeating: 0, count: VisibleItem.shown.count)
        var lines = UnfoldedLines(text.bindMemory(to: UInt8.self))
        var depth = 0
        lines.forEach { line, content in
            let name = content.name
            if name.spells("BEGIN") {
                depth += 1
                if depth > 1 { mark(VisibleItem.alarms, line.bytes) }
            } else if name.spells("END") {
                depth -= 1
            } else if depth == 1 {
                read(line, content)
            } else if !name.spells("DESCRIPTION") {
                // The text of an alarm is the title once more.
                mark(VisibleItem.alarms, line.bytes)
            }
        }
    }

    public init(_ text: [UInt8]) {
        self = text.withUnsafeBytes { VisibleItem($0) }
    }

    private mutating func read(_ line: UnfoldedLine, _ content: ContentLine) {
        let name = content.name
        if let index = VisibleItem.shown.firstIndex(where: { name.spells($0.name) }) {
            mark(index, line.bytes)
        }
        if name.spells("UID") {
            uid = content.value.text
        } else if name.spells("SUMMARY") {
            title = content.text
        } else if name.spells("DTSTART") {
            start = VisibleItem.moment(content.value, content)
        } else if name.spells("DTEND") || name.spells("DUE") {
            end = VisibleItem.moment(content.value, content)
        } else if name.spells("RECURRENCE-ID") {
            occurrence = VisibleItem.moment(content.value, content)
        } else if name.spells("STATUS") {
            isCancelled = content.value.spells("CANCELLED")
        } else if name.spells("EXDATE") {
            exceptions += content.value.split(separator: 0x2C).compactMap {
                VisibleItem.moment(UnsafeBufferPointer(rebasing: $0), content)
            }
        }
    }

    /// Properties that can be seen, besides the times, with their words.
    static let shown: [(name: StaticString, word: String)] = [
        ("SUMMARY", "title"), ("LOCATION", "place"), ("DESCRIPTION", "text"), ("URL", "link"),
        ("CATEGORIES", "tags"), ("STATUS", "status"), ("PRIORITY", "priority"), ("RRULE", "rule"),
        ("CLASS", "privacy"), ("TRANSP", "free or busy"), ("VALARM", "alarms"),
    ]
    private static let alarms = shown.count - 1

    /// Continues a hash with a line.
    private mutating func mark(_ index: Int, _ line: UnsafeBufferPointer<UInt8>) {
        var hash = prints[index] == 0 ? FNV1a() : FNV1a(prints[index])
        hash.add(line)
        hash.add(0x0A)
        prints[index] = hash.value
    }

    private static func moment(
        _ value: UnsafeBufferPointer<UInt8>, _ line: ContentLine
    ) -> Moment? {
        switch BasicTime(value) {
        case .day(let day): return .day(day)
        case .utc(let instant): return .time(instant, zone: "UTC")
        case .local(let local):
            guard let zone = line.parameter("TZID").flatMap(Zone.known) else {
                return .time(local.instant(offset: 0), zone: "UTC")
            }
            return .time(zone.instant(local), zone: zone.name)
        case nil: return nil
        }
    }
}
