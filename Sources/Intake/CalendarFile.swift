import CivilTime
import JobSearch

/// Calendar files (RFC 5545). None is recognised until ICalendar can read them; `CalendarEvent` is what it will fill.
enum CalendarFile: IntakeReader {
    static func recognises(_ head: SourceText) -> Bool { false }

    static func read(_ text: SourceText, zone: Zone, each: (Finding) throws -> Void) throws {}
}
