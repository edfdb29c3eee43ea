internal import CLibical
import CivilTime

/// One property, as a value: what libical is asked to build and to write. Its texts are sanitized.
enum Property {
    enum TextName: Int, CaseIterable {
        case uid, summary, description, location, url, categories, relatedTo
    }
    enum TimeName: Int, CaseIterable {
        case stamp, created, lastModified, start, end, due, completed, recurrenceID, exception
        case addition
    }
    enum NumberName: Int, CaseIterable { case sequence, priority }

    /// A time in the form in which it is written.
    enum Time: Equatable {
        case day(Day)
        case utc(Instant)
        case zoned(LocalTime, zone: String)
        case floating(LocalTime)
    }

    case text(TextName, String)
    case time(TimeName, Time)
    case number(NumberName, Int32)
    case duration(seconds: Int)
    /// RECURRENCE-ID with RANGE=THISANDFUTURE.
    case futureRecurrenceID(Time)
    case status(CalendarItem.Status)
    case transparency(isTransparent: Bool)
    case classification(CalendarItem.Classification)
    /// ACTION:DISPLAY.
    case action
    case trigger(VAlarm.Trigger)
    indirect case rule(Recurrence, start: CalendarTime)

    /// As libical builds it.
    func handle() throws(ICalendarError) -> PropertyHandle {
        switch self {
        case .text(let name, let text): try PropertyHandle(Self.new(name, text))
        case .time(let name, let time): try Self.handle(name, time)
        case .futureRecurrenceID(let time):
            try Self.handle(.recurrenceID, time)
                .with(icalparameter_new_range(ICAL_RANGE_THISANDFUTURE))
        case .duration(let seconds):
            try PropertyHandle(icalproperty_new_duration(icaldurationtype(seconds: seconds)))
        case .number(.sequence, let number): try PropertyHandle(icalproperty_new_sequence(number))
        case .number(.priority, let number): try PropertyHandle(icalproperty_new_priority(number))
        case .status(let status):
            try PropertyHandle(
                icalproperty_new_status(icalproperty_string_to_status(status.rawValue)))
        case .transparency(let isTransparent):
            try PropertyHandle(
                icalproperty_new_transp(
                    isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE))
        case .classification(let classification):
            try PropertyHandle(icalproperty_new_class(classification.native))
        case .action: try PropertyHandle(icalproperty_new_action(ICAL_ACTION_DISPLAY))
        case .trigger(.start(let seconds)):
            try PropertyHandle(icalproperty_new_trigger(icaltriggertype(seconds: seconds)))
        case .trigger(.end(let seconds)):
            try PropertyHandle(icalproperty_new_trigger(icaltriggertype(seconds: seconds)))
                .with(icalparameter_new_related(ICAL_RELATED_END))
        case .trigger(.at(let instant)):
            try PropertyHandle(icalproperty_new_trigger(icaltriggertype(instant)))
        case .rule(let rule, let start):
            try PropertyHandle(icalproperty_new_rrule(rule.native(start: start)))
        }
    }

    private static func handle(
        _ name: TimeName, _ time: Time
    ) throws(ICalendarError) -> PropertyHandle {
        switch time {
        case .day(let day): try PropertyHandle(new(name, icaltimetype(day)))
        case .utc(let instant): try PropertyHandle(new(name, icaltimetype(instant)))
        case .floating(let local): try PropertyHandle(new(name, icaltimetype(local)))
        case .zoned(let local, let zone):
            try PropertyHandle(new(name, icaltimetype(local))).with(icalparameter_new_tzid(zone))
        }
    }

    private static func new(_ name: TextName, _ text: String) -> OpaquePointer? {
        switch name {
        case .uid: icalproperty_new_uid(text)
        case .summary: icalproperty_new_summary(text)
        case .description: icalproperty_new_description(text)
        case .location: icalproperty_new_location(text)
        case .url: icalproperty_new_url(text)
        case .categories: icalproperty_new_categories(text)
        case .relatedTo: icalproperty_new_relatedto(text)
        }
    }

    private static func new(_ name: TimeName, _ time: icaltimetype) -> OpaquePointer? {
        switch name {
        case .stamp: icalproperty_new_dtstamp(time)
        case .created: icalproperty_new_created(time)
        case .lastModified: icalproperty_new_lastmodified(time)
        case .start: icalproperty_new_dtstart(time)
        case .end: icalproperty_new_dtend(time)
        case .due: icalproperty_new_due(time)
        case .completed: icalproperty_new_completed(time)
        case .recurrenceID: icalproperty_new_recurrenceid(time)
        case .exception: icalproperty_new_exdate(time)
        case .addition:
            icalproperty_new_rdate(
                icaldatetimeperiodtype(time: time, period: icalperiodtype_null_period()))
        }
    }
}

extension icaltriggertype {
    /// Creates a trigger of seconds from its anchor.
    fileprivate init(seconds: Int) {
        self.init(time: icaltime_null_time(), duration: icaldurationtype(seconds: seconds))
    }

    fileprivate init(_ instant: Instant) {
        self.init(time: icaltimetype(instant), duration: icaldurationtype_from_int(0))
    }
}

extension icaldurationtype {
    /// Creates the duration of so many seconds. Whole days are days, which may have 23 hours:
    /// `-P1D`. The smallest number has no opposite in C.
    fileprivate init(seconds: Int) {
        self = icaldurationtype_from_int(max(Int32(clamping: seconds), -Int32.max))
    }
}

extension CalendarItem.Classification {
    fileprivate var native: icalproperty_class {
        switch self {
        case .public: ICAL_CLASS_PUBLIC
        case .private: ICAL_CLASS_PRIVATE
        case .confidential: ICAL_CLASS_CONFIDENTIAL
        }
    }
}
