import CivilTime
import JobSearch

/// Times as they are merged: `2026-03-09`, `2026-03-09/2026-03-10` with the last day,
/// `2026-03-09T17:30:00Z/2026-03-09T19:30:00Z`.
///
/// The zone stands in a field of its own: servers that make UTC of every time do not say another
/// one.
enum TimeText {
    static func text(_ moment: Moment) -> String {
        switch moment {
        case .day(let day): day.iso
        case .time(let instant, _): instant.iso
        }
    }

    static func text(_ span: Meetup.Span) -> String {
        text(span.start) + "/" + text(span.end)
    }

    /// The start that a text says, also one with an end.
    static func moment(_ text: String, zone: String) -> Moment? {
        let start = String(text.prefix { $0 != "/" })
        if let day = Day(iso: start) { return .day(day) }
        return Instant(rfc3339: start).map { .time($0, zone: zone) }
    }

    /// The span that a text says; one without an end ends with its day, or as it begins.
    static func span(_ text: String, zone: String) -> Meetup.Span? {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let start = moment(first, zone: zone) else { return nil }
        let end = parts.count > 1 ? moment(parts[1], zone: zone) : start
        switch (start, end) {
        case (.day(let first), .day(let last)): return first <= last ? .days(first, last) : nil
        case (.time(let start, _), .time(let end, _)):
            return start <= end ? .times(start: start, end: end, zone: zone) : nil
        default: return nil
        }
    }
}
