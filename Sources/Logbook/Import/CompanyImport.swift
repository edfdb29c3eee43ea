import GRDB
import JobSearch

/// Takes the companies of one file into the log.
///
/// A company is recognised by its uid, else by its name. What it has stays; only what is empty is
/// filled in, because no import remembers what it found about a company but that it marked it.
struct CompanyImport {
    let step: Step
    let source: String
    /// The companies of which a card of this file has spoken.
    private var seen: Set<Int> = []

    init(_ step: Step, source: String) {
        self.step = step
        self.source = source
    }

    mutating func add(
        _ found: FoundCompany, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        let name = cleaned(found.name)
        guard !name.isEmpty else { return report.skip(found.line, "a company without a name") }
        let uid = found.uid.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
        let ids = try match(name, uid, index)
        if ids.count > 1 {
            let list = ids.sorted().map { String($0) }.joined(separator: ", ")
            return report.skip(found.line, "several companies are called \(name) (\(list))")
        }
        if let id = ids.first, var company = try Company.fetch(step.db, id: id) {
            seen.insert(id)
            var fields = fill(&company, found)
            let key = Key(.company, id)
            var memory = try Imported(of: key, step.db)
            if mark(&company, found, &memory, &report) { fields.append("tags") }
            try step.update(&company)
            if found.mark != nil { try remember(memory, key) }
            if fields.isEmpty { report.same += 1 } else { report.change(company.name, fields) }
        } else if let removed = index.removed.first(
            of: [.name(.company, folded(name)), .uid(.company, uid ?? "")])
        {
            report.leave(removed)
        } else {
            var company = Company(name: name)
            company.uid = uid ?? ""
            _ = fill(&company, found)
            var memory = Imported.madeByImport
            _ = mark(&company, found, &memory, &report)
            try step.insert(&company, imported: memory.json)
            seen.insert(company.id)
            report.add(company.name)
            index.add(company)
            try index.countChange()
        }
    }

    private func match(_ name: String, _ uid: String?, _ index: ImportIndex) throws -> Set<Int> {
        if let uid, let id = try Finder(db: step.db).id(.company, uid: uid) { return [id] }
        var ids = try index.ids(Handle.name(.company, folded(name)))
        if ids.isEmpty { ids = try index.ids(Handle.alias(.company, folded(name))) }
        // Two cards of one file, each with a uid of its own, are two companies.
        return uid == nil ? ids : ids.subtracting(seen)
    }

    /// Gives a company the mark of a file, unless an earlier one did so.
    private func mark(
        _ company: inout Company, _ found: FoundCompany, _ memory: inout Imported,
        _ report: inout ImportReport.File
    ) -> Bool {
        guard let mark = found.mark else { return false }
        var merge = FieldMerge(source: source, imported: memory, isRepeat: false)
        let tags = merge.list("tags", found: [mark], current: company.tags, key: folded)
        if let tags { company.tags = tags }
        memory = merge.imported
        report.kept += merge.kept
        return tags != nil
    }

    private func remember(_ memory: Imported, _ key: Key) throws {
        if try memory != Imported(of: key, step.db) { try step.setImported(key, memory.json) }
    }

    /// Fills in what is empty, and says what that was.
    private func fill(_ company: inout Company, _ found: FoundCompany) -> [String] {
        var fields: [String] = []
        func text(_ raw: String?) -> String? {
            raw.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
        }
        if company.website == nil, let website = text(found.website) {
            company.website = website
            fields.append("website")
        }
        if company.notes == nil, let notes = text(found.notes) {
            company.notes = notes
            fields.append("notes")
        }
        for field in Company.research where company.value(of: field).isEmpty {
            let answers = (found.research[field.name] ?? []).map(cleaned).filter {
                !$0.isEmpty && (field.input != .webAddress || WebAddress.isValid($0))
            }
            if answers.isEmpty { continue }
            if case .list = field.shape {
                company.set(field, to: .list(answers))
            } else {
                company.set(field, to: .text(answers.joined(separator: "\n")))
            }
            fields.append(field.word)
        }
        if company.tags.isEmpty {
            company.tags.merge(found.tags.map(cleaned).filter { !$0.isEmpty })
            if !company.tags.isEmpty { fields.append("tags") }
        }
        return fields
    }
}
