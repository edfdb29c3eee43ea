import JobSearch

/// LinkedIn's file of the address book that somebody once uploaded
/// (`Source,FirstName,LastName,Companies,…`): people to whom they need not be connected.
struct LinkedInContacts: AddressBookReader {
    static let format = IntakeFormat.linkedInContacts

    init?(_ columns: ColumnNames) {
        guard columns.has("emails", "phonenumbers"),
            columns["fullname", "firstname", "lastname"] != nil
        else { return nil }
    }

    func contact(_ cells: CSVCells) -> FoundContact {
        let parts = [cells["firstname"], cells["lastname"]].compactMap(\.self)
        var contact = FoundContact(
            line: cells.line, name: cells["fullname"] ?? parts.joined(separator: " "))
        // A company may have a comma in its name.
        contact.company = values(cells["companies"], between: ";\n").first
        contact.title = cells["title"]
        contact.emails = values(cells["emails"], between: ";, \n")
        contact.phones = values(cells["phonenumbers"], between: ";,\n")
        contact.linkedIn = AddressBookRow.profile(
            ["profiles", "sites"].flatMap { values(cells[$0], between: ";, \n") })
        return contact
    }
}
