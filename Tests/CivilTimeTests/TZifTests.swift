import Testing

@testable import CivilTime

@Suite("A TZif file")
struct TZifTests {
    /// A version-2 file with these changes in its second block.
    static func file(
        times: [Int], starts: [UInt8], kinds: [(Int, UInt8, UInt8)], names: String, footer: String,
        leaps: Int = 0
    ) -> [UInt8] {
        func big(_ value: Int, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: value >> ((size - 1 - $0) * 8)) }
        }
        let magic = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        let empty = [0, 0, 0, 0, 1, 4].flatMap { big($0, 4) } + [0, 0, 0, 0, 0, 0] + big(0, 4)
        let names = Array(names.utf8)
        let counts = [0, 0, leaps, times.count, kinds.count, names.count]
        var bytes = magic + empty + magic + counts.flatMap { big($0, 4) }
        bytes += times.flatMap { big($0, 8) } + starts
        bytes += kinds.flatMap { big($0.0, 4) + [$0.1, $0.2] } + names
        bytes += [UInt8](repeating: 0, count: leaps * 12)
        return bytes + Array("\n\(footer)\n".utf8)
    }

    static let slim = file(
        times: [0], starts: [0], kinds: [(3600, 0, 0), (7200, 1, 4)], names: "CET\0CEST\0",
        footer: "CET-1CEST,M3.5.0,M10.5.0/3")

    @Test("with few changes follows its footer")
    func slim() throws {
        let zone = Zone(name: "Test/Slim", rules: try #require(TZif.rules(in: Self.slim)))
        let berlin = try Zone.named("Europe/Berlin")
        for day in stride(from: 12_000, to: 40_000, by: 11) {
            let noon = Instant(seconds: day * 86_400 + 43_200)
            #expect(zone.offset(at: noon) == berlin.offset(at: noon))
        }
    }

    @Test("cut short anywhere, or changed, is refused or read, and never a crash")
    func damaged() {
        for length in 0..<Self.slim.count {
            #expect(TZif.rules(in: Array(Self.slim.prefix(length))) == nil, "\(length)")
        }
        for index in Self.slim.indices {
            for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var bytes = Self.slim
                bytes[index] = byte
                let rules = TZif.rules(in: bytes)
                for seconds in [Int.min / 4, -1, 1 << 33] { _ = rules?.span(at: seconds) }
            }
        }
    }

    @Test("with leap seconds is refused")
    func leapSeconds() {
        let bytes = Self.file(
            times: [], starts: [], kinds: [(0, 0, 0)], names: "UTC\0", footer: "UTC0", leaps: 1)
        #expect(TZif.rules(in: bytes) == nil)
    }

    @Test(
        "whose footer is odd is read all the same",
        arguments: [
            ("XXX3EDT4,0/0,J365/23", 5), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 5),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 5), ("<+0330>-3:30", 1),
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", 5),
        ])
    func footers(footer: String, kinds: Int) throws {
        let rule = try #require(PosixRuleReader.rule(in: Array(footer.utf8)[...]))
        #expect((rule.daylight == nil) == (kinds == 1))
        let rules = ZoneRules(times: [], starts: [], listed: [], first: 0, footer: rule)
        if footer.hasPrefix("XXX") {
            // Daylight time all the year round (RFC 9636 §3.3.1).
            for hour in stride(from: 1_700_000_000, to: 1_800_000_000, by: 3600) {
                #expect(rules.kind(at: hour).isDaylight)
            }
        }
    }

    @Test("whose footer is no rule is refused")
    func badFooters() {
        for footer in [
            "CE-1", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
            "CET-1CEST,M3.5.0", "<+03-3", "CET-25", "CET-1CEST,M3.5.0,M10.5.0/168", "CET-1x",
        ] { #expect(PosixRuleReader.rule(in: Array(footer.utf8)[...]) == nil, "\(footer)") }
    }
}
