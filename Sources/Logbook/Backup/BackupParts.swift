import CivilTime
import JobSearch

/// The form of a backup.
enum BackupDocument {
    static let format = "kith"
    static let version = 1
    /// Names of its members beside the lists of things.
    static let names = [
        "format", "version", "settings", "notSame", "exports", "exportFiles", "trash", "gone",
        lastIDs, history,
    ]
    static let lastIDs = "lastIds"
    static let history = "history"
}

/// Two things that somebody said are not the same, by uid.
struct BackupSeparation {
    var kind: Kind
    var a: String
    var b: String
    var place: String

    init(_ fields: FieldReader) throws(FieldError) {
        try fields.check { ["kind", "a", "b"].contains($0) }
        guard let kind = Kind(word: try fields.label("kind")), kind == .contact || kind == .company
        else { throw fields.refusal("kind", "is neither contact nor company") }
        self.kind = kind
        a = try fields.label("a")
        b = try fields.label("b")
        place = fields.place
    }
}

/// The things of a kind that were ever written to a place.
struct BackupExport {
    var row: ExportRow

    init(_ fields: FieldReader) throws(FieldError) {
        try fields.check { ["place", "at", "kind", "form", "ids"].contains($0) }
        guard let at = try fields.instant("at") else { throw fields.refusal("at", "is missing") }
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
            place: try fields.label("place"), kind: kind.rawValue, isToDo: form == "todo",
            at: at.seconds, ids: ids)
    }
}

/// A thing of a backup whose references are not looked up yet.
struct BackupEntry<T: Thing> {
    var thing = T.blank
    /// Times of the thing; `nil` for that of the restoring.
    var createdAt: Instant?
    var modifiedAt: Instant?
    var imported: String?
    /// Uids of the things that its fields name.
    var references: [(field: AnyField, uids: [String])] = []
    let place: String

    init(_ form: BackupForm, _ object: FieldReader) throws(FieldError) {
        place = object.place
        try object.check(known: form.names.contains)
        thing.uid = try object.text("uid") ?? ""
        if let id = try object.integer("id") {
            guard BackupForm.ids.contains(id) else { throw object.refusal("id", "is no id") }
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
        for (index, field) in form.fields.enumerated() {
            switch field.shape {
            case .reference, .references:
                let uids = try object.names(in: field)
                if !uids.isEmpty { references.append((field, uids)) }
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

/// The members of the things of a kind.
struct BackupForm {
    /// Fields that stand in a backup, the label first.
    let fields: [AnyField]
    let names: Set<String>
    /// Ids that a thing may have.
    static let ids = 1...1 << 48

    init(_ kind: Kind) {
        fields = kind.fields.filter { !$0.isDerived }
        // What is derived may stand there, and is not looked at.
        let own = kind.fields.flatMap { field in
            switch field.shape {
            case .span: ["start", "end", "allDay", "timeZone"]
            case .moment: [field.name, "timeZone"]
            default: [field.name]
            }
        }
        names = Set(Table.common + ["imported"] + own)
    }
}

extension LogbookError {
    /// A fault at a place of a backup.
    static func inBackup(_ place: String, _ reason: String) -> LogbookError {
        .refused(
            place.isEmpty ? "The backup \(reason)." : "In the backup, \(place) \(reason).",
            hint: "Correct it in the file and restore again; nothing has been changed.")
    }

    /// A text that is no backup.
    static func noBackup(_ reason: String) -> LogbookError {
        .refused(
            "This is no backup of a log: it \(reason).",
            hint:
                "Name a file that kith backup wrote; other programs' files are read by kith import."
        )
    }
}
