import JobSearch

/// What a use-case made in passing, or found, which the answer names.
public struct Created: Sendable, Equatable {
    public var new: [Reference] = []
    /// Known contacts as they were before.
    public var before: [Contact] = []
}

extension Step {
    /// The company of a name, which is written down if it is new.
    func findOrAddCompany(_ text: String, isNew: Bool, _ created: inout Created) throws -> Int {
        if let id = try Finder(db: db).findOrNone(.company, text, isNew: isNew) { return id }
        return try addCompany(text, &created)
    }

    /// Writes down a company.
    func addCompany(_ name: String, _ created: inout Created) throws -> Int {
        var company = Company(name: cleaned(name))
        try insert(&company)
        created.new.append(company.reference)
        return company.id
    }
}

extension Finder {
    /// The thing of a name; `nil` for one that is to be written down.
    ///
    /// - Parameter isNew: names that are like known ones are new.
    /// - Throws: `LogbookError` where it may be one that is there.
    func findOrNone(_ kind: Kind, _ text: String, isNew: Bool) throws -> Int? {
        switch try match(kind, text, for: .changeOrAdd) {
        case .one(let id): return id
        case .several(let candidates) where !isNew:
            throw LogbookError.ambiguous(kind, text, candidates)
        case .similar(let candidates) where !isNew:
            throw LogbookError.similar(kind, text, candidates)
        case .slip(let candidate) where !isNew:
            throw LogbookError.slip(kind, text, candidate)
        case .none, .slip, .several, .similar:
            if isBlank(text) {
                throw LogbookError.refused("The name of a \(kind.noun) cannot be empty.", hint: nil)
            }
            return nil
        }
    }
}
