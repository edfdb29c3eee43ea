import ArgumentParser
import Foundation
import JobSearch
import Logbook
import Presentation

/// A word that may stand at the cursor.
struct Candidate: Equatable {
    var text: String
    var about = ""
    /// True for a text that need not begin as typed: it was found by its words.
    var isFound = false
}

/// Finds what may stand at the cursor. It never makes a log, and has nothing to say of errors.
struct Completer {
    let world: World
    let line: TypedLine
    let shell: CompletionShell

    /// The candidates, or what the shell is to offer itself.
    enum Answer: Equatable {
        case words([Candidate])
        case files
        case directories
    }

    func answer() -> Answer {
        switch line.place {
        case .nothing: return .words([])
        case .command(let command): return .words(commands(below: command))
        case .option(let facts):
            return .words(
                facts.options.filter { $0.isRepeating || used.isDisjoint(with: $0.names) }
                    .compactMap { option in
                        option.names.first { $0.hasPrefix(line.typed) }
                            .map { Candidate(text: $0, about: option.about) }
                    })
        case .value(let option):
            return answer(CompletionSource(option: option, of: line.path), isValue: true)
        case .word(let word, let place):
            return answer(CompletionSource(word, place, of: line.path), isValue: false)
        }
    }

    private var used: Set<String> { line.used }

    private func commands(below command: any ParsableCommand.Type) -> [Candidate] {
        var all = command.configuration.subcommands
            .filter { $0.configuration.shouldDisplay }
            .map { Candidate(text: $0._commandName, about: $0.configuration.abstract) }
        if line.path.isEmpty { all.append(Candidate(text: "help", about: "Help on a command.")) }
        return all.filter { $0.text.hasPrefix(line.typed) }
    }

    private func answer(_ source: CompletionSource, isValue: Bool) -> Answer {
        switch source {
        case .files: .files
        case .directories: .directories
        case .nothing: .words([])
        case .words(let words):
            .words(words.filter { $0.hasPrefix(line.typed) }.map { Candidate(text: $0) })
        case .things(let kinds): .words(things(kinds, byName: isValue))
        case .tags: .words((try? logbook?.tags(beginning: line.typed))?.candidates ?? [])
        case .ladders: .words(named((try? logbook?.ladders().map(\.ladder.name)) ?? []))
        case .accounts: .words(named((try? logbook?.accounts().map(\.name)) ?? []))
        }
    }

    private func named(_ names: [String]) -> [Candidate] {
        names.filter { $0.hasPrefix(line.typed) }.candidates
    }

    /// - Parameter byName: true where a name reads better than an id: as the value of an option.
    private func things(_ kinds: [Kind], byName: Bool) -> [Candidate] {
        guard let found = try? logbook?.completions(line.typed, kinds: kinds) else { return [] }
        return found.map { one in
            let about = [byName || shell != .zsh ? one.reference.text : one.label, one.detail]
                .filter { !$0.isEmpty }.joined(separator: "  ")
            // fish offers nothing that has not what was typed; bash shows texts alone.
            let isNamed = byName || shell != .zsh
            return Candidate(
                text: isNamed ? one.label : one.reference.text, about: about, isFound: true)
        }
    }

    private var logbook: Logbook? {
        var options = SessionOptions()
        options.home = line.home
        guard let session = try? Session(world: world, options: options),
            let home = try? session.home
        else { return nil }
        let now = session.now
        return try? Logbook.openToRead(path: home + "/" + Logbook.fileName, clock: { now })
    }
}

extension [String] {
    fileprivate var candidates: [Candidate] { map { Candidate(text: $0) } }
}
