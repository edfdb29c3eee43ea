import CivilTime
import GRDB
import JobSearch

extension Step {
    /// Keeps where a contact worked, and as what, when that becomes something else.
    ///
    /// What was not known before is no job of the past, and whoever edits that list by hand knows it better.
    func keepPastJob(of old: Contact, in new: inout Contact) throws {
        let isOtherCompany = old.company != nil && old.company != new.company
        let isOtherTitle = old.title != nil && old.title != new.title
        guard isOtherCompany || isOtherTitle, old.past == new.past else { return }
        let company = try old.company.flatMap { id in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT name FROM company WHERE id = ?"), arguments: [id])
        }
        new.past.append(
            PastJob(company: company, title: old.title, until: Zone.utc.day(now)))
    }
}
