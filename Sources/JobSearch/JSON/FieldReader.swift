import CivilTime

/// A field of an object that cannot be read, and why.
public struct FieldError: Error, Equatable, Sendable {
    /// `followUps[3].due`.
    public let place: String
    /// What is wrong, as the end of a sentence that begins with the place.
    public let reason: String
}

/// Reads the fields of one object; each refusal names the place.
public struct FieldReader {
    private let object: JSON
    /// `followUps[3]`.
    public let place: String

    /// - Throws: `FieldError` for anything but an object.
    public init(_ json: JSON, at place: String) throws(FieldError) {
        guard case .object = json else {
            throw FieldError(place: place, reason: FieldReader.misfit("an object"))
        }
        object = json
        self.place = place
    }

    /// Refuses an object with other members than these: such a name is a slip of the pen.
    public func check(known: (String) -> Bool) throws(FieldError) {
        for member in object.members where !known(member.name) {
            throw refusal(member.name, "is no field that is known here")
        }
    }

    public func refusal(_ name: String, _ reason: String) -> FieldError {
        FieldError(place: place.isEmpty ? name : "\(place).\(name)", reason: reason)
    }

    /// End of a sentence that begins with a place: something else is wanted there.
    public static func misfit(_ wanted: String) -> String { "is not what belongs there: \(wanted)" }

    // MARK: Values

    public func integer(_ name: String) throws(FieldError) -> Int? {
        switch object[name] {
        case nil: return nil
        case .int(let number)?: return number
        default: throw refusal(name, FieldReader.misfit("a whole number"))
        }
    }

    /// A text; an empty one counts as none.
    public func text(_ name: String) throws(FieldError) -> String? {
        switch object[name] {
        case nil: return nil
        case .string(let text)?:
            if text.utf8.contains(0) { throw refusal(name, "contains a NUL character") }
            return text.isEmpty ? nil : text
        default: throw refusal(name, FieldReader.misfit("a text"))
        }
    }

    /// A text that must be there and say something.
    public func label(_ name: String) throws(FieldError) -> String {
        guard let text = try text(name) else { throw refusal(name, "is missing") }
        if isBlank(text) { throw refusal(name, "is empty") }
        return text
    }

    /// A list of texts; `nil` where there is none.
    public func texts(_ name: String) throws(FieldError) -> [String]? {
        guard let value = object[name] else { return nil }
        guard case .array = value, let list = value.texts else {
            throw refusal(name, FieldReader.misfit("a list of texts"))
        }
        if list.contains(where: { $0.utf8.contains(0) }) {
            throw refusal(name, "contains a NUL character")
        }
        return list
    }

    /// The objects of a list, each with its place.
    public func objects(_ name: String) throws(FieldError) -> [FieldReader] {
        guard let value = object[name] else { return [] }
        guard case .array(let values) = value else {
            throw refusal(name, FieldReader.misfit("a list"))
        }
        var readers: [FieldReader] = []
        for (index, value) in values.enumerated() {
            let place = refusal(name, "").place + "[\(index)]"
            readers.append(try FieldReader(value, at: place))
        }
        return readers
    }

    /// The members of an object.
    public func members(_ name: String) throws(FieldError) -> [JSON.Member]? {
        guard let value = object[name] else { return nil }
        guard case .object(let members) = value else {
            throw refusal(name, FieldReader.misfit("an object"))
        }
        return members
    }

    public func instant(_ name: String) throws(FieldError) -> Instant? {
        try read(name, "no time like 2026-12-01T18:30:00Z") { Instant(rfc3339: $0) }
    }

    private func read<T>(
        _ name: String, _ wanted: String, _ make: (String) -> T?
    ) throws(FieldError) -> T? {
        guard let text = try text(name) else { return nil }
        if let value = make(text) { return value }
        throw refusal(name, "is “\(text.shortened)”, which is \(wanted)")
    }

    // MARK: Fields

