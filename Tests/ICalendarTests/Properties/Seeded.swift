import Foundation

/// A generator whose numbers depend on its seed alone: SplitMix64.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    /// True once in `of` times.
    mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }
    mutating func one<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }
}

/// How many cases a run has, and where their numbers come from: the variables `KITH_CASES` and `KITH_SEED`, so that a
/// failure can be run again.
///
/// A run of few cases, as among all tests, has the same ones every time; one whose number was given has others each time.
enum Chance {
    static func seed() -> UInt64 {
        if let seed = variable("KITH_SEED").flatMap({ UInt64($0) }) { return seed }
        return variable("KITH_CASES") == nil ? 2026 : UInt64.random(in: 0...UInt64.max)
    }

    static func cases(else few: Int) -> Int { variable("KITH_CASES").flatMap { Int($0) } ?? few }

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name]
    }
}
