import CivilTime
import JobSearch
import Publishing

extension Setting {
    var meaning: String {
        switch self {
        case .timeZone: "the time zone in which typed times are meant (an IANA name)"
        case .backups: "off: no backups are made unasked (see kith backups)"
        case .followUpDays: "days until a follow-up is due when no day is typed"
        case .followUpTime: "the time of day at which a follow-up of a day stands in a calendar"
        case .doneLogs: "true: what is done for somebody is an exchange with them"
        case .followUpAlarm:
            "how long before a follow-up its alarms ring (1d, 0m; none: no alarm)"
        case .meetupAlarm: "how long before a meetup its alarms ring (1d, 1h; none: no alarm)"
        default: "the same for kind \(form?.rawValue ?? rawValue) alone"
        }
    }

    /// What is shown where nothing is set and nothing is standard.
    var unset: String { form == nil ? "not set" : "as \(Setting.meetupAlarm.rawValue)" }

    /// The value as it is kept, or why it is refused.
    func checked(_ value: String) throws -> String {
        func refuse(_ hint: String) -> CommandError {
            CommandError(
                "“\(shown(value))” is no value of \(rawValue).", hint: hint, status: .misuse)
        }
        switch self {
        case .timeZone: return try Zone.named(value).name
        case .backups:
            if ["on", "yes", "true"].contains(value.lowercased()) { return "on" }
            if ["off", "no", "false"].contains(value.lowercased()) { return "off" }
            throw refuse("Write on or off: kith config backups off")
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
        case .doneLogs:
            guard
                let isOn = ["true": true, "yes": true, "false": false, "no": false][
                    value.lowercased()]
            else { throw refuse("Write true or false: kith config done.logs true") }
            return String(isOn)
        default:
            guard let alarms = Setting.alarms(value) else {
                throw refuse("Write how long before: kith config \(rawValue) 1d,1h (or none)")
            }
            return alarms.isEmpty
                ? "none" : alarms.compactMap(\.words).joined(separator: ",")
        }
    }
}
