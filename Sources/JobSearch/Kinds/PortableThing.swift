import CivilTime

/// A thing apart from any log: it and the things that it names are known by their uids.
///
/// A setting that goes along with the things, such as a ladder, is one too.
public struct PortableThing: Hashable, Sendable {
    /// The kind; `nil` for a setting, of which `values` has `name` and `value`.
    public var kind: Kind?
    public var uid: String
    public var createdAt: Instant?
    /// Time of the last change of anything about it; of a setting nobody knows it.
    public var modifiedAt: Instant?
    /// Values of the fields that name no other things, by the fields' names. What is empty or
    /// derived is left out; an empty list of alarms says that there are none.
    public var values: [String: FieldValue] = [:]
    /// Uids of other things, by the names of the fields that name them.
    public var links: [String: [String]] = [:]
    /// Names of other things whose uids nobody knows, by the names of such fields: a phone knows a
    /// company by its name alone.
    public var names: [String: [String]] = [:]

    public init(_ kind: Kind?, uid: String) { (self.kind, self.uid) = (kind, uid) }
}

extension PortableThing {
    /// Creates one of a thing.
    ///
    /// - Parameter uid: gives the uid of another thing; `nil` where there is none.
    public init<T: Thing>(_ thing: T, uid: (Reference) throws -> String?) rethrows {
        self.init(T.kind, uid: thing.uid)
        (createdAt, modifiedAt) = (thing.createdAt, thing.modifiedAt)
        try thing.forEachField { field, value in
            if field.isDerived || value == .none { return }
            switch (field.shape, value) {
            // No alarms at all is something else than alarms as usual.
            case (.alarms, _): values[field.name] = value
            case _ where value.isEmpty: return
            case (.reference(let kind), .number(let id)):
                if let uid = try uid(Reference(kind, id)) { links[field.name] = [uid] }
            case (.references(let kind), .ids(let ids)):
                let uids = try ids.compactMap { try uid(Reference(kind, $0)) }
                if !uids.isEmpty { links[field.name] = uids }
            default: values[field.name] = value
            }
        }
    }

    /// The same as a thing of its kind without an id, which names nothing yet; `nil` for another
    /// kind, and where a value does not fit.
    public func thing<T: Thing>(_ type: T.Type = T.self) -> T? {
        guard kind == T.kind else { return nil }
        var thing = T.blank
        thing.uid = uid
        if let createdAt { thing.createdAt = createdAt }
        if let modifiedAt { thing.modifiedAt = modifiedAt }
        for field in T.fields where !field.isDerived {
            guard let value = values[field.name] else { continue }
            if !thing.set(field, to: value) { return nil }
        }
        return thing
    }
}
