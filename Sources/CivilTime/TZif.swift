/// Reads TZif files of versions 1 to 4, with all changes listed (“fat”) or few (“slim”): RFC 9636
/// §3.
enum TZif {
    /// Whether `bytes` begin as such a file does.
    static func isZone(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x54, 0x5A, 0x69, 0x66])
    }

    /// The rules in a file, or `nil` when it is cut, contradicts itself or counts leap seconds.
    static func rules(in bytes: [UInt8]) -> ZoneRules? {
        guard let short = Header(bytes, at: 0) else { return nil }
        guard short.version >= 0x32 else {
            return block(bytes, short, timeSize: 4, footer: nil)
        }
        // The first block repeats the second with 32-bit times, for old readers.
        guard let long = Header(bytes, at: short.end(timeSize: 4)) else { return nil }
        let footer = bytes[min(long.end(timeSize: 8), bytes.count)...]
        guard footer.first == 0x0A, let end = footer.dropFirst().firstIndex(of: 0x0A) else {
            return nil
        }
        let text = bytes[(footer.startIndex + 1)..<end]
        if text.isEmpty { return block(bytes, long, timeSize: 8, footer: nil) }
        guard let rule = PosixRuleReader.rule(in: text) else { return nil }
        return block(bytes, long, timeSize: 8, footer: rule)
    }

    /// The counts at the beginning of a block (RFC 9636 §3.1).
    private struct Header {
        let version: UInt8
        let start: Int
        private(set) var counts: [Int] = []

        init?(_ bytes: [UInt8], at start: Int) {
            guard start <= bytes.count, bytes.count - start >= 44,
                TZif.isZone(bytes[start...])
            else { return nil }
            version = bytes[start + 4]
            self.start = start
            for index in 0..<6 {
                let count = TZif.number(bytes, at: start + 20 + index * 4, size: 4)
                // No real file comes near; a larger count is damage, not a reason to allocate.
                guard (0...100_000).contains(count) else { return nil }
                counts.append(count)
            }
        }

        var leapCount: Int { counts[2] }
        var timeCount: Int { counts[3] }
        var kindCount: Int { counts[4] }
        var nameCount: Int { counts[5] }
        var body: Int { start + 44 }

        func end(timeSize: Int) -> Int {
            body + timeCount * (timeSize + 1) + kindCount * 6 + nameCount
                + leapCount * (timeSize + 4) + counts[1] + counts[0]
        }
    }

    private static func block(
        _ bytes: [UInt8], _ header: Header, timeSize: Int, footer: PosixRule?
    ) -> ZoneRules? {
        guard header.end(timeSize: timeSize) <= bytes.count, header.kindCount > 0,
            header.leapCount == 0
        else { return nil }
        var times: [Int] = []
        var starts: [Int] = []
        times.reserveCapacity(header.timeCount)
        starts.reserveCapacity(header.timeCount)
        let startsAt = header.body + header.timeCount * timeSize
        for index in 0..<header.timeCount {
            let time = number(bytes, at: header.body + index * timeSize, size: timeSize)
            let kind = Int(bytes[startsAt + index])
            guard kind < header.kindCount, times.last.map({ $0 < time }) ?? true,
                time < 1 << 40
            else { return nil }
            // zic marks the beginning of all time with −2⁵⁹.
            times.append(max(time, -(1 << 40)))
            starts.append(kind)
        }
        let kindsAt = startsAt + header.timeCount
        let namesAt = kindsAt + header.kindCount * 6
        let names = bytes[namesAt..<(namesAt + header.nameCount)]
        var kinds: [ZoneRules.Kind] = []
        for index in 0..<header.kindCount {
            let at = kindsAt + index * 6
            let offset = number(bytes, at: at, size: 4)
            let name = names.startIndex + Int(bytes[at + 5])
            guard name < names.endIndex, abs(offset) <= 26 * 3600 else { return nil }
            kinds.append(
                ZoneRules.Kind(
                    offset: offset, isDaylight: bytes[at + 4] != 0,
                    abbreviation: String(
                        decoding: names[name...].prefix { $0 != 0 }, as: UTF8.self)))
        }
        return ZoneRules(times: times, starts: starts, listed: kinds, first: 0, footer: footer)
    }

    /// A big-endian signed number.
    private static func number(_ bytes: [UInt8], at start: Int, size: Int) -> Int {
        var value = Int(Int8(bitPattern: bytes[start]))
        for byte in bytes[(start + 1)..<(start + size)] { value = value << 8 | Int(byte) }
        return value
    }
}
