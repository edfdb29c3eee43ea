import ArgumentParser
import JobSearch

/// The options and words that a command takes, as the argument parser tells them.
struct CommandFacts {
    struct Argument {
        /// `--company`, `-o`; empty for a word that stands by itself.
        var names: [String]
        var valueName: String
        var about: String
        var values: [String]
        var isRepeating: Bool
        var takesValue: Bool
    }

    private(set) var options: [Argument] = []
    private(set) var words: [Argument] = []

    init(_ command: any ParsableCommand.Type) {
        let dump = (try? JSON(parsing: command._dumpHelp().utf8)) ?? .null
        for fact in dump["command"]?["arguments"]?.elements ?? [] {
            if case .bool(false)? = fact["shouldDisplay"] { continue }
            let argument = Argument(
                names: (fact["names"]?.elements ?? []).compactMap { name in
                    let dashes = name["kind"]?.words == "long" ? "--" : "-"
                    return name["name"]?.words.map { dashes + $0 }
                },
                valueName: fact["valueName"]?.words ?? "", about: fact["abstract"]?.words ?? "",
                values: (fact["allValues"]?.elements ?? []).compactMap(\.words),
                isRepeating: fact["isRepeating"]?.isTrue ?? false,
                takesValue: fact["kind"]?.words == "option")
            if fact["kind"]?.words == "positional" {
                words.append(argument)
            } else {
                options.append(argument)
            }
        }
    }

    /// The option of a name.
    func option(_ name: String) -> Argument? { options.first { $0.names.contains(name) } }

    /// The word at a place, counted from 0; the last one may be repeated.
    func word(_ place: Int) -> Argument? {
        if words.indices.contains(place) { return words[place] }
        return words.last.flatMap { $0.isRepeating ? $0 : nil }
    }
}

extension JSON {
    fileprivate var elements: [JSON] { if case .array(let all) = self { all } else { [] } }
    fileprivate var words: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var isTrue: Bool { if case .bool(true) = self { true } else { false } }
}
