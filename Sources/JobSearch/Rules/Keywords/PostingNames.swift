/// The names of a posting's company and place, which are no terms there.
struct PostingNames {
    private var hashes: [UInt64] = []

    /// - Parameters:
    ///   - company: its name, as far as that is known; the text tells others (`About X`, `At X, we`).
    ///   - location: places, parted by commas, semicolons, slashes or brackets.
    init(_ text: PlainText, company: String?, location: String?) {
        var reader = KeyReader()
        let name = PlainText(company ?? "")
        hashes.append(contentsOf: reader.hashes(name, 0..<name.count))
        for number in reader.numbers {
            let token = reader.table.tokens[number]
            if token.count > 2, token.entry.isRare, token.entry.germanFrequency == 0 {
                hashes.append(token.hash)
            }
        }
        let places = PlainText(location ?? "")
        var start = 0
        for end in 0...places.count where end == places.count || isPart(places.scalars[end]) {
            hashes.append(contentsOf: reader.hashes(places, start..<end))
            start = end + 1
        }
        readCompanies(text, &reader)
    }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    private func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "/", "(", ")": true
        default: false
        }
    }

    /// Adds what the text calls the company: `About X`, `Join X`, `At X, we`.
    private mutating func readCompanies(_ text: PlainText, _ reader: inout KeyReader) {
        var at = 0
        while at < text.count {
            guard isLead(text.scalars[at]),
                at == 0 || text.scalars[at - 1] == "\n" || isSentenceStart(text, at),
                let name = companyName(text, from: at)
            else {
                at += 1
                continue
            }
            let hash = reader.hashes(text, name)
            if reader.numbers.allSatisfy({ reader.table.tokens[$0].entry.isRare }) {
                hashes.append(contentsOf: hash)
            }
            at = name.upperBound
        }
    }

    /// True for the letters with which words begin that lead to a name.
    private func isLead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A", "J", "B", "Ü": true
        default: false
        }
    }

    private func isSentenceStart(_ text: PlainText, _ at: Int) -> Bool {
        guard text.scalars[at - 1].isBlank else { return false }
        switch text.scalars[..<at].last(where: { !$0.isBlank }) {
        case ".", "!", "?": return true
        default: return false
        }
    }

    /// The name after a word that leads to one.
    private func companyName(_ text: PlainText, from start: Int) -> Range<Int>? {
        let leads: [[Unicode.Scalar]] = [
            ["A", "b", "o", "u", "t"], ["J", "o", "i", "n"], ["A", "t"], ["Ü", "b", "e", "r"],
            ["B", "e", "i"],
        ]
        let rest = text.scalars[start...]
        guard let lead = leads.first(where: { rest.starts(with: $0) }) else { return nil }
        var at = start + lead.count
        guard at < text.count, text.scalars[at].isBlank else { return nil }
        while at < text.count, text.scalars[at].isBlank { at += 1 }
        let first = at
        var ends: [Int] = []
        while ends.count < 3, at < text.count, text.scalars[at].isPlainCapital {
            while at < text.count, isOfName(text.scalars[at]) { at += 1 }
            ends.append(at)
            if at < text.count, text.scalars[at].isBlank { at += 1 }
        }
        return ends.last { isNameEnd(text, $0) }.map { first..<$0 }
    }

    private func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&", ".", "'", "-": true
        default: scalar.isWordCharacter
        }
    }

    /// True where a comma, a colon, the end of the line or a verb comes next.
    private func isNameEnd(_ text: PlainText, _ at: Int) -> Bool {
        guard at < text.count else { return true }
        switch text.scalars[at] {
        case ",", ":", "\n": return true
        default: break
        }
        guard text.scalars[at].isBlank else { return false }
        let rest = text.scalars[(at + 1)...]
        if let next = rest.first, next == "," || next == ":" || next == "\n" { return true }
        let word = rest.prefix(while: \.isWordCharacter)
        let hash = Lexicon.hash(word)
        let followers: [StaticString] = ["we", "you", "is", "and", "our", "the", "team"]
        return followers.contains { $0.termHash == hash }
    }
}

/// Reads keys of names, apart from the tokens of a posting.
private struct KeyReader {
    var table = TokenTable()
    /// Tokens of the key that was read last.
    var numbers: [Int] = []

    /// The hash of a key, or nothing if there is no token.
    mutating func hashes(_ text: PlainText, _ range: Range<Int>) -> [UInt64] {
        numbers.removeAll()
        table.numbers(text.lower, range, into: &numbers)
        return numbers.isEmpty ? [] : [table.hash(numbers)]
    }
}

extension Lexicon.Entry {
    /// True for a word that is in no list of English.
    fileprivate var isRare: Bool { english == .free && englishFrequency == 0 }
}
