/// A field as it is declared: name, property, and whatever is not as usual.
public struct Field<Root> {
    let any: AnyField

    /// A field with a value of its own.
    ///
    /// - Parameters:
    ///   - options: its options on the command line, where they are not its name; empty if it is
    ///     not typed.
    ///   - word: what people call it, where that is not its option.
    ///   - calendar: true if a change of it is one of time, place or status.
    @inline(__always)
    public init<V: FieldType>(
        _ name: String, _ path: WritableKeyPath<Root, V>, in range: ClosedRange<Int>? = nil,
        columns: [String]? = nil, options: [String]? = nil, word: String? = nil,
        _ comment: String = "", input: AnyField.Input = .plain, merge: AnyField.Merge = .newest,
        search: AnyField.SearchPlace? = nil, isHidden: Bool = false, calendar: Bool = false
    ) {
        any = AnyField(
            name, range.map { .number($0) } ?? V.shape, canBeEmpty: V.canBeEmpty, columns: columns,
            options: options, word: word, comment: comment, input: input, merge: merge,
            search: search, isHidden: isHidden, isInCalendar: calendar, FieldAccess(path))
    }

    /// A field of the research on a company: the answer to a question.
    ///
    /// - Parameter word: its option, of a list in the singular.
    @inline(__always)
    public init<V: FieldType>(
        research name: String, _ path: WritableKeyPath<Root, V>, word: String? = nil,
        _ question: String, input: AnyField.Input = .plain
    ) {
        let isList = if case .list = V.shape { true } else { false }
        any = AnyField(
            name, V.shape, canBeEmpty: true, columns: nil, options: [], word: word ?? name,
            comment: question, input: input, merge: isList ? .union : .append,
            search: .body, isInCalendar: false, group: "research", FieldAccess(path))
    }

    /// The questions to ask about a thing, which a brief lists.
    @inline(__always)
    public init(questions path: WritableKeyPath<Root, [String]>) {
        self.init(
            "questions", path, options: ["question"], word: "question",
            "what to ask when you meet next", input: .sentences, merge: .union, search: .body)
    }

    /// A field that the log renews by other things.
    ///
    /// - Parameter columns: none for what is never stored.
    @inline(__always)
    public init<V: FieldType>(
        derived name: String, _ path: WritableKeyPath<Root, V>, columns: [String]? = nil,
        word: String, isHidden: Bool = false, calendar: Bool = false
    ) {
        any = AnyField(
            name, V.shape, canBeEmpty: V.canBeEmpty, columns: columns, options: [], word: word,
            comment: "", input: .plain, merge: .keep, search: nil, isDerived: true,
            isHidden: isHidden, isInCalendar: calendar, FieldAccess(path))
    }

    /// A field that names another thing.
    @inline(__always)
    public init(
        _ name: String, _ path: WritableKeyPath<Root, Int?>, to kind: Kind, option: String? = nil,
        word: String? = nil, _ comment: String = "", merge: AnyField.Merge = .newest
    ) {
        any = AnyField(
            name, .reference(kind), canBeEmpty: true, columns: nil, options: option.map { [$0] },
            word: word, comment: comment, input: .plain, merge: merge, search: nil,
            isInCalendar: false, FieldAccess(path))
    }

    /// A field that names several other things.
    ///
    /// - Parameter role: another one for each such field of a kind.
    @inline(__always)
    public init(
        _ name: String, _ path: WritableKeyPath<Root, [Int]>, to kind: Kind, role: Int,
        option: String, word: String? = nil
    ) {
        any = AnyField(
            name, .references(kind), canBeEmpty: true, columns: nil, options: [option],
            word: word ?? (option == "with" ? option : name), comment: "", input: .plain,
            merge: .union, search: nil, isInCalendar: false, role: role, FieldAccess(ids: path))
    }
}

/// The fields of a kind, in the order in which they are listed everywhere.
@resultBuilder
public enum FieldsBuilder<Root> {
    public static func buildExpression(_ field: Field<Root>) -> AnyField { field.any }
    public static func buildBlock(_ fields: AnyField...) -> [AnyField] { fields }
}

/// A thing without a name of its own, of which a field holds a list.
public protocol Entry: ListElement, Equatable {
    static var fields: [AnyField] { get }
    static var blank: Self { get }
}

extension Entry {
    public static var listShape: Shape { .entries(fields) }

    public static func fieldValue(of list: [Self]) -> FieldValue {
        .entries(
            list.map { entry in
                withUnsafePointer(to: entry) { entry in
                    fields.map { $0.value(at: UnsafeRawPointer(entry)) }
                }
            })
    }

    public static func list(of value: FieldValue) -> [Self]? {
        guard case .entries(let entries) = value else { return nil }
        return entries.compactMap { values in
            var entry = blank
            let fits = withUnsafeMutablePointer(to: &entry) { entry in
                zip(fields, values).allSatisfy { field, value in
                    field.set(value, at: UnsafeMutableRawPointer(entry))
                }
            }
            return fits ? entry : nil
        }
    }
}

extension Thing {
    /// Collects the fields of a kind: `static let fields = declare { Field("name", \.name) … }`.
    static func declare(@FieldsBuilder<Self> _ fields: () -> [AnyField]) -> [AnyField] { fields() }
}

extension Entry {
    static func declare(@FieldsBuilder<Self> _ fields: () -> [AnyField]) -> [AnyField] { fields() }
}
