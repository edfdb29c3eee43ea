import CivilTime
import GRDB
import JobSearch

extension ContactImport {
    /// Merges what a row says into a contact that is known.
    mutating func update(
        _ id: Int, by row: ContactRow, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        guard let old = try Contact.fetch(step.db, id: id) else { return }
        let text = try Imported.text(of: Key(.contact, id), step.db)
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
        contact.merge(row.fields, &merge)
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

    /// What a row of a known contact leaves behind: the day of the connection, and the memory of
    /// what was found.
    private mutating func finish(
        _ contact: Contact, _ row: ContactRow, _ merge: inout FieldMerge, _ memory: String?,
        _ index: inout ImportIndex
    ) throws {
        seen.insert(Key(.contact, contact.id))
        try connect(contact, row, &merge)
        if row.isKeyless, let record = row.record?.text,
            merge.base("record")?.contains(record) != true
        {
            merge.remember("record", [record])
        }
        let isOther = row.uid.map { $0 != contact.uid } ?? false
        if isOther, let uid = row.uid, !merge.imported[Imported.mergedUIDs].contains(uid) {
            merge.rememberAlso("uid/record", Handle.uid(.contact, uid).text)
        }
        // What the log itself exported, and nobody has changed since, leaves no memory: it was
        // typed by hand.
        let isOwn =
            row.uid == contact.uid && merge.isFirst && merge.written.isEmpty
            && merge.kept == 0
        let text = isOwn ? memory : merge.imported.json
        if let text, text != memory { try step.setImported(Key(.contact, contact.id), text) }
        guard text != memory || !merge.written.isEmpty else { return }
        if isOther, let uid = row.uid { index.add(.uid(.contact, uid), contact.id) }
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
