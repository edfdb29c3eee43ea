import CivilTime
import JobSearch
import Logbook

// The company of a brief, its posting and its news.
extension BriefWords {
    /// The company and how far one has come there.
    var company: Section? {
        guard let company = brief.company, !(brief.subject is Company) else { return nil }
        var facts = [state(of: company)]
        if brief.staff.known > 0 {
            let people = brief.staff.known == 1 ? "1 person" : "\(brief.staff.known) people"
            facts.append(
                "\(people) known" + (isTimeless ? "" : ", \(brief.staff.warm) warm"))
        }
        return Section(
            title: "At",
            items: [
                Item(
                    facts.joined(separator: "; "), lead: company.name, ref: company.ref,
                    url: company.website)
            ])
    }

    /// Several companies of one meetup, each with what they need.
    var companies: Section? {
        Section(
            title: "Companies",
            items: brief.companies.map { company in
                let need = [
                    company.need.map { "Need: \($0)" }, company.problem.map { "Problem: \($0)" },
                ].compactMap { $0 }.map { Item($0) }
                return Item(state(of: company), lead: company.name, ref: company.ref, details: need)
            })
    }

    var works: Section? {
        guard let company = brief.company else { return nil }
        return Section(
            title: "Works",
            items: [company.operations].compactMap { $0 }.map { Item($0) }
                + company.sources.map { Item("", url: $0) })
    }

    var ideas: Section? {
        Section(title: "Ideas", items: (brief.company?.ideas ?? []).map { Item($0) })
    }

    /// Number of entries of the company's notes that are news.
    private static let mostNews = 5

    /// The newest entries of the company's notes.
    var news: Section? {
        guard let company = brief.company, let notes = company.notes else { return nil }
        let entries = NoteEntry.entries(of: notes)
        let dated = entries.filter { $0.on != nil }.enumerated()
            .sorted { ($0.1.on?.ordinal ?? 0, $0.0) > ($1.1.on?.ordinal ?? 0, $1.0) }.map(\.element)
        let all = dated + entries.filter { $0.on == nil }
        var items = all.prefix(BriefWords.mostNews).map { entry in
            Item(entry.text, lead: entry.on.map(words), url: entry.url)
        }
        let more = all.count - items.count
        if more > 0 { items.append(Item("… and \(more) more: kith show \(company.ref)")) }
        return Section(title: "News", items: items)
    }

    // MARK: Postings

    /// The posting that it is about.
    var posting: Section? {
        guard let posting = brief.posting else { return nil }
        let isSubject = posting.reference == brief.subject.reference
        let facts = [
            state(of: posting), posting.closes.map { closing($0, posting) }, posting.location,
        ].compactMap { $0 }
        return Section(
            title: "Posting",
            items: [
                Item(
                    facts.joined(separator: "; "), lead: isSubject ? nil : posting.title,
                    ref: isSubject ? nil : posting.ref, url: posting.url,
                    details: moves(of: posting))
            ])
    }

    /// Its moves, where there are more than its status tells.
    private func moves(of posting: Posting) -> [Item] {
        if posting.moves.count < 2, posting.moves.allSatisfy({ $0.note == nil }) { return [] }
        return posting.moves.map { move in
            Item(
                move.status.rawValue + (move.note.map { " (\($0))" } ?? ""), lead: words(move.on))
        }
    }

    private func closing(_ day: Day, _ posting: Posting) -> String {
        (day < today && !isTimeless ? "closed " : "closes ") + words(day)
    }

    /// The other open postings of the company.
    var postings: Section? {
        let isCompany = brief.subject is Company || brief.subject is Contact
        return Section(
            title: isCompany ? "Postings" : "Other postings",
            items: brief.postings.map { posting in
                let facts = [
                    state(of: posting), posting.closes.map { closing($0, posting) },
                ].compactMap { $0 }
                return Item(
                    facts.joined(separator: "; "), lead: posting.title, ref: posting.ref,
                    url: posting.url)
            })
    }
}
