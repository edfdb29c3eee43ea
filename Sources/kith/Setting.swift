import CivilTime
import JobSearch
import Logbook

/// What can be set in a log, and what counts until it is.
enum Setting: String, CaseIterable {
    case timeZone
    case followUpDays = "followUp.days"
    case followUpTime = "followUp.time"
    case meetupAlarm = "meetup.alarm"

    var standard: String? {
        switch self {
        case .timeZone: nil
        case .followUpDays: "3"
        case .followUpTime: "09:00"
        case .meetupAlarm: "1h"
        }
    }

    var meaning: String {
        switch self {
        case .timeZone: "the time zone in which typed times are meant (an IANA name)"
        case .followUpDays: "days until a follow-up is due when no day is typed"
        case .followUpTime: "the time of day at which a follow-up of a day stands in a calendar"
        case .meetupAlarm: "how long before a meetup its alarm rings (none: no alarm)"
        }
    }

    /// The value as it is kept, or why it is refused.
    func checked(_ value: String) throws -> String {
        func refuse(_ hint: String) -> CommandError {
            CommandError(
                "“\(shown(value))” is no value of \(rawValue).", hint: hint, status: .misuse)
        }
        switch self {
        case .timeZone: return try Zone.named(value).name
        case .followUpDays:
            guard let days = Int(value), (0...3650).contains(days) else {
                throw refuse("Write a number of days: kith config followUp.days 3")
            }
            return String(days)
        case .followUpTime:
            guard let clock = ClockTime(iso: value.count == 4 ? "0" + value : value) else {
                throw refuse("Write a time of day: kith config followUp.time 09:00")
            }
            return clock.short
        case .meetupAlarm:
            if value == "none" { return value }
            guard (try? LengthOfTime(parsing: value)) != nil else {
                throw refuse("Write how long before: kith config meetup.alarm 1h (or none)")
            }
            return value
        }
    }

    func value(in logbook: Logbook) throws -> String? {
        try logbook.setting(rawValue) ?? standard
    }

    func int(in logbook: Logbook) throws -> Int { try value(in: logbook).flatMap { Int($0) } ?? 0 }
}
