import CivilTime
import Foundation
import JobSearch

/// A backup as it was read; nothing of it is in the log yet.
struct BackupDocument {
    static let format = "kith"
    static let version = 1

    var settings: [String: String]?
    /// Things of all kinds, in the order of the kinds.
    var things: [Kind: [BackupEntry]] = [:]
    var notSame: [Separation]
    var exports: [Export]
    /// Names of files that exports have written, by place.
    var exportFiles: [String: [String]] = [:]
    var lastIDs: [Kind: Int] = [:]

    /// Two things that somebody said are not the same, by uid.
    struct Separation {
        var kind: Kind
        var a: String
        var b: String
        var place: String

        init(_ fields: FieldReader) throws(FieldError) {
            try fields.check { ["kind", "a", "b"].contains($0) }
            guard let kind = Kind(word: try fields.label("kind")),
                kind == .contact || kind == .company
            else { throw fields.refusal("kind", "is neither contact nor company") }
            self.kind = kind
            a = try fields.label("a")
            b = try fields.label("b")
            place = fields.place
        }
    }

    /// The things of a kind that were ever written to a place.
    struct Export {
        var row: ExportRow

        init(_ fields: FieldReader) throws(FieldError) {
            try fields.check { ["place", "at", "kind", "form", "ids"].contains($0) }
            guard let at = try fields.instant("at") else {
                throw fields.refusal("at", "is missing")
            }
            guard let kind = Kind(word: try fields.label("kind")), kind.facts.item != nil else {
                throw fields.refusal("kind", "is none that a calendar shows")
            }
            let form = try fields.text("form") ?? "event"
            guard form == "event" || form == "todo" else {
                throw fields.refusal("form", "is neither event nor todo")
            }
            let ids = try fields.text("ids") ?? ""
            guard IDRanges(ids) != nil else {
                throw fields.refusal("ids", "are no ranges of ids, such as 1-3,7")
            }
            row = ExportRow(
                place: try fields.label("place"), kind: kind.rawValue,
                isToDo: form == "todo", at: at.seconds, ids: ids)
        }
    }

    /// Reads the text of a backup.
    ///
    /// - Throws: `LogbookError.refused`, with the place of what cannot be.
    init(_ data: Data) throws {
        let hint =
            "Name a file that kith backup wrote; other programs' files are read by kith import."
        guard let json = try? JSON(parsing: data), case .object = json else {
            throw LogbookError.refused(
                "This is no backup of a log: it is not written in JSON, or is cut short.",
                hint: hint)
        }
        guard case .string(BackupDocument.format)? = json["format"],
            case .int(let version)? = json["version"]
        else {
            throw LogbookError.refused(
                "This is no backup of a log: it does not say \"format\": \"kith\" and a version.",
                hint: hint)
        }
        guard version == BackupDocument.version else {
            throw LogbookError.refused(
                "This backup has version \(version); only version \(BackupDocument.version) is known.",
                hint: version > BackupDocument.version ? "Restore it with a newer kith." : nil)
        }
        do { try self.init(FieldReader(json, at: "")) } catch {
            throw LogbookError.inBackup(error.place, error.reason)
        }
    }

    private init(_ fields: FieldReader) throws(FieldError) {
        let names =
            ["format", "version", "settings", "notSame", "exports", "exportFiles", "lastIds"]
            + Kind.allCases.map(\.facts.list)
        try fields.check(known: names.contains)
        notSame = []
        for separation in try fields.objects("notSame") {
            notSame.append(try Separation(separation))
        }
        exports = []
        for export in try fields.objects("exports") { exports.append(try Export(export)) }
        for kind in Kind.allCases {
            var entries: [BackupEntry] = []
            for object in try fields.objects(kind.facts.list) {
                entries.append(try BackupEntry(kind, object))
            }
            things[kind] = entries
        }
        if let members = try fields.members("settings") {
            let settings = try FieldReader(.object(members), at: "settings")
            var read: [String: String] = [:]
            for member in members { read[member.name] = try settings.text(member.name) }
            self.settings = read
        }
        for member in try fields.members("exportFiles") ?? [] {
            guard let names = member.value.texts, !member.name.isEmpty,
                names.allSatisfy({ !$0.isEmpty && !$0.contains("/") })
            else { throw fields.refusal("exportFiles", "holds what is no name of a file") }
            exportFiles[member.name] = names
        }
        for member in try fields.members("lastIds") ?? [] {
            guard case .int(let id) = member.value, (0...1 << 48).contains(id),
                let kind = Kind.allCases.first(where: { $0.facts.table == member.name })
            else { throw fields.refusal("lastIds.\(member.name)", "is no id of a kind") }
            lastIDs[kind] = id
        }
    }
}

/// A thing of a backup whose references are not looked up yet.
struct BackupEntry {
    var thing: any Thing
    /// Times of the thing; `nil` for that of the restoring.
    var createdAt: Instant?
    var modifiedAt: Instant?
    var imported: String?
    /// Uids of the things that its fields name.
    var references: [(field: AnyField, uids: [String])] = []
    var place: String

    init(_ kind: Kind, _ object: FieldReader) throws(FieldError) {
        let common = Set(Table.common + ["imported"])
        try object.check { common.contains($0) || FieldReader.isMember($0, of: kind.fields) }
        place = object.place
        thing = kind.type.blank
        thing.uid = try object.text("uid") ?? ""
        if let id = try object.integer("id") {
            guard (1...1 << 48).contains(id) else { throw object.refusal("id", "is no id") }
            thing.id = id
        }
        if let sequence = try object.integer("sequence") {
            guard (0...1 << 31).contains(sequence) else {
                throw object.refusal("sequence", "is no count of changes")
            }
            thing.sequence = sequence
        }
        createdAt = try object.instant("createdAt")
        modifiedAt = try object.instant("modifiedAt")
        for (index, field) in kind.fields.enumerated() where !field.isDerived {
            switch field.shape {
            case .reference, .references: references.append((field, try object.names(in: field)))
            default:
                let value = try object.value(of: field, isLabel: index == 0)
                if let value { thing.set(field, to: value) }
            }
        }
        if let fault = thing.contradiction { throw object.refusal(fault.field, fault.reason) }
        guard let found = try object.members("imported") else { return }
        var memory = Imported()
        for member in found {
            guard let values = member.value.texts else {
                throw object.refusal("imported.\(member.name)", "is no list of texts")
            }
            memory.fields[member.name] = values
        }
        imported = memory.json
    }
}

extension LogbookError {
    /// A fault at a place of a backup.
    static func inBackup(_ place: String, _ reason: String) -> LogbookError {
        .refused(
            place.isEmpty ? "The backup \(reason)." : "In the backup, \(place) \(reason).",
            hint: "Correct it in the file and restore again; nothing has been changed.")
    }
}
