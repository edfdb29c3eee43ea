import GRDB
import JobSearch

// The things that a thing names.
extension SyncApplication {
    /// Sets the fields that name other things.
    ///
    /// - Returns: those that lead to nothing known, and whether none is still to be added.
    func link<T: Thing>(
        _ thing: inout T, _ said: PortableThing
    ) throws -> (dangling: [DanglingLinks], isWhole: Bool) {
        var (dangling, isWhole) = ([DanglingLinks](), true)
        for field in T.fields {
            let (kind, isList): (Kind, Bool)
            switch field.shape {
            case .reference(let target): (kind, isList) = (target, false)
            case .references(let target): (kind, isList) = (target, true)
            default: continue
            }
            var (ids, missing) = ([Int](), [String]())
            for uid in said.links[field.name] ?? [] {
                if kind == T.kind, uid == said.uid {
                    tell(said, "Its “\(field.word)” names itself, and is left out.")
                } else if pending.contains(SyncKey(kind: kind, uid: uid)) {
                    isWhole = false
                } else if let id = try id(kind, uid) {
                    // What it named may be one with it by now.
                    if kind != T.kind || id != thing.id { ids.append(id) }
                } else {
                    missing.append(uid)
                }
            }
            // A name stands for a thing that will not come in, too.
            if ids.isEmpty, isWhole, let names = said.names[field.name], !names.isEmpty {
                ids = try names.compactMap { try id(kind, named: $0, said, uid: missing.first) }
                if !ids.isEmpty { missing = [] }
            }
            if !missing.isEmpty {
                dangling.append(
                    DanglingLinks(T.kind, uid: said.uid, field: field.name, targets: missing))
            }
            if isList {
                thing.set(field, to: .ids(Set(ids).sorted()))
            } else {
                thing.set(field, to: ids.first.map { .number($0) } ?? .none)
            }
        }
        return (dangling, isWhole)
    }

    /// The id of the thing of a uid, or of the one into which it was merged.
    func id(_ kind: Kind, _ uid: String) throws -> Int? {
        try step.id(kind, uid: uid) ?? step.ids(Handle.uid(kind, uid)).first
    }

    // MARK: Names

    /// The thing of a name: a company is written down where there is none.
    ///
    /// - Parameter uid: uid of a new one, where the log that has it says so.
    func id(
        _ kind: Kind, named text: String, _ said: PortableThing, uid: String?
    ) throws -> Int? {
        let name = cleaned(text)
        if name.isEmpty { return nil }
        if hasNewNames { try step.renewIndex() }
        hasNewNames = false
        var ids = try step.ids(.name(kind, folded(name)))
        if ids.isEmpty { ids = try step.ids(.alias(kind, folded(name))) }
        if ids.count > 1 {
            let names = "Several \(kind.facts.nouns) are called \(name.shortened)"
            tell(said, names + "; it names the first.")
        }
        if let id = ids.first { return id }
        guard kind == .company else {
            tell(said, "There is no \(kind.noun) called \(name.shortened).")
            return nil
        }
        // Every log that reads the same makes the same company.
        var new = PortableThing(
            .company, uid: uid ?? NameUUID.make(folded(name), in: "kith company"))
        if let id = try step.id(.company, uid: new.uid) { return id }
        new.values = ["name": .text(name)]
        try Company.put(new, self)
        outcome.companies.append(new)
        return try step.id(.company, uid: new.uid)
    }
}

extension SyncStep {
    /// Sets links that led to nothing when they came in, to those of their targets that are there by
    /// now. Where a field names another thing since, that stays.
    ///
    /// - Returns: the things that changed, as they are now, and the links that still lead to nothing.
    public func mend(
        links: [DanglingLinks]
    ) throws -> (things: [PortableThing], left: [DanglingLinks]) {
        let application = SyncApplication(self)
        step.keepsHistory = false
        defer { step.keepsHistory = true }
        var (mended, left) = ([Reference](), [DanglingLinks]())
        for link in links {
            guard let id = try step.id(link.kind, uid: link.uid),
                var thing = try Reference(link.kind, id).fetch(db),
                let field = link.kind.fields.first(where: { $0.name == link.field })
            else { continue }
            var missing: [String] = []
            for uid in link.targets {
                let old = thing.value(of: field)
                switch field.shape {
                case .reference(let kind):
                    guard let target = try application.id(kind, uid) else {
                        missing.append(uid)
                        continue
                    }
                    if old == .none { thing.set(field, to: .number(target)) }
                case .references(let kind):
                    guard let target = try application.id(kind, uid) else {
                        missing.append(uid)
                        continue
                    }
                    guard case .ids(let ids) = old else { continue }
                    thing.set(field, to: .ids(Set(ids + [target]).sorted()))
                default: continue
                }
            }
            if !missing.isEmpty {
                left.append(
                    DanglingLinks(link.kind, uid: link.uid, field: link.field, targets: missing))
            }
            if try step.renews(thing), !mended.contains(thing.reference) {
                mended.append(thing.reference)
            }
        }
        let things = try mended.compactMap { try $0.fetch(db).map(portable) }
        return (things, left)
    }
}

extension Step {
    /// Writes a thing that has changed; false when it has not.
    fileprivate func renews(_ thing: some Thing) throws -> Bool {
        var thing = thing
        return try update(&thing)
    }
}
