/// Names of files that are written beside their places and are not whole yet: that of the place,
/// `.new-` and twelve hexadecimal digits. Nobody gives a file such a name by hand, so that what a
/// killed process left can be told from everything else.
public enum DraftName {
    private static let mark = ".new-"
    private static let digits = 12
    /// Maximum number of bytes of the place's name in it: file systems take 255 in all.
    private static let length = 200

    /// A new name for a draft of the file `name`.
    public static func random(for name: String) -> String {
        var stem = name[...]
        while stem.utf8.count > length { stem.removeLast() }
        let number = String(UInt64.random(in: 0..<1 << UInt64(4 * digits)), radix: 16)
        return stem + mark + String(repeating: "0", count: digits - number.utf8.count) + number
    }

    /// The name of the file of which `name` is a draft; `nil` if it is the name of none.
    public static func place(of name: some StringProtocol) -> String? {
        let stem = name.dropLast(digits)
        let isHexadecimal = name.dropFirst(stem.count).utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
        guard isHexadecimal, stem.hasSuffix(mark), stem.count > mark.count else { return nil }
        return String(stem.dropLast(mark.count))
    }
}
