import CivilTime
import JobSearch
import TestTools

@testable import LogSync

/// Things with every field filled, built out of what the kinds say of their fields.
struct FilledThing {
    var random: Seeded
    /// Number of a thing that is sure to have something in every field.
    private var isFull: Bool

    init(_ random: Seeded, isFull: Bool = true) {
        self.random = random
        self.isFull = isFull
    }

    static let kinds = Kind.allCases.map { FormKind.thing($0) } + [.setting]

    /// Texts that are hard on escapes and folds.
    static let texts = [
        "Swift Berlin", "Käse, Brot; Wein", "back\\slash \\n and \\, marks",
        "line one\nline two\n\nfour",
        "👩‍💻 emoji 🏳️‍🌈 in “quotes” and \"straight\" ones", "it's 100 % {JSON} [\"a\",1]", "a\ttab",
        "a: colon; TZID=x:y", "日本語のテキストは折り返しで壊れやすい、と言われている。何度も何度も繰り返す。",
        "-- kith: meetup --", "notes\n-- kith: followup --\nWith: nobody", "BEGIN:VEVENT",
        "END:VCARD\nEND:VEVENT",
        "éà combining: e\u{301}", "ends with a backslash \\",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
        "=3D quoted=printable=", "x", "#,;:", "trailing dots…", "a\u{a0}b",
    ]

    mutating func text() -> String {
        let text = random.one(FilledThing.texts)
        if random.chance(60) { return long(text, 60_000) }
        return random.chance(3) ? text + " " + random.one(FilledThing.texts) : text
    }

    private func long(_ text: String, _ count: Int) -> String {
        cleaned(String(String(repeating: text + " ", count: count / text.count + 1).prefix(count)))
    }

    mutating func uid() -> String {
        random.chance(4)
            ? random.one([
                "20260302T0900-x@example.com", "a, b; c\\d", "ünïque-\(random.number(1...9))",
            ])
            : uuidText(random.next(), random.next())
    }

    mutating func day() -> Day { Day(ordinal: random.number(18_000...24_000)) }

    static let zones = [
        "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Lord_Howe",
        "Pacific/Apia", "America/St_Johns",
    ]

    /// Near a change of the clocks of Berlin and New York often.
    mutating func instant() -> Instant {
        let changes = [1_774_746_000, 1_792_890_000, 1_772_953_200, 1_793_512_800]
        if random.chance(3) {
            return Instant(seconds: random.one(changes) + 60 * random.number(-130...130))
        }
        return Instant(seconds: random.number(1_600_000_000...1_999_999_999))
    }

    mutating func moment() -> Moment {
        random.chance(3) ? .day(day()) : .time(instant(), zone: random.one(FilledThing.zones))
    }

    mutating func span() -> Meetup.Span {
        if random.chance(3) {
            let first = day()
            return .days(first, first.adding(days: random.number(0...3)))
        }
        let start = instant()
        return .times(
            start: start, end: start.adding(seconds: random.one([0, 900, 5400, 7200, 90_000])),
            zone: random.one(FilledThing.zones))
    }

    mutating func period() -> Period? {
        try? Period(random.number(1...20), random.one(Period.Unit.allCases))
    }

    /// A value of a field; `nil` for none.
    mutating func value(of field: AnyField) -> FieldValue? {
        switch field.shape {
        case .text: return .text(text(of: field))
        case .number(let range):
            return .number(random.number(range.lowerBound...min(range.upperBound, 99)))
        case .list: return .list(list(of: field))
        case .day: return .day(day())
        case .instant: return .instant(instant())
        case .period: return period().map { .period($0) }
        case .moment: return .moment(moment())
        case .span: return .span(span())
        case .alarms:
            let alarms = ["PT30M", "P1D", "PT0S", "2026-12-01T18:30:00Z"]
            return .list(random.chance(4) ? [] : Array(alarms.prefix(random.number(1...4))))
        case .choice(let words): return .text(random.one(words))
        case .reference, .references: return nil
        case .entries(let fields):
            return .entries(
                (0..<random.number(1...3)).map { _ in
                    fields.map { field in
                        if field.canBeEmpty, random.chance(3) { return .none }
                        return value(of: field) ?? .none
                    }
                })
        }
    }

    private mutating func text(of field: AnyField) -> String {
        switch field.input {
        case .profile:
            random.chance(8)
                ? "https://example.com/ada" : LinkedInProfile.url("ada-\(random.number(1...99))-é")
        case .webAddress:
            random.one([
                "https://example.com/a,b;c?d=e%2Cf&g=“h”", "https://example.com/@52.5,13.4,17z",
                "https://example.com/plain", "http://localhost:8080/#x",
            ])
        case .rule: "FREQ=WEEKLY"
        default: text()
        }
    }

