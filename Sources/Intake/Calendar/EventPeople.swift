import ICalendar
import JobSearch

/// The people whom an event names: its organizer and its attendees, as contacts.
///
/// Rooms, resources and mailing lists are no people, and neither are the calendars that Google lets
/// organize events.
enum EventPeople {
    static func all(of item: CalendarItem) -> [FoundAttendee] {
        if item.organizer == nil, item.attendees.isEmpty { return [] }
        var people: [FoundAttendee] = []
        var known: [String: Int] = [:]
        for person in [item.organizer].compactMap(\.self) + item.attendees where isPerson(person) {
            let contact = contact(person, line: item.line)
            let comes = person.participation != "DECLINED"
            // The organizer is among the attendees too, as a rule.
            let key = contact.emails.first.map(folded) ?? "name " + folded(contact.name)
            if let index = known[key] {
                if people[index].contact.name.isEmpty { people[index].contact.name = contact.name }
                people[index].comes = people[index].comes && comes
                continue
            }
            known[key] = people.count
            people.append(FoundAttendee(contact, comes: comes))
        }
        return people
    }

    private static func isPerson(_ person: ReadPerson) -> Bool {
        if let type = person.type, ["ROOM", "RESOURCE", "GROUP"].contains(type) { return false }
        guard let host = person.email?.split(separator: "@").last?.lowercased() else { return true }
        return host != "calendar.google.com" && !host.hasSuffix(".calendar.google.com")
    }

    private static func contact(_ person: ReadPerson, line: Int) -> FoundContact {
        // Outlook puts apostrophes around an address that stands in for a name.
        let name = cleaned(person.name).trimming("'")
        let isName = !name.contains("@") || name.contains(" ")
        var contact = FoundContact(line: line, name: isName ? name : "")
        if let email = person.email ?? (isName ? nil : name), !isService(email) {
            contact.emails = [email]
        }
        contact.linkedIn = AddressBookRow.profile([person.address])
        return contact
    }

    /// Addresses by which a site sends the mail of everybody: they distinguish nobody.
    private static func isService(_ email: String) -> Bool {
        let user = email.prefix { $0 != "@" }.lowercased().filter(\.isLetter)
        return ["noreply", "donotreply", "calendarinvite", "invalidnomail"].contains(user)
    }
}

extension String {
    /// Without the marks `mark` around it, when both are there.
    fileprivate func trimming(_ mark: Character) -> String {
        guard count > 2, first == mark, last == mark else { return self }
        return String(dropFirst().dropLast())
    }
}
