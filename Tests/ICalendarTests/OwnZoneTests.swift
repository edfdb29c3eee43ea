import CivilTime
import Testing

@testable import ICalendar

@Suite("A time zone that its file describes, or only names for people")
struct OwnZoneTests {
    /// Rules of a zone: month and weekday of both changes, at two and three o'clock.
    struct Rules {
        var winter: String
        var summer: String
        var offsets: (winter: String, summer: String)
        var clock = ""

        static let berlin = Rules(
            winter: "BYDAY=-1SU;BYMONTH=10", summer: "BYDAY=-1SU;BYMONTH=3",
            offsets: ("+0100", "+0200"))
        static let sydney = Rules(
            winter: "BYDAY=1SU;BYMONTH=4", summer: "BYDAY=1SU;BYMONTH=10",
            offsets: ("+1000", "+1100"))
        static let nowhere = Rules(
            winter: "BYDAY=2SU;BYMONTH=9", summer: "BYDAY=2SU;BYMONTH=5",
            offsets: ("+0700", "+0800"))
    }

    private func item(
        _ tzid: String, _ rules: Rules?, home: String? = nil
    ) throws -> CalendarItem {
        var zone = ""
        if let rules {
            let (winter, summer) = rules.offsets
            zone = """
                BEGIN:VTIMEZONE
                TZID:\(tzid)
                BEGIN:STANDARD
                DTSTART:16010101T030000
                RRULE:FREQ=YEARLY;\(rules.clock)\(rules.winter)
                TZOFFSETFROM:\(summer)
                TZOFFSETTO:\(winter)
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                RRULE:FREQ=YEARLY;\(rules.clock)\(rules.summer)
                TZOFFSETFROM:\(winter)
                TZOFFSETTO:\(summer)
                END:DAYLIGHT
                END:VTIMEZONE

                """
        }
        let text = """
            BEGIN:VCALENDAR
            \(zone)BEGIN:VEVENT
            UID:a
            DTSTART;TZID="\(tzid)":20260302T190000
            RRULE:FREQ=WEEKLY
            END:VEVENT
            END:VCALENDAR
            """
        let reader = try CalendarReader(Array(text.utf8), home: home.map { try Zone.named($0) })
        guard case .item(let item) = try reader.entries().first else {
            throw ICalendarError.notACalendar
        }
        return item
    }

    private func zone(_ item: CalendarItem) -> String {
        guard case .zoned(_, let zone) = item.start else {
            return "\(String(describing: item.start))"
        }
        return zone.name
    }

    @Test("is a known one with the same clock changes, the reader's own before others, and told")
    func known() throws {
        let berlin = try item("Customized Time Zone", .berlin)
        #expect(zone(berlin) == "Europe/Berlin" && berlin.recurrence != nil)
        #expect(
            berlin.warnings == [
                "The time zone “Customized Time Zone” is the file's own; it is taken as Europe/Berlin."
            ])
        for home in ["Europe/Vienna", "Europe/Oslo"] {
            #expect(try zone(item("Customized Time Zone", .berlin, home: home)) == home)
        }
        #expect(
            try zone(item("Customized Time Zone", .berlin, home: "Asia/Tokyo")) == "Europe/Berlin")
        #expect(try zone(item("Canberra, Melbourne, Sydney", .sydney)) == "Australia/Sydney")
        #expect(try zone(item("Paris, Madrid", .berlin)) == "Europe/Paris")
    }

    @Test("has summer time by rules with the hours that Lotus Notes writes")
    func notes() throws {
        var rules = Rules.berlin
        rules.clock = "BYMINUTE=0;BYHOUR=2,3;"
        #expect(try zone(item("W. Europe", rules)) == "Europe/Berlin")
    }

    @Test("that is like none keeps its times, and its repetition is not followed, which is told")
    func unlikeAny() throws {
        let item = try item("Customized Time Zone", .nowhere)
        #expect(item.start == Instant(rfc3339: "2026-03-02T12:00:00Z").map(CalendarTime.utc))
        #expect(item.recurrence == nil && item.ruleText == "FREQ=WEEKLY")
        #expect(
            item.warnings == [
                "The time zone “Customized Time Zone” is the file's own; its times became UTC.",
                "The repetition is not followed: its time zone is like none that is known.",
            ])
    }

    @Test(
        "is known by its name for people, with a slash before it, or by its offset",
        arguments: [
            ("/Europe/Stockholm", "Europe/Stockholm"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("Canberra, Melbourne, Sydney", "Australia/Sydney"), ("GMT+0200", "Etc/GMT-2"),
            ("UTC-5", "Etc/GMT+5"), ("UTC+05:30", "Asia/Kolkata"), ("+02:00", "Etc/GMT-2"),
            ("(UTC+03:00) Nowhere", "Etc/GMT-3"),
        ])
    func names(name: String, expected: String) throws {
        let item = try item(name, nil)
        #expect(zone(item) == expected)
        // Other programs may not understand the name.
        let told = "The time zone “\(name)” is taken as \(expected)."
        #expect(item.warnings == (name.hasPrefix("/") ? [] : [told]))
    }

    @Test(
        "is not known by any other name",
        arguments: ["GMT+2500", "UTC+", "+5", "GMT+123", "UTC+1:2:3", "(Nowhere", "UTC +2", "Mars"])
    func noNames(name: String) throws {
        #expect(try item(name, nil).warnings == ["Nobody knows the time zone “\(name)”."])
    }
}
