import CivilTime
import JobSearch

/// A thing that can be read out of a backup.
protocol Restorable: BackedUp {
    /// The fields of its own.
    static var fieldNames: Set<String> { get }
    /// The fields that name other things by uid, and of which kind those are.
    static var referenceFields: [String: Kind] { get }
    /// Reads what is no reference and what not every thing has.
    static func read(_ fields: BackupFields) throws -> Self
    /// Takes the ids of the things that it names.
    mutating func link(_ ids: (String) throws -> [Int]) rethrows
}

/// A thing of a backup whose references are not looked up yet.
struct BackupEntry<T: Restorable>: Decodable {
    var thing: T
    /// What the backup says of its last change; `nil` when it is the restoring.
    var createdAt: Instant?
    var modifiedAt: Instant?
    var imported: String?
    var references: [String: [String]] = [:]
    var place: String

    init(from decoder: any Decoder) throws {
        let common = ["id", "uid", "createdAt", "modifiedAt", "sequence"]
        let fields = try BackupFields(
            decoder, known: T.fieldNames.union(common).union(T.referenceFields.keys))
        place = BackupFields.place(decoder.codingPath)
        thing = try T.read(fields)
        thing.uid = try fields.text("uid") ?? ""
        if let id = try fields.integer("id") {
            // Ids share a number with their kind.
            guard (1...1 << 48).contains(id) else { throw fields.refusal("id", "is no id") }
            thing.id = id
        }
        if let sequence = try fields.integer("sequence") {
            guard (0...1 << 31).contains(sequence) else {
                throw fields.refusal("sequence", "is no count of changes")
            }
            thing.sequence = sequence
        }
        createdAt = try fields.instant("createdAt")
        modifiedAt = try fields.instant("modifiedAt")
        for name in T.referenceFields.keys {
            references[name] = try fields.oneOrMore(name, isList: BackupList.names.contains(name))
        }
        if T.fieldNames.contains("imported"), let found = try fields.lists("imported") {
            var imported = Imported()
            imported.fields = found
            self.imported = imported.json
        }
    }
}

/// The references of which there can be many.
enum BackupList {
    static let names: Set<String> = ["companies", "contacts"]
}
