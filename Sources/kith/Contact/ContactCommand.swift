import ArgumentParser
import CivilTime
import JobSearch
import Logbook

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Contacts: add, list, show, edit, remove.",
        subcommands: [
            ContactAdd.self, ContactList.self, ThingShow<Contact>.self,
            ThingEdit<ContactFields>.self, ThingRemove<Contact>.self,
        ], defaultSubcommand: ContactList.self)
}

/// A contact's fields as options.
struct ContactFields: Fields {
    @Option(help: "The name.") var name: String?
    @Option(help: "Where they work.") var company: String?
    @Option(help: "What they do there.") var title: String?
    @Option(name: .customLong("email"), parsing: .singleValue, help: "An address; may come again.")
    var emails: [String] = []
    @Option(name: .customLong("phone"), parsing: .singleValue, help: "A number; may come again.")
    var phones: [String] = []
    @Option(name: .customLong("linkedin"), help: "Their profile.") var linkedIn: String?
    @Option(help: "The meetup where you met first.") var metAt: String?
    @Option(help: "The contact who introduced you.") var introducedBy: String?
    @Option(help: "How often to be in touch: 30d, 2w, monthly.") var cadence: String?
    @Option(help: "What you know of them.") var notes: String?
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []

    var isEmpty: Bool {
        name == nil && company == nil && title == nil && emails.isEmpty && phones.isEmpty
            && linkedIn == nil && metAt == nil && introducedBy == nil && cadence == nil
            && notes == nil && tags.isEmpty
    }

    static let clearable: [(String, Clearing<Contact>)] = [
        ("company", { $0.company = nil }), ("title", { $0.title = nil }),
        ("emails", { $0.emails = [] }), ("phones", { $0.phones = [] }),
        ("linkedin", { $0.linkedIn = nil }), ("met-at", { $0.metAt = nil }),
        ("introduced-by", { $0.introducedBy = nil }), ("cadence", { $0.cadence = nil }),
        ("notes", { $0.notes = nil }), ("tags", { $0.tags = [] }), ("past", { $0.past = [] }),
    ]

    func apply(to contact: inout Contact, _ names: NameLookup, _ session: Session) throws {
        if let name { contact.name = cleaned(name) }
        if let company { contact.company = try names.id(.company, company) }
        if let title { contact.title = Inputs.text(title) }
        contact.emails.merge(try emails.map(Inputs.email))
        contact.phones.merge(phones.map(cleaned))
        if let linkedIn { contact.linkedIn = try Inputs.linkedIn(linkedIn) }
        if let metAt { contact.metAt = try names.id(.meetup, metAt) }
        if let introducedBy {
            let introducer = try names.id(.contact, introducedBy)
            guard introducer != contact.id else {
                throw CommandError("Nobody introduces themselves.", status: .misuse)
            }
            contact.introducedBy = introducer
        }
        if let cadence { contact.cadence = try Inputs.period(cadence) }
        if let notes { contact.notes = Inputs.text(notes) }
        contact.tags.merge(tags.map(Inputs.tag))
    }
}

/// Adds a contact: `kith contact add "Ada Lovelace" --company "Acme AI" --cadence monthly`.
struct ContactAdd: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a contact.")

    @Argument(help: "The name.") var name: String
    @OptionGroup var fields: ContactFields
    @Flag(help: "Add them though someone is called alike.") var new = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.readyLogbook.addContact(isNew: new) { names in
            var contact = Contact(name: cleaned(name))
            try fields.apply(to: &contact, names, session)
            return contact
        }
        try session.tell(change)
    }
}

/// Lists contacts: `kith contact list --company Acme`.
struct ContactList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List contacts by name.", aliases: ["ls"])

    @Option(help: "Only those who work there.") var company: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        var filter = try list.filter(in: session)
        filter.company = company
        let contacts = try session.logbook.contacts(filter)
        let today = try session.today
        try session.show(
            contacts, asCSV: list.csv,
            orSay: "No contact fits. To add one: kith contact add NAME"
        ) { contact, teller in
            (
                [
                    "\(contact.id)", shown(contact.name), teller.role(contact) ?? "",
                    contact.lastInteraction.map { "last \($0.roughly(today))" } ?? "",
                    contact.tags.map { "#" + shown($0) }.joined(separator: " "),
                ], nil
            )
        }
    }
}
