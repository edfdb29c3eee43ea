import JobSearch

/// The people whom the meetups of one file name: contacts who are linked to the meetups, or only
/// counted.
///
/// Who was linked once is remembered with the meetup, so that somebody who was taken out by hand
/// stays out.
struct AttendeeImport {
    /// `nil` when they are only counted.
    private var contacts: ContactImport?
    /// Everybody of the file, with the contact whom they became.
    private var known: [String: Int?] = [:]

    /// - Parameter source: the form of the file; `nil` to count only.
    init(_ step: Step, importedFrom source: String?) {
        contacts = source.map { ContactImport(step, source: $0) }
    }

    /// The different people whom the file names, by what tells them apart.
    var named: Set<String> { Set(known.keys) }

    /// Links the people of a row to its meetup, which is written by who calls this.
    mutating func add(
        _ row: FoundMeetup, to meetup: inout Meetup, _ merge: inout FieldMerge,
        _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        var ids: [String: Int] = [:]
        var keys: [String] = []
        for person in row.people {
            let key = AttendeeImport.key(of: person.contact)
            guard let id = try contact(person.contact, key, &index, &report), person.comes else {
                continue
            }
            if ids.updateValue(id, forKey: key) == nil { keys.append(key) }
        }
        let linked = keys.filter { key in ids[key].map(meetup.contacts.contains) ?? false }
        guard
            let wanted = merge.list("people", found: keys, current: linked, key: { $0 })
        else { return }
        meetup.contacts = Set(meetup.contacts).union(wanted.compactMap { ids[$0] }).sorted()
    }

    /// The contact who a person of the file is; `nil` when people are only counted, or nobody can
    /// be told.
    private mutating func contact(
        _ found: FoundContact, _ key: String, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws -> Int? {
        if let id = known[key] { return id }
        let isNobody = isBlank(found.name) && found.emails.isEmpty && found.linkedIn == nil
        if isNobody, contacts == nil { return nil }
        let row = try unnamed(found, index)
        let id = try contacts?.add(row, &index, &report)
        if !isNobody { known[key] = .some(id) }
        return id
    }

    /// Without the name, when the log has one already: each invitation calls people otherwise
    /// (`Lovelace, Ada`), and two of them would rename a contact in turn.
    private func unnamed(_ found: FoundContact, _ index: ImportIndex) throws -> FoundContact {
        guard let email = found.emails.first, let db = contacts?.step.db,
            let id = try index.ids(Handle.email(email)).first,
            try Contact.fetch(db, id: id)?.knownName != nil
        else { return found }
        var unnamed = found
        unnamed.name = ""
        return unnamed
    }

    /// The address, else the name: who has the same is counted once.
    private static func key(of found: FoundContact) -> String {
        if let email = found.emails.first { return folded(email) }
        return found.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
            ?? "name " + folded(cleaned(found.name))
    }
}
