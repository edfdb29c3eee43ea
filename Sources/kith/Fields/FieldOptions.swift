import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// The fields of a kind that can be typed as options, for adding and editing.
///
/// An option is a property with the name of its field: nothing else has to be said of it.
protocol FieldOptions: ParsableArguments {
    associatedtype Subject: ExplainedThing
    /// Option that names the thing, which only an edit has.
    associatedtype Label: LabelOption
    /// A new thing before its options are applied.
    func begin(in session: Session) throws -> Subject
    /// True if an option was given that is no field by itself.
    var hasOthers: Bool { get }
    /// Applies the options that are no fields by themselves.
    func applyOthers(to thing: inout Subject, _ session: Session) throws
    /// Tells what a new thing names and its line does not.
    func tellLinks(of thing: Subject, _ names: Names, _ session: Session) throws
    /// Command that edits by these options: `company edit`.
    static var command: String { get }
    /// Word for an edit in the history.
    static var verb: String { get }
    /// The page on which they stand.
    static func page(of thing: any Thing, _ names: Names, _ zone: Zone) -> Page
}

extension FieldOptions {
    func begin(in session: Session) throws -> Subject { Subject.blank }
    var hasOthers: Bool { false }
    func applyOthers(to thing: inout Subject, _ session: Session) throws {}
    func tellLinks(of thing: Subject, _ names: Names, _ session: Session) throws {}
    static var command: String { "\(Subject.kind.word) edit" }
    static var verb: String { "edited" }
    static func page(of thing: any Thing, _ names: Names, _ zone: Zone) -> Page {
        Page(thing, names: names, zone: zone)
    }

    /// The fields that were typed, with their texts.
    var typed: [(field: AnyField, texts: [String])] {
        Mirror(reflecting: self).children.compactMap { child in
            guard let name = child.label?.dropFirst(), let field = Subject.field(String(name)),
                let option = child.value as? any TypedOption, !option.texts.isEmpty
            else { return nil }
            return (field, option.texts)
        }
    }

    var isEmpty: Bool { !hasOthers && typed.isEmpty }

    func apply(to thing: inout Subject, _ names: NameLookup, _ session: Session) throws {
        for (field, texts) in typed { try session.set(field, to: texts, in: &thing, names) }
        try applyOthers(to: &thing, session)
    }
}

/// An option by which a thing is named: `--name`, `--title`, `--text`.
protocol LabelOption: ParsableArguments {
    var label: String? { get }
    /// True if what is replaced was a slip: no history of it is kept.
    var isCorrection: Bool { get }
}

extension LabelOption {
    var isCorrection: Bool { false }
}

struct NameOption: LabelOption {
    @Option(name: .customLong("name"), help: "The name.") var label: String?
}

struct TitleOption: LabelOption {
    @Option(name: [.customLong("title"), .customLong("name")], help: "The title.") var label:
        String?
}

struct TextOption: LabelOption {
    @Option(name: .customLong("text"), help: "The text.") var label: String?
}

/// An option whose texts are a field: one, several, a number or a word out of a few.
private protocol TypedOption {
    var texts: [String] { get }
}

/// The value of such an option.
protocol TypedValue {
    var texts: [String] { get }
}

extension Option: TypedOption where Value: TypedValue {
    fileprivate var texts: [String] { wrappedValue.texts }
}

extension String: TypedValue {
    var texts: [String] { [self] }
}

extension Int: TypedValue {
    var texts: [String] { [String(self)] }
}

extension Optional: TypedValue where Wrapped: TypedValue {
    var texts: [String] { self?.texts ?? [] }
}

extension Array: TypedValue where Element == String {
    var texts: [String] { self }
}

extension Interaction.Channel: ExpressibleByArgument, TypedValue {
    /// Those that people type; the others are for imports.
    public static var allValueStrings: [String] { allCases.filter(\.isExchange).map(\.rawValue) }

    public init?(argument: String) {
        self.init(rawValue: argument)
        if !isExchange { return nil }
    }
}
extension Company.Stage: ExpressibleByArgument, TypedValue {}
extension Meetup.Form: ExpressibleByArgument, TypedValue {}
extension Meetup.Status: ExpressibleByArgument, TypedValue {}
extension FollowUp.Status: ExpressibleByArgument, TypedValue {}
extension FollowUp.Priority: ExpressibleByArgument, TypedValue {}

extension Choice where Self: TypedValue {
    var texts: [String] { [rawValue] }
}

extension Session {
    /// Sets a field to what was typed; a list grows by it.
    fileprivate func set<T: Thing>(
        _ field: AnyField, to texts: [String], in thing: inout T, _ names: NameLookup
    ) throws {
        let old = thing.value(of: field)
        guard let text = texts.last else { return }
        let value: FieldValue
        switch field.shape {
        case .text: value = try Inputs.text(text, for: field).map { .text($0) } ?? .none
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                throw CommandError(
                    "--\(field.word) needs a number from \(range.lowerBound) to \(range.upperBound).",
                    status: .misuse)
            }
            value = .number(number)
        case .list:
            var list: [String] = []
            if case .list(let known) = old { list = known }
            list.merge(try texts.compactMap { try Inputs.text($0, for: field) })
            value = .list(list)
        case .choice: value = .text(text)
        case .period: value = .period(try Inputs.period(text))
        case .day: value = .day(try day(text, facing: field.direction))
        case .moment: value = .moment(try when(text, facing: field.direction))
        case .reference(let kind): value = .number(try names.id(kind, text))
        case .references(let kind):
            var ids: [Int] = []
            if case .ids(let known) = old { ids = known }
            value = .ids(Set(ids).union(try names.ids(kind, texts)).sorted())
        // These have options of their own.
        case .instant, .span, .alarms, .entries: return
        }
        thing.set(field, to: value)
    }
}
