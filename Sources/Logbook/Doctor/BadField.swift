import JobSearch

/// A stored value that no calendar or address book may hold, or that none takes.
public struct BadField: Equatable, Sendable {
    public var thing: Reference
    /// Label of the thing.
    public var label: String
    /// Name of the field.
    public var field: String
    public var value: String
    public var flaw: Flaw

    public enum Flaw: Sendable {
        /// No address of a page: exports leave it out.
        case noAddress
        /// No address of mail.
        case noMail
        /// Control characters, which nobody sees.
        case controls
        /// Longer than `BadField.longest` bytes.
        case long
    }

    /// Maximum number of bytes of a text of an item that every calendar known takes.
    public static let longest = 100_000

    public init(thing: Reference, label: String, field: String, value: String, flaw: Flaw) {
        self.thing = thing
        self.label = label
        self.field = field
        self.value = value
        self.flaw = flaw
    }
}

extension Thing {
    /// Calls `body` with each value of a field that no calendar may hold.
    func forEachBadField(_ fields: [AnyField], _ body: (BadField) -> Void) {
        forEachField(fields) { field, value in
            switch value {
            case .text(let text): check(text, field, body)
            case .list(let texts): for text in texts { check(text, field, body) }
            default: break
            }
        }
    }

    private func check(_ text: String, _ field: AnyField, _ body: (BadField) -> Void) {
        let flaw: BadField.Flaw
        if holdsControls(text) {
            flaw = .controls
        } else if field.isAddress, !WebAddress.isValid(text) {
            flaw = .noAddress
        } else if field.input == .email, !isMailAddress(text) {
            flaw = .noMail
        } else if field.isInItems, text.utf8.count > BadField.longest {
            flaw = .long
        } else {
            return
        }
        body(
            BadField(
                thing: reference, label: label, field: field.name, value: text, flaw: flaw))
    }
}

/// True if a text has something on both sides of an @, and no blanks.
private func isMailAddress(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@") else { return false }
    return at != text.startIndex && text.index(after: at) != text.endIndex
        && !text.contains { $0.isWhitespace }
}

extension AnyField {
    /// Fields of a kind in which such a value may stand.
    static func checked(_ kind: Kind) -> [AnyField] {
        kind.fields.filter { field in
            switch field.shape {
            case .text, .list: !field.isDerived
            default: false
            }
        }
    }

    /// True if it holds one address of a page.
    fileprivate var isAddress: Bool {
        guard case .text = shape, columns.count == 1 else { return false }
        switch input {
        case .webAddress, .profile: return true
        case .plain, .sentences, .notes, .email, .phone, .tag, .skill, .rule, .time, .jobs:
            return false
        }
    }

    /// True if a calendar shows it.
    fileprivate var isInItems: Bool { growsByEntries || search == .title }
}
