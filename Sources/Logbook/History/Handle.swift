import JobSearch

/// The texts by which a thing is found exactly: names in their forms, addresses, tags.
///
/// A thing's old handles are taken away by their texts: a change of these forms, or of what `folded` gives, needs a
/// migration that makes the index anew.
enum Handle {
    /// The whole name, its initials and its words.
    static func names(_ kind: Kind, _ name: String) -> [String] {
        let whole = folded(name)
        let all = words(whole)
        var handles = [Handle.name(kind, whole)]
        if all.count > 1 { handles.append(Handle.initials(kind, JobSearch.initials(name))) }
        for word in Set(all).sorted() { handles.append(Handle.word(kind, word)) }
        return handles
    }

    static func name(_ kind: Kind, _ folded: String) -> String { "\(kind.rawValue)n:\(folded)" }
    /// A name of something that was merged into the thing.
    static func alias(_ kind: Kind, _ folded: String) -> String { "\(kind.rawValue)a:\(folded)" }
    /// The uid of something that was merged into the thing.
    static func uid(_ kind: Kind, _ uid: String) -> String {
        record(kind == .contact ? "uid" : "\(kind.word) uid", [uid])
    }
    static func initials(_ kind: Kind, _ initials: String) -> String {
        "\(kind.rawValue)i:\(initials)"
    }
    static func word(_ kind: Kind, _ word: String) -> String { "\(kind.rawValue)w:\(word)" }
    static func tag(_ kind: Kind, _ tag: String) -> String { "\(kind.rawValue)t:\(folded(tag))" }
    static func tags(_ kind: Kind, _ tags: [String]) -> [String] { tags.map { tag(kind, $0) } }
    static func email(_ address: String) -> String { "e:\(folded(address))" }
    static func profile(_ slug: String) -> String { "l:\(slug)" }

    /// The first text after all that begin with `prefix`, for a range in the index.
    static func end(of prefix: String) -> String { prefix + "\u{10FFFF}" }
}
