import CivilTime
import Foundation
import JobSearch

/// A backup as it was read; nothing of it is in the log yet.
struct BackupDocument: Decodable {
    var settings: [String: String]?
    var companies: [BackupEntry<Company>]
    var contacts: [BackupEntry<Contact>]
    var meetups: [BackupEntry<Meetup>]
    var interactions: [BackupEntry<Interaction>]
    var followUps: [BackupEntry<FollowUp>]
    var notSame: [Separation]
    var exports: [Export]
    /// Names of files that exports have written, by place.
    var exportFiles: [String: [String]]
    var lastIDs: [String: Int]

    /// Two things that somebody said are not the same, by uid.
    struct Separation: Decodable {
        var kind: Kind
        var a: String
        var b: String
        var place: String

        init(from decoder: any Decoder) throws {
            let fields = try BackupFields(decoder, known: ["kind", "a", "b"])
            guard let kind = Kind(word: try fields.name("kind")),
                kind == .contact || kind == .company
            else { throw fields.refusal("kind", "is neither contact nor company") }
            self.kind = kind
            a = try fields.name("a")
            b = try fields.name("b")
            place = BackupFields.place(decoder.codingPath)
        }
    }

    struct Export: Decodable {
        var place: String
        var at: Instant
        var kinds: ExportedKinds

        init(from decoder: any Decoder) throws {
            let fields = try BackupFields(decoder, known: ["place", "at", "kinds"])
            place = try fields.name("place")
            guard let at = try fields.instant("at") else {
                throw fields.refusal("at", "is missing")
            }
            self.at = at
            let all = ExportedKinds.words.map(\.word)
            let words = try fields.texts("kinds")
            // Older backups do not say it.
            guard let kinds = ExportedKinds(words: words.isEmpty ? all : words) else {
                throw fields.refusal("kinds", "holds none of " + all.joined(separator: ", "))
            }
            self.kinds = kinds
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case format, version, settings, companies, contacts, meetups, interactions, followUps
        case notSame, exports, exportFiles
        case lastIDs = "lastIds"
    }

    init(from decoder: any Decoder) throws {
        _ = try BackupFields(decoder, known: Set(CodingKeys.allCases.map(\.rawValue)))
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func list<T: Decodable>(_ key: CodingKeys) throws -> [T] {
            try container.decodeIfPresent([T].self, forKey: key) ?? []
        }
        settings = try container.decodeIfPresent([String: String].self, forKey: .settings)
        companies = try list(.companies)
        contacts = try list(.contacts)
        meetups = try list(.meetups)
        interactions = try list(.interactions)
        followUps = try list(.followUps)
        notSame = try list(.notSame)
        exports = try list(.exports)
        exportFiles =
            try container.decodeIfPresent([String: [String]].self, forKey: .exportFiles) ?? [:]
        for (place, names) in exportFiles {
            guard !place.isEmpty, names.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else {
                throw LogbookError.inBackup("exportFiles", "holds what is no name of a file")
            }
        }
        lastIDs = try container.decodeIfPresent([String: Int].self, forKey: .lastIDs) ?? [:]
        for (name, id) in lastIDs {
            guard Kind.allCases.contains(where: { $0.table == name }), (0...1 << 48).contains(id)
            else { throw LogbookError.inBackup("lastIds.\(name)", "is no id of a kind") }
        }
    }

    fileprivate static let noBackup =
        "Name a file that kith backup wrote; other programs' files are read by kith import."

    /// Reads the text of a backup.
    ///
    /// - Throws: `LogbookError.refused`, with the place of what cannot be.
    static func read(_ data: Data) throws -> BackupDocument {
        struct Head: Decodable {
            var format: String?
            var version: Int?
        }
        do {
            let head = try JSONDecoder().decode(Head.self, from: data)
            guard head.format == BackupForm.format, let version = head.version else {
                throw LogbookError.refused(
                    "This is no backup of a log: it does not say \"format\": \"kith\" and a version.",
                    hint: BackupDocument.noBackup)
            }
            guard version == BackupForm.version else {
                throw LogbookError.refused(
                    "This backup has version \(version); only version \(BackupForm.version) is known.",
                    hint: version > BackupForm.version ? "Restore it with a newer kith." : nil)
            }
            return try JSONDecoder().decode(BackupDocument.self, from: data)
        } catch let error as DecodingError {
            throw LogbookError(error)
        }
    }
}

extension LogbookError {
    /// What a decoding error means to the person who edited the backup.
    init(_ error: DecodingError) {
        switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            let wanted = LogbookError.words[String(describing: type)] ?? "another kind of value"
            self = .inBackup(
                BackupFields.place(context.codingPath), "is not what belongs there: \(wanted)")
        case .keyNotFound(let key, let context):
            self = .inBackup(BackupFields.place(context.codingPath + [key]), "is missing")
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self = .inBackup(BackupFields.place(context.codingPath), "cannot be read")
        default:
            self = .refused(
                "This is no backup of a log: it is not written in JSON, or is cut short.",
                hint: BackupDocument.noBackup)
        }
    }

    private static let words = [
        "String": "a text", "Int": "a whole number", "Bool": "true or false",
    ]
}
