/// A field of a kind: all that is known of it, without the type of its thing.
public final class AnyField: Sendable {
    /// Name as a property, in JSON and in a backup.
    public let name: String
    public let shape: Shape
    /// True if it can be emptied.
    public let canBeEmpty: Bool
    /// Columns that hold it: one; of a moment or a span one for each part; of references none.
    public let columns: [String]
    /// Options by which it is typed, the one of the edit page first; none where it is kept by the
    /// log.
    public let options: [String]
    /// Word for it in a sentence or beside its value.
    public let word: String
    /// Remark for whoever edits it on a page.
    public let comment: String
    public let input: Input
    public let merge: Merge
    /// Part of the search index that holds it.
    public let search: SearchPlace?
    /// True if it follows from other things and is renewed by the log.
    public let isDerived: Bool
    /// True if it is for backups only.
    public let isHidden: Bool
    /// True if a change of it is one of time, place or status (SEQUENCE, RFC 5545 §3.8.7.4).
    public let isInCalendar: Bool
    /// Number of a list of other things among those of its kind, 0 for what is none. It is stored
    /// with each link and must never change.
    public let role: Int
    /// Name of the object that holds it in JSON, together with others; `nil`: it stands by itself.
    public let group: String?
    let access: FieldAccess

    /// How a typed text is checked and how two values are compared.
    public enum Input: Equatable, Sendable {
        /// A text that grows by dated entries.
        case notes
        case plain, email, phone, profile, webAddress, tag, rule
        /// Names of skills, by which things are found.
        case skill
        /// Sentences, a line each.
        case sentences
        /// Jobs, by whose companies somebody is found.
        case jobs
        /// Times are looked for behind or ahead.
        case time(Direction)
    }

    /// How the values of two things that are merged become one.
    public enum Merge: Sendable {
        /// The value of the one that stays is kept.
        case keep
        /// The newer value that is there; the other one is noted.
        case newest
        /// The newer value that is there; the other one is kept by `Thing.merge`.
        case newestAlone
        /// All elements of both.
        case union
        /// One text after the other.
        case append
    }

    public enum SearchPlace: Sendable { case title, body }

    init(
        _ name: String, _ shape: Shape, canBeEmpty: Bool, columns: [String]?, options: [String]?,
        word: String?, comment: String, input: Input, merge: Merge, search: SearchPlace?,
        isDerived: Bool = false, isHidden: Bool = false, isInCalendar: Bool, role: Int = 0,
        group: String? = nil, _ access: FieldAccess
    ) {
        self.name = name
        self.shape = shape
        self.canBeEmpty = canBeEmpty
        var own = [name]
        if case .references = shape { own = [] }
        self.columns = columns ?? own
        self.options = options ?? [name]
        self.word = word ?? (self.options == ["tag"] ? name : self.options.first) ?? name
        if case .choice(let words) = shape {
            self.comment = words.joined(separator: ", ")
        } else {
            self.comment = comment
        }
        self.input = input
        self.merge = merge
        self.search = search
        self.isDerived = isDerived
        self.isHidden = isHidden
        self.isInCalendar = isInCalendar
        self.role = role
        self.group = group
        self.access = access
    }

    /// Text by which two elements of a list are the same.
    public func key(_ element: String) -> String {
        switch input {
        case .phone: phoneKey(element)
        case .skill: skillKey(element)
        case .notes, .plain, .email, .profile, .webAddress, .tag, .rule, .sentences, .jobs, .time:
            folded(element)
        }
    }

    /// Option by which it stands on a page: its own, or that of the command for its group; `nil`
    /// where it is kept by the log.
    public var pageOption: String? { options.first ?? (group == nil ? nil : word) }

    /// True for notes, to which entries are added.
    public var growsByEntries: Bool { if case .notes = input { true } else { false } }

    /// Where its times are looked for: ahead, where nothing else is said.
    public var direction: Direction {
        if case .time(let direction) = input { direction } else { .future }
    }

    /// Name by which it is cleared: that of its option, of a list in the plural; `nil` if it cannot
    /// be.
    public var clearing: String? {
        guard canBeEmpty, !isDerived, !isHidden else { return nil }
        switch shape {
        case .list, .references, .alarms, .entries: return options.first == "with" ? "with" : name
        default: return options.first ?? name
        }
    }
}

/// The way to a stored property: `offset` bytes into its thing. The address must be one of the kind
/// that declares it.
public struct FieldAccess: Sendable {
    public let offset: Int
    public let get: @Sendable (UnsafeRawPointer) -> FieldValue
    public let set: @Sendable (UnsafeMutableRawPointer, FieldValue) -> Bool

    // The closures capture nothing, and the offset of a literal path is a constant: that is what
    // makes them fast.
    @inline(__always)
    init<Root, V: FieldType>(_ path: WritableKeyPath<Root, V>) {
        offset = FieldAccess.offset(of: path)
        get = { $0.assumingMemoryBound(to: V.self).pointee.fieldValue }
        set = {
            guard let value = V.make($1) else { return false }
            $0.assumingMemoryBound(to: V.self).pointee = value
            return true
        }
    }

    /// The way to ids of other things.
    @inline(__always)
    init<Root>(ids path: WritableKeyPath<Root, [Int]>) {
        offset = FieldAccess.offset(of: path)
        get = { .ids($0.assumingMemoryBound(to: [Int].self).pointee) }
        set = {
            guard case .ids(let ids) = $1 == .none ? .ids([]) : $1 else { return false }
            $0.assumingMemoryBound(to: [Int].self).pointee = ids
            return true
        }
    }

    @inline(__always)
    private static func offset<Root, V>(of path: WritableKeyPath<Root, V>) -> Int {
        guard let offset = MemoryLayout<Root>.offset(of: path) else {
            preconditionFailure("Fields are stored properties.")
        }
        return offset
    }
}

extension AnyField {
    /// Reads the field of the thing at an address.
    @inline(__always)
    public func value(at thing: UnsafeRawPointer) -> FieldValue {
        access.get(thing + access.offset)
    }

    /// Sets the field of the thing at an address; false if the value does not fit.
    @inline(__always) @discardableResult
    public func set(_ value: FieldValue, at thing: UnsafeMutableRawPointer) -> Bool {
        access.set(thing + access.offset, value)
    }
}

extension Thing {
    /// Value of a field of this kind.
    public func value(of field: AnyField) -> FieldValue {
        withUnsafePointer(to: self) { field.value(at: UnsafeRawPointer($0)) }
    }

    /// Calls `body` with each field of the kind, or of some of its fields, and its value.
    public func forEachField(
        _ fields: [AnyField] = Self.fields, _ body: (AnyField, FieldValue) throws -> Void
    ) rethrows {
        try withUnsafePointer(to: self) { thing in
            for field in fields { try body(field, field.value(at: UnsafeRawPointer(thing))) }
        }
    }

    /// Sets a field of this kind; false if the value does not fit.
    @discardableResult
    public mutating func set(_ field: AnyField, to value: FieldValue) -> Bool {
        withUnsafeMutablePointer(to: &self) {
            field.set(value, at: UnsafeMutableRawPointer($0))
        }
    }

    /// The field of a name.
    public static func field(_ name: String) -> AnyField? { fields.first { $0.name == name } }
}
