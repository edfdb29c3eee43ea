import JobSearch

/// 128 random bits in the path of everything that is served: whoever has the address may read the
/// log, and nobody finds it.
public struct SecretAddress: Equatable, Sendable {
    /// Its 32 hexadecimal digits.
    public let text: String

    private static let digits = 32

    /// Makes a new one of the system's random numbers.
    public init() {
        var numbers = SystemRandomNumberGenerator()
        self.init(halves: (numbers.next(), numbers.next()))
    }

    init(halves: (UInt64, UInt64)) {
        text = halves.0.hexDigits + halves.1.hexDigits
    }

    /// Reads one as it was written; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let isOne =
            text.utf8.count == SecretAddress.digits
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isOne else { return nil }
        self.text = String(text)
    }

    /// True if a text is this address.
    ///
    /// The time that it takes depends on the length of the text alone, so that nobody guesses digit by
    /// digit.
    public func isSame(as other: some StringProtocol) -> Bool {
        let own = Array(text.utf8)
        let given = Array(other.utf8)
        var difference = own.count ^ given.count
        for place in own.indices {
            difference |= Int(own[place] ^ (place < given.count ? given[place] : 0))
        }
        return difference == 0
    }
}
