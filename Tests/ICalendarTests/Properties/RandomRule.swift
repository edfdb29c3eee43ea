import TestTools

/// RRULE values from the grammar of those that are accepted, and some that are not.
enum RandomRule {
    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// A rule whose UNTIL, if it has one, lies within `years` years of `day`.
    static func text(near year: Int, _ random: inout Seeded) -> String {
        let frequency = random.one(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
        var parts: [String] = []
        if random.chance(2) {
            parts.append("INTERVAL=\(random.number(1...random.one([2, 4, 12, 1000])))")
        }
        switch random.number(0...5) {
        case 0, 1: parts.append("COUNT=\(random.number(1...random.one([5, 30, 1000])))")
        case 2, 3: parts.append("UNTIL=" + until(near: year, &random))
        default: break
        }
        if random.chance(3) {
            parts.append("BYMONTH=" + list(1...12, random.number(1...5), &random))
        }
        if random.chance(2) {
            let days = names.shuffled(using: &random).prefix(
                random.number(1...random.one([1, 3, 7])))
            let isNumbered =
                frequency == "MONTHLY" || frequency == "YEARLY" ? random.chance(2) : false
            let numbered = days.map { day in
                (isNumbered && !random.chance(4)
                    ? "\(random.one([1, 2, 3, 4, 5, -1, -2, -3, -4, -5]))" : "") + day
            }
            parts.append("BYDAY=" + numbered.joined(separator: ","))
        }
        if random.chance(3) {
            let days = frequency == "MONTHLY" ? -31...31 : 1...31
            parts.append("BYMONTHDAY=" + list(days, random.number(1...4), &random))
        }
        if random.chance(5) { parts.append("BYSETPOS=\(random.one([1, 2, 3, 4, -1, -2, -3, -4]))") }
        if random.chance(5) { parts.append("WKST=" + random.one(names)) }
        let text = (["FREQ=" + frequency] + parts.shuffled(using: &random)).joined(separator: ";")
        return random.chance(20) ? "RRULE:" + text.lowercased() : text
    }

    private static func list(_ range: ClosedRange<Int>, _ count: Int, _ random: inout Seeded)
        -> String
    {
        var numbers: Set<Int> = []
        for _ in 0..<count { numbers.insert(random.number(range)) }
        return numbers.subtracting([0]).sorted().shuffled(using: &random).map { "\($0)" }
            .joined(separator: ",")
    }

    /// A day, a time on the clock, or a time in UTC.
    private static func until(near year: Int, _ random: inout Seeded) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day =
            "\(year + random.number(0...4))" + two(random.number(1...12))
            + two(random.number(1...28))
        let clock = "T" + two(random.number(0...23)) + two(random.number(0...59)) + "00"
        return random.one([day, day + clock, day + clock + "Z", day + clock + "Z"])
    }
}
