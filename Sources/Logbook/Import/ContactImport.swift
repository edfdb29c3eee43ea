import CivilTime
import GRDB
import JobSearch

/// Takes the contacts of one file into the log.
struct ContactImport {
    let step: Step
    let source: String
    /// The contacts of whom a row of this file has spoken.
    var seen = KeySet()

    init(_ step: Step, source: String) {
        self.step = step
        self.source = source
    }

    /// Says which contact the row became; `nil` when none.
    @discardableResult
    mutating func add(
        _ found: FoundContact, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let row = ContactRow(found, source: source) else {
            report.skip(found.line, "neither a name nor an address")
            return nil
        }
        let matches = try match(row, index)
        if matches.count > 1 {
            let names = try Finder(db: step.db).candidates(.contact, matches.sorted())
                .map { "\($0.label) (\($0.ref))" }
            report.skip(row.line, "\(row.name) may be \(names.joined(separator: " or "))")
            return nil
        }
        guard let id = matches.first else {
            if let removed = index.removed.first(of: row.allHandles) {
                report.leave(removed)
                return nil
            }
            return try insert(row, &index, &report)
        }
        try update(id, by: row, &index, &report)
        return id
    }

    /// The contacts that an exact key of the row names; of several the one that is called so.
    private func match(_ row: ContactRow, _ index: ImportIndex) throws -> Set<Int> {
        if let uid = row.uid {
            let known =
                try step.id(.contact, uid: uid).map { [$0] } ?? index.ids(.uid(.contact, uid))
            if !known.isEmpty { return known }
        }
        var ids = try row.profile.map(index.ids) ?? []
        let isKnown = !ids.isEmpty
        for email in row.emails {
            for id in try index.ids(.email(email)) where !ids.contains(id) {
                if try !isAnother(id, than: row, isKnown: isKnown) { ids.insert(id) }
            }
        }
        if row.uid != nil { ids = ids.filter { !seen.contains(Key(.contact, $0)) } }
        if ids.count > 1, row.isNamed {
            let called = try ids.filter { try name($0) == folded(row.name) }
            if called.count == 1 { return called }
        }
        if !ids.isEmpty { return ids }
        guard index.knowsRecords, let record = row.record else { return [] }
        return try index.ids(record).filter { id in
            // A row that had no address once may have one now, but not another one.
            try row.slug == nil || profile(id).map { $0 == row.slug } ?? true
        }
    }

    /// True if a contact with an email address of the row is another person, by the LinkedIn
    /// profile. Two people may share an address; one person may give the profile another address.
    ///
    /// - Parameter isKnown: a contact has the row's profile.
    private func isAnother(_ id: Int, than row: ContactRow, isKnown: Bool) throws -> Bool {
        guard let slug = row.slug, let own = try profile(id), own != slug else { return false }
        return try isKnown || seen.contains(Key(.contact, id)) || name(id) != folded(row.name)
    }

    private func profile(_ id: Int) throws -> String? {
        try Contact.fetch(step.db, id: id)?.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
    }

    private func name(_ id: Int) throws -> String? {
        try Contact.fetch(step.db, id: id).map { folded($0.name) }
    }

    private mutating func insert(
        _ row: ContactRow, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int {
        var contact = Contact(name: row.name)
        contact.company = try company(of: row, &index, &report)
        contact.uid = row.uid ?? step.newUID()
        contact.title = row.title
        contact.linkedIn = row.slug.map(LinkedInProfile.url)
        contact.emails = ContactImport.unlike(row.emails, key: folded)
        contact.phones = ContactImport.unlike(row.phones, key: phoneKey)
        contact.notes = row.notes
        contact.tags = ContactImport.unlike(row.tags, key: folded)
        try step.insert(
            &contact, imported: memory(of: contact, row), isFoundByIt: row.isKeyless)
        report.add(contact.name)
        if let day = row.connectedOn {
            var interaction = ContactImport.connection(of: contact, on: day)
            try step.insert(&interaction)
        }
        try remember(contact.id, row, &index)
        return contact.id
    }

    /// The company that a row names; a new one when nobody knows it, and none when several are
    /// called so.
    func company(
        of row: ContactRow, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let name = row.company else { return nil }
        let companies = try index.companies(name)
        if companies.count == 1 { return companies[0] }
        if companies.isEmpty { return leave(name, index, &report) }
        let ids = companies.map { String($0) }.joined(separator: ", ")
        report.problem(
            row.line, "\(row.name) is without company: several are called \(name) (\(ids))")
        return nil
    }

    private func leave(
        _ company: String, _ index: ImportIndex, _ report: inout ImportReport.File
    ) -> Int? {
        index.removed.first(of: [.name(.company, folded(company))]).map { report.leave($0) }
        return nil
    }

    /// The day on which the two of you connected, as an interaction.
    static func connection(of contact: Contact, on day: Day) -> Interaction {
        var interaction = Interaction(text: Interaction.connected, at: .day(day))
        interaction.uid = derivedUID(of: contact.uid, "connected")
        interaction.channel = .connection
        interaction.contacts = [contact.id]
        return interaction
    }

    /// Remembers by what a contact of the file is found.
    mutating func remember(
        _ id: Int, _ row: ContactRow, _ index: inout ImportIndex
    ) throws {
        seen.insert(Key(.contact, id))
        for handle in row.handles { index.add(handle, id) }
        if row.isKeyless, let record = row.record { index.add(record, id) }
        try index.countChange()
    }
}
