import JobSearch

/// The texts of a file for a field of a thing.
struct FoundField {
    let field: AnyField
    let texts: [String]

    /// True if a text of the thing says the same as one of a file.
    fileprivate func isSame(_ own: String, _ found: String) -> Bool {
        if own == found { return true }
        if case .profile = field.input {
            return LinkedInProfile.slug(of: own) == LinkedInProfile.slug(of: found)
        }
        // Lines that were added below are kept; the file says all that it did.
        if case .append = field.merge { return own.hasPrefix(found + "\n") }
        return false
    }
}

extension Thing {
    /// Merges what a file says into the fields, each by the rules of `FieldMerge`.
    mutating func merge(_ found: [FoundField], _ merge: inout FieldMerge) {
        for one in found {
            let field = one.field
            if case .list(let current) = value(of: field) {
                let list = merge.list(
                    field.name, found: one.texts, current: current, key: field.key)
                if let list { set(field, to: .list(list)) }
                continue
            }
            var current: String?
            if case .text(let text) = value(of: field) { current = text }
            let text = merge.value(
                field.name, found: one.texts.first, current: current, same: one.isSame)
            if let text { set(field, to: .text(text)) }
        }
    }
}
