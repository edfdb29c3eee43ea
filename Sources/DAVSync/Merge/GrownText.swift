/// A text and what was added to it since: whole lines anywhere, or more at its end.
struct GrownText {
    private let text: String
    private let base: String
    private let lines: [Substring]
    /// Lines that were added before each line of the base, and behind the last one; `nil` if one of
    /// the base is missing.
    private let added: [[Substring]]?

    init(_ text: String, from base: String) {
        (self.text, self.base) = (text, base)
        lines = GrownText.lines(base)
        added = GrownText.added(GrownText.lines(text), lines)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func added(_ text: [Substring], _ base: [Substring]) -> [[Substring]]? {
        var added: [[Substring]] = [[]]
        for line in text {
            if added.count <= base.count, line == base[added.count - 1] {
                added.append([])
            } else {
                added[added.count - 1].append(line)
            }
        }
        return added.count == base.count + 1 ? added : nil
    }

    /// A text with what was added to both, the same whichever comes first; `nil` if one of them
    /// lost something. Where both have lines at one place, those come first that sort first.
    func joined(with other: GrownText) -> String? {
        if let added, let more = other.added, added.count == more.count {
            var all: [Substring] = []
            for index in added.indices {
                all += GrownText.joined(added[index], more[index])
                if index < lines.count { all.append(lines[index]) }
            }
            return all.joined(separator: "\n")
        }
        guard base == other.base, text.utf8.starts(with: base.utf8),
            other.text.utf8.starts(with: base.utf8)
        else { return nil }
        let tails = [text, other.text].map {
            String(decoding: $0.utf8.dropFirst(base.utf8.count), as: UTF8.self)
        }
        if tails[0].utf8.starts(with: tails[1].utf8) { return text }
        if tails[1].utf8.starts(with: tails[0].utf8) { return other.text }
        return base + tails.sorted(by: MergeValue.isBefore).joined()
    }

    /// Lines of both; once where one has all that the other has at its beginning.
    private static func joined(_ a: [Substring], _ b: [Substring]) -> [Substring] {
        if a.starts(with: b) { return a }
        if b.starts(with: a) { return b }
        let texts = [a, b].map { $0.joined(separator: "\n") }
        return MergeValue.isBefore(texts[0], texts[1]) ? a + b : b + a
    }
}
