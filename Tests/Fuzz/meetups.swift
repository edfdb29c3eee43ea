// seeds: Tests/IntakeTests/Fixtures/calendar Tests/ICalendarTests/Fixtures/read Tests/ICalendarTests/Fixtures/seeds
// words: calendar.dict
import Intake

/// The meetups of calendars.
func fault(of bytes: [UInt8]) -> String? { IntakeCheck.fault(of: bytes, as: [.calendar]) }

func read(_ bytes: [UInt8]) { _ = IntakeCheck.outcome(bytes) }
