import JobSearch

extension MergeValue {
    /// The value as JSON: a text as it is, all else as an object of one member.
    public var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .list(let texts): .object([("list", .strings(texts))])
        case .set(let texts): .object([("set", .strings(texts.sorted(by: MergeValue.isBefore)))])
        case .opaque(let bytes): .object([("bytes", .string(hex(bytes)))])
        }
    }

    /// Reads a value; `nil` for one that is none.
    public init?(_ json: JSON) {
        if let text = json.text {
            self = .text(text)
        } else if let texts = json["list"]?.texts {
            self = .list(texts)
        } else if let texts = json["set"]?.texts {
            self = .set(Set(texts))
        } else if let text = json["bytes"]?.text {
            self = .opaque(DAVSync.bytes(text))
        } else {
            return nil
        }
    }

    static func json(_ fields: [String: MergeValue]) -> JSON {
        .object(fields.sorted { isBefore($0.key, $1.key) }.map { ($0.key, $0.value.json) })
    }

    static func fields(_ json: JSON?) -> [String: MergeValue] {
        var fields: [String: MergeValue] = [:]
        for member in json?.members ?? [] { fields[member.name] = MergeValue(member.value) }
        return fields
    }
}
