/// Bars for numbers that are to be compared: a block for each one where there is room, else as many
/// as are in proportion.
public struct Bars {
    private let most: Int
    /// Number of columns of the longest bar.
    public let width: Int

    /// - Parameters:
    ///   - most: the greatest of the numbers.
    ///   - room: number of columns that the longest bar may take.
    public init(most: Int, room: Int) {
        self.most = most
        width = max(0, min(most, room))
    }

    /// The bar of a number, without blanks behind it. Only that of 0 is empty.
    public func bar(_ number: Int) -> String {
        if number <= 0 || width == 0 { return "" }
        let length = (2 * number * width + most) / (2 * most)
        return String(repeating: "▇", count: max(1, min(length, width)))
    }
}
