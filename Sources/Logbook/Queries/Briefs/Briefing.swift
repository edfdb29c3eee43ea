import CivilTime
import GRDB
import JobSearch

extension Logbook {
    /// The brief of the contact, company, posting or meetup that `text` names; of any of these
    /// kinds when `kind` is `nil`.
    ///
    /// Only ranges of indexes are read: it takes as long as there are people at the company and
    /// exchanges with those whom one meets, whatever else is in the log.
    ///
    /// - Throws: `LogbookError.otherKind` for a thing of another kind.
    public func brief(of kind: Kind?, _ text: String, now: Instant, zone: Zone) throws -> Brief {
        try read { db in
            let found = try reference(Finder(db: db), kind, text)
            guard let thing = try found.fetch(db) else {
                throw LogbookError.unknown(found.kind, text, nearest: [])
            }
            guard found.kind.hasBriefs else {
                let candidate = LogbookError.Candidate(
                    kind: found.kind, id: found.id, label: thing.label)
                throw LogbookError.otherKind(.contact, candidate)
            }
            return try BriefReader(db, now: now, zone: zone).brief(of: thing)
        }
    }

    /// The briefs of the planned meetups that are not over, by their ids; of a series that of the
    /// series itself.
    public func briefsOfComingMeetups(now: Instant, zone: Zone) throws -> [Int: Brief] {
        try read { db in
            let reader = BriefReader(db, now: now, zone: zone)
            // A time of another zone may be on the next or the previous day here.
            let planned = try Meetup.fetch(
                db,
                """
                WHERE t.id IN (SELECT id FROM meetup WHERE endDay >= ?
                    UNION SELECT id FROM meetup WHERE rrule IS NOT NULL)
                    AND t.status = 'planned' ORDER BY t.id
                """, [zone.day(now).adding(days: -1)])
            var briefs: [Int: Brief] = [:]
            for meetup in planned where meetup.isToCome(at: now, in: zone) {
                briefs[meetup.id] = try reader.brief(of: meetup, isSeries: true)
            }
            return briefs
        }
    }
}

extension Meetup {
    /// True if it, or an occurrence of it, is not over.
    fileprivate func isToCome(at now: Instant, in zone: Zone) -> Bool {
        guard let series = Series(self, else: zone) else { return !time.isOver(at: now, in: zone) }
        let next = series.next(from: zone.day(now), in: zone)
        return next.map { !$0.time.isOver(at: now, in: zone) } ?? false
    }
}

/// Reads briefs as they are at one moment.
struct BriefReader {
    let db: Database
    let now: Instant
    let today: Day
    let zone: Zone

    /// Number of people that a brief names, of others at the company, and of exchanges.
    static let (mostPeople, mostOthers, mostExchanges) = (12, 5, 5)

    init(_ db: Database, now: Instant, zone: Zone) {
        (self.db, self.now, self.zone) = (db, now, zone)
        today = zone.day(now)
    }

    /// - Parameter isSeries: a meetup that comes again is told as a whole.
    func brief(of thing: any Thing, isSeries: Bool = false) throws -> Brief {
        var brief = Brief(of: thing)
        switch thing {
        case let contact as Contact: try fill(&brief, of: contact)
        case let company as Company: try fill(&brief, of: company)
        case let posting as Posting: try fill(&brief, of: posting)
        case let meetup as Meetup:
            if !isSeries, let next = Series(meetup, else: zone)?.next(from: today, in: zone) {
                brief.subject = next
            }
            try fill(&brief, of: meetup)
        default: break
        }
        try addTerms(to: &brief)
        addQuestions(to: &brief)
        brief.names = try Names.fetch(db, references(in: brief))
        return brief
    }

