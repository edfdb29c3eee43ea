import CivilTime
import GRDB
import JobSearch

/// What a merge did.
public struct Merged: Sendable, Equatable {
    public var kind: Kind
    /// The thing that stays.
    public var id: Int
    public var label: String
    /// The thing that went into it.
    public var goneID: Int
    public var goneLabel: String
    /// The fields in which the one that stays is another now.
    public var fields: [String] = []
    /// How many things named the one that went.
    public var moved: [Kind: Int] = [:]
}

extension Logbook {
    /// Makes one contact or company of two: the second goes into the first, in one step of undo.
    ///
    /// Field by field the newest value that is there wins, lists grow, and what has no room goes
    /// into the notes. Whatever named the second names the first; files that speak of either find
    /// the one that is left.
    ///
    /// - Parameter kind: contacts or companies; `nil` for whichever both are.
    /// - Throws: `LogbookError.refused` for twice the same thing or two of different kinds.
    public func merge(
        _ kind: Kind?, _ first: String, _ second: String, isDryRun: Bool = false
    ) throws -> Change<Merged> {
        try step(isDryRun: isDryRun) { step in
            let pair = try MergePair(Finder(db: step.db), kind, first, second)
            step.keepsHistory = false
            var merged = pair.merged
            let links = try step.moveLinks(pair, &merged)
            try step.moveSeparations(pair)
            try pair.kind.type.merge(pair, &merged, links, step)
            let pairWords = "\(merged.goneLabel.shortened) into \(merged.label.shortened)"
            return ("merged \(pair.kind.noun) \(pairWords)", merged)
        }
    }

    /// Remembers that two contacts or companies are not the same, whatever they look like.
    public func keepApart(_ kind: Kind?, _ first: String, _ second: String) throws -> Change<Merged>
    {
        try step { step in
            let pair = try MergePair(Finder(db: step.db), kind, first, second)
            try step.keepApart(pair.kind, pair.first, pair.second)
            let pairWords = [pair.merged.label, pair.merged.goneLabel].map(\.shortened).inWords
            return ("kept \(pairWords) apart", pair.merged)
        }
    }
}

/// Two things of a kind, by what was typed.
struct MergePair {
    let kind: Kind
    let first: Int
    let second: Int
    /// Whether the second was changed later than the first.
    let isSecondNewer: Bool
    let merged: Merged

    init(_ finder: Finder, _ kind: Kind?, _ first: String, _ second: String) throws {
        let kind = try kind ?? MergePair.kind(finder, first, second)
        let ids = try [first, second].map { try finder.find(kind, $0, for: .change) }
        let labels = try finder.candidates(kind, ids).map(\.label)
        guard ids[0] != ids[1], labels.count == 2 else {
            throw LogbookError.refused(
                "Both are the same \(kind.noun): \(labels.first ?? "") (\(ids[0])).",
                hint: "Name two of them, by their ids; kith duplicates lists what looks alike.")
        }
        self.kind = kind
        let changed = try ids.map { id in
            try Int.fetchOne(
                finder.db, sql: "SELECT modifiedAt FROM \(kind.facts.table) WHERE id = ?",
                arguments: [id]) ?? 0
        }
        isSecondNewer = changed[1] > changed[0]
        self.first = ids[0]
        self.second = ids[1]
        merged = Merged(
            kind: kind, id: ids[0], label: labels[0], goneID: ids[1], goneLabel: labels[1])
    }

    /// The kind of which both are.
    private static func kind(_ finder: Finder, _ first: String, _ second: String) throws -> Kind {
        func kinds(_ text: String) throws -> [Kind] {
            try [.contact, .company].filter { kind in
                do {
                    switch try finder.match(kind, text, for: .change) {
                    case .one, .several: return true
                    case .none, .slip, .similar: return false
                    }
                } catch LogbookError.otherKind { return false }
            }
        }
        let (some, others) = (try kinds(first), try kinds(second))
        let both = some.filter(others.contains)
        if both.count == 1 { return both[0] }
        if both.count > 1 {
            throw LogbookError.refused(
                "“\(first)” and “\(second)” may be contacts or companies.",
                hint: "Say which: kith merge contact \(first) \(second)")
        }
        if let one = some.first, let other = others.first {
            throw LogbookError.refused(
                "“\(first)” is a \(one.noun), “\(second)” a \(other.noun): only two of a kind can "
                    + "be one.", hint: "Name two contacts or two companies.")
        }
        // The one that is unknown is named as such.
        return some.first ?? others.first ?? .contact
    }
}

extension Thing {
    fileprivate static func merge(
        _ pair: MergePair, _ merged: inout Merged, _ links: [CutLink], _ step: Step
    ) throws {
        guard let old = try fetch(step.db, id: pair.first),
            let other = try fetch(step.db, id: pair.second),
            let before = try Snapshot.fetch(Key(pair.kind, pair.first), step.db),
            let gone = try Snapshot.fetch(Key(pair.kind, pair.second), step.db)
        else { return }
        var memory = try step.memory(of: pair)
        var (thing, union) = (old, FieldUnion(isOtherNewer: pair.isSecondNewer))
        try union.merge(other, into: &thing, name: step.name)
        let day = Zone.utc.day(step.present)
        try thing.merge(other, old: old, isOlder: pair.isSecondNewer, on: day, name: step.name)
        merged.fields = union.changed(from: old, to: thing)
        union.noteRest(of: other, in: &thing, on: day)
        for profile in old.profiles + other.profiles where !thing.profiles.contains(profile) {
            memory.add(profile, to: Imported.mergedProfiles)
        }
        try step.remove(other)
        try step.update(&thing)
        try step.remember(memory, of: thing, gone: other)
        try step.keep(other, gone, links, into: thing.id, before: before)
    }

    /// Names of the person in addresses of profiles.
    private var profiles: [String] {
        var profiles: [String] = []
        forEachField { field, value in
            if case .profile = field.input, case .text(let url) = value {
                profiles += [LinkedInProfile.slug(of: url)].compactMap { $0 }
            }
        }
        return profiles
    }

    fileprivate mutating func move(_ link: Reference, to id: Int, _ step: Step) throws {
        relink(from: link, to: id)
        try step.update(&self)
    }
}

extension Step {
    /// Lets all that names the second name the first, and says what did.
    fileprivate func moveLinks(_ pair: MergePair, _ merged: inout Merged) throws -> [CutLink] {
        let old = Reference(pair.kind, pair.second)
        let hanging = try old.hanging(db)
        for var thing in hanging.all {
            try thing.move(old, to: pair.first, self)
            merged.moved[thing.kind, default: 0] += 1
        }
        return CutLink.list(from: hanging, to: old)
    }

    /// What imports know of either.
    fileprivate func memory(of pair: MergePair) throws -> Imported {
        let first = try Imported(of: Key(pair.kind, pair.first), db)
        return first.united(with: try Imported(of: Key(pair.kind, pair.second), db))
    }

    /// Remembers by which uid and name files may speak of the thing that is gone.
    fileprivate func remember<T: Thing>(_ memory: Imported, of thing: T, gone: T) throws {
        var memory = memory
        memory.add(gone.uid, to: Imported.mergedUIDs)
        if folded(gone.label) != folded(thing.label) {
            memory.add(gone.label, to: Imported.mergedNames)
        }
        try setImported(Key(thing.reference), memory.json)
    }
}
