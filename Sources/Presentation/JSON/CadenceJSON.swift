import JobSearch

extension CadenceRule.Subject {
    /// `{by, of, every, latest}` of a rule for these contacts.
    public func members(_ rule: CadenceRule?) -> [JSON.Member] {
        let (by, of): (String, JSON) =
            switch self {
            case .contact: ("contact", .null)
            case .tag(let tag): ("tag", .string(tag))
            case .stage(let stage): ("stage", .string(stage.rawValue))
            case .tier(let tier): ("tier", .int(tier))
            }
        return [
            ("by", .string(by)), ("of", of), ("every", .optional(rule?.every.iso)),
            ("latest", .optional(rule?.latest?.iso)),
        ]
    }
}

extension CadenceRule {
    var json: JSON { .object(by.members(self)) }
}
