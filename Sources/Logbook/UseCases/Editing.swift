import JobSearch

extension Logbook {
    /// Changes one thing by `body`.
    public func edit<T: Thing>(
        _ type: T.Type, _ reference: String, _ body: (inout T, NameLookup) throws -> Void
    ) throws -> Change<Int> {
        try step { step in
            let finder = Finder(db: step.db)
            let id = try finder.find(T.kind, reference, for: .change)
            guard let old = try AnyThing.fetch(step.db, Reference(T.kind, id))?.thing as? T
            else { throw LogbookError.unknown(T.kind, reference, nearest: []) }
            var thing = old
            try body(&thing, NameLookup(finder: finder))
            try thing.checkLabel()
            try step.updateAny(thing)
            return ("edited \(T.kind.noun) \(old.label.shortened)", id)
        }
    }

    /// Removes a thing. What names it keeps it there, unless `unlink`: then the others stay without it.
    public func remove(_ kind: Kind, _ reference: String, unlink: Bool) throws -> Change<String> {
        try step { step in
            let id = try Finder(db: step.db).find(kind, reference, for: .change)
            guard let thing = try AnyThing.fetch(step.db, Reference(kind, id)) else {
                throw LogbookError.unknown(kind, reference, nearest: [])
            }
            let label = thing.thing.label
            let hanging = try Hanging(Reference(kind, id)).fetch(step.db)
            if !hanging.isEmpty {
                guard unlink else {
                    throw LogbookError.hangsOn(
                        .init(kind: kind, id: id, label: label), hanging.told)
                }
                for other in hanging.all {
                    try step.updateAny(other.unlinked(from: Reference(kind, id)))
                }
            }
            try step.removeAny(thing)
            return ("removed \(kind.noun) \(label.shortened)", label)
        }
    }
}

extension Step {
    func updateAny(_ thing: any Thing) throws {
        switch thing {
        case var thing as Company: try update(&thing)
        case var thing as Contact: try update(&thing)
        case var thing as Meetup: try update(&thing)
        case var thing as Interaction: try update(&thing)
        case var thing as FollowUp: try update(&thing)
        default: break
        }
    }

    func removeAny(_ thing: AnyThing) throws {
        switch thing {
        case .company(let thing): try remove(thing)
        case .contact(let thing): try remove(thing)
        case .meetup(let thing): try remove(thing)
        case .interaction(let thing): try remove(thing)
        case .followUp(let thing): try remove(thing)
        }
    }
}

extension Thing {
    /// The same thing without any mention of another.
    func unlinked(from other: Reference) -> any Thing { relinked(from: other, to: nil) }

    /// The same thing with a mention of another one of the kind in place of each mention of `other`.
    func relinked(from other: Reference, to new: Int?) -> any Thing {
        func with(_ id: Int?, _ kind: Kind) -> Int? {
            id == other.id && kind == other.kind ? new : id
        }
        func with(_ ids: [Int], _ kind: Kind) -> [Int] {
            guard kind == other.kind, ids.contains(other.id) else { return ids }
            return Set(ids.compactMap { $0 == other.id ? new : $0 }).sorted()
        }
        switch self {
        case var thing as Contact:
            thing.company = with(thing.company, .company)
            thing.metAt = with(thing.metAt, .meetup)
            thing.introducedBy = with(thing.introducedBy, .contact)
            // Nobody introduces themselves.
            if thing.introducedBy == thing.id { thing.introducedBy = nil }
            return thing
        case var thing as Meetup:
            thing.companies = with(thing.companies, .company)
            thing.contacts = with(thing.contacts, .contact)
            return thing
        case var thing as Interaction:
            thing.companies = with(thing.companies, .company)
            thing.contacts = with(thing.contacts, .contact)
            thing.meetup = with(thing.meetup, .meetup)
            return thing
        case var thing as FollowUp:
            thing.contacts = with(thing.contacts, .contact)
            thing.company = with(thing.company, .company)
            thing.meetup = with(thing.meetup, .meetup)
            return thing
        default: return self
        }
    }
}
