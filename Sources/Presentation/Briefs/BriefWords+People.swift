import CivilTime
import JobSearch
import Logbook

// The people of a brief, and what was said with them.
extension BriefWords {
    /// Whom one meets: how one knows them, and the last exchange.
    var people: Section? {
        let isReached = !brief.isGathering && !(brief.subject is Company)
        var quoted: Set<Int> = []
        var items = brief.people.map { person in
            // One exchange may have been with several of them.
            let isNew = person.last.map { quoted.insert($0.id).inserted } ?? true
            return item(person, isReached: isReached, isQuoted: isNew)
        }
        if brief.left > 0 { items.append(Item("… and \(brief.left) more: \(lineForAll)")) }
        return Section(title: peopleTitle, items: items)
    }

    private var peopleTitle: String {
        switch brief.subject {
        case is Contact: "Known"
        case is Company: "There"
        case is Posting: "Contacts"
        default: brief.isGathering ? "Likely there" : "With"
        }
    }

    private var lineForAll: String {
        if brief.isGathering { return "kith contact list --at \(brief.subject.ref)" }
        return "kith contact list --company \(brief.company?.ref ?? "")"
    }

    /// Others who are known at the company.
    var others: Section? {
        var items = brief.others.map { item($0, isReached: false, isQuoted: false) }
        let met = brief.people.count { $0.contact.company == brief.company?.id }
        let more = brief.staff.known - met - brief.others.count
        if let company = brief.company, more > 0, !brief.others.isEmpty {
            items.append(Item("… and \(more) more: kith path \(company.ref)"))
        }
        return Section(title: "Also there", items: items)
    }

    /// - Parameters:
    ///   - isReached: the item has an address and a number, too.
    ///   - isQuoted: it has the words of the last exchange.
    private func item(_ person: Brief.Person, isReached: Bool, isQuoted: Bool) -> Item {
        let contact = person.contact
        let isSubject = brief.subject is Contact && contact.id == brief.subject.id
        let isColleague = contact.company == brief.company?.id && brief.company != nil
        let job = isColleague ? contact.title : role(of: contact)
        let facts = [isSubject ? nil : job] + how(person) + [lastWords(person, isQuoted)]
        let text = facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
        // The head of a contact's own brief has all of that.
        if isSubject { return Item(text.capitalizedFirst) }
        let addresses = isReached ? (contact.emails.prefix(1) + contact.phones.prefix(1)) : []
        let details = addresses.isEmpty ? [] : [Item(addresses.joined(separator: ", "))]
        return Item(
            text, lead: contact.name, ref: contact.ref, details: details + toAsk(person))
    }

    /// `met at PyData Thu 5 Mar`, `introduced by Mei Lin (c1)`.
    private func how(_ person: Brief.Person) -> [String?] {
        let contact = person.contact
        let expected = brief.isGathering ? (person.isExpected ? "expected" : nil) : nil
        let met = contact.metAt.map { meetup -> String in
            // Of one who was met at the meetup itself, its name is known.
            let place = meetup == brief.meetup?.id ? "here" : "at " + names[.meetup, meetup]
            return "met \(place)" + (person.metOn.map { " \(short($0))" } ?? "")
        }
        let introducer = contact.introducedBy.map {
            "introduced by \(names[.contact, $0]) (\(Reference(.contact, $0).text))"
        }
        let introduced =
            brief.subject is Contact && !brief.introduced.isEmpty && contact.id == brief.subject.id
            ? "introduced " + brief.introduced.map { names[.contact, $0] }.inWords : nil
        return [expected, met, introducer, introduced]
    }

    /// `last contact 3 days ago: “thanks for the tour”`; of whoever was met then only the words.
    private func lastWords(_ person: Brief.Person, _ isQuoted: Bool) -> String {
        guard let last = person.last else { return "no exchange yet" }
        let text = isQuoted ? said(last) : ""
        let day = last.at.day(in: zone)
        if person.metOn == day, person.contact.metAt == last.meetup {
            return text.isEmpty ? "" : "“\(text)”"
        }
        return "last contact \(words(day))" + (text.isEmpty ? "" : ": “\(text)”")
    }

    /// The exchange without the words that say that it was one: of “Met Mei Lin at PyData: hires
    /// students” the note.
    private func said(_ interaction: Interaction) -> String {
        guard interaction.text.hasPrefix("Met ") else { return interaction.text }
        var rest = interaction.text[...]
        // A title may have a colon, too.
        if let meetup = interaction.meetup,
            let title = rest.firstRange(of: " at " + names[.meetup, meetup])
        {
            rest = rest[title.upperBound...]
        }
        return rest.firstRange(of: ": ").map { String(rest[$0.upperBound...]) } ?? ""
    }

    /// What one owes somebody whom one may meet, what they owe, and what to ask for.
    private func toAsk(_ person: Brief.Person) -> [Item] {
        guard brief.isGathering else { return [] }
        let id = person.contact.id
        var items = brief.followUps.filter { $0.contacts.contains(id) }.map(promise)
        items += brief.referrals.filter { $0.contact == id }.map(promise)
        if let gap = person.gap, let company = person.company {
            items.append(Item(gap.question(at: company.name)))
        }
        return items
    }

    /// What was exchanged besides.
    var exchanges: Section? {
        Section(
            title: "Before",
            items: brief.exchanges.map {
                Item($0.text, lead: words($0.at.day(in: zone)), ref: $0.ref)
            })
    }
}

extension Gap {
    /// What somebody who works at a company may be asked, for the gap to close.
    func question(at company: String) -> String {
        switch self {
        case .nobodyKnown, .nobodyWarm: "get to know them: nobody at \(company) is warm"
        case .noNextStep: "agree on a next step at \(company)"
        case .noResearch: "ask what \(company) needs, and how they work"
        case .noPosting: "ask if \(company) has an open job"
        case .closingUnsent: "ask about the posting at \(company) that closes within a week"
        case .goneQuiet: "catch up: nothing was exchanged with \(company) for long"
        }
    }
}
