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
    func unlinked(from other: Reference) -> any Thing {
        func without(_ id: Int?, _ kind: Kind) -> Int? {
            id == other.id && kind == other.kind ? nil : id
        }
        func without(_ ids: [Int], _ kind: Kind) -> [Int] {
            kind == other.kind ? ids.filter { $0 != other.id } : ids
        }
        switch self {
        case var thing as Contact:
            thing.company = without(thing.company, .company)
            thing.metAt = without(thing.metAt, .meetup)
            thing.introducedBy = without(thing.introducedBy, .contact)
            return thing
        case var thing as Meetup:
            thing.companies = without(thing.companies, .company)
            thing.contacts = without(thing.contacts, .contact)
            return thing
        case var thing as Interaction:
            thing.companies = without(thing.companies, .company)
            thing.contacts = without(thing.contacts, .contact)
            thing.meetup = without(thing.meetup, .meetup)
            return thing
        case var thing as FollowUp:
            thing.contacts = without(thing.contacts, .contact)
            thing.company = without(thing.company, .company)
            thing.meetup = without(thing.meetup, .meetup)
            return thing
        default: return self
        }
    }
}
