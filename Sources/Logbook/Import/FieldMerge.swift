import JobSearch

/// Merges what a file says into a thing, field by field.
///
/// Three sides are compared: the field as it is, what the file says, and what the last import of
/// that form found (`Imported`). What a person wrote stays; nothing becomes empty; lists grow.
struct FieldMerge {
    /// The form of the file, which parts its memory from that of others; empty where all share one.
    let source: String
    /// An earlier row of the same file has spoken of this thing: this one may only add to that.
    let isRepeat: Bool
    private(set) var imported: Imported
    /// Whether no file of this form has ever said anything about this thing.
    let isFirst: Bool
    /// The fields that get another value.
    private(set) var written: [String] = []
    /// How many hand-made edits stay although the file says otherwise.
    private(set) var kept = 0
    /// The fields about which a later row of a file says otherwise than an earlier one.
    private(set) var contradicted: [String] = []

    init(source: String, imported: Imported, isRepeat: Bool) {
        self.source = source
        self.imported = imported
        self.isRepeat = isRepeat
        isFirst = !imported.fields.keys.contains { $0.hasPrefix(source + "/") }
    }

    /// What the last import of this form found.
    func base(_ name: String) -> [String]? { imported.fields[key(name)] }

    mutating func remember(_ name: String, _ values: [String]) {
        imported.fields[key(name)] = values
    }

    /// Adds a value to what is remembered under a name.
    mutating func rememberAlso(_ name: String, _ value: String) {
        let known = base(name) ?? []
        if !known.contains(value) { remember(name, known + [value]) }
    }

    mutating func noteWritten(_ name: String) { written.append(name) }

    /// The value that the field must get; `nil` when it stays.
    ///
    /// - Parameter isOwn: whether only what this form wrote may be replaced, not what another form
    ///   did.
    mutating func value(
        _ name: String, found: String?, current: String?, isOwn: Bool = false,
        same: (String, String) -> Bool = { $0 == $1 }
    ) -> String? {
        guard let found, !found.isEmpty else { return nil }
        // What was merged has several values: each is old.
        let base = base(name) ?? []
        let isKnown = base.contains { same($0, found) || $0 == brief(found) }
        let memory = base.count > 1 ? base + (isKnown ? [] : [brief(found)]) : [brief(found)]
        if let current, same(current, found) {
            if base.isEmpty || !isRepeat { remember(name, memory) }
            return nil
        }
        if isRepeat, !base.isEmpty {
            if !isKnown { contradicted.append(name) }
            return nil
        }
        if isKnown {
            // The file says nothing new: whatever stands there now was put there since.
            if !isImported(name, current, isOwn: false, same) { kept += 1 }
            return nil
        }
        let isFree = current == nil || isImported(name, current, isOwn: isOwn, same)
        remember(name, memory)
        guard isFree else {
            kept += 1
            return nil
        }
        written.append(name)
        return found
    }

    /// The list that the field must get; `nil` when it stays. What was taken out by hand stays out.
    mutating func list(
        _ name: String, found: [String], current: [String], key: (String) -> String
    ) -> [String]? {
        if found.isEmpty { return nil }
        let base = base(name) ?? []
        let known = Set(base.map(key))
        var present = Set(current.map(key))
        var list = current
        var memory = base
        for value in found where !value.isEmpty {
            let isKnown = known.contains(key(value))
            if !isKnown { memory.append(value) }
            if present.contains(key(value)) { continue }
            present.insert(key(value))
            if isKnown { kept += 1 } else { list.append(value) }
        }
        if memory != base { remember(name, memory) }
        if list == current { return nil }
        written.append(name)
        return list
    }

    /// Whether a value is one that an import wrote.
    private func isImported(
        _ name: String, _ value: String?, isOwn: Bool, _ same: (String, String) -> Bool
    ) -> Bool {
        guard let value else { return false }
        if base(name)?.contains(where: { same($0, value) || $0 == brief(value) }) == true {
            return true
        }
        if isOwn || source.isEmpty { return false }
        return imported.fields.contains { field, values in
            field.hasSuffix("/" + name) && values.contains { same($0, value) }
        }
    }

    private func brief(_ value: String) -> String {
        source.isEmpty ? FieldMerge.brief(value) : value
    }

    /// A value as it is remembered of a meetup: of a long text only whether it is the same is asked
    /// again.
    static func brief(_ value: String) -> String {
        value.utf8.count <= 64 ? value : "#" + derivedUID(of: value, "text")
    }

    private func key(_ name: String) -> String { source.isEmpty ? name : source + "/" + name }
}
