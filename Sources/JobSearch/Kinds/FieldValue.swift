import CivilTime

/// A value of a field, apart from the type of its thing.
public enum FieldValue: Hashable, Sendable {
    case none
    case text(String)
    case number(Int)
    case list([String])
    case day(Day)
    case instant(Instant)
    case period(Period)
    case moment(Moment)
    case span(Meetup.Span)
    /// Ids of other things, in ascending order.
    case ids([Int])
    /// Things without names of their own; of each the values of its fields, in their order.
    case entries([[FieldValue]])

    /// True for `none`, an empty list and an empty text.
    public var isEmpty: Bool {
        switch self {
        case .none: true
        case .text(let text): text.isEmpty
        case .list(let list): list.isEmpty
        case .ids(let ids): ids.isEmpty
        case .entries(let entries): entries.isEmpty
        case .number, .day, .instant, .period, .moment, .span: false
        }
    }
}

/// The kind of value that a field holds: all that its handling depends on.
public enum Shape: Sendable {
    case text
    case number(ClosedRange<Int>)
    case list
    case day
    case instant
    case period
    /// A day, or a time in a zone.
    case moment
    /// From one moment to another.
    case span
    /// Times before a start, and instants.
    case alarms
    /// One of a few words.
    case choice([String])
    case reference(Kind)
    case references(Kind)
    /// Things without names of their own, of these fields.
    case entries([AnyField])
}

/// A type that a field may have.
public protocol FieldType: Sendable {
    static var shape: Shape { get }
    /// True if a field of this type may hold nothing.
    static var canBeEmpty: Bool { get }
    var fieldValue: FieldValue { get }
    /// Makes a value of it; `nil` for one that does not fit.
    static func make(_ value: FieldValue) -> Self?
}

extension FieldType {
    public static var canBeEmpty: Bool { false }
}

extension String: FieldType {
    public static var shape: Shape { .text }
    public var fieldValue: FieldValue { .text(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .text(let text) = value { text } else { nil }
    }
}

extension Int: FieldType {
    public static var shape: Shape { .number(.min ... .max) }
    public var fieldValue: FieldValue { .number(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .number(let number) = value { number } else { nil }
    }
}

extension Day: FieldType {
    public static var shape: Shape { .day }
    public var fieldValue: FieldValue { .day(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .day(let day) = value { day } else { nil }
    }
}

extension Instant: FieldType {
    public static var shape: Shape { .instant }
    public var fieldValue: FieldValue { .instant(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .instant(let instant) = value { instant } else { nil }
    }
}

extension Period: FieldType {
    public static var shape: Shape { .period }
    public var fieldValue: FieldValue { .period(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .period(let period) = value { period } else { nil }
    }
}

extension Moment: FieldType {
    public static var shape: Shape { .moment }
    public var fieldValue: FieldValue { .moment(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .moment(let moment) = value { moment } else { nil }
    }
}

extension Meetup.Span: FieldType {
    public static var shape: Shape { .span }
    public var fieldValue: FieldValue { .span(self) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .span(let span) = value { span } else { nil }
    }
}

extension Optional: FieldType where Wrapped: FieldType {
    public static var shape: Shape { Wrapped.shape }
    public static var canBeEmpty: Bool { true }
    public var fieldValue: FieldValue {
        if let self { self.fieldValue } else { .none }
    }
    public static func make(_ value: FieldValue) -> Self? {
        value == .none ? .some(.none) : Wrapped.make(value).map { .some($0) }
    }
}

/// An enumeration whose words a field may hold.
public protocol Choice: FieldType, RawRepresentable, CaseIterable where RawValue == String {}

extension Choice {
    public static var shape: Shape { .choice(allCases.map(\.rawValue)) }
    public var fieldValue: FieldValue { .text(rawValue) }
    public static func make(_ value: FieldValue) -> Self? {
        if case .text(let word) = value { Self(rawValue: word) } else { nil }
    }
}

/// An element of a list that a field may hold.
public protocol ListElement: Sendable {
    static var listShape: Shape { get }
    static func fieldValue(of list: [Self]) -> FieldValue
    static func list(of value: FieldValue) -> [Self]?
}

extension Array: FieldType where Element: ListElement {
    public static var shape: Shape { Element.listShape }
    public static var canBeEmpty: Bool { true }
    public var fieldValue: FieldValue { Element.fieldValue(of: self) }
    public static func make(_ value: FieldValue) -> Self? {
        value == .none ? [] : Element.list(of: value)
    }
}

extension String: ListElement {
    public static var listShape: Shape { .list }
    public static func fieldValue(of list: [String]) -> FieldValue { .list(list) }
    public static func list(of value: FieldValue) -> [String]? {
        if case .list(let list) = value { list } else { nil }
    }
}

extension Alarm: ListElement {
    public static var listShape: Shape { .alarms }
    public static func fieldValue(of list: [Alarm]) -> FieldValue { .list(list.map(\.iso)) }
    public static func list(of value: FieldValue) -> [Alarm]? {
        guard case .list(let texts) = value else { return nil }
        let alarms = texts.compactMap { Alarm(iso: $0) }
        return alarms.count == texts.count ? alarms : nil
    }
}
