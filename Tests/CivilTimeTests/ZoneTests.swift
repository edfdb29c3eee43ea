import Testing

@testable import CivilTime

@Suite("A zone")
struct ZoneTests {
    func local(_ text: String) throws -> LocalTime {
        LocalTime(
            day: try #require(Day(iso: text.prefix(10))),
            clock: try #require(ClockTime(iso: text.dropFirst(11))))
    }
    func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    @Test(
        "keeps to a rule of TZ, a well-known one before others",
        arguments: [
            ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
            ("GMT0BST,M3.5.0/1,M10.5.0", "Europe/London"),
            ("EST5EDT,M3.2.0,M11.1.0", "America/New_York"), ("JST-9", "Asia/Tokyo"),
            ("IST-5:30", "Asia/Kolkata"), ("NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Auckland"),
            ("<+03>-3", "Etc/GMT-3"), ("UTC0", "UTC"), ("XYZ5", "Etc/GMT+5"),
            ("ABC-1ABD,M3.5.0,M10.5.0/3", "Europe/Berlin"), ("<+0545>-5:45", "Asia/Kathmandu"),
            ("CET-1CEST", nil), ("CET-1:07", nil), ("Nonsense", nil), ("CET-1CEST,M3.5.0", nil),
            ("", nil),
        ] as [(String, String?)])
    func keepsToRule(rule: String, name: String?) {
        #expect(Zone.keeping(toRule: rule)?.name == name)
    }

    @Test(
        "shows an instant on its clocks",
        arguments: [
            ("Europe/Berlin", "2026-07-01T12:00Z", "2026-07-01T14:00:00"),
            ("Europe/Berlin", "2026-01-01T12:00Z", "2026-01-01T13:00:00"),
            ("Europe/Berlin", "2061-07-01T12:00Z", "2061-07-01T14:00:00"),
            ("Europe/Berlin", "2390-01-01T12:00Z", "2390-01-01T13:00:00"),
            ("Asia/Kathmandu", "2026-01-01T12:00Z", "2026-01-01T17:45:00"),
            ("Australia/Lord_Howe", "2026-01-01T12:00Z", "2026-01-01T23:00:00"),
            ("Australia/Lord_Howe", "2026-07-01T12:00Z", "2026-07-01T22:30:00"),
            ("Antarctica/Troll", "2045-07-01T12:00Z", "2045-07-01T14:00:00"),
            ("Africa/Casablanca", "2027-02-20T12:00Z", "2027-02-20T12:00:00"),
            ("Europe/Dublin", "2040-07-01T12:00Z", "2040-07-01T13:00:00"),
            ("Australia/Sydney", "2041-01-01T12:00Z", "2041-01-01T23:00:00"),
            ("America/St_Johns", "2050-01-01T12:00Z", "2050-01-01T08:30:00"),
            ("Pacific/Apia", "2011-12-30T09:59Z", "2011-12-29T23:59:00"),
            ("Pacific/Apia", "2011-12-30T10:00Z", "2011-12-31T00:00:00"),
        ])
    func shows(zone: String, at: String, clock: String) throws {
        #expect(try Zone.named(zone).local(instant(at)).iso == clock)
    }

    @Test("skips times when its clocks go forward")
    func gap() throws {
        let berlin = try Zone.named("Europe/Berlin")
        let skipped = try local("2026-03-29 02:30")
        #expect(
            try berlin.resolve(skipped)
                == .skipped(movedTo: instant("2026-03-29T01:30Z"), gap: 3600))
        #expect(berlin.local(berlin.instant(skipped)).iso == "2026-03-29T03:30:00")
        #expect(
            try berlin.resolve(local("2026-03-29 02:00"))
                == .skipped(movedTo: instant("2026-03-29T01:00Z"), gap: 3600))
        #expect(
            try berlin.resolve(local("2026-03-29 03:00")) == .unique(instant("2026-03-29T01:00Z")))
        #expect(
            try Zone.named("Australia/Lord_Howe").resolve(local("2040-10-07 02:15"))
                == .skipped(movedTo: instant("2040-10-06T15:45Z"), gap: 1800))
    }

    @Test("repeats times when its clocks go back")
    func overlap() throws {
        let berlin = try Zone.named("Europe/Berlin")
        #expect(
            try berlin.resolve(local("2050-10-30 02:30"))
                == .repeated(
                    first: instant("2050-10-30T00:30Z"), second: instant("2050-10-30T01:30Z")))
        #expect(
            try berlin.resolve(local("2026-10-25 03:00")) == .unique(instant("2026-10-25T02:00Z")))
        #expect(try berlin.instant(local("2026-10-25 02:00")) == instant("2026-10-25T00:00Z"))
    }

    @Test("of Samoa has no 30 December 2011")
    func missingDay() throws {
        let apia = try Zone.named("Pacific/Apia")
        let resolved = try apia.resolve(local("2011-12-30 12:00"))
        #expect(resolved == .skipped(movedTo: try instant("2011-12-30T22:00Z"), gap: 86_400))
        #expect(try apia.day(apia.instant(local("2011-12-30 12:00"))).iso == "2011-12-31")
    }

    @Test("lists its changes, those of its yearly rule too")
    func transitions() throws {
        let changes = try Zone.named("Europe/Berlin").transitions(
            from: instant("2050-01-01T00:00Z"), to: instant("2051-01-01T00:00Z"))
        #expect(
            changes == [
                Transition(
                    at: try instant("2050-03-27T01:00Z"), offsetBefore: 3600, offsetAfter: 7200,
                    abbreviation: "CEST", isDaylight: true),
                Transition(
                    at: try instant("2050-10-30T01:00Z"), offsetBefore: 7200, offsetAfter: 3600,
                    abbreviation: "CET", isDaylight: false),
            ])
        #expect(try Zone.named("Europe/Dublin").yearlyRule?.begins.time == 7200)
        #expect(try Zone.named("Asia/Kathmandu").yearlyRule == nil)
    }

    @Test(
        "is an error when it is misspelt, or no name at all",
        arguments: [
            "Europe/Berln", "europe/berlin", "Lisbon", "New York", "", "..",
            "../zoneinfo/Europe/Berlin", "/etc/localtime", "Europe", "Europe/", "tzdata.zi",
            "zone.tab", "right/Europe/Berlin", "a\0b", "Mars/Olympus_Mons",
        ])
    func unknown(name: String) {
        #expect(throws: ZoneError.unknown(name: name)) { try Zone.named(name) }
    }

    @Test("UTC needs no data")
    func utc() throws {
        for name in ["UTC", "Etc/UTC", "GMT", "Z"] { #expect(try Zone.named(name) == .utc) }
        #expect(Zone.utc.offset(at: Instant(seconds: 0)) == 0)
        #expect(Zone.utc.abbreviation(at: Instant(seconds: 0)) == "UTC")
    }
}
