import CivilTime
import ICalendar
import JobSearch

/// What is usual for the alarms of a kind of things, until one has its own.
public struct AlarmDefaults: Sendable {
    public var followUp: [Alarm]
    public var meetup: [Alarm]
    /// Of kinds of meetups that differ from the others.
    public var forms: [Meetup.Form: [Alarm]]

    public init(
        followUp: [Alarm] = [.before(seconds: 0)], meetup: [Alarm] = [.before(seconds: 3600)],
        forms: [Meetup.Form: [Alarm]] = [:]
    ) {
        self.followUp = followUp
        self.meetup = meetup
        self.forms = forms
    }
}

extension CalendarStyle {
    /// When the alarms of a meetup ring, the nearest to its start first.
    func triggers(of meetup: Meetup, start: Instant) -> [VAlarm.Trigger] {
        let usual = alarms.forms[meetup.form] ?? alarms.meetup
        guard meetup.time.isAllDay else {
            return ordered(meetup.alarms ?? usual, start: start).map(trigger)
        }
        // An all-day meetup starts at midnight, when nobody wants to be woken: its alarms count from
        // a time of day. The usual half an hour before a talk does not suit a whole day.
        let own =
            meetup.alarms
            ?? usual.map { alarm in
                guard case .before(let seconds) = alarm else { return alarm }
                return .before(seconds: seconds / 86_400 * 86_400)
            }
        return ordered(own, start: start.adding(seconds: clock.seconds)).map { alarm in
            switch alarm {
            case .before(let seconds): .start(clock.seconds - seconds)
            case .at(let instant): .at(instant)
            }
        }
    }

    /// When the alarms of a follow-up ring, which stands at `start` in a calendar.
    func triggers(of followUp: FollowUp, start: Instant) -> [VAlarm.Trigger] {
        ordered(followUp.alarms ?? alarms.followUp, start: start).map(trigger)
    }

    /// The instants at which the alarms of a follow-up ring when it is a to-do. They are not relative
    /// to its due time, because a due day means midnight, and Evolution reads a due time of another
    /// zone in the system's zone.
    func triggers(ofToDo followUp: FollowUp, start: CalendarPoint) -> [VAlarm.Trigger] {
        ordered(followUp.alarms ?? alarms.followUp, start: start.instant).map { alarm in
            switch alarm {
            case .at(let instant): .at(instant)
            case .before(let seconds): .at(start.earlier(by: seconds))
            }
        }
    }

    private func trigger(_ alarm: Alarm) -> VAlarm.Trigger {
        switch alarm {
        case .before(let seconds): .start(-seconds)
        case .at(let instant): .at(instant)
        }
    }

    /// Each once, the nearest first: some calendars keep only that one.
    private func ordered(_ alarms: [Alarm], start: Instant) -> [Alarm] {
        if alarms.count < 2 { return alarms }
        func distance(_ alarm: Alarm) -> Int {
            switch alarm {
            case .before(let seconds): seconds
            case .at(let instant): abs(start - instant)
            }
        }
        var seen: Set<Alarm> = []
        return alarms.filter { seen.insert($0).inserted }
            .enumerated().sorted { (distance($0.1), $0.0) < (distance($1.1), $1.0) }.map(\.element)
    }
}

extension CalendarPoint {
    /// So long before: whole days on the clock of the zone, the rest in hours that pass.
    fileprivate func earlier(by seconds: Int) -> Instant {
        // On the clock, of two times that it shows alike the second would be taken for the first.
        guard seconds >= 86_400 else { return instant.adding(seconds: -seconds) }
        let local = zone.local(instant)
        let day = local.day.adding(days: -(seconds / 86_400))
        return zone.instant(LocalTime(day: day, clock: local.clock))
            .adding(seconds: -(seconds % 86_400))
    }
}
