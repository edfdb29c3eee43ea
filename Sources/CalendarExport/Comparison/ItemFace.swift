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
    /// The lines of each property that can be seen, by its name, and of the alarms together.
    var lines: [String: [String]] = [:]

    /// Reads a component as kith writes it.
    public init(_ text: some BidirectionalCollection<UInt8>) {
        var depth = 0
        for line in ItemFace.unfolded(text) {
            guard let colon = ItemFace.colon(of: line) else { continue }
            let head = line[..<colon].split(separator: 0x3B)
            let name = String(decoding: head.first ?? [], as: UTF8.self)
            let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
            if name == "BEGIN" { depth += 1 }
            // What an alarm says is the title once more.
            if depth > 1, name != "DESCRIPTION" {
                lines["VALARM", default: []].append(String(decoding: line, as: UTF8.self))
            }
            if name == "END" { depth -= 1 }
            guard depth == 1, name != "BEGIN", name != "END" else { continue }
            let zone = head.dropFirst().first { $0.starts(with: Array("TZID=".utf8)) }
                .map { String(decoding: $0.dropFirst(5), as: UTF8.self) }
            take(name, value, zone)
            lines[name, default: []].append(String(decoding: line, as: UTF8.self))
        }
    }

    private mutating func take(_ name: String, _ value: String, _ zone: String?) {
        switch name {
        case "UID": uid = value
        case "SUMMARY": title = ItemFace.unescaped(value)
        case "DTSTART": start = ItemFace.moment(value, zone)
        case "DTEND", "DUE": end = ItemFace.moment(value, zone)
        case "RECURRENCE-ID": occurrence = ItemFace.moment(value, zone)
        case "STATUS": isCancelled = value == "CANCELLED"
        case "EXDATE":
            exceptions += value.split(separator: ",").compactMap {
                ItemFace.moment(String($0), zone)
            }
        default: break
        }
    }

    /// `20260306`, `20260306T090000` in a zone, `20260306T080000Z`.
    private static func moment(_ value: String, _ zone: String?) -> Moment? {
        let digits = value.filter { $0.isASCII && $0.isNumber }
        guard digits.count >= 8 else { return nil }
        func part(_ from: Int, _ count: Int) -> Int {
            Int(digits.dropFirst(from).prefix(count)) ?? 0
        }
        guard let day = Day(year: part(0, 4), month: part(4, 2), day: part(6, 2)) else {
            return nil
        }
        guard digits.count == 14 else { return .day(day) }
        let local = LocalTime(
            day: day,
            clock: ClockTime(hour: part(8, 2), minute: part(10, 2), second: part(12, 2)))
        if value.hasSuffix("Z") { return .time(local.instant(offset: 0), zone: "UTC") }
        guard let zone, let known = try? Zone.named(zone) else {
            return .time(local.instant(offset: 0), zone: "UTC")
        }
        return .time(known.instant(local), zone: zone)
    }

    /// A TEXT value as it is meant (RFC 5545 §3.3.11).
    private static func unescaped(_ value: String) -> String {
        guard value.contains("\\") else { return value }
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }

    /// The colon behind the parameters; one in quotes is theirs.
    private static func colon(of line: [UInt8]) -> Int? {
        var isQuoted = false
        for (index, byte) in line.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x3A, !isQuoted { return index }
        }
        return nil
    }

    private static func unfolded(_ text: some BidirectionalCollection<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for var line in text.split(separator: 0x0A) {
            if line.last == 0x0D { line.removeLast() }
            if line.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines
    }
}
