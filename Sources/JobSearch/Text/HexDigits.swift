extension UInt64 {
    /// The sixteen hexadecimal digits of the number.
    public var hexDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
