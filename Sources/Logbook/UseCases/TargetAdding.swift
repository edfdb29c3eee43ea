import JobSearch

/// The making of targets, one after the other.
struct TargetAdding {
    private let step: Step
    private let isNew: Bool
    private(set) var outcomes: [TargetOutcome] = []
    private(set) var faults: [TargetFault] = []
    /// Entries of the list about each company so far, by its id.
    private var said: [Int: TargetEntry] = [:]

    init(_ step: Step, isNew: Bool) {
        self.step = step
        self.isNew = isNew
    }

    mutating func add(_ entry: TargetEntry) throws {
        do {
            let finder = Finder(db: step.db)
            guard let id = try finder.target(entry.name, isNew: isNew),
                let company = try Company.fetch(step.db, id: id)
            else { return try insert(entry) }
            if let other = said[id], let field = entry.contradiction(to: other) {
                let message = "“\(entry.name)” stands there twice, with another \(field)."
                return fail(entry, .refused(message, hint: nil), other)
            }
            try update(company, by: entry)
        } catch let error as LogbookError {
            fail(entry, error, error.candidates.compactMap { said[$0.id] }.first)
        }
    }

    private mutating func fail(
        _ entry: TargetEntry, _ error: LogbookError, _ other: TargetEntry?
    ) {
        faults.append(TargetFault(entry: entry, error: error, other: other))
    }

    private mutating func insert(_ entry: TargetEntry) throws {
        var company = Company(name: cleaned(entry.name))
        try company.take(entry, step)
        try step.insert(&company)
        // The next name may be another spelling of this one.
        try step.renewIndex()
        said[company.id] = entry
        outcomes.append(
            TargetOutcome(
                id: company.id, before: nil, company: company, hasUsualTier: entry.tier == nil))
    }

    private mutating func update(_ before: Company, by entry: TargetEntry) throws {
        var company = before
        try company.take(entry, step)
        try step.update(&company)
        let isFirst =
            said.updateValue(entry.united(with: said[company.id]), forKey: company.id)
            == nil
        guard isFirst else {
            if let index = outcomes.firstIndex(where: { $0.id == company.id }) {
                outcomes[index].company = company
            }
            return
        }
        // When it was changed is no change of its own.
        company.modifiedAt = before.modifiedAt
        outcomes.append(
            TargetOutcome(
                id: company.id, before: before, company: company,
                hasUsualTier: entry.tier == nil && before.tier == nil))
    }

    /// `added 5 targets, changed target N26`.
    var summary: String {
        func words(_ verb: String, _ companies: [TargetOutcome]) -> String? {
            if companies.isEmpty { return nil }
            if companies.count > 3 { return "\(verb) \(companies.count) targets" }
            let names = companies.map(\.company.name.shortened).inWords
            return "\(verb) target\(companies.count == 1 ? "" : "s") \(names)"
        }
        return [
            words("added", outcomes.filter { $0.before == nil }),
            words("changed", outcomes.filter { $0.before != nil && $0.isChanged }),
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension Company {
    /// Takes what is said of it: lists and notes grow.
    fileprivate mutating func take(_ entry: TargetEntry, _ step: Step) throws {
        tier = entry.tier ?? tier ?? TargetEntry.usualTier
        if let stage = entry.stage, stage != self.stage { move(to: stage, on: try step.today) }
        if let website = entry.website { self.website = website }
        if let careers = entry.careersURL { careersURL = careers }
        tags.merge(entry.tags.map(cleaned).filter { !$0.isEmpty })
        if let text = entry.notes.map(cleaned), !text.isEmpty, let field = Company.field("notes"),
            !(notes ?? "").contains(text)
        {
            set(field, to: value(of: field), with: text, of: try step.today)
        }
    }
}

extension TargetEntry {
    /// The field of which another entry of the same company says otherwise; `nil` if there is none.
    fileprivate func contradiction(to other: TargetEntry) -> String? {
        func differ<T: Equatable>(_ path: KeyPath<TargetEntry, T?>) -> Bool {
            let (own, others) = (self[keyPath: path], other[keyPath: path])
            return own != nil && others != nil && own != others
        }
        if differ(\.tier) { return "tier" }
        if differ(\.stage) { return "stage" }
        return differ(\.website) ? "website" : differ(\.careersURL) ? "careers page" : nil
    }

    /// All that is said of a company in one list so far.
    fileprivate func united(with other: TargetEntry?) -> TargetEntry {
        var entry = self
        entry.tier = tier ?? other?.tier
        entry.stage = stage ?? other?.stage
        entry.website = website ?? other?.website
        entry.careersURL = careersURL ?? other?.careersURL
        entry.line = other?.line ?? line
        return entry
    }
}

extension Finder {
    /// The company of a name that is to be a target; `nil` for a new one. A name that is merely a
    /// part of another is no name for it.
    ///
    /// - Throws: `LogbookError` where it may be one that is there.
    fileprivate func target(_ name: String, isNew: Bool) throws -> Int? {
        guard let id = try findOrNone(.company, name, isNew: isNew) else { return nil }
        let plain = folded(cleaned(name))
        let isExact =
            try ids(.name(.company, plain)).contains(id)
            || ids(.alias(.company, plain)).contains(id) || isReference(cleaned(name), to: id)
        if isExact { return id }
        if isNew { return nil }
        throw LogbookError.similar(.company, name, try candidates(.company, [id]))
    }

    private func isReference(_ text: String, to id: Int) throws -> Bool {
        let plain = text.hasPrefix("#") ? String(text.dropFirst()) : text
        if Reference(typed: text) == Reference(.company, id) || Int(plain) == id { return true }
        return try self.id(.company, uid: text) == id
    }
}

extension LogbookError {
    /// The things that may be meant.
    fileprivate var candidates: [Candidate] {
        switch self {
        case .ambiguous(_, _, let candidates), .similar(_, _, let candidates): candidates
        case .slip(_, _, let candidate): [candidate]
        default: []
        }
    }
}
