// Which other things a thing names.

extension Contact {
    public var references: [Reference] {
        [
            company.map { Reference(.company, $0) }, metAt.map { Reference(.meetup, $0) },
            introducedBy.map { Reference(.contact, $0) },
        ].compactMap { $0 }
    }
}

extension Meetup {
    public var references: [Reference] {
        companies.map { Reference(.company, $0) } + contacts.map { Reference(.contact, $0) }
    }
}

extension Interaction {
    public var references: [Reference] {
        companies.map { Reference(.company, $0) } + contacts.map { Reference(.contact, $0) }
            + (meetup.map { [Reference(.meetup, $0)] } ?? [])
    }
}

extension FollowUp {
    public var references: [Reference] {
        var references = contacts.map { Reference(.contact, $0) }
        if let company { references.append(Reference(.company, company)) }
        if let meetup { references.append(Reference(.meetup, meetup)) }
        return references
    }
}
