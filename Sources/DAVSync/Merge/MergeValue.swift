import CivilTime

/// Value of one field of a thing, as far as merging has to know it.
public enum MergeValue: Hashable, Sendable {
    case text(String)
    /// Texts in an order that matters.
    case list([String])
    /// Texts in no order: what a server sorts is not changed.
    case set(Set<String>)
    /// Bytes that nobody looks into: a picture, a line that kith does not know.
    case opaque([UInt8])

    /// Bytes by which two values are told apart, the same everywhere. The later of two that are
    /// equally new is the one that sorts behind.
    var bytes: [UInt8] {
        switch self {
        case .text(let text): [0] + text.utf8
        case .list(let texts): [1] + MergeValue.joined(texts)
        case .set(let texts): [2] + MergeValue.joined(texts.sorted(by: MergeValue.isBefore))
        case .opaque(let bytes): [3] + bytes
        }
    }

    private static func joined(_ texts: [String]) -> [UInt8] {
        Array(texts.map { Array($0.utf8) }.joined(separator: [0]))
    }

    /// An order by bytes: that of Swift's texts depends on the tables of Unicode.
    static func isBefore(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}

/// One side of a thing: its fields and when it was changed last. A field that is empty is absent.
public struct MergeVersion: Hashable, Sendable {
    public var fields: [String: MergeValue]
    /// LAST-MODIFIED (RFC 5545 §3.8.7.3), REV (RFC 6350 §6.7.4) or the log's own; `nil` where
    /// nobody says, which is before any.
    public var modified: Instant?

    public init(_ fields: [String: MergeValue], modified: Instant? = nil) {
        (self.fields, self.modified) = (fields, modified)
    }
}

/// The fields of both sides from when they were last the same.
///
/// There are two since servers rewrite what they are given: “changed there” is to differ from what
/// the server said then, “changed here” from what the log said.
public struct MergeBases: Hashable, Sendable {
    public var log: [String: MergeValue]
    public var server: [String: MergeValue]

    public init(log: [String: MergeValue], server: [String: MergeValue]) {
        (self.log, self.server) = (log, server)
    }
}

/// The rule for a field that both sides have changed, to different values.
///
/// Lists and sets are united whatever the rule is.
public struct MergeRule: Hashable, Sendable {
    public enum Choice: Hashable, Sendable {
        /// The later one wins.
        case latest
        /// Lines that were added on either side are all kept, as in notes; else the later one wins.
        case growing
        /// The one further on in these words wins: `done` beats `open`; else the later one.
        case ranked([String])
        /// The one that sorts first wins, as of times at which something was made: whoever says a
        /// later one has not seen that.
        case earliest
    }

    public var choice: Choice
    /// True if a server that has no such field does not say that it is empty: programs drop lines
    /// that they do not know. Where such a field is emptied, the server gets it as an empty text.
    public var isUnsaidWhenAbsent: Bool

    public init(_ choice: Choice = .latest, isUnsaidWhenAbsent: Bool = false) {
        (self.choice, self.isUnsaidWhenAbsent) = (choice, isUnsaidWhenAbsent)
    }
}

/// Rules of the fields by their names.
public struct MergeRules: Hashable, Sendable {
    private var rules: [String: MergeRule]

    public init(_ rules: [String: MergeRule] = [:]) { self.rules = rules }

    /// The rule of a field. One without a rule has the later one win; an `X-KITH` line is then not
    /// said where it is absent.
    public subscript(name: String) -> MergeRule {
        rules[name] ?? MergeRule(isUnsaidWhenAbsent: name.hasPrefix("X-KITH"))
    }
}
