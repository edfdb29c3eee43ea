import CivilTime
import GRDB
import JobSearch

/// Takes the postings of one file into the log, each once.
///
/// A posting is recognised by the number in the address of its page, else by that address, else by
/// company and title. What each form of file said is remembered, so that a title that somebody
/// edited stays, and an application counts once: a posting whose status was moved on is not set
/// back.
struct PostingImport {
    let step: Step
    let source: String

    init(_ step: Step, source: String) {
        self.step = step
        self.source = source
    }

    mutating func add(
        _ found: FoundPosting, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        let title = cleaned(found.title)
        if title.isEmpty { return report.skip(found.line, "a posting without a title") }
        let row = PostingRow(found, title: title)
        let ids = try match(row, index)
        if ids.count > 1 {
            let refs = ids.sorted().map { Reference(.posting, $0).text }.joined(separator: " or ")
            return report.skip(found.line, "\(title) may be \(refs)")
        }
        if let id = ids.first, let posting = try Posting.fetch(step.db, id: id) {
            try update(posting, by: row, &index, &report)
        } else if let removed = index.removed.first(of: row.handles) {
            return report.leave(removed)
        } else {
            try insert(row, &index, &report)
        }
        try index.countChange()
    }

    private func match(_ row: PostingRow, _ index: ImportIndex) throws -> Set<Int> {
        if let number = row.number {
            let known = try index.ids(.job(number))
            if !known.isEmpty { return known }
        }
        return try index.ids(row.record)
    }

    private func insert(
        _ row: PostingRow, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        var posting = Posting(title: row.title)
        var merge = FieldMerge(source: source, imported: Imported(), isRepeat: false)
        posting.company = try company(of: row, &index, &report)
        fill(&posting, row, &merge)
        apply(row, to: &posting, &merge)
        merge.remember("record", [row.record.text])
        try step.insert(&posting, imported: merge.imported.json)
        report.add(label(row))
        try raise(posting, by: row)
        remember(posting.id, row, &index)
    }

    private func update(
        _ old: Posting, by row: PostingRow, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        var posting = old
        let key = Key(.posting, old.id)
        let memory = try Imported(of: key, step.db)
        var merge = FieldMerge(source: source, imported: memory, isRepeat: false)
        if posting.company == nil, let company = try company(of: row, &index, &report) {
            posting.company = company
            merge.noteWritten("company")
        }
        fill(&posting, row, &merge)
        apply(row, to: &posting, &merge)
        merge.remember("record", [row.record.text])
        try step.update(&posting)
        if merge.imported != memory { try step.setImported(key, merge.imported.json) }
        report.kept += merge.kept
        if merge.written.isEmpty {
            report.same += 1
        } else {
            report.change(posting.title, merge.written)
        }
        if merge.written.contains("status") { try raise(posting, by: row) }
        remember(posting.id, row, &index)
    }

    /// The company that a row names; a new one when nobody knows it, and none when several are
    /// called so.
    private func company(
        of row: PostingRow, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let name = row.company else { return nil }
        let companies = try index.companies(name)
        if companies.count == 1 { return companies[0] }
        if companies.isEmpty {
            index.removed.first(of: [.name(.company, folded(name))]).map { report.leave($0) }
            return nil
        }
        let refs = companies.map { Reference(.company, $0).text }.joined(separator: ", ")
        report.problem(
            row.line, "\(row.title) is without company: several are called \(name) (\(refs))")
        return nil
    }

    /// Takes title and address; what an application says of them is not replaced by a saved job,
    /// so that the order of the two files does not matter.
    private func fill(_ posting: inout Posting, _ row: PostingRow, _ merge: inout FieldMerge) {
        for field in PostingRow.fields {
            guard let text = row.text(of: field) else { continue }
            let application = IntakeSource.applications + "/" + field.name
            if source != IntakeSource.applications, merge.imported.fields[application] != nil {
                if merge.base(field.name) == nil { merge.remember(field.name, [text]) }
                continue
            }
            posting.merge([FoundField(field: field, texts: [text])], &merge)
        }
    }

    /// Takes the status, once: a posting that has got further stays where it is.
    private func apply(_ row: PostingRow, to posting: inout Posting, _ merge: inout FieldMerge) {
        guard row.status != .saved, merge.base("status") == nil else { return }
        merge.remember("status", [row.status.rawValue])
        guard let day = row.on ?? (try? step.today),
            !posting.moves.contains(where: { $0.status == row.status })
        else { return }
        var moved = posting
        moved.move(to: row.status, on: day)
        guard posting.status == .saved || moved.status == posting.status else { return }
        posting = moved
        merge.noteWritten("status")
    }

    private func raise(_ posting: Posting, by row: PostingRow) throws {
        guard row.status == .applied, let company = posting.company else { return }
        try step.raise(company: company, to: .applied, on: step.today)
    }

    /// Remembers by what a posting of the file is found.
    private func remember(_ id: Int, _ row: PostingRow, _ index: inout ImportIndex) {
        index.add(row.record, id)
        if let number = row.number { index.add(.job(number), id) }
    }

    private func label(_ row: PostingRow) -> String {
        row.title + (row.company.map { " at \($0)" } ?? "")
    }
}

/// Forms of files that are told apart in what imports remember.
enum IntakeSource {
    static let applications = "linkedin-applications"
}

/// A row of a file about a posting, cleaned, with the keys by which the same one is recognised.
struct PostingRow {
    let line: Int
    let title: String
    let company: String?
    let url: String?
    /// Number of the job at LinkedIn.
    let number: String?
    let status: Posting.Status
    let on: Day?
    /// The handle by which the posting is found although its address was edited.
    let record: Handle

    init(_ found: FoundPosting, title: String) {
        func text(_ raw: String?) -> String? {
            raw.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
        }
        line = found.line
        self.title = title
        company = text(found.company)
        number = text(found.url).flatMap { LinkedInJob.number(of: $0) }
        url =
            number.map { "https://www.linkedin.com/jobs/view/\($0)/" }
            ?? text(found.url).flatMap { WebAddress.mended($0) }
        status = found.status
        on = found.on
        record = .record(
            .posting, "job",
            number.map { ["/jobs/view/" + $0] } ?? url.map { [$0] }
                ?? [folded(company ?? ""), folded(title)])
    }

    /// Fields about which a row may say something to a posting that is known.
    static let fields = ["title", "url"].compactMap(Posting.field)

    func text(of field: AnyField) -> String? { field.name == "title" ? title : url }

    var handles: [Handle] { [record] + [number.map(Handle.job)].compactMap { $0 } }
}
