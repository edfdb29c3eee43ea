import TestTools
import CivilTime

@testable import ICalendar

/// Items with any text in any field, at any time in any zone, with any rule that is accepted.
struct RandomItem {
    var random: Seeded
    /// The zones of this file: not all, or each would have all VTIMEZONEs.
    let zones: [Zone]
    /// The years of this file.
    let years: ClosedRange<Int>

    init(seed: UInt64, names: [String]) throws {
        random = Seeded(state: seed)
        var zones: [Zone] = []
        for _ in 0..<40 { zones.append(try Zone.named(random.one(names))) }
        self.zones = zones
        years = random.one([
            2020...2037, 2020...2037, 2020...2037, 2025...2028, 1971...2019, 1902...1990,
            2038...2190,
        ])
    }

    mutating func item(_ index: Int) -> CalendarItem {
        var fields = fields(index)
        switch random.number(0...9) {
        case 0...6:
            let (start, end) = times()
            var event = CalendarItem.event(fields, start: start, end: end)
            if random.chance(2) { addRepetition(to: &event) }
            event.status = random.one([.tentative, .confirmed, .cancelled])
            event.isTransparent = random.chance(2)
            return event
        case 7, 8:
            var todo = CalendarItem.todo(fields, due: random.chance(4) ? nil : times().0)
            todo.status = random.one([.needsAction, .inProcess, .completed, .cancelled])
            if todo.status == .completed { todo.completed = instant() }
            return todo
        default:
            fields.alarms = []
            var journal = CalendarItem.journal(fields, start: times().0)
            journal.status = random.one([.draft, .final, .cancelled])
            return journal
        }
    }

    private mutating func fields(_ index: Int) -> CalendarItem {
        func text() -> String { RandomText.text(&random) }
        // Anything may be in a UID, but no two are the same.
        var fields = CalendarItem(
            .event, uid: "\(index)-" + (random.chance(3) ? text() : ""), lastModified: instant(),
            summary: text())
        if random.chance(2) {
            fields.description = random.chance(200) ? RandomText.huge(&random) : text()
        }
        if random.chance(3) { fields.location = text() }
        if random.chance(3) { fields.url = RandomText.address(&random) }
        if random.chance(3) {
            for _ in 0...random.number(0...3) { fields.categories.append(text()) }
        }
        if random.chance(5) {
            for _ in 0...random.number(0...2) { fields.relatedTo.append(text()) }
        }
        if random.chance(2) {
            fields.sequence = random.number(0...random.one([3, 1000, Int(Int32.max)]))
        }
        if random.chance(2) { fields.created = instant() }
        if random.chance(4) { fields.priority = random.number(-1...10) }
        if random.chance(4) {
            fields.classification = random.one([.public, .private, .confidential])
        }
        for _ in 0..<random.one([0, 0, 1, 2]) { fields.alarms.append(alarm()) }
        return fields
    }

    private mutating func alarm() -> VAlarm {
        let size = random.one([
            0, 1, 59, 60, 90, 3600, 5400, 86_399, 86_400, 90_000, 604_800,
            random.number(0...4_000_000),
        ])
        let seconds = random.chance(4) ? size : -size
        let trigger: VAlarm.Trigger =
            switch random.number(0...3) {
            case 0: .at(instant())
            case 1: .end(seconds)
            default: .start(seconds)
            }
        return VAlarm(trigger, text: RandomText.text(&random))
    }

    private mutating func instant() -> Instant {
        // 1 January 1970 is in year 1970 and so on; a few days more or less do not matter here.
        let year = random.number(years)
        return Instant(seconds: (year - 1970) * 31_556_952 + random.number(0...31_000_000))
    }

