import JobSearch

/// Looks names up while a thing is being made or changed, in the same transaction.
public struct NameLookup {
    let finder: Finder

    /// The id of the thing that `text` names.
    ///
    /// - Throws: `LogbookError` when nothing or several things are called so.
    public func id(_ kind: Kind, _ text: String) throws -> Int {
        try finder.find(kind, text, for: .change)
    }

    /// The ids of the things that `texts` name, in ascending order.
    public func ids(_ kind: Kind, _ texts: [String]) throws -> [Int] {
        try Set(texts.map { try id(kind, $0) }).sorted()
    }
}

extension Logbook {
    /// Adds a company of a name that is not there yet; of any name when `isNew`.
    public func addCompany(
        isNew: Bool, _ body: (NameLookup) throws -> Company
    ) throws -> Change<Int> {
        try addNamed(isNew, body)
    }

    /// Adds a contact of a name that is not there yet; of any name when `isNew`.
    public func addContact(
        isNew: Bool, _ body: (NameLookup) throws -> Contact
    ) throws -> Change<Int> {
        try addNamed(isNew, body)
    }

    /// Adds a meetup; the same title may come again at another time.
    public func addMeetup(isNew: Bool, _ body: (NameLookup) throws -> Meetup) throws -> Change<Int>
    {
        try add { names in
            let meetup = try body(names)
            let same = try names.finder.keys(Handle.name(.meetup, folded(meetup.title)))
                .compactMap { try Meetup.fetch(names.finder.db, id: Key(number: $0).id) }
                .first { $0.time == meetup.time }
            if let same, !isNew {
                throw LogbookError.alreadyThere(
                    .meetup, .init(kind: .meetup, id: same.id, label: same.title))
            }
            return meetup
        }
    }

    public func addInteraction(_ body: (NameLookup) throws -> Interaction) throws -> Change<Int> {
        try add(body)
    }

    public func addFollowUp(_ body: (NameLookup) throws -> FollowUp) throws -> Change<Int> {
        try add(body)
    }

    private func addNamed<T: Stored>(
        _ isNew: Bool, _ body: (NameLookup) throws -> T
    ) throws -> Change<Int> {
        try add { names in
            let thing = try body(names)
            if isNew { return thing }
            let name = folded(thing.label)
            let same = try names.finder.keys(Handle.name(T.kind, name)).map { Key(number: $0).id }
            if let candidate = try names.finder.candidates(T.kind, same).first {
                throw LogbookError.alreadyThere(T.kind, candidate)
            }
            let typos = try names.finder.oneTypoAway(T.kind, name)
            if let near = typos.first(where: { isOneTypoAway(folded($0.label), from: name) }) {
                throw LogbookError.slip(T.kind, thing.label, near)
            }
            return thing
        }
    }

    private func add<T: Stored>(_ body: (NameLookup) throws -> T) throws -> Change<Int> {
        try step { step in
            var thing = try body(NameLookup(finder: Finder(db: step.db)))
            try thing.checkLabel()
            try step.insert(&thing)
            return ("added \(T.kind.noun) \(thing.label.shortened)", thing.id)
        }
    }
}

extension Thing {
    /// - Throws: `LogbookError.refused` when the thing has no name.
    func checkLabel() throws {
        guard isBlank(label) else { return }
        let word = Self.kind == .interaction || Self.kind == .followUp ? "text" : "name"
        throw LogbookError.refused("The \(word) of a \(Self.kind.noun) cannot be empty.", hint: nil)
    }
}
