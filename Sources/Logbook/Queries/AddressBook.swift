import GRDB
import JobSearch

/// All contacts and companies at one moment, each by id.
public struct AddressBook: Sendable {
    public var contacts: [Contact]
    public var companies: [Company]
}

extension Logbook {
    public func addressBook() throws -> AddressBook {
        try read { db in
            AddressBook(
                contacts: try Contact.fetch(db, "ORDER BY t.id"),
                companies: try Company.fetch(db, "ORDER BY t.id"))
        }
    }
}