    private func fill(_ brief: inout Brief, of contact: Contact) throws {
        try setCompany(contact.company, of: &brief)
        brief.people = try people([contact])
        brief.introduced = try Int.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM contact WHERE introducedBy = ? ORDER BY name COLLATE NOCASE"),
            arguments: [contact.id])
        brief.exchanges = try exchanges(with: [contact.id], besides: brief.people)
        try addCompanysOwn(to: &brief)
        try addPromises(to: &brief, with: [contact.id])
        brief.referrals = try Referral.open(through: contact.id, db)
        brief.meetups = try coming(with: [contact.id], at: contact.company)
    }

    private func fill(_ brief: inout Brief, of company: Company) throws {
        try setCompany(company, of: &brief)
        brief.people = try people(staff(of: company, most: BriefReader.mostPeople))
        brief.left = brief.staff.known - brief.people.count
        let view = try CompanyView(company, db)
        brief.exchanges = try newest(view.newest(BriefReader.mostExchanges), besides: brief.people)
        brief.postings = try postings(of: company.id)
        try addPromises(to: &brief, with: try Company.staff(of: company.id, db))
        brief.referrals = try Referral.open(at: company.id, db)
        brief.meetups = try coming(with: brief.people.map(\.contact.id), at: company.id)
    }

    private func fill(_ brief: inout Brief, of posting: Posting) throws {
        try setCompany(posting.company, of: &brief)
        brief.posting = posting
        brief.people = try people(try Contact.fetch(db, ids: posting.contacts))
        try addCompanysOwn(to: &brief)
        try addPromises(to: &brief, with: posting.contacts)
        try addReferrals(to: &brief)
        brief.exchanges = try exchanges(with: posting.contacts, besides: brief.people)
        brief.meetups = try coming(
            with: posting.contacts, at: posting.company, for: posting.id)
    }

    private func fill(_ brief: inout Brief, of meetup: Meetup) throws {
        brief.posting = try meetup.posting.flatMap { try Posting.fetch(db, id: $0) }
        let isGathering = !meetup.form.isTalk
        let expected = try Contact.fetch(db, ids: meetup.contacts)
        if meetup.companies.count > 1 {
            brief.companies = try Company.fetch(db, ids: meetup.companies)
        } else {
            let employers = isGathering ? [] : Set(expected.compactMap(\.company))
            try setCompany(
                meetup.companies.first ?? brief.posting?.company
                    ?? (employers.count == 1 ? employers.first : nil), of: &brief)
        }
        if isGathering {
            try addGuests(to: &brief, of: meetup, expected)
        } else {
            brief.people = try people(expected).map {
                var person = $0
                person.isExpected = true
                return person
            }
        }
        let ids = brief.people.map(\.contact.id)
        if !isGathering {
            brief.exchanges = try exchanges(with: ids, besides: brief.people)
            try addCompanysOwn(to: &brief)
        }
        try addPromises(to: &brief, with: ids)
        try addReferrals(to: &brief)
        brief.meetups =
            isGathering
            ? [] : try coming(with: ids, at: brief.company?.id, for: brief.posting?.id)
        brief.meetups.removeAll { $0.id == meetup.id }
    }

    // MARK: Questions and names

    /// Adds the questions of the thing itself, and those of all that it is about.
    private func addQuestions(to brief: inout Brief) {
        var asked: [any Thing] = [brief.subject]
        // The people of a company are many.
        if !(brief.subject is Company) {
            for person in brief.people { asked.append(person.contact) }
            if let posting = brief.posting { asked.append(posting) }
            if let company = brief.company { asked.append(company) }
        }
        var seen: Set<Reference> = []
        for thing in asked where seen.insert(thing.reference).inserted {
            let field = thing.kind.fields.first { $0.name == "questions" }
            guard let field, case .list(let list) = thing.value(of: field) else { continue }
            brief.questions += list.map { Brief.Question(text: $0, of: thing.reference) }
        }
    }

    /// All that the words of a brief may name.
    private func references(in brief: Brief) -> [Reference] {
        var references = brief.subject.references + brief.questions.map(\.of)
        func add(_ thing: some Thing) { references += thing.references }
        for person in brief.people + brief.others {
            add(person.contact)
            if let last = person.last { add(last) }
        }
        for followUp in brief.followUps { add(followUp) }
        for referral in brief.referrals { add(referral) }
        for id in brief.introduced { references.append(Reference(.contact, id)) }
        return references
    }
}
