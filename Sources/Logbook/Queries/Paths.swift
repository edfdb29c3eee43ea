import CivilTime
import GRDB
import JobSearch

/// People who can bring the user into a company, and meetups where its people are to be met.
public struct Paths: Sendable {
    public var company: Company
    /// The best path first.
    public var people: [PathPerson] = []
    /// Titles and companies of the people.
    public var jobs: [Int: (title: String?, company: String?)] = [:]
    /// Meetups that are to come, by their start.
    public var meetups: [PathMeetup] = []
    /// The first open follow-up with each of the people who has one.
    public var followUps: [Int: FollowUp] = [:]
    /// The referral to the company through each of the people who was thought of for one: the one
    /// that is open, else the last one.
    public var referrals: [Int: Referral] = [:]
    /// Texts of the exchanges that are reasons, by their ids.
    public var texts: [Int: String] = [:]
    public var names = Names()

    /// The people who work there, the best path first.
    public var there: [PathPerson] { people.filter { $0.relation == .there } }
    /// All others.
    public var oneStepAway: [PathPerson] { people.filter { $0.relation != .there } }
}

/// A coming meetup at which people of a company may be met.
public struct PathMeetup: Sendable {
    /// Of a series its next occurrence.
    public var meetup: Meetup
    /// People of the company who were met at it, or at one of the same title, before.
    public var met: [Int] = []
    /// The last day on which that was.
    public var lastMet: Day?
    /// True if it names the company.
    public var isListed = false
    /// People of the company who are expected there.
    public var guests: [Int] = []
}

extension Logbook {
    /// The paths into the company that `text` names.
    ///
    /// Every part is a range in an index: it takes as long as there are people at the company,
    /// exchanges with them and people who were met with them, whatever else is in the log. Of the
    /// meetups where its people were, the newest 500 count.
    ///
    /// - Parameter zone: where “today” is.
    public func paths(to text: String, now: Instant, zone: Zone) throws -> Paths {
        try read { db in
            let id = try Finder(db: db).find(.company, text, for: .look)
            guard let company = try Company.fetch(db, id: id) else {
                throw LogbookError.unknown(.company, text, nearest: [])
            }
            var facts = try PathFacts(company, db, today: zone.day(now), zone: zone)
            return try facts.paths()
        }
    }

    /// Names by which a contact or a company may be typed, as short as nobody else is meant: the
    /// first word, the whole name, or the id.
    public func typedName(_ reference: Reference, label: String) throws -> String {
        try read { db in
            let finder = Finder(db: db)
            let first = label.split(separator: " ").first.map(String.init) ?? label
            for name in reference.kind == .contact ? [first, label] : [label] {
                if let match = try? finder.match(reference.kind, name, for: .change),
                    case .one(reference.id) = match
                {
                    return name
                }
            }
            return reference.text
        }
    }
}

/// Gathers what is known of the people around a company.
struct PathFacts {
    let company: Company
    let db: Database
    let today: Day
    let zone: Zone
    let keys: Set<String>
    /// Ids of the people who work there.
    let staff: [Int]
    /// The staff as a JSON array.
    let staffList: String
    /// The ties of each person.
    var links: [Int: [PathLink]] = [:]
    var exchanges: [Int: [PathPerson.Exchange]] = [:]
    /// Places where the staff was met: meetup, contact and, if it was told in an exchange, its day.
    var places: [Place] = []

    struct Place {
        var meetup: Int
        var contact: Int
        var day: Day?
    }

    static let mostMeetups = 500

    init(_ company: Company, _ db: Database, today: Day, zone: Zone) throws {
        (self.company, self.db, self.today, self.zone) = (company, db, today, zone)
        keys = try company.keys(db)
        staff = try Company.staff(of: company.id, db)
        staffList = JSONList.text(staff)
        for id in staff { links[id] = [.there] }
    }

    mutating func paths() throws -> Paths {
        try addFormer()
        var paths = Paths(company: company)
        if !staff.isEmpty {
            try addExchanges(of: staff, areStaff: true)
            try addIntroductions()
            try addColleagues()
            let meetups = try staffMeetups()
            try addMet(at: meetups.filter(wasHeld).map(\.id))
            paths.meetups = try coming(after: meetups)
        } else {
            paths.meetups = try coming(after: [])
        }
        let known = Set(staff)
        try addExchanges(of: links.keys.filter { !known.contains($0) }.sorted(), areStaff: false)
        try addPeople(to: &paths)
        return paths
    }

    private func addPeople(to paths: inout Paths) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.name, c.title, o.name FROM json_each(?) p
                    CROSS JOIN contact c ON c.id = p.value LEFT JOIN company o ON o.id = c.company
                    """), arguments: [JSONList.text(links.keys.sorted())])
        var people: [PathPerson] = []
        while let row = try rows.next() {
            let id: Int = try row[0]
            let person = try PathPerson(
                contact: id, name: row[1], links: links[id] ?? [], exchanges: exchanges[id] ?? [],
                today: today)
            guard let person else { continue }
            people.append(person)
            paths.jobs[id] = try (row[2], row[3])
        }
        paths.people = PathPerson.ranked(people)
        try addTexts(to: &paths)
        try addOpen(to: &paths)
        let others = paths.people.flatMap { $0.links.compactMap(\.via) }
        let guests = paths.meetups.flatMap { $0.met + $0.guests }
        paths.names = try Names.fetch(
            db,
            [company.reference] + others + paths.people.map { Reference(.contact, $0.contact) }
                + guests.map { Reference(.contact, $0) } + paths.meetups.map(\.meetup.reference))
    }

    private func addTexts(to paths: inout Paths) throws {
        let ids = paths.people.flatMap { $0.reasons.map(\.id) }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT i.id, i.text FROM json_each(?) p
                    CROSS JOIN interaction i ON i.id = p.value
                    """), arguments: [JSONList.text(ids)])
        while let row = try rows.next() { try paths.texts[row[0]] = row[1] }
    }

    /// Adds what is open with the people, and the referrals to the company.
    private func addOpen(to paths: inout Paths) throws {
        let ids = paths.people.map(\.contact)
        let open = try FollowUp.fetch(
            db,
            """
            WHERE t.status = 'open' AND t.id IN (
                SELECT l.owner FROM json_each(?) p
                CROSS JOIN link l ON l.\(Kind.followUp.table.isLink("contacts"))
                    AND l.target = p.value)
            ORDER BY t.dueDay, t.dueAt, t.id
            """, [JSONList.text(ids)])
        for followUp in open {
            for id in followUp.contacts where paths.followUps[id] == nil {
                paths.followUps[id] = followUp
            }
        }
        let referrals = try Referral.fetch(
            db, "WHERE t.company = ? ORDER BY \(Referral.isOpen) DESC, t.id DESC", [company.id])
        for referral in referrals {
            if let id = referral.contact, paths.referrals[id] == nil {
                paths.referrals[id] = referral
            }
        }
    }
}
