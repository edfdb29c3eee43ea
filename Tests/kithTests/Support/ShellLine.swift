/// A command line as a shell reads it: assignments, words and redirections. Enough for transcripts,
/// no more.
struct ShellLine: Equatable {
    /// `KITH_NOW=…` before the command.
    var environment: [String: String] = [:]
    var words: [String] = []
    /// `< file`.
    var input: String?
    /// `> file`.
    var output: String?
    /// The word after `<<`, which ends a here-document.
    var terminator: String?

    init(_ text: String) {
        var tokens = Tokens(text)
        while let token = tokens.next() {
            switch token {
            case .sign("<"): input = tokens.word()
            case .sign(">"): output = tokens.word()
            case .sign("<<"): terminator = tokens.word()
            case .sign: break
            case .word(let word, let isPlain):
                if words.isEmpty, isPlain, let sign = word.firstIndex(of: "="),
                    sign != word.startIndex
                {
                    environment[String(word[..<sign])] = String(word[word.index(after: sign)...])
                } else {
                    words.append(word)
                }
            }
        }
    }
}

private struct Tokens {
    enum Token {
        /// A word, and whether it begins without a quotation mark.
        case word(String, isPlain: Bool)
        case sign(String)
    }

    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    mutating func word() -> String? {
        if case .word(let word, _)? = next() { word } else { nil }
    }

    mutating func next() -> Token? {
        while rest.first == " " { rest.removeFirst() }
        guard let first = rest.first else { return nil }
        if first == "<" || first == ">" {
            let sign = rest.prefix { $0 == first }
            rest.removeFirst(sign.count)
            return .sign(String(sign))
        }
        let isPlain = first != "'" && first != "\""
        var word = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case " ", "<", ">":
                rest = Substring.UnicodeScalarView([scalar] + rest)
                return .word(String(word), isPlain: isPlain)
            case "'": word.append(contentsOf: taken(until: "'"))
            case "\"": word.append(contentsOf: doubleQuoted())
            case "$" where rest.first == "'":
                rest.removeFirst()
                word.append(contentsOf: escaped())
            case "\\": if let next = rest.popFirst() { word.append(next) }
            default: word.append(scalar)
            }
        }
        return .word(String(word), isPlain: isPlain)
    }

    private mutating func taken(until end: Unicode.Scalar) -> [Unicode.Scalar] {
        let part = rest.prefix { $0 != end }
        rest.removeFirst(min(rest.count, part.count + 1))
        return Array(part)
    }

    /// `"…"`: a backslash counts before `"`, `\`, `$` and a grave accent only.
    private mutating func doubleQuoted() -> [Unicode.Scalar] {
        var part: [Unicode.Scalar] = []
        while let scalar = rest.popFirst(), scalar != "\"" {
            if scalar == "\\", let next = rest.first, "\"\\$`".unicodeScalars.contains(next) {
                part.append(next)
                rest.removeFirst()
            } else {
                part.append(scalar)
            }
        }
        return part
    }

    /// `$'…'`: `\n`, `\t`, `\e`, `\r` and `\xHH`.
    private mutating func escaped() -> [Unicode.Scalar] {
        var part: [Unicode.Scalar] = []
        while let scalar = rest.popFirst(), scalar != "'" {
            guard scalar == "\\", let next = rest.popFirst() else {
                part.append(scalar)
                continue
            }
            switch next {
            case "n": part.append("\n")
            case "t": part.append("\t")
            case "r": part.append("\r")
            case "e": part.append("\u{1B}")
            case "x":
                let digits = String(String.UnicodeScalarView(rest.prefix(2)))
                rest.removeFirst(min(2, rest.count))
                if let code = UInt8(digits, radix: 16) { part.append(Unicode.Scalar(code)) }
            default: part.append(next)
            }
        }
        return part
    }
}
