import JobSearch

/// The kind of what an item holds: one of the things of a log, or a setting.
enum FormKind: Hashable, Sendable {
    case thing(Kind)
    case setting

    init(_ kind: Kind?) { self = kind.map { .thing($0) } ?? .setting }

    /// From its word; `nil` for one that this version does not know.
    init?(word: String) {
        if word == "setting" {
            self = .setting
        } else if let kind = Kind.allCases.first(where: { $0.word == word }) {
            self = .thing(kind)
        } else {
            return nil
        }
    }

    var word: String {
        switch self {
        case .thing(let kind): kind.word
        case .setting: "setting"
        }
    }

    var kind: Kind? { if case .thing(let kind) = self { kind } else { nil } }

    /// True for what stands in an address book.
    var isCard: Bool { self == .thing(.contact) || self == .thing(.company) }

    /// Fields with their places; derived ones have none.
    var fields: [FormField] { FormField.all[self] ?? [] }

    static let all = Kind.allCases.map { FormKind.thing($0) } + [.setting]
}

/// A field with its place in an item.
struct FormField: Sendable {
    let name: String
    let shape: Shape
    let place: FieldPlace
    /// True for the field by which a thing is called.
    let isLabel: Bool
    /// True for a text to which people add.
    let isGrowing: Bool
    /// Value of a thing of which nothing is said: it is not written.
    let usual: FieldValue
    /// The field of the kind; `nil` for one of a setting.
    let field: AnyField?

    fileprivate init(_ field: AnyField, of kind: Kind, isLabel: Bool, usual: FieldValue) {
        (name, shape, self.isLabel, self.field) = (field.name, field.shape, isLabel, field)
        self.usual = usual
        place = FieldPlace(field, of: kind, isLabel: isLabel)
        if case .append = field.merge { isGrowing = true } else { isGrowing = false }
    }

    /// A field of a setting.
    private init(_ name: String, _ place: FieldPlace, isLabel: Bool = false) {
        (self.name, shape, self.place, self.isLabel) = (name, .text, place, isLabel)
        (isGrowing, usual, field) = (false, .none, nil)
    }

    fileprivate static let all: [FormKind: [FormField]] = {
        var all: [FormKind: [FormField]] = [
            .setting: [
                FormField("name", .text(FieldName.summary), isLabel: true),
                FormField("value", .line(KithLines.prefix + "VALUE")),
            ]
        ]
        for kind in Kind.allCases { all[.thing(kind)] = fields(of: kind.type) }
        return all
    }()

    private static func fields<T: Thing>(of type: T.Type) -> [FormField] {
        type.fields.enumerated().filter { !$0.element.isDerived }.map { index, field in
            FormField(
                field, of: T.kind, isLabel: index == 0, usual: type.blank.value(of: field))
        }
    }
}
