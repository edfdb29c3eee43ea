/// A generator whose numbers depend on its seed alone: SplitMix64.
public struct Seeded: RandomNumberGenerator, Sendable {
    public var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }
    /// True once in `of` times.
    public mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }
    public mutating func one<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }
}
