import CivilTime
import DAVSync
import JobSearch

/// Values of fields as values that are merged, and as the texts of their own lines: lists as JSON,
/// times in their ISO forms.
enum FieldText {
    /// The value as it is merged; `nil` for what is empty.
    static func value(_ value: FieldValue, of shape: Shape, _ field: AnyField?) -> MergeValue? {
        switch value {
        case .none, .ids: return nil
        case .text(let text): return FieldText.text(text)
        case .number(let number): return .text(String(number))
        case .list(let texts):
            if case .alarms = shape, texts.isEmpty { return .list([noAlarm]) }
            return list(texts)
        case .day(let day): return .text(day.iso)
        case .instant(let instant): return .text(instant.iso)
        case .period(let period): return .text(period.iso)
        case .moment(let moment):
            return .text(TimeText.text(moment) + (moment.zone.map { " " + $0 } ?? ""))
        case .span(let span):
            return .text(TimeText.text(span) + (span.zone.map { " " + $0 } ?? ""))
        case .entries(let entries):
            let texts = entries.compactMap { entry in
                field?.columnText(of: [entry]).map { String($0.dropFirst().dropLast()) }
            }
            return texts.isEmpty ? nil : .list(texts)
        }
    }

    /// The word for “rings never”, where a list without elements would be one that is not there.
    static let noAlarm = "none"

    static func text(_ text: String) -> MergeValue? {
        let text = cleaned(text)
        return text.isEmpty ? nil : .text(text)
    }

    /// Texts in their order, each once.
    static func list(_ texts: [String]) -> MergeValue? {
        var seen: Set<String> = []
        let texts = texts.map(cleaned).filter { !$0.isEmpty && seen.insert($0).inserted }
        return texts.isEmpty ? nil : .list(texts)
    }

    static func set(_ texts: [String]) -> MergeValue? {
        let texts = Set(texts.map(cleaned)).subtracting([""])
        return texts.isEmpty ? nil : .set(texts)
    }

    // MARK: Lines

    /// Text of a line for a value. Elements of a list of entries are JSON already.
    static func line(_ value: MergeValue, of shape: Shape) -> String {
        func array(_ texts: [String]) -> String {
            if case .entries = shape { return "[" + texts.joined(separator: ",") + "]" }
            return JSON.strings(texts).compactText()
        }
        switch value {
        case .text(let text): return text
        case .list(let texts): return array(texts)
        case .set(let texts): return array(texts.inOrder)
        case .opaque: return ""
        }
    }

    /// The value that the text of a line says; an empty one says that the field is empty. What is
    /// not understood is a text, which is refused where the thing is made.
    static func value(ofLine text: String, _ shape: Shape, _ field: AnyField?) -> MergeValue {
        switch shape {
        case .list, .alarms, .references:
            guard let json = try? JSON(parsing: text.utf8), case .array = json,
                let texts = json.texts, !texts.isEmpty
            else { return .text(text) }
            if case .references = shape { return .set(Set(texts)) }
            return .list(texts)
        case .entries:
            guard let field, let entries = field.entries(columnText: text),
                let value = value(.entries(entries), of: shape, field)
            else { return .text(text) }
            return value
        default: return .text(cleaned(text))
        }
    }

    // MARK: Values

    /// The value of a field that a merged one says; `nil` for one that does not fit.
    static func fieldValue(
        _ value: MergeValue, of shape: Shape, _ field: AnyField?, zone: Zone
    ) -> FieldValue? {
        switch (shape, value) {
        case (_, .text("")): return FieldValue.none
        case (.text, .text(let text)): return .text(text)
        case (.number(let range), .text(let text)):
            return Int(text).flatMap { range.contains($0) ? .number($0) : nil }
        case (.list, .list(let texts)): return .list(texts)
        case (.list, .set(let texts)): return .list(texts.inOrder)
        case (.day, .text(let text)): return Day(iso: text).map { .day($0) }
        case (.instant, .text(let text)): return Instant(rfc3339: text).map { .instant($0) }
        case (.period, .text(let text)): return Period(iso: text).map { .period($0) }
        case (.choice(let words), .text(let text)): return words.contains(text) ? .text(text) : nil
        case (.moment, .text(let text)):
            let parts = text.split(separator: " ")
            return parts.first.flatMap {
                TimeText.moment(
                    String($0), zone: parts.dropFirst().first.map(String.init) ?? zone.name)
            }.map { .moment($0) }
        case (.span, .text(let text)):
            let parts = text.split(separator: " ")
            return parts.first.flatMap {
                TimeText.span(
                    String($0), zone: parts.dropFirst().first.map(String.init) ?? zone.name)
            }.map { .span($0) }
        case (.alarms, .list(let texts)):
            let alarms = texts.filter { $0 != noAlarm }
            return alarms.allSatisfy { Alarm(iso: $0) != nil } ? .list(alarms) : nil
        case (.entries, .list(let texts)):
            return field?.entries(columnText: "[" + texts.joined(separator: ",") + "]")
                .map { .entries($0) }
        default: return nil
        }
    }
}

extension Set<String> {
    /// Sorted by bytes: that is the same everywhere.
    var inOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
