import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Makes one of two: `kith merge c3 c7`, `kith merge Stripe "Stripe, Inc."`.
struct MergeCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one contact or company of two; kith undo makes two of it again.",
        discussion: """
            The second goes into the first, which keeps its name and its id. Field by field the newest value that is there \
            wins, lists grow, and a value for which there is no room goes into the notes. Whatever named the second names \
            the first, and files that speak of either find it. What looks alike is listed by kith duplicates; --not-same \
            says that two only look so.
            """)
    static let examples = ["kith merge c3 c7 --dry-run", "kith merge --not-same Halden Spreewerk"]

    @Argument(help: "Two contacts or companies, by id or words; the kind may stand before them.")
    var refs: [String]
    @Option(help: "contact or company, when both may be meant.") var kind: String?
    @Flag(help: "Remember that they are not the same; nothing is merged.") var notSame = false
    @Flag(help: "Say what would change, and change nothing.") var dryRun = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        guard refs.count == 2 || refs.count == 3 && kind == nil && Kind(word: refs[0]) != nil else {
            throw ValidationError(
                "Name two contacts or two companies, such as c3 c7. Names of several words need quotes."
            )
        }
        if notSame, dryRun { throw ValidationError("--dry-run goes with a merge only.") }
    }

    func run(in session: Session) throws {
        let kind = try (refs.count == 3 ? refs[0] : kind).map(session.mergeable)
        let (first, second) = (refs[refs.count - 2], refs[refs.count - 1])
        if notSame {
            let change = try session.logbook.keepApart(kind, first, second)
            if session.isJSON {
                return try session.tellJSON(change.step, change.summary, change.touched)
            }
            let names = change.result.names.joined(separator: " and ")
            return try session.console.say(
                change.step == nil ? "Known already: not the same." : "Not the same: \(names)")
        }
        let change = try session.logbook.merge(kind, first, second, isDryRun: dryRun)
        if session.isJSON {
            try session.tellJSON(change.step, change.summary, change.touched)
        } else {
            try session.tell(change, isDryRun: dryRun)
        }
        if dryRun { session.console.note("Nothing was changed: this was a dry run.") }
    }
}

extension Session {
    /// The kind of that word, when two of it can be merged.
    func mergeable(_ word: String) throws -> Kind {
        guard let kind = Kind(word: word), kind == .contact || kind == .company else {
            throw CommandError(
                "Only contacts and companies can be merged, not “\(shown(word))”.",
                hint: "Name two of them, such as c3 c7 or o1 o2.", status: .misuse)
        }
        return kind
    }

    fileprivate func tell(_ change: Change<Merged>, isDryRun: Bool) throws {
        let merged = change.result
        let names = merged.names
        try console.say(
            (isDryRun ? "Would merge " : "Merged ") + "\(names[1]) into \(names[0])")
        var facts: [String] = []
        if !merged.fields.isEmpty { facts.append(merged.fields.joined(separator: ", ")) }
        let moved = merged.moved.sorted { $0.key < $1.key }.map { $0.key.counted($0.value) }
        if !moved.isEmpty { facts.append(moved.joined(separator: ", ")) }
        if !facts.isEmpty { try console.say("  taken over: " + facts.joined(separator: "; ")) }
        let wording = Wording(names: change.names, zone: try zone)
        for thing in change.touched.all where thing.reference == merged.reference {
            try console.say(wording.line(thing))
        }
    }
}

extension Merged {
    fileprivate var reference: Reference { Reference(kind, id) }
    /// `Ada Lovelace (c3)`, and the other one.
    fileprivate var names: [String] {
        [
            "\(shown(label)) (\(reference.text))",
            "\(shown(goneLabel)) (\(Reference(kind, goneID).text))",
        ]
    }
}
