import GRDB
import JobSearch

// Taking out of a thing what a merge has brought into it.

extension Step {
    /// Makes the fields of a thing as they were before a merge, where nobody has changed them since.
    func part(
        _ thing: inout any Thing, _ row: TrashRow, _ before: Snapshot, _ after: Snapshot,
        _ back: inout BroughtBack
    ) throws {
        let type = row.kind.type
        guard let old = try type.past(before, db), let merged = try type.past(after, db) else {
            return
        }
        for field in row.kind.fields where !field.isDerived {
            let (was, became) = (old.value(of: field), merged.value(of: field))
            let now = thing.value(of: field)
            if was == became || now == was { continue }
            if now == became {
                thing.set(field, to: try isThere(was, field) ? was : .none)
            } else if let rest = FieldValue.without(became, was, now) {
                thing.set(field, to: rest)
            } else {
                back.kept.append(field.word)
            }
        }
        try renew(thing)
        let (was, became): (String?, String?) = (
            try before.value("imported", db), try after.value("imported", db)
        )
        let key = Key(thing.reference)
        if try Imported.text(of: key, db) == became { return try setImported(key, was) }
        // Files that speak of the one that is back mean it again.
        var memory = try Imported(of: key, db)
        memory.remove(row.uid, from: Imported.mergedUIDs)
        memory.remove(row.label, from: Imported.mergedNames)
        for profile in try row.snapshot.profiles(db) {
            memory.remove(profile, from: Imported.mergedProfiles)
        }
        try setImported(key, memory.json)
    }

    /// Whether all that a value names is in the log.
    private func isThere(_ value: FieldValue, _ field: AnyField) throws -> Bool {
        switch (field.shape, value) {
        case (.reference(let kind), .number(let id)):
            try Reference(kind, id).fetch(db) != nil
        case (.references(let kind), .ids(let ids)):
            try ids.allSatisfy { try Reference(kind, $0).fetch(db) != nil }
        default: true
        }
    }
}

extension FieldValue {
    /// A value without what made it `became` when it was `was`; `nil` where that cannot be told.
    fileprivate static func without(
        _ became: FieldValue, _ was: FieldValue, _ now: FieldValue
    ) -> FieldValue? {
        switch (became, was, now) {
        case (.list(let became), .list(let was), .list(let now)):
            return .list(now.filter { !became.contains($0) || was.contains($0) })
        case (.ids(let became), .ids(let was), .ids(let now)):
            return .ids(now.filter { !became.contains($0) || was.contains($0) })
        case (.list(let became), .none, .list(let now)):
            return .list(now.filter { !became.contains($0) })
        case (.text(let became), .text(let was), .text(let now)) where now.hasPrefix(became):
            return .text(was + now.dropFirst(became.count))
        default: return nil
        }
    }
}

extension Snapshot {
    /// Names of the person in the address of the profile.
    fileprivate func profiles(_ db: Database) throws -> [String] {
        let url: String? = try value("linkedIn", db)
        return [url.flatMap { LinkedInProfile.slug(of: $0) }].compactMap { $0 }
    }
}

extension Thing {
    /// The thing of a snapshot.
    static func past(_ snapshot: Snapshot, _ db: Database) throws -> (any Thing)? {
        try snapshot.thing(Self.self, db)
    }
}
