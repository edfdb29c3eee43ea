import Foundation
import JobSearch

/// Checks a JSON text against a JSON Schema, as far as that of a backup goes: `$ref`, `type`,
/// `const`, `enum`, `anyOf`, `pattern`, `minLength`, `minimum`, `maximum`, `properties`, `required`,
/// `additionalProperties`, `items`.
struct SchemaCheck {
    private let root: JSON

    init(_ schema: String) throws { root = try JSON(parsing: Data(schema.utf8)) }

    /// The places at which a text is not as the schema says; none where it is.
    func faults(in text: Data) throws -> [String] {
        var faults: [String] = []
        check(try JSON(parsing: text), root, "", &faults)
        return faults
    }

    private func check(_ json: JSON, _ schema: JSON, _ place: String, _ faults: inout [String]) {
        if case .bool(let isAllowed) = schema {
            if !isAllowed { faults.append("\(place) is not allowed") }
            return
        }
        for member in schema.members {
            if !fits(json, member, schema, place, &faults) {
                faults.append("\(place) \(member.name)")
            }
        }
    }

    private func fits(
        _ json: JSON, _ rule: JSON.Member, _ schema: JSON, _ place: String, _ faults: inout [String]
    ) -> Bool {
        switch (rule.name, rule.value, json) {
        case ("$ref", .string(let path), _):
            let name = String(path.split(separator: "/").last ?? "")
            guard let target = root["$defs"]?[name] else { return false }
            check(json, target, place, &faults)
        case ("type", _, _): return rule.value.texts?.contains { isType(json, $0) } ?? false
        case ("const", _, _): return rule.value.compactText() == json.compactText()
        case ("enum", .array(let values), _):
            return values.contains { $0.compactText() == json.compactText() }
        case ("anyOf", .array(let choices), _):
            return choices.contains { choice in
                var faults: [String] = []
                check(json, choice, place, &faults)
                return faults.isEmpty
            }
        case ("pattern", .string(let pattern), .string(let text)):
            return (try? Regex(pattern).wholeMatch(in: text)) != nil
        case ("minLength", .int(let length), .string(let text)):
            return text.unicodeScalars.count >= length
        case ("minimum", .int(let least), .int(let number)): return number >= least
        case ("maximum", .int(let most), .int(let number)): return number <= most
        case ("properties", _, .object(let members)):
            for member in members {
                guard let own = rule.value[member.name] else { continue }
                check(member.value, own, "\(place).\(member.name)", &faults)
            }
        case ("required", _, .object(let members)):
            return rule.value.texts?.allSatisfy { name in members.contains { $0.name == name } }
                ?? false
        case ("additionalProperties", _, .object(let members)):
            for member in members where schema["properties"]?[member.name] == nil {
                check(member.value, rule.value, "\(place).\(member.name)", &faults)
            }
        case ("items", _, .array(let values)):
            for (index, value) in values.enumerated() {
                check(value, rule.value, "\(place)[\(index)]", &faults)
            }
        case ("pattern", _, _), ("minLength", _, _), ("minimum", _, _), ("maximum", _, _),
            ("properties", _, _), ("required", _, _), ("additionalProperties", _, _),
            ("items", _, _), ("$schema", _, _), ("title", _, _), ("description", _, _),
            ("$defs", _, _):
            return true
        default: return false
        }
        return true
    }

    private func isType(_ json: JSON, _ type: String) -> Bool {
        switch (json, type) {
        case (.null, "null"), (.bool, "boolean"), (.int, "integer"), (.string, "string"),
            (.array, "array"), (.object, "object"):
            true
        default: false
        }
    }
}
