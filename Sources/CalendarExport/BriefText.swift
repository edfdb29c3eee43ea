import CivilTime

/// A brief as the description of a meetup.
public struct BriefText: Sendable, Equatable {
    /// The text; `nil` where there was one, and there is none any more.
    public var text: String?
    /// The time since which it is so: a change of what a calendar shows.
    public var since: Instant

    public init(text: String?, since: Instant) {
        self.text = text
        self.since = since
    }
}

/// The text in at most so many bytes: whole lines, and one that says where the others are.
///
/// - Parameter rest: the line in the place of those that are left out.
func fitted(_ text: String, bytes limit: Int, rest: String) -> String {
    if text.utf8.count <= limit { return text }
    var room = limit - rest.utf8.count
    var kept: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        room -= line.utf8.count + 1
        if room < 0 { break }
        kept.append(line)
    }
    return (kept + [rest[...]]).joined(separator: "\n")
}
