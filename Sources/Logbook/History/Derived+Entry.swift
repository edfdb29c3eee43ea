import CivilTime
import GRDB
import JobSearch

extension Derived {
    /// A thing's words.
    struct Entry {
        /// The name by whose forms it is found.
        var name: (Kind, String)?
        var handles: [String] = []
        var title: String
        var body: String
        /// Whether the search finds it.
        var isSearched = true

        /// What the index must have of a thing as it stands in the log; `nil` when there is none.
        static func fetch(_ key: Key, _ db: Database) throws -> Entry? {
            guard let kind = key.kind,
                let thing = try AnyThing.fetch(db, Reference(kind, key.id))
            else { return nil }
            return try Entry(thing, key, db)
        }

        /// - Parameter thing: as it stands in the log.
        init(_ thing: AnyThing, _ key: Key, _ db: Database) throws {
            self.init(thing)
            handles += Derived.recordHandles(try Derived.imported(of: key, db), of: key)
        }

        /// The texts in which the search looks.
        struct Searched: Equatable {
            var title: String
            var body: String
        }
        var searched: Searched? {
            isSearched ? Searched(title: folded(title), body: folded(body)) : nil
        }

        /// The handles with those of the name.
        var allHandles: Set<String> {
            Set(handles).union(name.map { Handle.names($0.0, $0.1) } ?? [])
        }

        init(_ any: AnyThing) {
            switch any {
            case .company(let thing): self.init(thing)
            case .contact(let thing): self.init(thing)
            case .meetup(let thing): self.init(thing)
            case .interaction(let thing): self.init(thing)
            case .followUp(let thing): self.init(thing)
            }
        }

        init(_ company: Company) {
            title = company.name
            body = Entry.joined(
                [company.website, company.careersURL, company.notes], company.tags)
            name = (.company, company.name)
            handles = Handle.tags(.company, company.tags)
        }

        init(_ contact: Contact) {
            title = contact.name
            let slug = contact.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
            body = Entry.joined([contact.title, slug, contact.notes], contact.emails)
            for text in contact.phones { body = Entry.joined([body, text], []) }
            for text in contact.tags { body = Entry.joined([body, text], []) }
            name = (.contact, contact.name)
            handles = Handle.tags(.contact, contact.tags)
            handles += contact.emails.map(Handle.email)
            if let slug { handles.append(Handle.profile(slug)) }
        }

        init(_ meetup: Meetup) {
            title = meetup.title
            body = Entry.joined(
                [meetup.location, meetup.organizer, meetup.url, meetup.onlineURL, meetup.notes],
                meetup.tags)
            name = (.meetup, meetup.title)
            handles = Handle.tags(.meetup, meetup.tags)
        }

        init(_ interaction: Interaction) {
            title = interaction.text
            // What imports say of everybody in the same words would bury what people wrote.
            isSearched = interaction.text != Interaction.connected || !interaction.tags.isEmpty
            body = Entry.joined([], interaction.tags)
            handles = Handle.tags(.interaction, interaction.tags)
        }

        init(_ followUp: FollowUp) {
            title = followUp.text
            body = ""
        }

        private static func joined(_ texts: [String?], _ lists: [String]) -> String {
            var joined = ""
            joined.reserveCapacity(96)
            func append(_ text: String) {
                if !joined.isEmpty { joined += " " }
                joined += text
            }
            for case let text? in texts { append(text) }
            for text in lists { append(text) }
            return joined
        }
    }
}