    /// A time on the clock of a zone; one in four close to a moment at which it is changed.
    private mutating func local(in zone: Zone) -> LocalTime {
        let at = instant()
        if random.chance(4),
            let change = zone.transitions(from: at, to: at.adding(seconds: 40_000_000)).first
        {
            let offset = random.one([change.offsetBefore, change.offsetAfter])
            return LocalTime(change.at, offset: offset).adding(seconds: random.number(-4000...4000))
        }
        let local = zone.local(at)
        return LocalTime(
            day: local.day, clock: ClockTime(hour: local.clock.hour, minute: local.clock.minute))
    }

    /// A start and a later end.
    private mutating func times() -> (CalendarTime, CalendarTime) {
        let length = random.one([1, 60, 900, 3600, 7200, 90_000, 600_000])
        switch random.number(0...9) {
        case 0, 1:
            let day = Zone.utc.day(instant())
            return (.day(day), .day(day.adding(days: random.number(1...9))))
        case 2, 3:
            let at = instant()
            return (.utc(at), .utc(at.adding(seconds: length)))
        case 4:
            // From one zone into another.
            let (zone, other) = (random.one(zones), random.one(zones))
            let start = CalendarTime(zone.instant(local(in: zone)), in: zone)
            return (start, CalendarTime(start.instant(in: zone).adding(seconds: length), in: other))
        case 5:
            // As whoever knows the instant gives it.
            let zone = random.one(zones)
            let at = zone.instant(local(in: zone))
            return (CalendarTime(at, in: zone), CalendarTime(at.adding(seconds: length), in: zone))
        default:
            let zone = random.chance(12) ? .utc : random.one(zones)
            let start = local(in: zone)
            var end = start.adding(seconds: length)
            // By the clock it is later, but the clock may have gone back.
            while zone.instant(end) <= zone.instant(start) { end = end.adding(seconds: 3600) }
            return (.zoned(start, zone), .zoned(end, zone))
        }
    }

    private mutating func addRepetition(to event: inout CalendarItem) {
        guard let from = event.start, let to = event.end else { return }
        // Events from one zone to another do not come again.
        if let end = to.zone, from.zone != end { return }
        let (start, zone) = clock(from)
        if random.chance(6) {
            event.recurrenceID = at(
                start.adding(seconds: 86_400 * random.number(-9...9)), like: from)
            return
        }
        guard let rule = try? Recurrence(parsing: RandomRule.text(near: start.day.year, &random))
        else { return }
        let found = rule.instances(
            of: start, in: zone, from: start.day, to: start.day.adding(days: 900))
        // What a start means that is no instance, RFC 5545 §3.8.5.3 leaves open: begin with the
        // first instance.
        guard let first = found.first else { return }
        let length = max(to.instant(in: .utc) - from.instant(in: .utc), 1)
        event.start = at(first, like: from)
        // By the clock, but where an end is in UTC because the clock shows it twice.
        event.end =
            if case .utc = to {
                .utc(at(first, like: from).instant(in: .utc).adding(seconds: length))
            } else {
                at(first.adding(seconds: length), like: to)
            }
        event.recurrence = rule
        for _ in 0..<random.one([0, 0, 1, 3]) {
            let left = random.chance(4) ? first.adding(seconds: 86_400) : random.one(found)
            let time = at(left, like: from)
            if !event.exceptions.contains(time) { event.exceptions.append(time) }
        }
    }

    /// What a time shows on its clock, and whose clock that is.
    private func clock(_ time: CalendarTime) -> (LocalTime, Zone) {
        switch time {
        case .day(let day): (LocalTime(day: day, clock: .midnight), .utc)
        case .utc(let instant): (Zone.utc.local(instant), .utc)
        case .zoned(let local, let zone): (local, zone)
        case .floating(let local): (local, .utc)
        }
    }

    private func at(_ local: LocalTime, like other: CalendarTime) -> CalendarTime {
        switch other {
        case .day: .day(local.day)
        case .utc: .utc(Zone.utc.instant(local))
        case .zoned(_, let zone): .zoned(local, zone)
        case .floating: .floating(local)
        }
    }
}
