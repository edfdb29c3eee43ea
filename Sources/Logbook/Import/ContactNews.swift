import CivilTime
import GRDB
import JobSearch

extension ContactImport {
    /// Another company or title is a reason to write: it is reported, and kept in the contact's notes.
    func tellNews(
        _ old: Contact, _ new: inout Contact, _ report: inout ImportReport.File
    ) throws {
        var changes: [String] = []
        if let from = old.company, let to = new.company, from != to {
            changes.append(
                "\(try name(ofCompany: from) ?? "") → \(try name(ofCompany: to) ?? "")")
        }
        if let from = old.title, let to = new.title, from != to {
            changes.append("\(from) → \(to)")
        }
        for change in changes {
            report.tell("\(new.name): \(change)")
            let line = "\(Zone.utc.day(step.present).iso): \(change)"
            new.notes = (new.notes.map { $0 + "\n" } ?? "") + line
        }
    }

    /// The folded names of a company and of those that were merged into it; none when the file says
    /// the one it has.
    func namesOfCompany(_ id: Int?, _ current: String?, _ found: String) throws -> Set<String> {
        guard let id, let current, current != found,
            let text = try Imported.text(of: Key(.company, id), step.db)
        else { return [] }
        let merged = Imported(json: text)[Imported.mergedNames]
        return merged.isEmpty ? [] : Set((merged + [current]).map(folded))
    }

    func name(ofCompany id: Int) throws -> String? { try step.name(Reference(.company, id)) }
}
