import CivilTime
import GRDB
import JobSearch

/// One thing with all that hangs on it.
public struct Details: Sendable {
    public var thing: any Thing
    /// The things that name it; of a company also what its people had to do with the user while
    /// they were there.
    public var hanging = Things()
    /// Number of interactions that were left out, the oldest ones.
    public var left = 0
    /// Of a company, the contacts who worked there before.
    public var former: [Contact] = []
    /// Of a company, what comes next there, and the follow-up, meetup or posting of it; of a series
    /// its occurrence.
    public var next: NextStep?
    public var nextThing: (any Thing)?
    public var names = Names()
    /// The names of what was merged into it.
    public var aliases: [String] = []
}

extension Logbook {
    /// The thing that `text` names; of any kind when `kind` is `nil`.
    ///
    /// - Parameters:
    ///   - now: the moment from which what is next of a company is looked for; `nil`: it is not.
    ///   - zone: where “today” is.
    ///   - most: number of interactions of a company, where there are more than a hundred; `nil`:
    ///     all.
    public func details(
        _ kind: Kind?, _ text: String, now: Instant? = nil, zone: Zone = .utc, most: Int? = nil
    ) throws -> Details {
        try read { db in
            let reference = try self.reference(Finder(db: db), kind, text)
            guard let thing = try reference.fetch(db) else {
                throw LogbookError.unknown(reference.kind, text, nearest: [])
            }
            var details = Details(thing: thing)
            if let company = thing as? Company {
                try details.add(CompanyView(company, db), most: most, now: now, zone: zone)
            } else {
                details.hanging = try reference.hanging(db)
            }
            details.aliases = try self.aliases(of: reference, db)
            let all =
                details.hanging.all + details.former
                + [details.nextThing, thing].compactMap(\.self)
            details.names = try Names.fetch(db, all.flatMap { $0.references })
            return details
        }
    }

    private func aliases(of reference: Reference, _ db: Database) throws -> [String] {
        try Imported(of: Key(reference), db)[Imported.mergedNames]
    }

    /// The thing of whatever kind that `text` names, with no typo in it: it is about to change.
    public func reference(toChange text: String) throws -> Reference {
        try read { try reference(Finder(db: $0), nil, text, for: .change) }
    }

    /// Looks in one kind, or in all of them from companies to follow-ups: names of others before
    /// those of the user's stories and skills, and these before texts.
    func reference(
        _ finder: Finder, _ kind: Kind?, _ text: String, for purpose: Finder.Purpose = .look
    ) throws -> Reference {
        if let kind { return Reference(kind, try finder.find(kind, text, for: purpose)) }
        if let typed = Reference(typed: cleaned(text)), try typed.fetch(finder.db) != nil {
            return Reference(typed.kind, try finder.find(typed.kind, text, for: purpose))
        }
        // A whole name comes before words of others.
        let names = Kind.allCases.filter(\.facts.isNamed)
        let named = try names.flatMap {
            try finder.candidates($0, finder.ids(.name($0, folded(text))))
        }
        if named.count == 1 { return Reference(named[0].kind, named[0].id) }
        if named.count > 1 { throw LogbookError.ambiguous(named[0].kind, text, named) }
        var slips: [Finder.Candidate] = []
        var numbered: [Finder.Candidate] = []
        let texts = Kind.allCases.filter { !$0.facts.isNamed }.reversed()
        for group in [
            names.filter { !$0.facts.isOwn }, names.filter(\.facts.isOwn), Array(texts),
        ] {
            var found: [Finder.Candidate] = []
            for kind in group {
                switch try finder.match(kind, text, for: purpose) {
                case .none: continue
                case .one(let id): found += try finder.candidates(kind, [id])
                case .several(let candidates), .similar(let candidates): found += candidates
                case .slip(let candidate): slips.append(candidate)
                }
            }
            // A bare number may be an id of each kind: then all groups count.
            if Int(text.drop { $0 == "#" }) != nil {
                numbered += found
                continue
            }
            if found.count == 1 { return Reference(found[0].kind, found[0].id) }
            if found.count > 1 { throw LogbookError.ambiguous(found[0].kind, text, found) }
        }
        if numbered.count == 1 { return Reference(numbered[0].kind, numbered[0].id) }
        if numbered.count > 1 { throw LogbookError.ambiguous(numbered[0].kind, text, numbered) }
        if slips.isEmpty { try finder.checkTrash(text, of: Kind.allCases) }
        if let slip = slips.first, purpose != .look {
            throw LogbookError.unknown(slip.kind, text, nearest: slips)
        }
        if slips.count == 1 { return Reference(slips[0].kind, slips[0].id) }
        if slips.count > 1 { throw LogbookError.ambiguous(slips[0].kind, text, slips) }
        let kinds: [Kind] = [.contact, .company, .meetup]
        let nearest = try kinds.flatMap { try finder.nearest($0, text) }
        throw LogbookError.unknown(.contact, text, nearest: nearest)
    }
}

extension Reference {
    /// The things that name this one, of these kinds.
    func hanging(_ db: Database, of kinds: [Kind] = Kind.allCases) throws -> Things {
        var found: [any Thing] = []
        for owner in kinds {
            let conditions = owner.fields.compactMap { field -> String? in
                switch field.shape {
                case .reference(kind): "t.\(field.name) = ?"
                case .references(kind): Table.isLinked(owner, field)
                default: nil
                }
            }
            if conditions.isEmpty { continue }
            found += try owner.type.all(
                db, "WHERE \(conditions.joined(separator: " OR ")) \(owner.table.order)",
                StatementArguments(repeatElement(id, count: conditions.count)))
        }
        return Things(found)
    }
}

extension Thing {
    static func all(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [any Thing] {
        var things: [any Thing] = []
        try forEach(db, condition, arguments) { things.append($0) }
        return things
    }

    static func all(_ db: Database, ids: [Int]) throws -> [any Thing] {
        try all(db, idCondition, [JSONList.text(ids)])
    }
}
