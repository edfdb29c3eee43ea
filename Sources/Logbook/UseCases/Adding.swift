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
    /// Adds a thing; of a kind that is found by names, only one that is not there yet, or any when
    /// `isNew`.
    public func add<T: Thing>(
        isNew: Bool = true, _ body: (NameLookup) throws -> T
    ) throws -> Change<Int> {
        try step { step in
            let finder = Finder(db: step.db)
            var thing = try body(NameLookup(finder: finder))
            thing.settle(at: step.present, on: try step.today)
            try thing.check()
            if !isNew { try finder.checkNew(thing) }
            try step.complete(&thing, before: nil)
            try step.insert(&thing)
            try step.raise(by: thing, before: nil)
            return ("added \(T.kind.noun) \(thing.label.shortened)", thing.id)
        }
    }
}

extension Finder {
    /// Refuses a thing of a name that is there, or is a slip away from one that is.
    func checkNew<T: Thing>(_ thing: T) throws {
        let name = folded(thing.label)
        let same = try candidates(T.kind, ids(.name(T.kind, name)))
        if let field = T.facts.apart.flatMap(T.field) {
            let other = try same.first {
                try T.fetch(db, id: $0.id)?.value(of: field) == thing.value(of: field)
            }
            if let other { throw LogbookError.alreadyThere(T.kind, other) }
            return
        }
        if let candidate = same.first { throw LogbookError.alreadyThere(T.kind, candidate) }
        let similar = try similar(T.kind, thing.label)
        if !similar.isEmpty { throw LogbookError.similar(T.kind, thing.label, similar) }
        let typos = try oneTypoAway(T.kind, name)
        if let near = typos.first(where: { isOneTypoAway(folded($0.label), from: name) }) {
            throw LogbookError.slip(T.kind, thing.label, near)
        }
    }
}

extension Thing {
    /// - Throws: `LogbookError.refused` when the thing has no name, or its fields contradict each
    ///   other.
    func check() throws {
        try checkLabel()
        guard let fault = contradiction, let field = Self.field(fault.field) else { return }
        let option = field.options.first ?? field.name
        throw LogbookError.refused(
            "The log refuses this: “\(option)” of \(label.shortened) \(fault.reason).",
            hint: "Give another --\(option), or empty it: --clear \(field.clearing ?? option)")
    }

    /// - Throws: `LogbookError.refused` when the thing has no name.
    func checkLabel() throws {
        guard isBlank(label) else { return }
        let word = Self.facts.isNamed ? "name" : "text"
        throw LogbookError.refused("The \(word) of a \(Self.kind.noun) cannot be empty.", hint: nil)
    }
}
