import Foundation

/// Number of random cases of a run, and their seed: the variables `KITH_CASES` and `KITH_SEED`,
/// so that a failure can be replayed.
///
/// A run of few cases, as among all tests, has the same ones every time; one whose number was given
/// has others each time.
public enum Chance {
    public static func seed() -> UInt64 {
        if let seed = variable("KITH_SEED").flatMap({ UInt64($0) }) { return seed }
        return variable("KITH_CASES") == nil ? 2026 : UInt64.random(in: 0...UInt64.max)
    }

    /// Returns a generator for one test, and prints its seed.
    public static func generator(for test: String = #function) -> Seeded {
        let seed = seed()
        print("\(test): KITH_SEED=\(seed)")
        return Seeded(state: seed)
    }

    public static func cases(else few: Int) -> Int {
        variable("KITH_CASES").flatMap { Int($0) } ?? few
    }

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name]
    }
}
