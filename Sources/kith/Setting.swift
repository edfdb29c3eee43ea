import CalendarExport
import CivilTime
import JobSearch
import Logbook

/// What can be set in a log, and what counts until it is.
enum Setting: String, CaseIterable {
    case timeZone
    case backups
    case followUpDays = "followUp.days"
    case followUpTime = "followUp.time"
    case doneLogs = "done.logs"
    case followUpAlarm = "followUp.alarm"
    case meetupAlarm = "meetup.alarm"
    case conferenceAlarm = "conference.alarm"
    case fairAlarm = "fair.alarm"
    case hackathonAlarm = "hackathon.alarm"
    case webinarAlarm = "webinar.alarm"
    case coffeeAlarm = "coffee.alarm"
    case callAlarm = "call.alarm"
    case interviewAlarm = "interview.alarm"

    var standard: String? {
        switch self {
        case .timeZone: nil
        case .backups: "on"
        case .followUpDays: "3"
        case .followUpTime: "09:00"
        case .doneLogs: "false"
        case .followUpAlarm: "0m"
        case .meetupAlarm: "1h"
        case .conferenceAlarm, .fairAlarm, .hackathonAlarm, .webinarAlarm, .coffeeAlarm,
            .callAlarm, .interviewAlarm:
            nil
        }
    }

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

    /// The kind of meetups to which a setting of alarms belongs.
    var form: Meetup.Form? {
        guard rawValue.hasSuffix(".alarm") else { return nil }
        return Meetup.Form(rawValue: String(rawValue.dropLast(".alarm".count)))
    }

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

    /// Times before something, with commas or blanks between them; none for `none`; `nil` for
    /// anything else.
    private static func alarms(_ value: String) -> [Alarm]? {
        let words = value.split { $0 == "," || $0 == " " }
        if words == ["none"] { return [] }
        let alarms = words.compactMap { try? Alarm(parsing: String($0)) }
        return alarms.isEmpty || alarms.count < words.count ? nil : alarms
    }

    /// What is usual for alarms in a log.
    static func alarms(in logbook: Logbook) throws -> AlarmDefaults {
        let settings = try logbook.settings()
        func usual(_ setting: Setting) -> [Alarm]? {
            (settings[setting.rawValue] ?? setting.standard).flatMap { alarms($0) }
        }
        var defaults = AlarmDefaults(
            followUp: usual(.followUpAlarm) ?? [], meetup: usual(.meetupAlarm) ?? [])
        for setting in allCases {
            if let form = setting.form, let alarms = usual(setting) {
                defaults.forms[form] = alarms
            }
        }
        return defaults
    }

    func value(in logbook: Logbook) throws -> String? {
        try logbook.setting(rawValue) ?? standard
    }

    func int(in logbook: Logbook) throws -> Int { try value(in: logbook).flatMap { Int($0) } ?? 0 }
}
