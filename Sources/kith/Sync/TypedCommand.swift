import ArgumentParser
import JobSearch

/// A line of kith that was typed where there is no kith: `met Ada Lovelace at Swift Berlin: interns
/// in May`.
struct TypedCommand {
    /// The words of the command line.
    let arguments: [String]

    /// Reads a line. It may be as it is typed into a terminal, with quotes and options; without
    /// options, `met` takes a name up to ` at ` or a colon, and what follows the colon as a note.
    init(_ line: String) {
        let text = cleaned(line)
        let word = text.prefix { $0 != " " && $0 != ":" }.lowercased()
        let rest = String(text.drop { $0 != " " }.dropFirst())
        if rest.hasPrefix("--") || rest.contains(" --") || rest.hasPrefix("\"") {
            arguments = [word] + TypedCommand.words(rest)
        } else if word == "met" {
            arguments = ["met"] + TypedCommand.met(rest)
        } else {
            arguments = ["log", rest]
        }
    }

    private static func met(_ text: String) -> [String] {
        let (head, note) = split(text, at: ":")
        let (people, place) = split(head, at: " at ")
        let (names, company) = split(people, at: " from ")
        var words = names.split(separator: ",").flatMap { part in
            part.split(separator: " and ")
        }.map { cleaned(String($0)) }.filter { !$0.isEmpty }
        if let company { words += ["--company", company] }
        if let place { words += ["--at", place] }
        if let note { words += ["--note", note] }
        return words
    }

    private static func split(_ text: String, at mark: String) -> (String, String?) {
        guard let range = text.firstRange(of: mark) else { return (cleaned(text), nil) }
        let rest = cleaned(String(text[range.upperBound...]))
        return (cleaned(String(text[..<range.lowerBound])), rest.isEmpty ? nil : rest)
    }

    /// The words of a line as a shell takes them apart, with quotes of both sorts, also curly ones.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var (word, quote): (String?, Character?) = (nil, nil)
        let pairs: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "„": "“", "‘": "’"]
        for character in line {
            if let end = quote {
                if character == end { quote = nil } else { word = (word ?? "") + String(character) }
            } else if let end = pairs[character], word == nil || character == "\"" {
                (quote, word) = (end, word ?? "")
            } else if character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return word.map { words + [$0] } ?? words
    }

    /// Runs the line as a command, with what it says.
    func run(in session: Session) throws {
        // Nobody types on standard input there.
        if arguments.contains("-") {
            throw CommandError("“-” is the standard input, which another device does not have.")
        }
        let foreign = [
            "--home", "--tz", "--json", "--no-color", "--no-pager", "--help", "--version",
        ]
        if let option = arguments.first(where: { word in
            foreign.contains { word == $0 || word.hasPrefix($0 + "=") }
        }) {
            throw CommandError("\(shown(option)) is no business of another device.")
        }
        let parsed: any ParsableCommand
        if let command = PlainLine(arguments)?.command {
            return try command.runHinting(in: session)
        }
        do { parsed = try Kith.parse(arguments) } catch {
            throw CommandError(Kith.message(for: error))
        }
        guard let command = parsed as? any LogbookCommand else {
            throw CommandError("“\(shown(arguments.joined(separator: " ")))” is no command.")
        }
        try command.runHinting(in: session)
    }
}
