import ArgumentParser
import JobSearch
import Logbook

/// Tags a thing of whatever kind: `kith tag Ada mentor rust`.
struct TagCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Add tags to one thing, or take them away.")
    static let examples = [
        "kith tag zoë mentor rust", "kith tag \"Halden Robotics\" robotics --remove",
    ]

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: String
    @Argument(help: "The tags.") var tags: [String]
    @Flag(help: "Take the tags away.") var remove = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if tags.count > 1, let kind = Kind(word: ref) {
            return try session.tag(kind.type, tags[0], Array(tags.dropFirst()), isRemoved: remove)
        }
        let thing = try session.reference(toChange: ref)
        try session.tag(thing.kind.type, String(thing.id), tags, isRemoved: remove)
    }
}

extension Session {
    /// Adds tags to a thing or takes them away, and tells which, and which made no difference.
    fileprivate func tag<T: Thing>(
        _ type: T.Type, _ ref: String, _ typed: [String], isRemoved: Bool
    ) throws {
        guard let field = T.fields.first(where: { $0.input == .tag }) else {
            let kinds = Kind.allCases.filter { $0.fields.contains { $0.input == .tag } }
            throw CommandError(
                "\(T.facts.nouns.capitalizedFirst) have no tags.",
                hint: "Tags are for \(kinds.map(\.facts.nouns).inWords).", status: .misuse)
        }
        let tags = try typed.map { text in
            guard let tag = try Inputs.text(text, for: field) else {
                throw CommandError(
                    "A tag is empty.", hint: "Write it like mentor.", status: .misuse)
            }
            return tag
        }
        var old: T?
        let change = try readyLogbook.edit(
            T.self, ref, verb: isRemoved ? "untagged" : "tagged"
        ) { thing, _ in
            old = thing
            var list = thing.tags(in: field)
            if isRemoved {
                let gone = Set(tags.map { folded($0) })
                list.removeAll { gone.contains(folded($0)) }
            } else {
                list.merge(tags)
            }
            thing.set(field, to: .list(list))
        }
        try tell(Edited(change: change, old: old))
        let before = Set(old?.tags(in: field).map { folded($0) } ?? [])
        for tag in tags where before.contains(folded(tag)) != isRemoved {
            let line = "  \(field.word) \(shown(tag)) \(isRemoved ? "not" : "already") there"
            if isJSON { console.note(line) } else { try console.say(line) }
        }
    }
}

extension Thing {
    fileprivate func tags(in field: AnyField) -> [String] {
        if case .list(let tags) = value(of: field) { tags } else { [] }
    }
}
