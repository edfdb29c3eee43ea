import CivilTime

/// A ladder that could not be understood: the reason in a sentence, and a line to type instead.
public struct LadderError: Error, Equatable, Sendable {
    public var message: String
    public var hint: String
}

extension Ladder.Rung {
    /// The longest distance, in days.
    private static let longest = 3650
    /// The words that a text may leave open.
    private static let places = ["name", "company"]

    /// Reads what people type: `+7d share something with {name}`, `+1 month ask {name}`.
    public init(parsing typed: String) throws(LadderError) {
        let typed = cleaned(typed)
        let form = "Write a rung like “+7d share something with {name}”."
        guard typed.hasPrefix("+"), let (after, text) = Ladder.Rung.split(typed.dropFirst()) else {
            throw LadderError(
                message: "“\(shown(typed))” does not begin with a distance such as +7d.",
                hint: form)
        }
        if text.isEmpty {
            throw LadderError(message: "“\(shown(typed))” does not say what to do.", hint: form)
        }
        if Cadence.days(of: after) > Ladder.Rung.longest {
            throw LadderError(
                message: "“\(shown(typed))” is more than ten years after the event.", hint: form)
        }
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}"),
                Ladder.Rung.places.contains(String(part[..<end]))
            else {
                throw LadderError(
                    message: "“\(shown(typed))” has a brace that cannot be filled in.",
                    hint: "Only {name} and {company} can be filled in.")
            }
        }
        self.init(after: after, text: text)
    }

    /// The distance in front of a text, of one word or two.
    private static func split(_ typed: Substring) -> (after: Period, text: String)? {
        let words = typed.split(separator: " ")
        for count in 1...2 where words.count >= count {
            let distance = words[..<count].joined(separator: " ")
            guard let after = period(distance) else { continue }
            return (after, words[count...].joined(separator: " "))
        }
        return nil
    }

    /// A distance as it is typed; `m` stands for months.
    private static func period(_ text: String) -> Period? {
        guard text.first?.isNumber ?? false else { return nil }
        if text.hasSuffix("m"), let months = Int(text.dropLast()) {
            return try? Period(months, .month)
        }
        return try? Period(parsing: text)
    }

    /// The distance as it is typed: `+7d`.
    public var distance: String { "+\(after.count)\(after.unit.rawValue.prefix(1))" }

    /// The rung as it is typed.
    public var words: String { "\(distance) \(text)" }

    /// The text with what it leaves open filled in.
    public func deed(name: String?, company: String?) -> String {
        text.replacing("{name}", with: name ?? company ?? "them")
            .replacing("{company}", with: company ?? "their company")
    }
}

extension Ladder {
    /// The largest number of rungs.
    private static let limit = 20

    /// Checks what people type: a name of one word, and rungs that rise.
    public init(name typed: String, parsing texts: [String]) throws(LadderError) {
        let name = try Ladder.checked(typed)
        if texts.count > Ladder.limit {
            throw LadderError(
                message: "A ladder has at most \(Ladder.limit) rungs, not \(texts.count).",
                hint: "Leave some out, or make two ladders of it.")
        }
        var rungs: [Rung] = []
        for text in texts {
            let rung = try Rung(parsing: text)
            if let last = rungs.last, rung.days <= last.days {
                throw LadderError(
                    message:
                        "“\(shown(rung.words))” is not later than “\(shown(last.words))”.",
                    hint: "Each rung is further from the event than the one before it.")
            }
            rungs.append(rung)
        }
        if rungs.isEmpty {
            throw LadderError(
                message: "The ladder “\(shown(name))” has no rungs.",
                hint: "Write each in quotes: kith ladder set \(name) \"+1d thank {name}\"")
        }
        self.init(name: name, rungs: rungs)
    }

    /// A name as it is kept.
    public static func checked(_ typed: String) throws(LadderError) -> String {
        let name = folded(cleaned(typed))
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
        }
        guard isPlain, !name.isEmpty, name.count <= 40, name.first != "-" else {
            throw LadderError(
                message: "“\(shown(typed))” is no name for a ladder.",
                hint: "A name is one word of at most 40 letters, numbers and hyphens.")
        }
        return name
    }
}
