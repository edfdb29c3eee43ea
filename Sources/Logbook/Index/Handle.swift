import JobSearch

/// A text by which things of a kind are found exactly: a name in one of its forms, an address, a
/// tag.
///
/// A thing's old handles are taken away by their texts: a change of these forms, or of what
/// `folded` gives, needs a migration that makes the index anew.
struct Handle: Hashable, Sendable {
    let kind: Kind
    let text: String

    /// The whole name, its initials and its words.
    static func names(_ kind: Kind, _ name: String) -> [Handle] {
        let whole = folded(name)
        let all = words(whole)
        var handles = [Handle.name(kind, whole)]
        if all.count > 1 { handles.append(Handle.initials(kind, JobSearch.initials(name))) }
        for word in Set(all).sorted() { handles.append(Handle.word(kind, word)) }
        return handles
    }

    static func name(_ kind: Kind, _ folded: String) -> Handle { Handle(kind, "n:", folded) }
    /// A name of something that was merged into the thing.
    static func alias(_ kind: Kind, _ folded: String) -> Handle { Handle(kind, "a:", folded) }
    static func initials(_ kind: Kind, _ text: String) -> Handle { Handle(kind, "i:", text) }
    static func word(_ kind: Kind, _ word: String) -> Handle { Handle(kind, "w:", word) }
    static func tag(_ kind: Kind, _ tag: String) -> Handle { Handle(kind, "t:", folded(tag)) }
    /// A company where a contact worked before, by the key of its name.
    static func formerly(_ company: String) -> Handle {
        Handle(.contact, "p:", companyKey(company))
    }
    /// A skill, or a thing that shows it.
    static func skill(_ kind: Kind, _ name: String) -> Handle {
        Handle(kind, "s:", skillKey(name))
    }
    static func email(_ address: String) -> Handle { Handle(.contact, "e:", folded(address)) }
    static func profile(_ slug: String) -> Handle { Handle(.contact, "l:", slug) }
    /// A job at LinkedIn, by its number.
    static func job(_ number: String) -> Handle { Handle(.posting, "j:", number) }
    /// Another uid of the thing: of something that was merged into it, or by which a file knows it.
    static func uid(_ kind: Kind, _ uid: String) -> Handle {
        record(kind, "uid", [uid])
    }
    /// A row of a file that names nobody exactly.
    static func record(_ kind: Kind, _ source: String, _ parts: [String]) -> Handle {
        Handle(kind, "k:", ([source] + parts).joined(separator: "|"))
    }

    init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    private init(_ kind: Kind, _ form: String, _ text: String) {
        self.init(kind: kind, text: form + text)
    }

    /// Selects the things of a kind that have one of the handles of a JSON array, which it takes.
    static func owners(_ kind: Kind) -> String {
        """
        SELECT h.id FROM json_each(?) k
            CROSS JOIN handle h ON h.kind = \(kind.rawValue) AND h.text = k.value
        """
    }

    /// The first text after all that begin with `prefix`, for a range in the index.
    static func end(of prefix: String) -> String { prefix + "\u{10FFFF}" }
}
