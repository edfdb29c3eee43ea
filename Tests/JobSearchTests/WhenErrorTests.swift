import CivilTime
import JobSearch
import Testing

@Suite("When: what is refused")
struct WhenErrorTests {
    private func error(_ text: String) throws -> WhenError {
        let now = try #require(Instant(rfc3339: "2026-03-02T09:00:00+01:00"))
        let zone = try Zone.named("Europe/Berlin")
        do {
            let when = try When.parse(text, facing: .future, now: now, zone: zone)
            Issue.record("\(text) is \(when)")
        } catch {
            return error
        }
        return WhenError(message: "", hint: "")
    }

    @Test("a date that reads differently in different countries is refused with both readings")
    func slashes() throws {
        let error = try error("01/02/2026")
        #expect(error.message == "“01/02/2026” reads differently in different countries.")
        #expect(
            error.hint
                == "Write 2026-02-01 (Sun 1 Feb 2026) or 2026-01-02 (Fri 2 Jan 2026).")
        #expect(
            try self.error("1/2").hint
                == "Write 2027-02-01 (Mon 1 Feb 2027) or 2027-01-02 (Sat 2 Jan 2027).")
        #expect(
            try self.error("30/4/26").hint
                == "Write 2026-04-30 (Thu 30 Apr 2026) or 2030-04-26 (Fri 26 Apr 2030).")
        for text in ["01-02-2026", "1/2/26 18:30"] {
            #expect(try !self.error(text).hint.isEmpty)
        }
    }

    @Test("numbers that are no date are refused for what is wrong with them")
    func numbers() throws {
        #expect(try error("31.2.2026").message == "There is no 31 Feb 2026.")
        #expect(try error("31/02/2026").message == "There is no 31 Feb 2026.")
        #expect(try error("13/13/2026").message == "There is no month 13.")
        #expect(try error("1.2.026").message == "“026” is not a year of four digits.")
        #expect(try error("2026-12").message == "“2026-12” is not a whole date.")
        #expect(try error("18.30").hint == "For a time write 18:30.")
        #expect(try error("30.4.2026.1").message == "“30.4.2026.1” is not a time.")
    }

    @Test("an impossible date is said to be none")
    func impossible() throws {
        #expect(
            try error("31 Feb 2026")
                == WhenError(message: "There is no 31 Feb 2026.", hint: "Write 28 Feb 2026."))
        #expect(try error("2026-02-29").message == "There is no 29 Feb 2026.")
        #expect(try error("31 Apr").hint == "Write 30 Apr 2026.")
        #expect(try error("31.4.").hint == "Write 30 Apr 2026.")
        #expect(try error("2026-13-01").message == "There is no month 13.")
        #expect(try error("30 feb").message == "There is no 30 Feb.")
    }

    @Test("the last day of a month that is named instead is one of the year that is meant")
    func lastDay() throws {
        func hint(_ now: String, _ facing: Direction) throws -> String {
            do {
                return try read("31 Feb", facing, now: now)
            } catch let error as WhenError {
                return error.hint
            }
        }
        #expect(try hint("2026-03-02T09:00:00+01:00", .future) == "Write 28 Feb 2027.")
        #expect(try hint("2026-03-02T09:00:00+01:00", .past) == "Write 28 Feb 2026.")
        #expect(try hint("2027-03-02T09:00:00+01:00", .future) == "Write 29 Feb 2028.")
        #expect(try hint("2026-02-01T09:00:00+01:00", .past) == "Write 28 Feb 2025.")
    }

    @Test("a weekday that does not fit its date is refused")
    func wrongWeekday() throws {
        #expect(
            try error("Thu 27 Nov 2026")
                == WhenError(
                    message: "27 Nov 2026 is a Fri, not a Thu.", hint: "Write Fri 27 Nov 2026."))
    }

    @Test("a time that no clock shows is refused")
    func clocks() throws {
        for text in ["25:00", "24:00", "18:60", "13pm", "0am", "fri 7:5", "1:2:3:4", "18:30+99:00"]
        {
            #expect(try error(text).message.hasPrefix("No clock shows"), "\(text)")
        }
    }

    @Test("tonight has no time of the morning")
    func tonight() throws {
        #expect(try error("tonight 8:30").message == "08:30 is not in the evening.")
        #expect(try error("tonight midnight").hint == "Write tonight 20:30 or tomorrow 00:00.")
    }

    @Test("m alone could be minutes or months")
    func minutes() throws {
        #expect(try error("30m").hint == "Write 30 min or 30 months.")
        #expect(try error("in 2m").message == "“2m” could be minutes or months.")
    }

    @Test("a year before 1900 or after 2200 is refused")
    func years() throws {
        for text in [
            "1899-12-31", "2201-01-01", "1 Dec 2500", "in 900 years", "99999999999 days",
            "999999999999999999999999 weeks ago", "in 99999999 hours",
        ] {
            #expect(try error(text).message == "The year is not between 1900 and 2200.", "\(text)")
        }
    }

    @Test(
        "what is no time is refused with an example",
        arguments: [
            "", "  ", "soon", "fri fri", "next", "next month", "2026", "2026-12", "dec", "dec 2026",
            "1 dec 26", "tomorrow 2h", "now 18:30", "18:30 18:30", "ago", "in", "+", "-", "at",
            "on",
            "3", "3 d 4", "1 dec 2026 2027", "📅", "\u{0}", "2026-12-01T", "T18:30", "next today",
            "2026-12-01 18", "12 13", "end of", "p14d", "1-2-3-4", "::", "am",
        ])
    func nonsense(text: String) throws {
        let error = try error(text)
        #expect(error.message.hasSuffix("."))
        #expect(!error.hint.isEmpty)
    }

    @Test("a slip in a word is pointed out")
    func slips() throws {
        #expect(try error("tomorow").hint == "Did you mean “tomorrow”?")
        #expect(try error("firday").hint == "Did you mean “friday”?")
    }

    @Test("a very long text and one of escapes are quoted safely")
    func hostile() throws {
        #expect(try error(String(repeating: "9", count: 100_000)).message.count < 100)
        #expect(try !error("\u{1B}[31m").message.contains("\u{1B}"))
    }

    @Test("words thrown together at random never crash the reading, and errors stay sentences")
    func random() throws {
        let words = [
            "fri", "next", "last", "in", "ago", "3", "d", "3d", "+2w", "-", "1", "dec", "2026",
            "at",
            "18:30", "6", "pm", "z", "+01:00", "noon", "2026-02-30", "1/2", "eom", "end", "of",
            "now",
            "99999999999999999999", "h", "m", ",", ".", "t", "2026-12-01t", "é", "utc", "a", "on",
            ":",
        ]
        let now = try #require(Instant(rfc3339: "2026-03-02T09:00:00+01:00"))
        let zone = try Zone.named("Europe/Berlin")
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<20_000 {
            let parts = (0...next(4)).map { _ in words[next(words.count)] }
            let text = parts.joined(separator: next(4) == 0 ? "" : " ")
            do {
                let when = try When.parse(text, facing: .past, now: now, zone: zone)
                #expect((1900...2201).contains(when.moment.day(in: .utc).year), "\(text)")
            } catch {
                #expect(error.message.hasSuffix(".") && !error.hint.isEmpty, "\(text)")
            }
        }
    }
}
