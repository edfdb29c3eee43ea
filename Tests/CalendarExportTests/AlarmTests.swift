import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@Suite("Alarms in a calendar")
struct AlarmTests {
    private func triggers(_ scene: Scene, _ items: [CalendarItem]) throws -> [String] {
        try scene.text(items).filter { $0.hasPrefix("TRIGGER") }
    }

    private let morning = Alarm.at(Instant(seconds: 1_772_524_800))

    @Test("of a meetup are its own, the nearest first, each once")
    func own() throws {
        var scene = try Scene()
        scene.meetup.alarms = [
            .before(seconds: 86_400), .before(seconds: 1800), morning, .before(seconds: 1800),
        ]
        #expect(
            try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [
                "TRIGGER:-PT30M", "TRIGGER;VALUE=DATE-TIME:20260303T080000Z", "TRIGGER:-P1D",
            ])
    }

    @Test("of whole days are counted from a time of day, not from midnight")
    func wholeDays() throws {
        var scene = try Scene()
        let first = try #require(Day(iso: "2026-03-28"))
        scene.meetup.time = .days(first, first)
        scene.meetup.alarms = [
            .before(seconds: 0), .before(seconds: 86_400), .before(seconds: 1800),
        ]
        #expect(
            try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [
                "TRIGGER:PT9H", "TRIGGER:PT8H30M", "TRIGGER:-PT15H",
            ])
    }

    @Test("are as is usual for the kind where a thing has none of its own")
    func usual() throws {
        var scene = try Scene()
        scene.style.alarms.meetup = [.before(seconds: 7200)]
        scene.style.alarms.forms[.interview] = [.before(seconds: 86_400), .before(seconds: 3600)]
        #expect(
            try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [
                "TRIGGER:-PT2H"
            ])
        scene.meetup.form = .interview
        #expect(
            try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [
                "TRIGGER:-PT1H", "TRIGGER:-P1D",
            ])
        // The hour before a talk is no time before a day; a day before is.
        let first = try #require(Day(iso: "2026-03-28"))
        scene.meetup.time = .days(first, first)
        #expect(
            try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [
                "TRIGGER:PT9H", "TRIGGER:-PT15H",
            ])
        scene.meetup.alarms = []
        #expect(try triggers(scene, scene.meetup.calendarItems(scene.around, scene.style)) == [])
    }

    @Test("of a follow-up are counted from its time, as an event and as a to-do")
    func followUp() throws {
        var scene = try Scene()
        var followUp = scene.followUp(due: try day("2026-03-31"))
        followUp.alarms = [.before(seconds: 0), .before(seconds: 3 * 86_400 + 3600)]
        #expect(
            try triggers(scene, [followUp.calendarItem(scene.around, scene.style)]) == [
                "TRIGGER:PT0S", "TRIGGER:-P3DT1H",
            ])
        scene.style.form = .todo
        // Three days before by the clock: the clocks were changed on the 29th.
        #expect(
            try triggers(scene, [followUp.calendarItem(scene.around, scene.style)]) == [
                "TRIGGER;VALUE=DATE-TIME:20260331T070000Z",
                "TRIGGER;VALUE=DATE-TIME:20260328T070000Z",
            ])
        let at = try #require(Instant(rfc3339: "2026-03-31T14:00:00+02:00"))
        followUp.due = .time(at, zone: "Europe/Berlin")
        #expect(
            try triggers(scene, [followUp.calendarItem(scene.around, scene.style)]) == [
                "TRIGGER;VALUE=DATE-TIME:20260331T120000Z",
                "TRIGGER;VALUE=DATE-TIME:20260328T120000Z",
            ])
    }
}
