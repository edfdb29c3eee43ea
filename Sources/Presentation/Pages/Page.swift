import CivilTime
import JobSearch
import Logbook

/// One line of an edit page: the option of the same name, and its value.
public struct PageField {
    public enum Value: Equatable {
        case text(String)
        case number(Int?)
        case list([String])
    }
    public let option: String
    public let comment: String
    public let value: Value

    public init(_ option: String, _ value: Value, _ comment: String = "") {
        self.option = option
        self.comment = comment
        self.value = value
    }

    /// `title = "CTO"  # what they do`.
    var line: String {
        let text =
            switch value {
            case .text(let text): jsonQuoted(text)
            case .number(let number): number.map(String.init) ?? "\"\""
            case .list(let list): "[" + list.map(jsonQuoted).joined(separator: ", ") + "]"
            }
        return "\(option) = \(text)" + (comment.isEmpty ? "" : "  # \(comment)")
    }
}

extension PageField {
    /// The value alone; several lines and several elements stand below each other.
    fileprivate var answer: String {
        switch value {
        case .text(let text) where text.contains("\n"):
            var quoted = text.replacing("\\", with: "\\\\")
                .replacing("\"\"\"", with: "\\\"\\\"\\\"")
            if quoted.last == "\"" { quoted = quoted.dropLast() + "\\\"" }
            return "\(option) = \"\"\"\n\(quoted)\"\"\""
        case .list(let list) where list.count > 1:
            return "\(option) = [\n" + list.map { "    \(jsonQuoted($0)),\n" }.joined() + "]"
        case .text, .number, .list: return PageField(option, value).line
        }
    }
}

/// A thing as a page that can be edited: TOML whose keys are the options of `edit`.
public struct Page {
    public let fields: [PageField]
    public let text: String

    public init(_ thing: any Thing, names: Names, zone: Zone) {
        var fields: [PageField] = []
        thing.forEachField { field, value in
            fields += Page.fields(field, value, names, zone)
        }
        self.fields = fields
        let noun = thing.kind.noun
        let lines = [
            "# \(noun.capitalizedFirst) \(thing.ref). Save and close the editor to keep the changes.",
            "# \"\" or [] empties a field; an unchanged page changes nothing.",
        ]
        text = (lines + fields.map(\.line)).joined(separator: "\n") + "\n"
    }

    /// The page of the research on a company: its questions, each above its answer.
    public init(research company: Company) {
        fields = Company.research.map { field in
            let value: PageField.Value =
                switch company.value(of: field) {
                case .list(let list): .list(list)
                case .text(let text): .text(text)
                default: if case .list = field.shape { .list([]) } else { .text("") }
                }
            return PageField(field.word, value, field.comment)
        }
        let head = [
            "# Research on \(shown(company.name)). Save and close the editor to keep the changes.",
            "# Several lines stand between three quotes; \"\" or [] is an open question.",
        ]
        text =
            (head + fields.flatMap { ["", "# \($0.comment)", $0.answer] })
            .joined(separator: "\n") + "\n"
    }

    private static func fields(
        _ field: AnyField, _ value: FieldValue, _ names: Names, _ zone: Zone
    ) -> [PageField] {
        guard let option = field.options.first else { return [] }
        func one(_ value: PageField.Value) -> [PageField] {
            [PageField(option, value, field.comment)]
        }
        switch (field.shape, value) {
        case (.number, .number(let number)): return one(.number(number))
        case (.number, _): return one(.number(nil))
        case (.alarms, _): return one(.list(alarms(value, zone)))
        case (_, .list(let list)): return one(.list(list))
        case (.references(let kind), .ids(let ids)): return one(.list(names.list(kind, ids)))
        case (.reference(let kind), .number(let id)): return one(.text(names[kind, id]))
        case (_, .span(let span)):
            return one(.text(typed(span.start, zone)))
                + [PageField("end", .text(typed(span.end, zone)))]
        case (_, .text(let text)): return one(.text(text))
        case (_, .period(let period)): return one(.text(period.iso))
        case (_, .day(let day)): return one(.text(day.iso))
        case (_, .moment(let moment)): return one(.text(typed(moment, zone)))
        default: return one(.text(""))
        }
    }

    /// Alarms as they are typed; none where they are as usual.
    private static func alarms(_ value: FieldValue, _ zone: Zone) -> [String] {
        guard case .list(let texts) = value else { return [] }
        if texts.isEmpty { return ["none"] }
        return texts.compactMap { Alarm(iso: $0) }.map { alarm in
            if case .at(let at) = alarm { return typed(.time(at, zone: zone.name), zone) }
            return alarm.words ?? ""
        }
    }

    /// A moment as it is typed back: `2026-12-01`, `2026-12-01 18:30`; with its offset where it was
    /// meant elsewhere.
    private static func typed(_ moment: Moment, _ zone: Zone) -> String {
        guard case .time(let at, let name) = moment else { return moment.day.iso }
        guard name == zone.name else {
            let home = Zone.named(name, else: zone)
            return at.iso(offset: home.offset(at: at))
        }
        let local = zone.local(at)
        return "\(local.day.iso) \(local.clock.second == 0 ? local.clock.short : local.clock.iso)"
    }
}
