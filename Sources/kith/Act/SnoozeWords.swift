import JobSearch

/// The words behind `snooze`: follow-ups, and perhaps a time.
struct SnoozeWords: Equatable {
    var references: [String]
    /// `nil` if none was typed.
    var time: String?

    /// Tells them apart. The first word is a follow-up; the time is the longest end of the words
    /// that is one, and never a bare number: `1 5 Mar` is a follow-up and a day, `1 5 fri` two
    /// follow-ups and a day.
    init(_ words: [String], isTime: (String) -> Bool) {
        for count in words.indices.dropFirst() {
            let time = words[count...].joined(separator: " ")
            if !SnoozeWords.isID(time), isTime(time) {
                references = Array(words[..<count])
                self.time = time
                return
            }
            guard SnoozeWords.isID(words[count]) || words[count].contains(" ") else { break }
        }
        let ids = words.dropFirst().prefix(while: SnoozeWords.isID)
        references = Array(words.prefix(1) + ids)
        let rest = words.dropFirst(references.count)
        time = rest.isEmpty ? nil : rest.joined(separator: " ")
    }

    /// `12`, `#12` or `f12`.
    private static func isID(_ word: String) -> Bool {
        let digits = word.dropFirst(word.first.map { $0 == "#" || $0.isLetter } == true ? 1 : 0)
        return !digits.isEmpty && digits.allSatisfy(\.isWholeNumber)
    }
}
