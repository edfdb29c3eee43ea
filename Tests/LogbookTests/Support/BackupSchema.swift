import CivilTime
import JobSearch

@testable import Logbook

/// The JSON Schema of a backup (draft 2020-12), made of the fields of the kinds: what
/// `Documentation.docc/backup.schema.json` has to say.
enum BackupSchema {
    static var text: String {
        let lists = Kind.allCases.map { kind in
            (kind.facts.list, list(of: ref(kind.facts.table)))
        }
        var members: [JSON.Member] = [
            ("format", .object([("const", .string(BackupDocument.format))])),
            ("version", .object([("const", .int(BackupDocument.version))])),
            ("settings", map(string)),
        ]
        members += lists
        members += [
            ("notSame", list(of: ref("notSame"))), ("exports", list(of: ref("export"))),
            ("exportFiles", map(list(of: filled))), ("trash", list(of: ref("trashed"))),
            ("gone", list(of: ref("gone"))), ("lastIds", lastIDs(Kind.allCases.map(\.facts.table))),
            ("history", ref("history")),
        ]
        let kinds = Kind.allCases.map { ($0.facts.table, thing($0)) }
        return JSON.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("A backup of kith, version \(BackupDocument.version)")),
            (
                "description",
                .string(
                    "What kith backup writes and kith restore reads. What may be null may also be "
                        + "left out; references go by uid.")
            ),
            ("type", .string("object")), ("properties", .object(members)),
            ("required", .strings(["format", "version"])),
            ("additionalProperties", .bool(false)), ("$defs", .object(basics + kinds + rest)),
        ]).text() + "\n"
    }

    // MARK: Parts

    private static let string = JSON.object([("type", .string("string"))])
    private static let filled = JSON.object([
        ("type", .string("string")), ("minLength", .int(1)),
    ])
    private static func ref(_ name: String) -> JSON {
        .object([("$ref", .string("#/$defs/\(name)"))])
    }
    private static func list(of items: JSON) -> JSON {
        .object([("type", .strings(["array", "null"])), ("items", items)])
    }
    private static func map(_ values: JSON) -> JSON {
        .object([("type", .strings(["object", "null"])), ("additionalProperties", values)])
    }
    private static func pattern(_ pattern: String) -> JSON {
        .object([("type", .string("string")), ("pattern", .string("^\(pattern)$"))])
    }
    private static func orNull(_ schema: JSON) -> JSON {
        .object([("anyOf", .array([schema, .object([("type", .string("null"))])]))])
    }
    private static func words(_ words: [String]) -> JSON { .object([("enum", .strings(words))]) }
    private static func number(_ range: ClosedRange<Int>? = nil) -> JSON {
        .object(
            [("type", .string("integer"))]
                + (range.map {
                    [("minimum", .int($0.lowerBound)), ("maximum", .int($0.upperBound))]
                } ?? []))
    }
    private static func object(
        _ members: [JSON.Member], required: [String] = [], _ rest: [JSON.Member] = []
    ) -> JSON {
        .object(
            [
                ("type", .string("object")), ("properties", .object(members)),
                ("required", .strings(required)), ("additionalProperties", .bool(false)),
            ] + rest)
    }
    private static func lastIDs(_ tables: [String]) -> JSON {
        object(tables.map { ($0, number(0...1 << 48)) })
    }

    private static let dayPattern = "\\d{4}-\\d{2}-\\d{2}"
    private static let timePattern =
        "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+-]\\d{2}:?\\d{2})"

    private static let basics: [JSON.Member] = [
        ("id", number(1...1 << 48)), ("day", pattern(dayPattern)), ("time", pattern(timePattern)),
        ("moment", .object([("anyOf", .array([ref("day"), ref("time")]))])),
        ("period", pattern("P.+")), ("kind", words(Kind.allCases.map(\.facts.table))),
        ("alarm", .object([("anyOf", .array([pattern("-?P.+"), ref("time")]))])),
    ]

    private static func thing(_ kind: Kind) -> JSON {
        var members: [JSON.Member] = [
            ("id", ref("id")), ("uid", orNull(string)), ("createdAt", orNull(ref("time"))),
            ("modifiedAt", orNull(ref("time"))), ("sequence", orNull(number(0...1 << 31))),
        ]
        for field in kind.fields { members += schema(of: field, label: kind.fields[0].name) }
        members.append(("imported", map(list(of: string))))
        return object(members, required: required(kind.fields, label: kind.fields[0].name))
    }

    private static func required(_ fields: [AnyField], label: String?) -> [String] {
        fields.compactMap { field in
            switch field.shape {
            case .span: field.canBeEmpty ? nil : "start"
            case .moment: field.name
            default: field.name == label ? label : nil
            }
        }
    }

    /// The members that hold a field.
    private static func schema(of field: AnyField, label: String?) -> [JSON.Member] {
        let zone = ("timeZone", orNull(filled))
        switch field.shape {
        case .moment: return [(field.name, ref("moment")), zone]
        case .span:
            let start = field.canBeEmpty ? orNull(ref("moment")) : ref("moment")
            let isAllDay = JSON.object([("type", .strings(["boolean", "null"]))])
            return [
                ("start", start), ("end", orNull(ref("moment"))), ("allDay", isAllDay), zone,
            ]
        case .text:
            return [(field.name, field.name == label ? filled : orNull(string))]
        case .number(let range): return [(field.name, orNull(number(range)))]
        case .list, .references: return [(field.name, list(of: string))]
        case .day: return [(field.name, orNull(ref("day")))]
        case .instant: return [(field.name, orNull(ref("time")))]
        case .period: return [(field.name, orNull(ref("period")))]
        case .alarms: return [(field.name, list(of: ref("alarm")))]
        case .choice(let choices): return [(field.name, orNull(words(choices)))]
        case .reference: return [(field.name, orNull(string))]
        case .entries(let fields):
            let needed = fields.filter { !$0.canBeEmpty }.map(\.name)
            let members = fields.flatMap { schema(of: $0, label: nil) }
            return [(field.name, list(of: object(members, required: needed)))]
        }
    }

    // MARK: What is beside the things

    private static let row = JSON.object([
        ("type", .string("object")),
        ("description", .string("The row as history keeps it, by the columns of its table.")),
    ])

    private static var rest: [JSON.Member] {
        let shown = Kind.allCases.filter { $0.facts.item != nil }.map(\.facts.table)
        let array = JSON.object([("type", .string("array"))])
        let sources = Kind.allCases.map(\.facts.table) + ["setting", "notSame", "trash"]
        let merge = object(
            [("into", ref("id")), ("before", row), ("after", row)],
            required: ["into", "before", "after"])
        return [
            (
                "notSame",
                object(
                    [("kind", words(["contact", "company"])), ("a", filled), ("b", filled)],
                    required: ["kind", "a", "b"])
            ),
            (
                "export",
                object(
                    [
                        ("place", filled), ("at", ref("time")),
                        ("kind", words(shown)),
                        ("form", orNull(words(["event", "todo"]))),
                        ("ids", orNull(pattern("(\\d+(-\\d+)?(,\\d+(-\\d+)?)*)?"))),
                    ], required: ["place", "at", "kind"])
            ),
            (
                "trashed",
                object(
                    [
                        ("id", ref("id")), ("kind", ref("kind")), ("thing", ref("id")),
                        ("uid", filled), ("label", string), ("at", ref("time")),
                        ("snapshot", row), ("links", list(of: array)),
                        ("merge", orNull(merge)),
                    ], required: ["id", "kind", "thing", "uid", "at", "snapshot"])
            ),
            (
                "gone",
                object(
                    [("kind", ref("kind")), ("id", ref("id")), ("sequence", number(1...1 << 31))],
                    required: ["kind", "id", "sequence"])
            ),
            ("history", history(sources)),
        ]
    }

    private static func history(_ sources: [String]) -> JSON {
        let pair: [JSON.Member] = [
            ("id", ref("id")), ("kind", ref("kind")), ("a", ref("id")), ("b", ref("id")),
        ]
        let step: [JSON.Member] = [
            ("id", ref("id")), ("at", ref("time")), ("changedAt", ref("time")),
            ("turn", number(0...1 << 48)), ("state", words(["done", "undone", "abandoned"])),
            ("summary", string),
        ]
        let change: [JSON.Member] = [
            ("step", ref("id")), ("position", number(0...1 << 48)), ("kind", words(sources)),
            ("id", ref("id")), ("count", number(1...1 << 48)), ("before", orNull(row)),
        ]
        return object([
            ("lastIds", lastIDs(HistoryIDs.tables)), ("settings", map(ref("id"))),
            ("notSame", list(of: object(pair, required: pair.map(\.name)))),
            ("steps", list(of: object(step, required: step.map(\.name)))),
            (
                "changes",
                list(of: object(change, required: ["step", "position", "kind", "id", "count"]))
            ),
        ])
    }
}
