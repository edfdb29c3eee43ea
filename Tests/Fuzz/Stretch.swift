#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Made-up files as long as real ones: a part of the bytes comes again and again until it is a
/// mebibyte.
///
/// What a reader does with each line, and needs time for with each line before, is seen only there;
/// and what libFuzzer makes up is short.
enum Stretch {
    /// Whether FUZZ_STRETCH is set.
    static let isWanted = getenv("FUZZ_STRETCH") != nil
    private static let length = 1 << 20
    /// In seconds of the processor, which do not grow when other programs run. The program shall
    /// read 1 MiB in a second; with the address sanitizer and the counters of libFuzzer reading
    /// takes about five times as long (measured: 3 to 6.5).
    private static let limit = 5.0

    /// Which file took too long, or `nil`.
    static func fault(of bytes: [UInt8]) -> String? {
        let file = stretched(bytes)
        let start = seconds()
        read(file)
        let took = seconds() - start
        return took > limit ? "a file of \(file.count) bytes takes \(took) seconds" : nil
    }

    /// The same bytes give the same file.
    static func stretched(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > 1 else { return bytes }
        // FNV, then a linear congruential generator.
        var state = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        // Most often whole lines come again.
        let starts = below(4) == 0 ? [] : bytes.indices.filter { $0 > 0 && bytes[$0 - 1] == 0x0A }
        let places = starts.count > 1 ? starts : Array(bytes.indices.dropFirst())
        let (one, other) = (places[below(places.count)], places[below(places.count)])
        let (from, to) = (
            min(one, other), max(one, other) == min(one, other) ? bytes.count : max(one, other)
        )
        let isNumbered = below(2) == 0
        let place = from + below(to - from)
        var file = Array(bytes[..<from])
        var number = 0
        while file.count < length {
            if isNumbered {
                file += bytes[from..<place] + Array(String(number).utf8) + bytes[place..<to]
            } else {
                file += bytes[from..<to]
            }
            number += 1
        }
        return file + bytes[to...]
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
