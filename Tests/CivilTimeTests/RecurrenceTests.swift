import CivilTime
import TestTools
import Testing

@Suite("A repetition")
struct RecurrenceTests {
    private func local(_ text: String) throws -> LocalTime {
        LocalTime(
            day: try #require(Day(iso: text.prefix(10))),
            clock: try #require(ClockTime(iso: text.dropFirst(11))))
    }

    private func days(_ rule: String, _ start: String, in zone: Zone? = nil) throws -> [String] {
        let start = try local(start)
        return try Recurrence(parsing: rule).instances(
            of: start, in: zone, from: start.day, to: start.day.adding(days: 400)
        ).map(\.day.iso)
    }

    @Test(
        "of a form that programs expand differently, or crash on, is refused",
        arguments: [
            "FREQ=YEARLY;BYWEEKNO=20,53", "FREQ=YEARLY;BYYEARDAY=100", "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTHDAY=13",
            "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=DAILY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=MO;BYSETPOS=1", "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "FREQ=YEARLY;BYDAY=20MO",
            "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYDAY=1FR,2FR;BYSETPOS=1",
            "FREQ=WEEKLY;COUNT=2;UNTIL=20260101", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;X=1", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=",
            "FREQ=WEEKLY;FREQ=DAILY",
            "FREQ=WEEKLY;UNTIL=20260230", "FREQ=WEEKLY;UNTIL=2026", "BYDAY=MO", "", "FREQ",
            "FREQ=WEEKLY;INTERVAL=99999999999999999999", "FREQ=MONTHLY;BYMONTHDAY=0",
            "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=DAILY;BYDAY=1MO", "FREQ=MONTHLY;WKST=XX",
            "FREQ=DAILY;BYMONTH=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
        ])
    func refused(rule: String) {
        #expect(throws: RecurrenceError.self) { try Recurrence(parsing: rule) }
    }

    @Test(
        "has no end when UNTIL is in the year 9999",
        arguments: ["99991231", "99991231T235959Z", "99991230T235959", "99990101T000000Z"])
    func endless(until: String) throws {
        let rule = try Recurrence(parsing: "FREQ=WEEKLY;UNTIL=\(until)")
        #expect(rule.until == nil && rule.count == nil)
        #expect(throws: RecurrenceError.self) {
            try Recurrence(parsing: "FREQ=WEEKLY;UNTIL=\(until)0")
        }
    }

