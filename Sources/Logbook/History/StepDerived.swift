import CivilTime
import GRDB
import JobSearch

/// What a step must renew of what is derived: the index, and the last interactions and next touches of contacts.
final class StepDerived {
    private let db: Database
    private let statements: StepStatements
    /// What was changed since it was renewed last, each thing with what the index has of it.
    private var indexed: [Key: Derived.Entry?] = [:]
    /// What was added since then.
    private var fresh = FreshThings()
    /// Contacts whose last interaction may be another one now.
    private var contacts: Set<Int> = []

    init(_ db: Database, _ statements: StepStatements) {
        self.db = db
        self.statements = statements
    }

    /// Notes a thing that was added.
    ///
    /// - Parameter imported: what imports keep with it, where that has handles in it.
    func add<T: Stored>(_ thing: T, _ key: Key, imported: String?) throws {
        if fresh.isFull { try renewIndex() }
        fresh.add(thing.any, key, imported: imported)
        noteContacts(of: thing)
    }

    /// Notes that a thing will be changed: what the index has of it follows from how it is now.
    ///
    /// - Parameter thing: the thing as it is in the log; looked up when there is none.
    func touch(_ key: Key, _ thing: AnyThing?) throws {
        guard key.kind != nil, indexed[key] == nil else { return }
        if fresh.contains(key) {
            indexed[key] = .some(nil)
        } else if let thing {
            indexed[key] = try Derived.Entry(thing, key, db)
        } else {
            indexed.updateValue(try Derived.Entry.fetch(key, db), forKey: key)
        }
    }

    func noteContacts(of key: Key) throws {
        switch key.kind {
        case .contact: noteContact(key.id)
        case .interaction:
            let contacts = try Int.fetchAll(
                db.cachedStatement(
                    sql: "SELECT contact FROM interactionContact WHERE interaction = ?"),
                arguments: [key.id])
            for contact in contacts { noteContact(contact) }
        default: break
        }
    }

    /// The contacts of an interaction that was added, or that was there before.
    func noteContacts(of thing: some Stored) {
        guard let interaction = thing as? Interaction else { return }
        let isFresh = fresh.contains(Key(.interaction, interaction.id))
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
    /// - Parameter now: when that is; `nil` where it is no news to a calendar.
    func renew(now: Instant?) throws {
        contacts.formUnion(fresh.takeContactsToRenew())
        for id in contacts.sorted() { try Derived.renewTouch(of: id, db, now: now) }
        contacts = []
        try renewIndex()
    }

    /// Renews the handles and the search texts.
    func renewIndex() throws {
        try Derived.renewIndex(of: indexed, fresh, statements, db)
        indexed = [:]
        fresh.removeThings()
    }
}
