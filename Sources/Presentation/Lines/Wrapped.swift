/// The words of a text in lines of at most `width` columns; a longer word has a line of its own.
///
/// - Parameters:
///   - first: what stands in front of the first line.
///   - others: what stands in front of the others.
public func wrapped(
    _ text: String, to width: Int, first: String = "", others: String = ""
) -> [String] {
    var lines: [String] = []
    var line = first
    var used = columns(of: first)
    var isEmpty = true
    for word in text.split(separator: " ") {
        let next = columns(of: String(word))
        if !isEmpty, used + 1 + next > width {
            lines.append(line)
            (line, used, isEmpty) = (others, columns(of: others), true)
        }
        line += (isEmpty ? "" : " ") + word
        used += next + (isEmpty ? 0 : 1)
        isEmpty = false
    }
    return lines + [line]
}
