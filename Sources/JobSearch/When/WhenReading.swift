import CivilTime

/// One reading of a typed time: splits the day from the time of day and puts them together in a
/// zone.
struct WhenReading {
    let text: String
    let facing: Direction
    let now: Instant
    let zone: Zone
    let today: Day

    init(text: String, facing: Direction, now: Instant, zone: Zone) {
        self.text = text
        self.facing = facing
        self.now = now
        self.zone = zone
        today = zone.day(now)
    }

    func result() throws(WhenError) -> When {
        var words = split()[...]
        guard !words.isEmpty else { throw .unknown(text) }
        if words.elementsEqual(["now"]) { return When(moment: .time(now, zone: zone.name)) }
        if let instant = try instantFromNow(words) {
            return When(moment: .time(try inRange(instant), zone: zone.name))
        }
        var clock = try WhenClock.parse(fromEndOf: &words)
        if clock == nil { clock = try WhenClock.parse(fromStartOf: &words) }
        if words.first == "on" || words.first == "by" { words.removeFirst() }
        guard let clock else {
            return When(moment: .day(try inRange(try day(words))))
        }
        if clock.begins == nil, clock.clock < ClockTime(hour: 12), folded(text).hasPrefix("tonight")
        {
            throw WhenError(
                message: "\(clock.clock.short) is not in the evening.",
                hint: "Write tonight 20:30 or tomorrow \(clock.clock.short).")
        }
        if facing == .past, words.isEmpty || words.elementsEqual(["today"]), isUnderWay(clock) {
            return When(moment: .time(now, zone: zone.name))
        }
        if words.isEmpty { return try nearest(clock) }
        let day = try inRange(try day(words))
        let when = resolved(day, clock)
        if facing == .past, Self.isWeekday(words), case .time(let instant, _) = when.moment,
            instant > now
        {
            // The last Friday 18:30 was a week ago when it is Friday morning.
            return resolved(day.adding(days: -7), clock)
        }
        return when
    }

    /// The words of the text, folded; `2026-12-01T18:30` is two.
    private func split() -> [String] {
        var words: [String] = []
        for piece in folded(text).split(separator: " ") {
            var word = String(piece)
            while word.hasSuffix(",") { word.removeLast() }
            let bytes = Array(word.utf8)
            if bytes.count > 11, bytes[10] == UInt8(ascii: "t"), bytes[4] == UInt8(ascii: "-") {
                words.append(String(decoding: bytes[..<10], as: UTF8.self))
                word = String(decoding: bytes[11...], as: UTF8.self)
            }
            if !word.isEmpty { words.append(word) }
        }
        return withPartOfToday(words)
    }

    /// `this morning` and `tonight` as `today` and a time.
    private func withPartOfToday(_ words: [String]) -> [String] {
        if words == ["tonight"] { return ["today", "tonight"] }
        if words.first == "tonight" { return ["today"] + words.dropFirst() }
        if words == ["this", "morning"] || words == ["this", "evening"] {
            return ["today"] + words.dropFirst()
        }
        return words
    }

    /// True in the morning for `morning`, although its hour may be still to come.
    private func isUnderWay(_ clock: WhenClock) -> Bool {
        guard let begins = clock.begins else { return false }
        let present = zone.local(now).clock
        return begins <= present && present < clock.clock
    }

    /// A time alone: the nearest such time in the direction of the option, to the minute.
    private func nearest(_ clock: WhenClock) throws(WhenError) -> When {
        let first = resolved(today, clock)
        guard case .time(let instant, _) = first.moment else { return first }
        switch facing {
        case .future where instant.seconds < now.seconds - now.seconds % 60:
            return resolved(today.adding(days: 1), clock)
        case .past where instant > now:
            return resolved(today.adding(days: -1), clock)
        default: return first
        }
    }

    /// Puts a day and a time together, with a warning where the clocks change.
    private func resolved(_ day: Day, _ clock: WhenClock) -> When {
        let local = LocalTime(day: day, clock: clock.clock)
        if let offset = clock.offset {
            return When(moment: .time(local.instant(offset: offset), zone: zone.name))
        }
        let typed = "\(clock.clock.short) on \(day.words)"
        switch zone.resolve(local) {
        case .unique(let instant):
            return When(moment: .time(instant, zone: zone.name))
        case .skipped(let moved, _):
            let clock = zone.local(moved).clock.short
            return When(
                moment: .time(moved, zone: zone.name),
                warning:
                    "The clocks of \(zone.name) skip \(typed): \(clock) is taken instead.")
        case .repeated(let first, let second):
            let understood = first.iso(offset: zone.offset(at: first))
            let other = second.iso(offset: zone.offset(at: second))
            return When(
                moment: .time(first, zone: zone.name),
                warning: "The clocks of \(zone.name) show \(typed) twice: the first is taken,"
                    + " \(understood), not the second, \(other).")
        }
    }

    /// `in 2 hours`, `90 min`, `2h30m ago`: counted from now to the second; `nil` for anything
    /// else.
    private func instantFromNow(_ words: ArraySlice<String>) throws(WhenError) -> Instant? {
        var (amount, sign) = relative(words)
        if amount == "an hour" { amount = "1 hour" }
        if amount.hasSuffix("m"), !amount.dropLast().isEmpty,
            amount.dropLast().allSatisfy({ ("0"..."9").contains($0) })
        {
            throw .ambiguousMinutes(amount.dropLast())
        }
        guard let seconds = LengthOfTime.seconds(in: amount) else { return nil }
        return now.adding(seconds: sign * seconds)
    }

    /// An amount without its `in`, `ago`, `from now` or sign, and the sign that they give it.
    func relative(_ words: ArraySlice<String>) -> (amount: String, sign: Int) {
        var words = words
        var sign = facing == .future ? 1 : -1
        if words.first == "in", words.last != "ago" {
            words.removeFirst()
            sign = 1
        } else if words.last == "ago" {
            words.removeLast()
            sign = -1
        } else if words.count > 2, words.suffix(2).elementsEqual(["from", "now"]) {
            words.removeLast(2)
            sign = 1
        } else if let first = words.first, first.hasPrefix("+") || first.hasPrefix("-") {
            words[words.startIndex] = String(first.dropFirst())
            sign = first.hasPrefix("+") ? 1 : -1
        }
        return (words.joined(separator: " "), sign)
    }

    private func inRange(_ day: Day) throws(WhenError) -> Day {
        guard BasicTime.years.contains(day.year) else { throw .outOfRange }
        return day
    }

    private func inRange(_ instant: Instant) throws(WhenError) -> Instant {
        _ = try inRange(zone.day(instant))
        return instant
    }
}
