import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// What may be there twice: `kith duplicates`.
struct DuplicatesCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Show contacts and companies that may be there twice, and why.",
        discussion: """
            Nothing is merged by itself but what has the same profile, address or uid in a file that is imported. Each line \
            ends with what makes one of two; kith merge --not-same takes two out of this list for ever.
            """)
    static let examples = ["kith duplicates", "kith duplicates --kind company --limit 5"]

    @Option(help: "Only contact or company.") var kind: String?
    @Option(help: "How many at most.") var limit: Int?
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit needs a number above 0.") }
    }

    func run(in session: Session) throws {
        let kind = try kind.map(session.mergeable)
        var found = try session.logbook.duplicates(kind)
        let count = found.count
        if let limit { found = Array(found.prefix(limit)) }
        if session.isJSON {
            return try session.console.say(JSON.array(found.map(\.json)).text())
        }
        guard let first = found.first else {
            return try session.console.say("Nothing looks as if it were there twice.")
        }
        var table = Table([.main, .main, .detail, .whole])
        for pair in found {
            table.add([
                "\(shown(pair.first.label)) (\(pair.first.ref))",
                "\(shown(pair.second.label)) (\(pair.second.ref))",
                shown(pair.reasons.joined(separator: "; ")), pair.merge,
            ])
        }
        try session.console.show(table)
        let more = count > found.count ? "\(count - found.count) more. " : ""
        session.console.note(
            "\(more)Two that only look alike: "
                + "kith merge --not-same \(first.first.ref) \(first.second.ref)")
    }
}

extension Duplicate {
    /// The line that makes one of them.
    fileprivate var merge: String { "kith merge \(first.ref) \(second.ref)" }

    fileprivate var json: JSON {
        func reference(_ one: LogbookError.Candidate) -> JSON {
            .object([("id", .int(one.id)), ("name", .string(one.label))])
        }
        return .object([
            ("kind", .string(kind.word)), ("first", reference(first)),
            ("second", reference(second)), ("reasons", .strings(reasons)),
            ("merge", .string(merge)),
        ])
    }
}