    private mutating func list(of field: AnyField) -> [String] {
        var list: [String] = []
        for number in 0..<random.number(1...4) {
            switch field.input {
            case .email: list.append("ada\(number)@example.com")
            case .phone: list.append("+49 30 123456\(number)")
            default: list.append(text(of: field))
            }
        }
        var seen: Set<String> = []
        return list.filter { seen.insert($0).inserted }
    }

    /// A thing as it comes out of a log.
    mutating func thing(_ kind: FormKind) -> PortableThing {
        guard let type = kind.kind?.type else {
            var thing = PortableThing(nil, uid: uid())
            thing.values = ["name": .text(text()), "value": .text(text())]
            return thing
        }
        var thing = filled(type)
        thing.modifiedAt = instant()
        thing.createdAt = random.chance(3) ? thing.modifiedAt : instant()
        return thing
    }

    private mutating func filled<T: Thing>(_ type: T.Type) -> PortableThing {
        var thing = PortableThing(T.kind, uid: uid())
        for (index, field) in T.fields.enumerated() where !field.isDerived {
            if index > 0, !isFull, field.canBeEmpty, random.chance(2) { continue }
            switch field.shape {
            case .reference: thing.links[field.name] = [uid() + "-other"]
            case .references:
                let uids = (0..<random.number(1...4)).map { _ in uid() }
                thing.links[field.name] = Set(uids).inOrder
            default: thing.values[field.name] = value(of: field)
            }
        }
        if case .list(let tags) = thing.values["tags"] {
            thing.values["tags"] = .list(Set(tags).inOrder)
        }
        agree(&thing)
        return thing
    }

    /// Makes fields agree as they do in a log.
    private mutating func agree(_ thing: inout PortableThing) {
        switch thing.kind {
        case .followUp:
            if thing.values["status"] == .text("open") {
                thing.values["closedAt"] = nil
            } else {
                thing.values["closedAt"] = .instant(instant())
            }
        case .contact:
            if let cadence = try? Period(30, .day), let latest = try? Period(60, .day) {
                if thing.values["cadence"] != nil { thing.values["cadence"] = .period(cadence) }
                if thing.values["latest"] != nil { thing.values["latest"] = .period(latest) }
            }
        case .company, .posting: agreeMoves(&thing)
        case .meetup: agreeSeries(&thing)
        default: break
        }
    }

    private mutating func agreeMoves(_ thing: inout PortableThing) {
        guard case .entries(let moves) = thing.values["moves"] else { return }
        func ordinal(_ entry: [FieldValue]) -> Int {
            for case .day(let day) in entry { return day.ordinal }
            return 0
        }
        let sorted = moves.sorted { ordinal($0) < ordinal($1) }
        thing.values["moves"] = .entries(sorted)
        if let place = sorted.last?.first {
            thing.values[thing.kind == .company ? "stage" : "status"] = place
        }
    }

    private mutating func agreeSeries(_ thing: inout PortableThing) {
        thing.values["occurrences"] = nil
        guard thing.values["rrule"] != nil, case .span(let span) = thing.values["time"] else {
            return
        }
        let rules = [
            "FREQ=WEEKLY", "FREQ=DAILY;COUNT=40", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=YEARLY",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "FREQ=HOURLY;BYSETPOS=7",
        ]
        thing.values["rrule"] = .text(random.one(rules))
        // A series begins where the clock shows its start once.
        if thing.rule != nil { thing.values["time"] = .span(span.onTheClock) }
        guard let meetup = thing.thing(Meetup.self) else { return }
        var days: [Day] = []
        if let series = Series(meetup, else: .utc) {
            let first = meetup.time.firstDay
            days = (0...60).map { first.adding(days: $0) }.filter { series.start(on: $0) != nil }
        }
        days.append(meetup.time.firstDay.adding(days: 5_000))
        var occurrences: [Occurrence] = []
        for day in Set(days).sorted() where random.chance(2) {
            let occurrence = occurrence(on: day, of: meetup)
            if !occurrence.isPlain { occurrences.append(occurrence) }
        }
        if !occurrences.isEmpty { thing.values["occurrences"] = occurrences.fieldValue }
    }

    private mutating func occurrence(on day: Day, of meetup: Meetup) -> Occurrence {
        var occurrence = Occurrence(day: day)
        if random.chance(2) { occurrence.status = random.one(Meetup.Status.allCases) }
        if random.chance(3) { return occurrence }
        if random.chance(2) {
            let start = instant()
            let end = start.adding(seconds: 3600 * random.number(0...5))
            occurrence.time =
                switch meetup.time {
                case .days: .days(day.adding(days: 1), day.adding(days: 2))
                case .times(_, _, let zone): .times(start: start, end: end, zone: zone)
                }
        }
        if random.chance(2) { occurrence.title = "other " + text() }
        if random.chance(2) { occurrence.location = "other " + text() }
        if random.chance(3) { occurrence.notes = "other " + text() }
        if random.chance(3) { occurrence.onlineURL = "https://example.com/other,one" }
        return occurrence
    }
}
