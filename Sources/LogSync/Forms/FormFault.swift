/// The reason for which an item is no thing of a log: it stays as it is, and that is told.
public enum FormFault: Error, Hashable, Sendable {
    /// A kind that only later versions know.
    case unknownKind(String)
    /// Nothing says what it is called.
    case noLabel
    /// A thing that has a time has none.
    case noTime
    /// The value of a field, by the field's name, that is none.
    case badValue(field: String, String)
    /// Two fields contradict each other.
    case contradiction(field: String, reason: String)
}

extension FormFault: CustomStringConvertible {
    /// The end of a sentence that begins with the item: `has no title`.
    public var description: String {
        switch self {
        case .unknownKind(let word): "is a “\(word.prefix(40))”, which this version does not know"
        case .noLabel: "has no title"
        case .noTime: "has no day"
        case .badValue(let field, let value):
            "has “\(value.prefix(40))” in \(field), which cannot be understood"
        case .contradiction(let field, let reason): "has a \(field) that \(reason)"
        }
    }
}
