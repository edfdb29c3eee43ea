import CivilTime
import GRDB
import JobSearch

/// Takes the contacts of one file into the log.
struct ContactImport {
    let step: Step
    let source: String
    /// The contacts of whom a row of this file has spoken.
    private var seen = KeySet()

    init(_ step: Step, source: String) {
        self.step = step
        self.source = source
    }

    /// Says which contact the row became; `nil` when none.
    @discardableResult
    mutating func take(
        _ found: FoundContact, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let row = ContactRow(found, source: source) else {
            report.skip(found.line, "neither a name nor an address")
            return nil
        }
        let matches = try match(row, index)
        if matches.count > 1 {
            let names = try Finder(db: step.db).candidates(.contact, matches.sorted())
                .map { "\($0.label) (\($0.id))" }
            report.skip(row.line, "\(row.name) may be \(names.joined(separator: " or "))")
            return nil
        }
        guard let id = matches.first else { return try insert(row, &index, &report) }
        try update(id, by: row, &index, &report)
        return id
    }

    /// The contacts that an exact key of the row names.
    private func match(_ row: ContactRow, _ index: ImportIndex) throws -> Set<Int> {
        if let uid = row.uid {
            let own = try Int.fetchOne(
                step.db.cachedStatement(sql: "SELECT id FROM contact WHERE uid = ?"),
                arguments: [uid])
            let known = try own.map { [$0] } ?? index.ids(Handle.uid(uid))
            if !known.isEmpty { return known }
        }
        var ids: Set<Int> = []
        for handle in row.handles { ids.formUnion(try index.ids(handle)) }
        if row.uid != nil { ids = ids.filter { !seen.contains(Key(.contact, $0)) } }
        if !ids.isEmpty { return ids }
        guard index.knowsRecords, let record = row.record else { return [] }
        return try index.ids(record).filter { id in
            // A row that had no address once may have one now, but not another one.
            guard let slug = row.slug, let contact = try Contact.fetch(step.db, id: id)
            else { return true }
            let own = contact.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
            return own == nil || own == slug
        }
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
        contact.phones = ContactImport.unlike(row.phones, key: ContactRow.digits)
        contact.notes = row.notes
        contact.tags = ContactImport.unlike(row.tags, key: folded)
        contact.lastInteraction = row.connectedOn
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

    /// The company that a row names; a new one when nobody knows it, and none when several are called so.
    private func company(
        of row: ContactRow, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let name = row.company else { return nil }
        let companies = try index.companies(name)
        if companies.count == 1 { return companies[0] }
        let ids = companies.map { String($0) }.joined(separator: ", ")
        report.problem(
            row.line, "\(row.name) is without company: several are called \(name) (\(ids))")
        return nil
    }

    /// The day on which the two of you connected, as an interaction.
    private static func connection(of contact: Contact, on day: Day) -> Interaction {
        var interaction = Interaction(text: Interaction.connected, at: .day(day))
        interaction.uid = derivedUID(of: contact.uid, "connected")
        interaction.channel = .linkedin
        interaction.contacts = [contact.id]
        return interaction
    }

    /// Remembers by what a contact of the file is found.
    private mutating func remember(
        _ id: Int, _ row: ContactRow, _ index: inout ImportIndex
    ) throws {
        seen.insert(Key(.contact, id))
        for handle in row.handles { index.add(handle, id) }
        if row.isKeyless, let record = row.record { index.add(record, id) }
        try index.countChange()
    }

    private mutating func update(
        _ id: Int, by row: ContactRow, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        guard let old = try Contact.fetch(step.db, id: id) else { return }
        let text = try String.fetchOne(
            step.db.cachedStatement(sql: "SELECT imported FROM contact WHERE id = ?"),
            arguments: [id])
        var merge = FieldMerge(
            source: source, imported: text.map(Imported.init(json:)) ?? Imported(),
            isRepeat: seen.contains(Key(.contact, id)))
        var contact = old
        try fill(&contact, row, &merge, &index, &report)
        if merge.written.contains("company") || merge.written.contains("title") {
            try tellNews(old, &contact, &report)
        }
        try step.update(&contact)
        try finish(contact, row, &merge, text, &index)
        report.kept += merge.kept
        if !merge.contradicted.isEmpty {
            report.problem(
                row.line,
                "\(row.name) is there twice with another \(merge.contradicted.inWords); "
                    + "the first one counts")
        }
        if merge.written.isEmpty {
            report.same += 1
        } else {
            report.change(contact.name, merge.written)
        }
    }

    private func fill(
        _ contact: inout Contact, _ row: ContactRow, _ merge: inout FieldMerge,
        _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        if row.isNamed,
            let name = merge.value(
                "name", found: row.name, current: contact.knownName, isOwn: true)
        {
            contact.name = name
        }
        try fillCompany(&contact, row, &merge, &index, &report)
        if let title = merge.value("title", found: row.title, current: contact.title) {
            contact.title = title
        }
        if let linkedIn = merge.value(
            "linkedIn", found: row.slug.map(LinkedInProfile.url), current: contact.linkedIn,
            same: { LinkedInProfile.slug(of: $0) == LinkedInProfile.slug(of: $1) })
        {
            contact.linkedIn = linkedIn
        }
        if let emails = merge.list(
            "emails", found: row.emails, current: contact.emails, key: folded)
        {
            contact.emails = emails
        }
        if let phones = merge.list(
            "phones", found: row.phones, current: contact.phones, key: ContactRow.digits)
        {
            contact.phones = phones
        }
        // Lines that were added below are kept; so the note says all that the file says.
        if let notes = merge.value(
            "notes", found: row.notes, current: contact.notes,
            same: { $0 == $1 || $0.hasPrefix($1 + "\n") })
        {
            contact.notes = notes
        }
        if let tags = merge.list("tags", found: row.tags, current: contact.tags, key: folded) {
            contact.tags = tags
        }
    }

    private func fillCompany(
        _ contact: inout Contact, _ row: ContactRow, _ merge: inout FieldMerge,
        _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        guard let found = row.company else { return }
        let current = try contact.company.flatMap { try name(ofCompany: $0) }
        let before = merge
        let names = try namesOfCompany(contact.company, current, found)
        guard
            let name = merge.value(
                "company", found: found, current: current,
                same: { one, other in
                    let (one, other) = (folded(one), folded(other))
                    return one == other || names.contains(one) && names.contains(other)
                })
        else { return }
        guard name == found, let id = try company(of: row, &index, &report) else {
            // Unremembered, so that the next import tries again.
            merge = before
            return
        }
        contact.company = id
    }

    /// What a row of a known contact leaves behind: the day of the connection, and the memory of what was found.
    private mutating func finish(
        _ contact: Contact, _ row: ContactRow, _ merge: inout FieldMerge, _ memory: String?,
        _ index: inout ImportIndex
    ) throws {
        seen.insert(Key(.contact, contact.id))
        try connect(contact, row, &merge)
        if row.isKeyless, let record = row.record, merge.base("record")?.contains(record) != true {
            merge.remember("record", [record])
        }
        let isOther = row.uid.map { $0 != contact.uid } ?? false
        if isOther, let uid = row.uid, !merge.imported[Imported.mergedUIDs].contains(uid) {
            merge.rememberAlso("uid/record", Handle.uid(uid))
        }
        // What the log itself exported, and nobody has changed since, leaves no memory: it was typed by hand.
        let isOwn =
            row.uid == contact.uid && merge.isFirst && merge.written.isEmpty
            && merge.kept == 0
        let text = isOwn ? memory : merge.imported.json
        if let text, text != memory { try step.setImported(Key(.contact, contact.id), text) }
        guard text != memory || !merge.written.isEmpty else { return }
        if isOther, let uid = row.uid { index.add(Handle.uid(uid), contact.id) }
        try remember(contact.id, row, &index)
    }

    /// Records once on which day the two of you connected.
    private func connect(_ contact: Contact, _ row: ContactRow, _ merge: inout FieldMerge) throws {
        guard let day = row.connectedOn, merge.base("connectedOn") == nil else { return }
        merge.remember("connectedOn", [day.iso])
        var interaction = ContactImport.connection(of: contact, on: day)
        if try step.id(.interaction, uid: interaction.uid) != nil { return }
        try step.insert(&interaction)
        merge.noteWritten("connection")
    }
}
