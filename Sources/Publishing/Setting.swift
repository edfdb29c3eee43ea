import CalendarExport
import JobSearch
import Logbook

/// A value that can be set in a log, and its standard until it is.
public enum Setting: String, CaseIterable, Sendable {
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

    /// The value that counts until one is set; `nil` where there is none.
    public var standard: String? {
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

    /// The kind of meetups to which a setting of alarms belongs.
    public var form: Meetup.Form? {
        guard rawValue.hasSuffix(".alarm") else { return nil }
        return Meetup.Form(rawValue: String(rawValue.dropLast(".alarm".count)))
    }

    /// Times before something, with commas or blanks between them; none for `none`; `nil` for
    /// anything else.
    public static func alarms(_ value: String) -> [Alarm]? {
        let words = value.split { $0 == "," || $0 == " " }
        if words == ["none"] { return [] }
        let alarms = words.compactMap { try? Alarm(parsing: String($0)) }
        return alarms.isEmpty || alarms.count < words.count ? nil : alarms
    }

    /// What is usual for alarms in a log.
    public static func alarms(in logbook: Logbook) throws -> AlarmDefaults {
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

    /// The value that counts in a log.
    public func value(in logbook: Logbook) throws -> String? {
        try logbook.setting(rawValue) ?? standard
    }

    /// The value as a number; 0 where it is none.
    public func int(in logbook: Logbook) throws -> Int {
        try value(in: logbook).flatMap { Int($0) } ?? 0
    }
}
