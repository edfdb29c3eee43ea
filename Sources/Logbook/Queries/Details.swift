import GRDB
import JobSearch

/// A thing of any kind.
public enum AnyThing: Sendable, Equatable {
    case company(Company)
    case contact(Contact)
    case meetup(Meetup)
    case interaction(Interaction)
    case followUp(FollowUp)

    public var thing: any Thing {
        switch self {
        case .company(let thing): thing
        case .contact(let thing): thing
        case .meetup(let thing): thing
        case .interaction(let thing): thing
        case .followUp(let thing): thing
        }
    }

    /// The other things that it names.
    public var references: [Reference] {
        switch self {
        case .company: []
        case .contact(let thing): thing.references
        case .meetup(let thing): thing.references
        case .interaction(let thing): thing.references
        case .followUp(let thing): thing.references
        }
    }

    static func fetch(_ db: Database, _ reference: Reference) throws -> AnyThing? {
        let id = reference.id
        return switch reference.kind {
        case .company: try Company.fetch(db, id: id).map(company)
        case .contact: try Contact.fetch(db, id: id).map(contact)
        case .meetup: try Meetup.fetch(db, id: id).map(meetup)
        case .interaction: try Interaction.fetch(db, id: id).map(interaction)
        case .followUp: try FollowUp.fetch(db, id: id).map(followUp)
        }
    }
}

/// One thing with all that hangs on it.
public struct Details: Sendable {
    public var thing: AnyThing
    /// The things that name it.
    public var hanging = Touched()
    public var names = Names()
    /// The names of what was merged into it.
    public var aliases: [String] = []
}

extension Logbook {
    /// The thing that `text` names; of any kind when `kind` is `nil`.
    public func details(_ kind: Kind?, _ text: String) throws -> Details {
        try read { db in
            let reference = try self.reference(Finder(db: db), kind, text)
            guard let thing = try AnyThing.fetch(db, reference) else {
                throw LogbookError.unknown(reference.kind, text, nearest: [])
            }
            var details = Details(thing: thing)
            details.hanging = try Hanging(reference).fetch(db)
            details.aliases = try self.aliases(of: reference, db)
            let all = details.hanging.all + [thing.thing]
            details.names = try Names.fetch(db, Set(all.flatMap(\.references)))
            return details
        }
    }

    private func aliases(of reference: Reference, _ db: Database) throws -> [String] {
        guard reference.kind == .contact || reference.kind == .company else { return [] }
        return try Imported(of: Key(reference.kind, reference.id), db)[Imported.mergedNames]
    }

    /// Looks in one kind, or in all of them from companies to follow-ups: names before texts.
    private func reference(_ finder: Finder, _ kind: Kind?, _ text: String) throws -> Reference {
        if let kind { return Reference(kind, try finder.find(kind, text, for: .look)) }
        var slips: [Finder.Candidate] = []
        for group in [[Kind.company, .contact, .meetup], [.followUp, .interaction]] {
            var found: [Finder.Candidate] = []
            for kind in group {
                switch try finder.match(kind, text, for: .look) {
                case .none: continue
                case .one(let id): found += try finder.candidates(kind, [id])
                case .several(let candidates): found += candidates
                case .slip(let candidate): slips.append(candidate)
                }
            }
            // A bare number may be an id of each kind: then all groups count.
            if Int(text.drop { $0 == "#" }) != nil {
                slips += found
                continue
            }
            if found.count == 1 { return Reference(found[0].kind, found[0].id) }
            if found.count > 1 { throw LogbookError.ambiguous(found[0].kind, text, found) }
        }
        if slips.count == 1 { return Reference(slips[0].kind, slips[0].id) }
        if slips.count > 1 { throw LogbookError.ambiguous(slips[0].kind, text, slips) }
        let nearest = try [Kind.contact, .company, .meetup].flatMap { try finder.nearest($0, text) }
        throw LogbookError.unknown(.contact, text, nearest: nearest)
    }
}

/// What names a thing.
struct Hanging {
    let reference: Reference

    init(_ reference: Reference) { self.reference = reference }

    func fetch(_ db: Database) throws -> Touched {
        let id = reference.id
        var hanging = Touched()
        switch reference.kind {
        case .company:
            hanging.contacts = try Contact.fetch(db, "WHERE t.company = ? ORDER BY t.name", [id])
            hanging.meetups = try linked(db, .meetupCompany, "ORDER BY t.startDay")
            hanging.interactions = try linked(
                db, .interactionCompany, "ORDER BY t.day DESC, t.id DESC")
            hanging.followUps = try FollowUp.fetch(
                db, "WHERE t.company = ? ORDER BY t.dueDay", [id])
        case .contact:
            hanging.contacts = try Contact.fetch(
                db, "WHERE t.introducedBy = ? ORDER BY t.name", [id])
            hanging.meetups = try linked(db, .meetupContact, "ORDER BY t.startDay")
            hanging.interactions = try linked(
                db, .interactionContact, "ORDER BY t.day DESC, t.id DESC")
            hanging.followUps = try linked(db, .followUpContact, "ORDER BY t.dueDay")
        case .meetup:
            hanging.contacts = try Contact.fetch(db, "WHERE t.metAt = ? ORDER BY t.name", [id])
            hanging.interactions = try Interaction.fetch(
                db, "WHERE t.meetup = ? ORDER BY t.day DESC, t.id DESC", [id])
            hanging.followUps = try FollowUp.fetch(
                db, "WHERE t.meetup = ? ORDER BY t.dueDay", [id])
        case .interaction, .followUp: break
        }
        return hanging
    }

    private func linked<T: Stored>(_ db: Database, _ link: LinkTable, _ order: String) throws -> [T]
    {
        try T.fetch(
            db,
            """
            WHERE t.id IN (SELECT \(link.owner.table) FROM \(link.rawValue)
                WHERE \(link.target.table) = ?) \(order)
            """, [reference.id])
    }
}

extension Touched {
    public var all: [any Thing] {
        companies as [any Thing] + contacts + meetups + interactions + followUps
    }
    public var isEmpty: Bool { all.isEmpty }

    /// `2 contacts, 1 follow-up`, with the first names.
    var told: [String] {
        func tell(_ kind: Kind, _ things: [any Thing]) -> String? {
            if things.isEmpty { return nil }
            let few = things.prefix(3).map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
            return kind.counted(things.count) + ": " + few + (things.count > 3 ? ", …" : "")
        }
        return [
            tell(.company, companies), tell(.contact, contacts), tell(.meetup, meetups),
            tell(.interaction, interactions), tell(.followUp, followUps),
        ].compactMap { $0 }
    }
}
