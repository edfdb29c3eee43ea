/// Cuts a text into tokens: letters and digits, with `.`, `&` and apostrophes inside, and `+` and
/// `#` behind them (`C++`, `C#`, `.NET`, `R&D`). Hyphens and slashes part tokens.
///
/// Tokens are in lower case, without `'s`, `X.js` and `X js` are `xjs`, and plurals are folded.
struct TokenScanner {
    /// The text without `'s` and without what parts `js` from the word before it.
    private var straight: [Unicode.Scalar] = []
    private var folded: [Unicode.Scalar] = []

    /// Calls `each` with the scalars of every token of a range of `lower`, and `atBreak` where a
    /// phrase may not go on.
    mutating func scan(
        _ lower: [Unicode.Scalar], _ range: Range<Int>,
        each: ([Unicode.Scalar]) -> Void, atBreak: () -> Void = {}
    ) {
        straighten(lower, range)
        var at = 0
        while at < straight.count {
            let scalar = straight[at]
            let next = at + 1 < straight.count ? straight[at + 1] : nil
            if scalar.isTokenCharacter {
                at = token(from: at, afterDot: false, each)
            } else if scalar == ".", next?.isTokenCharacter == true {
                at = token(from: at + 1, afterDot: true, each)
            } else if scalar.isHardBreak || scalar == "." && next?.isBlank != false {
                atBreak()
                at += 1
            } else if scalar.isBlank, next == "-" || next == "\u{B7}", at + 2 < straight.count,
                straight[at + 2].isBlank
            {
                atBreak()
                at += 3
            } else {
                at += 1
            }
        }
    }

    /// Reports the token whose first letter or digit is at `start`; returns where it ends.
    private mutating func token(
        from start: Int, afterDot: Bool, _ each: ([Unicode.Scalar]) -> Void
    ) -> Int {
        let count = straight.count
        var end = start
        while true {
            while end < count, straight[end].isTokenCharacter { end += 1 }
            guard end + 1 < count, straight[end + 1].isTokenCharacter else { break }
            guard straight[end] == "." || straight[end] == "&" || straight[end] == "'" else {
                break
            }
            end += 1
        }
        while end < count, straight[end] == "+" || straight[end] == "#" { end += 1 }
        folded.removeAll(keepingCapacity: true)
        if afterDot, straight[start..<end].elementsEqual(["n", "e", "t"]) { folded.append(".") }
        Plural.append(straight[start..<end], to: &folded)
        each(folded)
        return end
    }

    private mutating func straighten(_ lower: [Unicode.Scalar], _ range: Range<Int>) {
        straight.removeAll(keepingCapacity: true)
        let end = range.upperBound
        // Plain letters at the end of what was written that nothing but an edge stands before.
        var letters = 0
        var isWhole = true
        func isEdge(_ index: Int) -> Bool { index >= end || !lower[index].isWordCharacter }
        var at = range.lowerBound
        while at < end {
            let scalar = lower[at]
            if scalar == "'", at + 1 < end, lower[at + 1] == "s", isEdge(at + 2) {
                at += 2
                continue
            }
            if scalar == " " || scalar == ".", letters > 0, at + 2 < end, lower[at + 1] == "j",
                lower[at + 2] == "s", isEdge(at + 3)
            {
                straight.append("j")
                straight.append("s")
                at += 3
                letters = 0
                isWhole = false
                continue
            }
            straight.append(scalar)
            if scalar.isPlainLetter {
                if isWhole { letters += 1 }
            } else {
                letters = 0
                isWhole = !scalar.isWordCharacter
            }
            at += 1
        }
    }
}