    @Test("ends on the last day that UNTIL names, by the clock of its zone")
    func until() throws {
        #expect(
            try days("FREQ=DAILY;UNTIL=20260303", "2026-03-02 19:00") == [
                "2026-03-02", "2026-03-03",
            ])
        let york = try Zone.named("America/New_York")
        #expect(
            try days("FREQ=DAILY;UNTIL=20260304T045959Z", "2026-03-02 19:00", in: york)
                == ["2026-03-02", "2026-03-03"])
        #expect(
            try days("FREQ=DAILY;UNTIL=20260304T000000Z", "2026-03-02 19:00", in: york)
                == ["2026-03-02", "2026-03-03"])
    }

    @Test("every other week counts from the week of its start, also where that is no instance")
    func everyOtherWeek() throws {
        let found = try days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-03-04 19:00")
        #expect(found.prefix(2) == ["2026-03-16", "2026-03-30"])
    }

    @Test("of some weekdays every few weeks counts weeks from Monday, whatever day it starts on")
    func fewWeeks() throws {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        for ordinal in 20_515..<20_522 {
            let start = LocalTime(day: Day(ordinal: ordinal), clock: ClockTime(hour: 19))
            let monday = start.day.adding(days: 1 - start.day.weekday)
            for days in 1..<128 {
                let weekdays = (1...7).filter { days >> ($0 - 1) & 1 == 1 }
                let list = weekdays.map { names[$0 - 1] }.joined(separator: ",")
                for interval in 2...3 {
                    let rule = try Recurrence(
                        parsing: "FREQ=WEEKLY;INTERVAL=\(interval);BYDAY=\(list)")
                    let expected = (0..<70).map { start.day.adding(days: $0) }
                        .filter {
                            ($0 - monday) / 7 % interval == 0 && weekdays.contains($0.weekday)
                        }
                    let found = rule.instances(
                        of: start, from: start.day, to: start.day.adding(days: 69))
                    #expect(found.map(\.day) == expected, "\(rule) from \(start.iso)")
                }
            }
        }
    }

    @Test("every other week counts weeks from the day that WKST names")
    func weekStart() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST="
        // RFC 5545 §3.8.5.3 has this pair.
        #expect(
            try days(rule + "MO;COUNT=4", "1997-08-05 09:00")
                == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"])
        #expect(
            try days(rule + "SU;COUNT=4", "1997-08-05 09:00")
                == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"])
        #expect(
            try days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU", "2026-03-02 19:00").prefix(4)
                == ["2026-03-02", "2026-03-06", "2026-03-16", "2026-03-20"])
    }

    @Test("on a day that a month does not have is left out there")
    func missingDays() throws {
        #expect(
            try days("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31 19:00").prefix(3)
                == ["2026-01-31", "2026-03-31", "2026-05-31"])
        let start = try local("2024-02-29 19:00")
        let yearly = try Recurrence(parsing: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
        #expect(
            yearly.instances(of: start, from: start.day, to: start.day.adding(days: 1500)).map(
                \.day.iso)
                == ["2024-02-29", "2028-02-29"])
    }

    @Test("gives at most 1,000 instances and five years, and none for ever")
    func bounds() throws {
        let start = try local("2026-03-02 19:00")
        let far = start.day.adding(days: 100_000)
        let daily = try Recurrence(parsing: "FREQ=DAILY")
        #expect(daily.instances(of: start, from: start.day, to: far).count == 1000)
        let yearly = try Recurrence(parsing: "FREQ=YEARLY")
        #expect(yearly.instances(of: start, from: start.day, to: far).count == 6)
        let never = try Recurrence(parsing: "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")
        #expect(never.instances(of: start, from: start.day, to: far).isEmpty)
    }

    @Test(
        "of any accepted form gives the days that dateutil gives",
        .enabled(if: Python.hasDateutil, "python3-dateutil is not installed"))
    func dateutil() throws {
        let seed = Chance.seed()
        var generator = Seeded(state: seed)
        var questions = ""
        var answers: [String] = []
        let cases = Chance.cases(else: 600)
        while answers.count < cases {
            let text = Self.randomRule(&generator)
            guard let rule = try? Recurrence(parsing: text) else { continue }
            let day = Day(ordinal: Int.random(in: 20_000..<22_000, using: &generator))
            let start = LocalTime(day: day, clock: ClockTime(hour: 19))
            let found = rule.instances(of: start, from: day, to: day.adding(days: 1500))
            // What a start means that is no instance, RFC 5545 §3.8.5.3 leaves open.
            guard found.first == start else { continue }
            questions += "\(text) \(start.iso)\n"
            answers.append(found.map { " " + $0.day.iso }.joined())
        }
        let script = """
            import sys, datetime as d
            from dateutil.rrule import rrulestr
            for line in open(sys.argv[1]):
                rule, start = line.split()
                start = d.datetime.fromisoformat(start)
                out = []
                for t in rrulestr(rule, dtstart=start):
                    if t.date() > start.date() + d.timedelta(1500) or len(out) == 1000: break
                    out.append(" " + t.date().isoformat())
                print("".join(out))
            """
        let output = try Python.withFile(Array(questions.utf8)) { path in
            try Python.run(["-c", script, path]).output
        }
        let expected = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(expected.count == answers.count)
        let asked = questions.split(separator: "\n")
        for index in answers.indices.prefix(expected.count) where answers[index] != expected[index]
        {
            Issue.record(
                "KITH_SEED=\(seed): \(asked[index])\n\(answers[index].prefix(90))\n\(expected[index].prefix(90))"
            )
        }
    }

    static func randomRule(_ generator: inout Seeded) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        func chance(_ of: Int) -> Bool { number(1...of) == 1 }
        let frequency = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"][number(0...3)]
        var rule = "FREQ=\(frequency)"
        if chance(2) { rule += ";INTERVAL=\(number(1...4))" }
        if chance(4) { rule += ";COUNT=\(number(1...30))" }
        if chance(3) { rule += ";BYMONTH=\(number(1...6)),\(number(7...12))" }
        if chance(2) {
            let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].shuffled(using: &generator)
            let nth = chance(2) ? ["1", "2", "3", "4", "-1", "-2"][number(0...5)] : ""
            rule += ";BYDAY=" + names.prefix(number(1...3)).map { nth + $0 }.joined(separator: ",")
        }
        if chance(3) { rule += ";BYMONTHDAY=\(number(-5...28)),\(number(1...31))" }
        if chance(6) { rule += ";BYSETPOS=\(number(-4...4))" }
        if chance(3) { rule += ";WKST=" + ["MO", "SU", "SU", "WE"][number(0...3)] }
        return rule
    }
}
