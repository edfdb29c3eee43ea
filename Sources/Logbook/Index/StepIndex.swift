import CivilTime
import GRDB
import JobSearch

/// The part of the index that a step must renew, and the contacts whose last interaction may be
/// another one.
final class StepIndex {
    private let db: Database
    private let statements: StepStatements
    /// Things that were changed since it was renewed last, each with its entry before.
    private var indexed: [Reference: IndexEntry?] = [:]
    /// Things that were added since then.
    private var fresh = FreshThings()
    private var contacts: Set<Int> = []
    /// Companies that were changed, and names of cadences that were set or cleared.
    private var companies: Set<Int> = []
    private var cadences: Set<String> = []
    /// Postings that were added or changed.
    private var postings: Set<Int> = []
    /// True if many contacts and interactions are added to a log without any, whose last
    /// interactions are found together by `renewAllTouches`.
    var isFilling = false

    init(_ db: Database, _ statements: StepStatements) {
        self.db = db
        self.statements = statements
    }

    /// Notes a thing that was added.
    ///
    /// - Parameter imported: what imports keep with it, where that has handles in it.
    func add(_ thing: some Thing, _ table: Table, imported: String?) throws {
        if fresh.isFull { try renewIndex() }
        fresh.add(thing, table, imported: imported, keepsTouches: !isFilling)
        if table.kind == .posting { postings.insert(thing.id) }
        if !isFilling { noteContacts(of: thing) }
    }

    /// Notes that a thing will be changed: its entry follows from how it is now.
    ///
    /// - Parameter thing: the thing as it is in the log; looked up when there is none.
    func touch(_ reference: Reference, _ thing: (any Thing)? = nil) throws {
        guard indexed[reference] == nil else { return }
        if fresh.contains(reference) {
            indexed[reference] = .some(nil)
        } else if let thing {
            let imported = try Imported.text(of: Key(reference), db)
            indexed[reference] = IndexEntry(thing, reference.kind.table, imported: imported)
        } else {
            indexed.updateValue(try IndexEntry.fetch(reference, db), forKey: reference)
        }
    }

    func noteContacts(of reference: Reference) throws {
        if reference.kind == .contact { return noteContact(reference.id) }
        if reference.kind == .company { companies.insert(reference.id) }
        if reference.kind == .posting { postings.insert(reference.id) }
        guard reference.kind == .interaction else { return }
        let ids = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT target FROM link
                    WHERE \(reference.kind.table.isLink("contacts")) AND owner = ?
                    """), arguments: [reference.id])
        for contact in ids { noteContact(contact) }
    }

    /// Notes that a setting was changed: it may be a cadence.
    func noteSetting(_ name: String) {
        if CadenceRule.Subject(setting: name) != nil { cadences.insert(name) }
    }

    /// Notes the contacts of an interaction that was added, or that was there before.
    func noteContacts(of thing: some Thing) {
        guard thing.kind == .interaction, let interaction = thing as? Interaction else { return }
        guard interaction.channel.isExchange || !fresh.contains(interaction.reference) else {
            return
        }
        let isFresh = fresh.contains(interaction.reference)
        for contact in interaction.contacts
        where !isFresh || !fresh.meet(contact, on: interaction.at.day) {
            noteContact(contact)
        }
    }

    private func noteContact(_ id: Int) {
        contacts.insert(id)
        fresh.forgetTouch(id)
    }

    /// Renews all of it.
    ///
    /// - Parameter now: when that is for a contact; `nil` where it is no news to a calendar.
    func renew(now: (_ contact: Int) -> Instant?) throws {
        let rules = try CadenceRule.all(db)
        contacts.formUnion(fresh.popContactsToRenew(haveRules: !rules.isEmpty))
        // A rule that is gone may have counted for people whose company was at another stage.
        let areOfCompanies = cadences.contains {
            CadenceRule.Subject(setting: $0)?.isOfCompanies == true
        }
        if areOfCompanies || rules.contains(where: \.by.isOfCompanies) {
            for id in companies { contacts.formUnion(try Company.staff(of: id, db)) }
        }
        for id in companies { postings.formUnion(try Index.postings(of: id, db)) }
        for id in postings.sorted() { try Index.renewTerms(of: id, db) }
        for name in cadences { contacts.formUnion(try CadenceRule.contacts(bySetting: name, db)) }
        for id in contacts.sorted() {
            try Index.renewTouch(of: id, db, by: rules, now: now(id))
        }
        (contacts, companies, cadences, postings) = ([], [], [], [])
        try renewIndex()
    }

    /// Renews the last interactions of all contacts, and the check-ins of those that have some, as
    /// no change of theirs.
    func renewAllTouches() throws {
        isFilling = false
        try Index.renewLastInteractions(db)
        let rules = try CadenceRule.all(db)
        let mayBeDue = rules.isEmpty ? "AND (cadence IS NOT NULL OR nextTouch IS NOT NULL)" : ""
        var last = 0
        while true {
            let ids = try Int.fetchAll(
                db.cachedStatement(
                    sql: "SELECT id FROM contact WHERE id > ? \(mayBeDue) ORDER BY id LIMIT 1000"),
                arguments: [last])
            guard let end = ids.last else { return }
            last = end
            for id in ids { try Index.renewTouch(of: id, db, by: rules, now: nil) }
        }
    }

    /// Renews the handles and the search texts.
    func renewIndex() throws {
        try Index.renew(indexed, fresh, statements, db)
        indexed = [:]
        fresh.removeThings()
    }
}
