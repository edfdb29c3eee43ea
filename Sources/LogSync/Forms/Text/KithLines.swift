/// The lines of a component that only kith knows: `X-KITH-NAME`.
///
/// Their values are single texts in which every comma is escaped: some servers read what they do
/// not know as a text, and keep no more of it than the part before the first comma. One that is
/// long stands in several lines, `X-KITH-NAME-1-OF-3`, since programs drop lines of more than
/// 25,000 characters; where one of these is missing, nothing is said.
struct KithLines {
    static let prefix = "X-KITH-"
    /// Number of bytes of a value that stand in one line.
    static let limit = 24_000

    /// Texts by the names of their lines.
    private(set) var texts: [String: String] = [:]

    var isEmpty: Bool { texts.isEmpty }

    init(_ component: ItemComponent) {
        var pieces: [String: [Int: String]] = [:]
        var counts: [String: Int] = [:]
        for line in component.lines where line.name.hasPrefix(KithLines.prefix) {
            guard let (name, number, count) = KithLines.piece(line.name) else {
                texts[line.name] = texts[line.name] ?? line.text
                continue
            }
            counts[name] = count
            pieces[name, default: [:]][number] = line.rawValue
        }
        for (name, count) in counts where texts[name] == nil {
            guard let all = pieces[name], all.count == count else { continue }
            texts[name] = EscapedText.unescaped(
                all.sorted { $0.key < $1.key }.map(\.value).joined())
        }
    }

    /// Writes a text into a component, in the place of an earlier one; `nil` removes it.
    static func set(_ name: String, to text: String?, in component: inout ItemComponent) {
        var lines: [ItemLine] = []
        if let text {
            let pieces = EscapedText.pieces(EscapedText.escaped(text), bytes: limit)
            lines = pieces.enumerated().map { index, piece in
                let number = pieces.count == 1 ? "" : "-\(index + 1)-OF-\(pieces.count)"
                return ItemLine(name + number, piece)
            }
        }
        component.replace({ $0.name == name || piece($0.name)?.name == name }, lines)
    }

    /// The parts of `X-KITH-NAME-1-OF-3`; `nil` for the name of a whole text.
    private static func piece(_ name: String) -> (name: String, number: Int, count: Int)? {
        guard let last = name.utf8.last, (0x30...0x39).contains(last) else { return nil }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 5, parts[parts.count - 2] == "OF",
            let number = Int(parts[parts.count - 3]), let count = Int(parts[parts.count - 1]),
            (1...1000).contains(count), (1...count).contains(number)
        else { return nil }
        return (parts.dropLast(3).joined(separator: "-"), number, count)
    }
}
