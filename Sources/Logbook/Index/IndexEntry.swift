#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import JobSearch

/// The part of the index that belongs to one thing: its handles and its words.
struct IndexEntry {
    /// Name by whose forms it is found.
    var name: String?
    var handles: [Handle]
    /// Words that a search looks for; `nil` for a thing that it leaves out.
    var text: Text?

    struct Text: Equatable {
        var title: String
        var body: String
    }

    /// - Parameter imported: what imports keep with the thing.
    init(_ thing: some Thing, _ table: Table, imported: String?) {
        let kind = table.kind
        name = kind.facts.isNamed ? thing.label : nil
        handles = []
        var (title, body) = ("", "")
        thing.forEachField(table.indexed) { field, value in
            switch (field.input, value) {
            case (.tag, .list(let tags)): handles += tags.map { .tag(kind, $0) }
            case (.skill, .list(let names)): handles += names.map { .skill(kind, $0) }
            case (.skill, .text(let name)): handles.append(.skill(kind, name))
            case (.email, .list(let emails)): handles += emails.map(Handle.email)
            case (.profile, .text(let url)):
                guard let slug = LinkedInProfile.slug(of: url) else { break }
                handles.append(.profile(slug))
            case (.webAddress, .text(let url)) where kind == .posting:
                if let number = LinkedInJob.number(of: url) { handles.append(.job(number)) }
            case (.jobs, .entries(let jobs)):
                for case .text(let company)? in jobs.map(\.first) {
                    handles.append(.formerly(company))
                }
            default: break
            }
            switch field.search {
            case .title?: if case .text(let label) = value { title = folded(label) }
            case .body?: IndexEntry.append(value, of: field, to: &body)
            case nil: break
            }
        }
        if kind == .posting, let same = (thing as? Posting)?.sameness { handles.append(same) }
        handles += IndexEntry.records(imported, of: kind)
        text = thing.isSearched ? Text(title: title, body: folded(body)) : nil
    }

    private static func append(_ value: FieldValue, of field: AnyField, to body: inout String) {
        func add(_ text: String) {
            if !body.isEmpty { body += " " }
            body += text
        }
        switch (field.input, value) {
        case (.profile, .text(let url)): add(LinkedInProfile.slug(of: url) ?? "")
        case (_, .text(let text)): add(text)
        case (_, .list(let texts)): for text in texts { add(text) }
        default: break
        }
    }

    /// Handles of the rows of files that are known to speak of a thing, and of what was merged into
    /// it.
    private static func records(_ imported: String?, of kind: Kind) -> [Handle] {
        let isFound = imported?.withCString {
            strstr($0, "record\"") != nil || strstr($0, "\"merged ") != nil
        }
        guard let imported, isFound == true else { return [] }
        let memory = Imported(json: imported)
        let records = memory.fields.filter { $0.key.hasSuffix("/record") }.flatMap(\.value)
        return records.sorted().map { Handle(kind: kind, text: $0) }
            + memory[Imported.mergedUIDs].map { .uid(kind, $0) }
            + memory[Imported.mergedNames].map { .alias(kind, folded($0)) }
            + memory[Imported.mergedProfiles].map(Handle.profile)
    }

    /// The handles with those of the name.
    func allHandles(_ kind: Kind) -> Set<Handle> {
        Set(handles).union(name.map { Handle.names(kind, $0) } ?? [])
    }
}
