import CivilTime
import GRDB
import JobSearch

// The company that a brief is about, what was promised, and what is to come.
extension BriefReader {
    func setCompany(_ id: Int?, of brief: inout Brief) throws {
        guard let id, let company = try Company.fetch(db, id: id) else { return }
        try setCompany(company, of: &brief)
    }

    func setCompany(_ company: Company, of brief: inout Brief) throws {
        brief.company = company
        brief.staff = try TargetReader.people(at: company.id, db, today: today)
    }

    /// Adds who else is known at the company, and its other postings.
    func addCompanysOwn(to brief: inout Brief) throws {
        guard let company = brief.company else { return }
        brief.others = try people(
            staff(
                of: company, most: BriefReader.mostOthers, besides: brief.people.map(\.contact.id)))
        brief.postings = try postings(of: company.id).filter { $0.id != brief.posting?.id }
    }

    /// The open postings of a company, without their texts: those that got furthest first.
    func postings(of company: Int) throws -> [Posting] {
        try Posting.fetch(
            db,
            """
            WHERE t.company = ? AND \(Posting.Status.condition("t.status", \.isOpen))
            ORDER BY t.status = 'saved', t.closes IS NULL, t.closes, t.id
            """, [company])
    }

    /// Adds the open follow-ups with these people, and those on the meetup, the posting and the
    /// company.
    ///
    /// A contact's own brief has only those with the contact.
    func addPromises(to brief: inout Brief, with contacts: [Int]) throws {
        let isOfContact = brief.subject is Contact
        let company = isOfContact || brief.isGathering ? nil : brief.company?.id
        brief.followUps = try FollowUp.fetch(
            db,
            """
            WHERE t.status = 'open' AND t.id IN (
                SELECT l.owner FROM json_each(?1) p
                    CROSS JOIN link l ON l.\(Kind.followUp.table.isLink("contacts"))
                        AND l.target = p.value
                UNION SELECT id FROM followUp WHERE company = ?2 AND company IS NOT NULL
                UNION SELECT id FROM followUp WHERE posting = ?3 AND posting IS NOT NULL
                UNION SELECT id FROM followUp WHERE meetup = ?4 AND meetup IS NOT NULL)
            ORDER BY t.dueDay, t.dueAt, t.id
            """,
            [JSONList.text(contacts), company, brief.posting?.id, brief.meetup?.id])
    }

    /// Adds the open referrals to the company, or through the people where there is none.
    func addReferrals(to brief: inout Brief) throws {
        if let company = brief.company {
            brief.referrals = try Referral.open(at: company.id, db)
        } else {
            brief.referrals = try brief.people.flatMap {
                try Referral.open(through: $0.contact.id, db)
            }
        }
    }

    /// Planned meetups with these people, or that name the company or the posting, by their starts.
    func coming(
        with contacts: [Int], at company: Int?, for posting: Int? = nil
    ) throws -> [Meetup] {
        let table = Kind.meetup.table
        let meetups = try Meetup.fetch(
            db,
            """
            WHERE t.id IN (
                SELECT l.owner FROM json_each(?1) p
                    CROSS JOIN link l ON l.\(table.isLink("contacts")) AND l.target = p.value
                UNION SELECT owner FROM link WHERE \(table.isLink("companies")) AND target = ?2
                UNION SELECT id FROM meetup WHERE posting = ?4 AND posting IS NOT NULL)
                AND t.status = 'planned' AND (t.endDay >= ?3 OR t.rrule IS NOT NULL)
            """, [JSONList.text(contacts), company, today.adding(days: -1), posting])
        let coming = meetups.compactMap { meetup -> Meetup? in
            let next = Series(meetup, else: zone)?.next(from: today, in: zone) ?? meetup
            return next.time.isOver(at: now, in: zone) ? nil : next
        }
        return coming.sorted {
            ($0.time.order(in: zone), $0.id) < ($1.time.order(in: zone), $1.id)
        }
    }
}