    /// Value of a field; `nil` where nothing is said of it. References stand by themselves:
    /// `names(in:)`.
    public func value(of field: AnyField, isLabel: Bool = false) throws(FieldError) -> FieldValue? {
        let name = field.name
        switch field.shape {
        case .text:
            if isLabel { return .text(try label(name)) }
            guard let text = try text(name) else { return nil }
            if case .rule = field.input, !text.uppercased().contains("FREQ=") {
                throw refusal(name, "is no rule like FREQ=WEEKLY")
            }
            return .text(text)
        case .number(let range):
            guard let number = try integer(name) else { return nil }
            if range.contains(number) { return .number(number) }
            let all = range.count <= 9 ? range.map(String.init).joined(separator: ", ") : "\(range)"
            throw refusal(name, "is \(number), which is none of \(all)")
        case .list: return try texts(name).map { .list($0) }
        case .day: return try read(name, "no day like 2026-12-01") { Day(iso: $0) }.map { .day($0) }
        case .instant: return try instant(name).map { .instant($0) }
        case .period:
            return try read(name, "no length of time like P30D") { Period(iso: $0) }
                .map { .period($0) }
        case .moment: return .moment(try moment(name))
        case .span:
            if field.canBeEmpty, try text("start") == nil { return nil }
            return .span(try span())
        case .alarms:
            guard let list = try texts(name) else { return nil }
            for text in list where Alarm(iso: text) == nil {
                throw refusal(
                    name,
                    "has “\(text.shortened)”, which is neither PT30M nor 2026-12-01T18:30:00Z")
            }
            return .list(list.compactMap { Alarm(iso: $0)?.iso })
        case .choice(let words):
            let all = words.joined(separator: ", ")
            return try read(name, "none of \(all)") { words.contains($0) ? $0 : nil }
                .map { .text($0) }
        case .reference, .references: return nil
        case .entries(let fields): return .entries(try entries(name, fields))
        }
    }

    /// Names of other things in a field that refers to some.
    public func names(in field: AnyField) throws(FieldError) -> [String] {
        if case .references = field.shape { return try texts(field.name) ?? [] }
        return try text(field.name).map { [$0] } ?? []
    }

    /// True for a member that holds a field or a part of it.
    public static func isMember(_ name: String, of fields: [AnyField]) -> Bool {
        fields.contains { field in
            switch field.shape {
            case .span: ["start", "end", "allDay", "timeZone"].contains(name)
            case .moment: name == field.name || name == "timeZone"
            default: name == field.name
            }
        }
    }

    private func entries(
        _ name: String, _ fields: [AnyField]
    ) throws(FieldError) -> [[FieldValue]] {
        var entries: [[FieldValue]] = []
        for reader in try objects(name) {
            try reader.check { FieldReader.isMember($0, of: fields) }
            var values: [FieldValue] = []
            for field in fields {
                let value = try reader.value(of: field) ?? .none
                if value == .none, !field.canBeEmpty {
                    throw reader.refusal(field.name, "is missing")
                }
                values.append(value)
            }
            entries.append(values)
        }
        return entries
    }

    // MARK: Times

    /// A day, or a time in the zone of the member `timeZone`.
    private func moment(_ name: String) throws(FieldError) -> Moment {
        guard let text = try text(name) else { throw refusal(name, "is missing") }
        let zone = try zone()
        if let day = Day(iso: text) {
            if zone != nil { throw refusal("timeZone", "stands beside a whole day") }
            return .day(day)
        }
        guard let instant = Instant(rfc3339: text) else {
            throw refusal(
                name,
                "is “\(text.shortened)”, which is neither a day like 2026-12-01 nor a time like "
                    + "2026-12-01T18:30:00+01:00")
        }
        guard let zone else { throw refusal("timeZone", "is missing") }
        return .time(instant, zone: zone)
    }

    private func span() throws(FieldError) -> Meetup.Span {
        let start = try moment("start")
        let end = try text("end") == nil ? start : moment("end")
        let span: Meetup.Span
        switch (start, end) {
        case (.day(let first), .day(let last)):
            guard first <= last else { throw refusal("end", "is before the start") }
            span = .days(first, last)
        case (.time(let start, let zone), .time(let end, _)):
            guard start <= end else { throw refusal("end", "is before the start") }
            span = .times(start: start, end: end, zone: zone)
        default: throw refusal("end", "is a day where the start is a time, or the reverse")
        }
        if case .bool(let isAllDay)? = object["allDay"], isAllDay != span.isAllDay {
            throw refusal("allDay", "says otherwise than the start")
        }
        return span
    }

    /// The name of a zone, which the system must know: a slip would move every time.
    private func zone() throws(FieldError) -> String? {
        guard let name = try text("timeZone") else { return nil }
        do {
            _ = try Zone.named(name)
        } catch .unknown {
            let hint = Zone.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
            throw refusal("timeZone", "is “\(name.shortened)”, which is no known zone" + hint)
        } catch {
            // Without zone data nothing can be said about a name.
        }
        return name
    }
}
