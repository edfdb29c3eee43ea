import CivilTime

/// A thing in the log: two names, its place in the log's history, and the fields of its kind.
public protocol Thing: Sendable, Equatable {
    static var kind: Kind { get }
    static var facts: KindFacts { get }
    /// Fields of the kind, each declared once; the first one is the label.
    static var fields: [AnyField] { get }
    /// A thing without a label: where reading begins.
    static var blank: Self { get }

    /// The small number that people type; 0 until the log has given one. Local to a log, never
    /// reused.
    var id: Int { get set }
    /// The iCalendar UID, vCard UID and DAV file name at once: a random UUID (RFC 7986 §5.3), or
    /// the UID of the file from which the thing came.
    var uid: String { get set }
    var createdAt: Instant { get set }
    /// Time of the last change of anything about it.
    var modifiedAt: Instant { get set }
    /// Number of changes of time, place or status so far: the iCalendar SEQUENCE (RFC 5545
    /// §3.8.7.4).
    var sequence: Int { get set }

    /// Makes fields agree after some were changed.
    ///
    /// - Parameter day: the day of `now` in the zone of the log.
    mutating func settle(at now: Instant, on day: Day)
    /// Takes in what the fields replace: the thing was `old` until `day`.
    ///
    /// - Parameter name: gives the label of another thing.
    mutating func keepHistory(
        of old: Self, on day: Day, name: (Reference) throws -> String?
    ) rethrows
    /// Takes in what the fields alone do not tell, when `other` is merged into it.
    ///
    /// - Parameters:
    ///   - old: the thing before the merge; `isOlder` says that it was changed before `other`.
    ///   - name: gives the label of another thing.
    mutating func merge(
        _ other: Self, old: Self, isOlder: Bool, on day: Day, name: (Reference) throws -> String?
    ) rethrows
    /// Field and reason of a contradiction between fields; `nil` if there is none.
    var contradiction: (field: String, reason: String)? { get }
    /// False for a thing that says the same as many others, which a search leaves out.
    var isSearched: Bool { get }
}

extension Thing {
    public func settle(at now: Instant, on day: Day) {}
    public func keepHistory(
        of old: Self, on day: Day, name: (Reference) throws -> String?
    ) rethrows {}
    public func merge(
        _ other: Self, old: Self, isOlder: Bool, on day: Day, name: (Reference) throws -> String?
    ) rethrows {}
    public var contradiction: (field: String, reason: String)? { nil }
    public var isSearched: Bool { true }

    public var kind: Kind { Self.kind }
    public var reference: Reference { Reference(Self.kind, id) }
    /// The id with its letter: `f7`.
    public var ref: String { reference.text }

    /// Text by which it is called in a list or a sentence.
    public var label: String {
        if case .text(let label) = value(of: Self.fields[0]) { label } else { "" }
    }

    /// The other things that it names.
    public var references: [Reference] {
        var references: [Reference] = []
        forEachReference { references.append($0) }
        return references
    }

    /// Calls `body` with each other thing that it names.
    public func forEachReference(_ body: (Reference) -> Void) {
        for field in Self.kind.links {
            switch (field.shape, value(of: field)) {
            case (.reference(let kind), .number(let id)): body(Reference(kind, id))
            case (.references(let kind), .ids(let ids)):
                for id in ids { body(Reference(kind, id)) }
            default: continue
            }
        }
    }

    /// Mentions another thing in place of each mention of `other`; nothing if `new` is `nil`.
    public mutating func relink(from other: Reference, to new: Int?) {
        for field in Self.fields {
            switch (field.shape, value(of: field)) {
            case (.reference(other.kind), .number(other.id)):
                // Nothing names itself.
                let isSelf = other.kind == Self.kind && new == id
                set(field, to: new.flatMap { isSelf ? nil : .number($0) } ?? .none)
            case (.references(other.kind), .ids(let ids)) where ids.contains(other.id):
                let linked = Set(ids.compactMap { $0 == other.id ? new : $0 })
                set(field, to: .ids(linked.sorted()))
            default: break
            }
        }
    }
}

extension Kind {
    /// Fields that name other things.
    fileprivate var links: [AnyField] { Kind.picked[rawValue - 1].links }
    /// The field that says when it is, where that is a moment or a span.
    public var time: AnyField? { Kind.picked[rawValue - 1].time }

    /// What is asked for of each of many things.
    private static let picked = allCases.map { kind in
        var links: [AnyField] = []
        var time: AnyField?
        for field in kind.fields {
            switch field.shape {
            case .reference, .references: links.append(field)
            case .moment, .span: time = time ?? field
            case .text, .number, .list, .day, .instant, .period, .alarms, .choice, .entries: break
            }
        }
        return (links: links, time: time)
    }
}

/// A thing named by kind and id.
public struct Reference: Hashable, Sendable {
    public var kind: Kind
    public var id: Int
    public init(_ kind: Kind, _ id: Int) {
        self.kind = kind
        self.id = id
    }

    /// From an id with its letter, as people type it: `f7`, `F7`, `#f7`.
    public init?(typed text: String) {
        let text = text.hasPrefix("#") ? text.dropFirst() : text[...]
        let digits = text.dropFirst()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let id = Int(digits), let kind = text.first.flatMap(Kind.init(letter:))
        else { return nil }
        self.init(kind, id)
    }

    /// The id with its letter: `f7`.
    public var text: String { "\(kind.facts.letter)\(id)" }
}
