// seeds: Tests/ICalendarTests/Fixtures/read Tests/ICalendarTests/Fixtures/seeds Tests/IntakeTests/Fixtures/calendar
// words: calendar.dict
import ICalendar

/// Calendars, as ICalendar reads them.
func fault(of bytes: [UInt8]) -> String? { ReadingCheck.fault(of: bytes) }

func read(_ bytes: [UInt8]) { _ = try? CalendarReader(bytes).entries() }
