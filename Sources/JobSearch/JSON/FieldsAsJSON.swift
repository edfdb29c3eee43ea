import CivilTime

/// Ways to write what does not stand for itself in JSON: times, which are seen in a zone, and
/// references.
public struct JSONStyle {
    /// `2026-12-01T18:30:00+01:00`, for an instant in the zone of a name; `nil`: an instant without
    /// a zone of its own.
    public var time: (Instant, _ zone: String?) -> String
    public var reference: (Reference) -> JSON

    public init(
        time: @escaping (Instant, String?) -> String, reference: @escaping (Reference) -> JSON
    ) {
        self.time = time
        self.reference = reference
    }

    /// All times in UTC and references by their ids, as columns hold them.
    static var column: JSONStyle {
        JSONStyle(time: { at, _ in at.iso }, reference: { .int($0.id) })
    }

    /// Members of an object that hold a field.
    public func members(_ field: AnyField, _ value: FieldValue) -> [JSON.Member] {
        var members: [JSON.Member] = []
        append(field, value, to: &members)
        return members
    }

    /// Appends the members of an object that hold a field.
    public func append(_ field: AnyField, _ value: FieldValue, to members: inout [JSON.Member]) {
        switch field.shape {
        case .moment:
            let (start, zone) = moment(value)
            members.append((field.name, start))
            members.append(("timeZone", .optional(zone)))
        case .span:
            guard case .span(let span) = value else {
                members += ["start", "end", "allDay", "timeZone"].map { ($0, .null) }
                return
            }
            let (start, end) = (moment(.moment(span.start)), moment(.moment(span.end)))
            members += [
                ("start", start.0), ("end", end.0), ("allDay", .bool(span.isAllDay)),
                ("timeZone", .optional(start.zone)),
            ]
        case .text, .number, .list, .day, .instant, .period, .alarms, .choice, .reference,
            .references, .entries:
            members.append((field.name, json(field, value)))
        }
    }

    private func moment(_ value: FieldValue) -> (JSON, zone: String?) {
        switch value {
        case .moment(.day(let day)): (.string(day.iso), nil)
        case .moment(.time(let at, let zone)): (.string(time(at, zone)), zone)
        default: (.null, nil)
        }
    }

    private func json(_ field: AnyField, _ value: FieldValue) -> JSON {
        switch value {
        case .none, .moment, .span: return .null
        case .text(let text): return .string(text)
        case .number(let number):
            if case .reference(let kind) = field.shape { return reference(Reference(kind, number)) }
            return .int(number)
        case .list(let list):
            guard case .alarms = field.shape else { return .strings(list) }
            return .strings(
                list.map { text in Instant(rfc3339: text).map { time($0, nil) } ?? text })
        case .day(let day): return .string(day.iso)
        case .instant(let at): return .string(time(at, nil))
        case .period(let period): return .string(period.iso)
        case .ids(let ids):
            guard case .references(let kind) = field.shape else { return .null }
            return .array(
                ids.map { reference(Reference(kind, $0)) }.filter {
                    if case .null = $0 { false } else { true }
                })
        case .entries(let entries):
            guard case .entries(let fields) = field.shape else { return .null }
            return .array(
                entries.map { values in .object(zip(fields, values).flatMap { members($0, $1) }) })
        }
    }
}

extension AnyField {
    /// Text of a column that holds entries; `nil` if there are none.
    public func columnText(of entries: [[FieldValue]]) -> String? {
        guard !entries.isEmpty, case .entries(let fields) = shape else { return nil }
        let objects = entries.map { values in
            // What is null says nothing.
            JSON.object(
                zip(fields, values).filter { $1 != .none }.flatMap {
                    JSONStyle.column.members($0, $1)
                })
        }
        return JSON.array(objects).compactText()
    }

    /// The entries in the text of a column; `nil` if it cannot be read.
    public func entries(columnText: String) -> [[FieldValue]]? {
        guard let json = try? JSON(parsing: columnText.utf8),
            let read = try? FieldReader(.object([(name, json)]), at: "").value(of: self),
            case .entries(let entries) = read
        else { return nil }
        return entries
    }
}
