import JobSearch

extension Logbook {
    /// Changes one thing by `body`.
    ///
    /// - Parameters:
    ///   - verb: what was done, for the history.
    ///   - isCorrection: what is replaced was a slip, and is not kept as what once was.
    public func edit<T: Thing>(
        _ type: T.Type, _ reference: String, verb: String = "edited",
        isCorrection: Bool = false, _ body: (inout T, NameLookup) throws -> Void
    ) throws -> Change<Int> {
        try step { step in
            let finder = Finder(db: step.db)
            let id = try finder.find(T.kind, reference, for: .change)
            guard let old = try T.fetch(step.db, id: id) else {
                throw LogbookError.unknown(T.kind, reference, nearest: [])
            }
            var thing = old
            try body(&thing, NameLookup(finder: finder))
            thing.settle(at: step.present, on: try step.today)
            try thing.check()
            try finder.checkSkill(thing)
            step.keepsHistory = !isCorrection
            try step.complete(&thing, before: old)
            try step.update(&thing)
            try step.raise(by: thing, before: old)
            return ("\(verb) \(T.kind.noun) \(old.label.shortened)", id)
        }
    }

    /// Removes a thing. Other things that name it keep it there, unless `unlink`: then they stay
    /// without it.
    public func remove(_ kind: Kind, _ reference: String, unlink: Bool) throws -> Change<String> {
        try step { step in
            let id = try Finder(db: step.db).find(kind, reference, for: .change)
            let own = Reference(kind, id)
            guard let thing = try own.fetch(step.db) else {
                throw LogbookError.unknown(kind, reference, nearest: [])
            }
            let hanging = try own.hanging(step.db)
            if !hanging.isEmpty, !unlink {
                throw LogbookError.hangsOn(
                    .init(kind: kind, id: id, label: thing.label), hanging.words)
            }
            try step.remove(thing, from: hanging)
            return ("removed \(kind.noun) \(thing.label.shortened)", thing.label)
        }
    }
}

extension Step {
    /// Removes a thing softly, and takes it out of the things that name it.
    func remove(_ thing: some Thing, from hanging: Things) throws {
        let links = CutLink.list(from: hanging, to: thing.reference)
        for var other in hanging.all { try other.unlink(thing.reference, self) }
        try removeSoftly(thing, links)
    }
}

extension Thing {
    fileprivate mutating func unlink(_ other: Reference, _ step: Step) throws {
        relink(from: other, to: nil)
        try step.update(&self)
    }
}
