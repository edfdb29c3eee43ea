import TestTools
import Testing

@testable import CivilTime
@testable import ICalendar

@Suite("A VTIMEZONE")
struct VTimeZoneTests {
    /// The years in which they must be right.
    static let span = (
        first: Instant(seconds: 1_577_836_800), last: Instant(seconds: 1_609_459_200)
    )

    @Test("of a zone with daylight time is two yearly rules")
    func berlin() throws {
        let berlin = try Zone.named("Europe/Berlin")
        #expect(
            VTimeZone(berlin, span: Self.span).lines == [
                "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:DAYLIGHT",
                "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
                "BEGIN:STANDARD", "DTSTART:19961027T030000",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
            ])
    }

    @Test("begins where its yearly rule does, as programs want it that look at earlier years")
    func london() throws {
        let lines = VTimeZone(try Zone.named("Europe/London"), span: Self.span).lines
        #expect(lines.count { $0.hasPrefix("RRULE:") } == 2)
        #expect(lines.count { $0.hasPrefix("DTSTART:199") } == 2)
    }

    @Test("of a zone without daylight time is one observance")
    func kathmandu() throws {
        let lines = VTimeZone(try Zone.named("Asia/Kathmandu"), span: Self.span).lines
        #expect(lines.count { $0.hasPrefix("BEGIN:") } == 2)
        #expect(lines.contains("TZOFFSETTO:+0545"))
    }

    @Test("of events before 1970 begins before them")
    func longAgo() throws {
        // London kept summer time all the year from 1968 to 1971.
        let at = Instant(seconds: -60_000_000)
        let lines = VTimeZone(try Zone.named("Europe/London"), span: (at, at)).lines
        #expect(lines[3].hasPrefix("DTSTART:1967"))
        #expect(
            lines.contains("DTSTART:19680218T020000") && lines.contains("DTSTART:19711031T030000"))
    }

    @Test("of Dublin calls summer daylight time, whatever tzdata calls it")
    func dublin() throws {
        let lines = VTimeZone(try Zone.named("Europe/Dublin"), span: Self.span).lines
        let daylight = try #require(lines.firstIndex(of: "BEGIN:DAYLIGHT"))
        #expect(lines[daylight...].prefix(6).contains("TZNAME:IST"))
    }

    @Test(
        "of every zone is right around every change, 2020–2037, for libical, python-icalendar and the RFC's rules",
        .enabled(if: Python.hasReaders, "needs python3-icalendar and libical"),
        .enabled(if: ZoneFiles.hasCompiler, "zic is not installed"),
        arguments: ZoneFiles.forms)
    func everyZone(form: ZoneFiles.Form) throws {
        let names = Zone.knownNames()
        #expect(names.count > 500)
        try ZoneFiles.with(form) { folder in
            var text: [UInt8] = []
            let zones = try names.map { name in
                let bytes = try #require(ZoneData.contents(of: folder + "/" + name), "\(name)")
                return Zone(name: name, rules: try #require(TZif.rules(in: bytes), "\(name)"))
            }
            CalendarWriter.begin(
                VCalendar(product: "-//kith//kith 1.0//EN"), zones: zones, span: Self.span,
                into: &text)
            CalendarWriter.end(into: &text)
            let result = try Python.withFile(text) {
                try Python.run(script: "vtimezones.py", [$0, folder])
            }
            // UTC needs none.
            #expect(
                result.status == 0 && result.output.contains("\(names.count - 1) zones"),
                "\(result.output)")
        }
    }

    @Test("of every zone is read by our own reader, by libical's rules, as it was meant")
    func ownReader() throws {
        for name in Zone.knownNames() {
            let zone = try Zone.named(name)
            guard zone != .utc else { continue }
            let lines = VTimeZone(zone, span: Self.span).lines
            let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
            let read = bytes.withUnsafeBufferPointer { OwnZone($0, terminator: 0x0A) }
            let own = try #require(read, "\(name)")
            var onsets: [Int: [OwnZone.Onset]] = [:]
            // The noon of every fifth day or so, of some years.
            for ordinal in stride(from: 18_262, to: 24_837, by: 61) {
                let noon = LocalTime(day: Day(ordinal: ordinal), clock: ClockTime(hour: 12))
                let year = noon.day.year
                let known = onsets[year] ?? own.onsets(until: year)
                onsets[year] = known
                #expect(
                    own.offset(at: noon, known) == zone.offset(at: zone.instant(noon)),
                    "\(name) \(noon.iso)")
            }
        }
    }
}
