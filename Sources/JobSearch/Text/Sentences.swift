extension [String] {
    /// Adds what is not there yet, without regard to case.
    public mutating func merge(_ others: [String]) {
        // Few are compared sooner than they are put into a set.
        if count * others.count > 1000 {
            var known = Set(map { folded($0) })
            for other in others where !other.isEmpty && known.insert(folded(other)).inserted {
                append(other)
            }
            return
        }
        for other in others
        where !other.isEmpty && !contains(where: { folded($0) == folded(other) }) {
            append(other)
        }
    }

    /// `Ada`, `Ada and Bob`, `Ada, Bob and Cem`.
    public var inWords: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}

extension String {
    /// At most 60 characters on one line, for a summary.
    public var shortened: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= 60 ? line : line.prefix(59) + "…"
    }
}
