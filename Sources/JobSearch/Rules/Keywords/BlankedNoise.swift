/// Parts of a text that are no words: addresses of the web and of mail, tags such as `#LI-Remote`,
/// and the letters of genders (`m/f/d`).
struct BlankedNoise {
    private let lower: [Unicode.Scalar]
    private(set) var ranges: [Range<Int>] = []

    init(_ text: PlainText) {
        lower = text.lower
        var at = 0
        var runStart = true
        var runEnd = 0
        while at < lower.count {
            if at >= runEnd {
                if lower[at].isBlank {
                    at += 1
                    runStart = true
                    continue
                }
                runEnd = self.runEnd(at)
            }
            if runStart || mayBegin(at), let end = end(at, runEnd, isRunStart: runStart) {
                ranges.append(at..<end)
                at = end
                runEnd = max(runEnd, end)
                runStart = true
            } else {
                at += 1
                runStart = false
            }
            if at >= runEnd { runStart = true }
        }
    }

    /// True for what a part begins with that is not in front of its run.
    private func mayBegin(_ at: Int) -> Bool {
        switch lower[at] {
        case "h", "w", "#", "&", "(": true
        default: at + 1 < lower.count && isSeparator(lower[at + 1])
        }
    }

    private func end(_ at: Int, _ runEnd: Int, isRunStart: Bool) -> Int? {
        address(at, runEnd) ?? (isRunStart ? mail(at, runEnd) : nil) ?? tag(at, runEnd)
            ?? genders(at) ?? genderWords(at)
    }

    private func runEnd(_ start: Int) -> Int {
        lower[start...].firstIndex(where: \.isBlank) ?? lower.count
    }

    private func has(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= lower.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where lower[start + offset].value != UInt32(text.utf8Start[offset]) {
            return false
        }
        return true
    }

    private func address(_ at: Int, _ runEnd: Int) -> Int? {
        switch lower[at] {
        case "h":
            (has("http://", at: at) && at + 7 < runEnd)
                || (has("https://", at: at) && at + 8 < runEnd)
                ? runEnd : nil
        case "w": has("www.", at: at) && at + 4 < runEnd ? runEnd : nil
        default: nil
        }
    }

    /// The end of `name@host.domain`, which begins at the beginning of a run without blanks.
    private func mail(_ at: Int, _ runEnd: Int) -> Int? {
        guard let sign = lower[at..<runEnd].dropFirst().firstIndex(of: "@") else { return nil }
        var dot = runEnd - 2
        while dot >= sign + 2 {
            if lower[dot] == ".", lower[dot + 1].isWordCharacter {
                var end = dot + 1
                while end < runEnd, lower[end].isWordCharacter { end += 1 }
                return end
            }
            dot -= 1
        }
        return nil
    }

    private func tag(_ at: Int, _ runEnd: Int) -> Int? {
        switch lower[at] {
        case "#": has("#li-", at: at) && at + 4 < runEnd ? runEnd : nil
        case "&": has("&nbsp;", at: at) ? at + 6 : nil
        default: nil
        }
    }

    private func genderWords(_ at: Int) -> Int? {
        guard lower[at] == "(" else { return nil }
        if has("(all gender)", at: at) { return at + 12 }
        if has("(all genders)", at: at) { return at + 13 }
        return has("(gn)", at: at) ? at + 4 : nil
    }

    /// The end of `m/f/d` or `(w|m|x)`.
    private func genders(_ start: Int) -> Int? {
        let first = lower[start] == "(" ? start + 1 : start
        guard first + 2 < lower.count, isGender(lower[first]), isSeparator(lower[first + 1]),
            first == 0 || !lower[first - 1].isWordCharacter
        else { return nil }
        var end = first + 1
        while end + 1 < lower.count, isSeparator(lower[end]), isSign(lower[end + 1]) {
            end += 2
            while end < lower.count, isSign(lower[end]) { end += 1 }
        }
        while end >= first + 3 {
            if isSign(lower[end - 1]), isEdge(end) {
                return end < lower.count && lower[end] == ")" ? end + 1 : end
            }
            end -= 1
        }
        return nil
    }

    private func isEdge(_ index: Int) -> Bool {
        lower[index - 1].isWordCharacter
            != (index < lower.count && lower[index].isWordCharacter)
    }

    private func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "|" }

    private func isGender(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "m", "f", "w", "d", "h", "x": true
        default: false
        }
    }

    private func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "i" || scalar == "*" || isGender(scalar)
    }
}
