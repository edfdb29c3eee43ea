import ArgumentParser
import Logbook

/// A command of kith: words in, one use-case, words out.
protocol LogbookCommand: ExplainedCommand {
    var options: LogbookOptions { get }
    /// True if it only says what it would do: then it leaves no new log behind.
    var dryRun: Bool { get }
    /// True if it only looks: what is longer than the screen goes through a pager.
    var isPaged: Bool { get }
    func run(in session: Session) throws
    /// The line that was probably meant where a thing of another kind is named; `nil` where there
    /// is none.
    func line(for thing: LogbookError.Candidate) -> String?
}

extension LogbookCommand {
    func line(for thing: LogbookError.Candidate) -> String? { nil }

    /// Runs the command, and says what to type where a thing of another kind was named.
    func runHinting(in session: Session) throws {
        do {
            try run(in: session)
        } catch LogbookError.otherKind(let kind, let thing) {
            var explained = Hints.explain(LogbookError.otherKind(kind, thing))
            if let line = line(for: thing) { explained.hint = "Did you mean: \(line)" }
            throw explained
        }
    }
}

extension LogbookCommand {
    var dryRun: Bool { false }
    var isPaged: Bool { false }
}
