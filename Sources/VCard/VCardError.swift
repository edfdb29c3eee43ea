/// What can be wrong with a file of vCards as a whole.
public enum VCardError: Error, Hashable, Sendable {
    /// No card begins in it.
    case notAVCard
    /// The card that begins on `line` never ends: the file is cut.
    case neverEnds(line: Int)
    case lineTooLong(line: Int, limit: Int)
    case cardTooLarge(line: Int, limit: Int)
    /// A NUL, or UTF-16 that breaks off.
    case notText(line: Int)
    /// The system cannot read the file, for this reason.
    case unreadable(String)
}

extension VCardError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAVCard: "The file is no vCard: it has no BEGIN:VCARD."
        case .neverEnds(let line): "The card that begins on line \(line) never ends."
        case .lineTooLong(let line, let limit): "Line \(line) is longer than \(limit / 1024) KiB."
        case .cardTooLarge(let line, let limit):
            "The card that begins on line \(line) has more than \(limit / 1024) KiB."
        case .notText(let line): "Line \(line) is no text."
        case .unreadable(let reason): "The file cannot be read: \(reason)."
        }
    }
}
