import JobSearch

/// A row of which history keeps how it was: a thing, or a row of a table beside the things.
struct Key: Hashable {
    /// A table whose rows history keeps.
    enum Source: Hashable {
        case thing(Kind)
        case setting
        case notSame
        case trash

        /// Number in the column `kind` of the history.
        var number: Int {
            switch self {
            case .thing(let kind): kind.rawValue
            case .setting: 0
            case .notSame: -1
            case .trash: -2
            }
        }

        /// Place in a list with one for each source.
        var index: Int { number + 2 }

        /// `nil` for a number that stands for none.
        init?(number: Int) {
            switch number {
            case 0: self = .setting
            case -1: self = .notSame
            case -2: self = .trash
            default:
                guard let kind = Kind(rawValue: number) else { return nil }
                self = .thing(kind)
            }
        }

        var table: String {
            switch self {
            case .thing(let kind): kind.facts.table
            case .setting: "setting"
            case .notSame: "notSame"
            case .trash: "trash"
            }
        }
    }

    let source: Source
    let id: Int

    init(_ source: Source, _ id: Int) {
        self.source = source
        self.id = id
    }
    init(_ kind: Kind, _ id: Int) { self.init(.thing(kind), id) }
    init(_ reference: Reference) { self.init(reference.kind, reference.id) }

    /// The thing; `nil` for a row of another table.
    var reference: Reference? {
        if case .thing(let kind) = source { Reference(kind, id) } else { nil }
    }
}
