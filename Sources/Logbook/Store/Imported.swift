import GRDB
import JobSearch

/// What imports found about a thing, field by field: the common ancestor by which the next import
/// tells a hand-made edit from news.
///
/// A column holds it as one JSON object (`ImportedText`).
struct Imported: Equatable {
    var fields: [String: [String]] = [:]

    init() {}

    /// From the text of the column.
    init(json: String) {
        guard let read = try? JSON(parsing: json.utf8) else { return }
        for (name, value) in read.members {
            if let values = value.texts { fields[name] = values }
            for inner in value.members { fields[name + "/" + inner.name] = inner.value.texts }
        }
    }

    /// What is known of a thing in the log.
    init(of key: Key, _ db: Database) throws {
        if let text = try Imported.text(of: key, db) { self.init(json: text) } else { self.init() }
    }

    /// The text of the column of a thing; `nil` when nothing is known of it.
    static func text(of key: Key, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT imported FROM \(key.source.table) WHERE id = ?"),
            arguments: [key.id])
    }

    /// What is known of a company that an import made in passing.
    static let madeByImport = Imported(json: #"{"made":"import"}"#)
    var isMadeByImport: Bool { fields["made"] != nil }

    // Names without a slash: no form of a file has them.
    static let mergedUIDs = "merged uids"
    static let mergedNames = "merged names"
    static let mergedProfiles = "merged profiles"

    /// What was merged into the thing, under one of the names above.
    subscript(_ name: String) -> [String] { fields[name] ?? [] }

    mutating func add(_ value: String, to name: String) {
        if !self[name].contains(value) { fields[name, default: []].append(value) }
    }

    mutating func remove(_ value: String, from name: String) {
        let rest = self[name].filter { $0 != value }
        fields[name] = rest.isEmpty ? nil : rest
    }

    /// What is known of two things that become one. Only where imports made both did they make the
    /// one.
    func united(with other: Imported) -> Imported {
        var united = self
        for (name, values) in other.fields {
            for value in values { united.add(value, to: name) }
        }
        if !isMadeByImport || !other.isMadeByImport { united.fields["made"] = nil }
        return united
    }

    /// The text of the column.
    var json: String {
        var text = ImportedText()
        for (name, values) in fields.sorted(by: { $0.key < $1.key }) { text.put(name, values) }
        return text.finish()
    }
}
