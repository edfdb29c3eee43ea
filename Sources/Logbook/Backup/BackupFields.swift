import CivilTime
import JobSearch

/// The fields of one object of a backup, read with an eye on what cannot be: every refusal names the place.
struct BackupFields {
    private let container: KeyedDecodingContainer<Name>

    /// - Parameter known: all names that may occur; another one is a slip of the pen.
    init(_ decoder: any Decoder, known: Set<String>) throws {
        container = try decoder.container(keyedBy: Name.self)
        for key in container.allKeys where !known.contains(key.stringValue) {
            throw refusal(key.stringValue, "is no field that is known here")
        }
    }

    struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// `followUps[3].due`.
    func place(_ name: String) -> String {
        BackupFields.place(container.codingPath + [Name(stringValue: name)])
    }

    static func place(_ path: [any CodingKey]) -> String {
        var place = ""
        for key in path {
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += (place.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return place
    }

    func refusal(_ name: String, _ reason: String) -> LogbookError {
        LogbookError.inBackup(place(name), reason)
    }

    // MARK: Values

    func integer(_ name: String) throws -> Int? {
        try container.decodeIfPresent(Int.self, forKey: Name(stringValue: name))
    }

    func flag(_ name: String) throws -> Bool? {
        try container.decodeIfPresent(Bool.self, forKey: Name(stringValue: name))
    }

    /// A text; an empty one counts as none.
    func text(_ name: String) throws -> String? {
        guard let text = try container.decodeIfPresent(String.self, forKey: Name(stringValue: name))
        else { return nil }
        if text.utf8.contains(0) { throw refusal(name, "contains a NUL character") }
        return text.isEmpty ? nil : text
    }

    /// A text that must be there and say something.
    func name(_ name: String) throws -> String {
        guard let text = try text(name) else { throw refusal(name, "is missing") }
        if isBlank(text) { throw refusal(name, "is empty") }
        return text
    }

    func texts(_ name: String) throws -> [String] {
        let key = Name(stringValue: name)
        let list = try container.decodeIfPresent([String].self, forKey: key) ?? []
        if list.contains(where: { $0.utf8.contains(0) }) {
            throw refusal(name, "contains a NUL character")
        }
        return list
    }

    func lists(_ name: String) throws -> [String: [String]]? {
        try container.decodeIfPresent([String: [String]].self, forKey: Name(stringValue: name))
    }

    func objects<T: Decodable>(_ name: String, _ type: T.Type) throws -> [T] {
        try container.decodeIfPresent([T].self, forKey: Name(stringValue: name)) ?? []
    }

    /// A list of times before something, and of instants; `nil` where there is none.
    func alarms(_ name: String) throws -> [Alarm]? {
        let key = Name(stringValue: name)
        return try container.decodeIfPresent([String].self, forKey: key)?.map { text in
            if let alarm = Alarm(iso: text) { return alarm }
            throw refusal(
                name, "has “\(text.shortened)”, which is neither PT30M nor 2026-12-01T18:30:00Z")
        }
    }

    /// One text or a list of them, as references are.
    func oneOrMore(_ name: String, isList: Bool) throws -> [String] {
        if isList { return try texts(name) }
        return try text(name).map { [$0] } ?? []
    }

    /// A word out of a few.
    func choice<T: RawRepresentable & CaseIterable>(_ name: String, _ type: T.Type) throws -> T?
    where T.RawValue == String {
        guard let word = try text(name) else { return nil }
        if let value = T(rawValue: word) { return value }
        let all = T.allCases.map(\.rawValue).joined(separator: ", ")
        throw refusal(name, "is “\(word.shortened)”, which is none of \(all)")
    }

    func period(_ name: String) throws -> Period? {
        guard let text = try text(name) else { return nil }
        if let period = Period(iso: text) { return period }
        throw refusal(name, "is “\(text.shortened)”, which is no length of time like P30D")
    }

    // MARK: Times

    func day(_ name: String) throws -> Day? {
        guard let text = try text(name) else { return nil }
        if let day = Day(iso: text) { return day }
        throw refusal(name, "is “\(text.shortened)”, which is no day like 2026-12-01")
    }

    func instant(_ name: String) throws -> Instant? {
        guard let text = try text(name) else { return nil }
        if let instant = Instant(rfc3339: text) { return instant }
        throw refusal(name, "is “\(text.shortened)”, which is no time like 2026-12-01T18:30:00Z")
    }

    /// A day, or a time in the zone of the field `timeZone`.
    func moment(_ name: String) throws -> Moment {
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

    /// The name of a zone, which the system must know: a slip would move every time.
    func zone() throws -> String? {
        guard let name = try text("timeZone") else { return nil }
        do {
            _ = try Zone.named(name)
        } catch .unknown(_, let nearest) {
            let hint = nearest.map { "; did you mean \($0)?" } ?? ""
            throw refusal("timeZone", "is “\(name.shortened)”, which is no known zone" + hint)
        } catch {
            // Without zone data nothing can be said about a name.
        }
        return name
    }
}

extension LogbookError {
    /// What is wrong at a place of a backup.
    static func inBackup(_ place: String, _ reason: String) -> LogbookError {
        .refused(
            place.isEmpty ? "The backup \(reason)." : "In the backup, \(place) \(reason).",
            hint: "Correct it in the file and restore again; nothing has been changed.")
    }
}
