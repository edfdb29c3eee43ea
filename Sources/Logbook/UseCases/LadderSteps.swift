import CivilTime
import GRDB
import JobSearch

/// The event after which a ladder begins, and those whom it is about.
struct LadderStart {
    var event: Day
    var contacts: [Int] = []
    var company: Int?
    var meetup: Int?
    var posting: Int?

    init(
        event: Day, contacts: [Int] = [], company: Int? = nil, meetup: Int? = nil,
        posting: Int? = nil
    ) {
        self.event = event
        self.contacts = contacts
        self.company = company
        self.meetup = meetup
        self.posting = posting
    }

    /// The start of a ladder of which there is a rung.
    init(after rung: FollowUp) {
        event = rung.event ?? rung.due.day
        contacts = rung.contacts
        company = rung.company
        meetup = rung.meetup
        posting = rung.posting
    }

    /// True for a rung of the same ladder that began with the same event.
    func isSame(as rung: FollowUp) -> Bool { rung.event == event && isAbout(rung) }

    /// True for a rung that is about the same people, or the same company where there are none.
    func isAbout(_ rung: FollowUp) -> Bool {
        contacts.isEmpty
            ? rung.contacts.isEmpty && rung.company == company : rung.contacts == contacts
    }
}

extension Step {
    /// State of the step for ladders, made when it is first needed.
    var knownLadders: StepLadders {
        if let ladders { return ladders }
        let new = StepLadders()
        ladders = new
        return new
    }

    func tell(_ event: LadderNews.Event, _ rung: FollowUp) {
        knownLadders.news.append(LadderNews(event: event, rung: rung))
    }

    /// Begins a ladder for each of some contacts; with those who have it after that event already
    /// it does not begin again, and an earlier one ends.
    func begin(_ ladder: Ladder, withEachOf contacts: [Int], _ start: LadderStart) throws {
        for contact in contacts {
            var start = start
            start.contacts = [contact]
            let employer = try Contact.fetch(db, id: contact)?.company
            start.company = start.company ?? employer
            try begin(ladder, start)
        }
    }

    func begin(_ ladder: Ladder, _ start: LadderStart) throws {
        let known = try rungs(of: ladder.name, start)
        if let same = known.last(where: { rung in
            rung.event == start.event || rung.isOpenRung && rung.event ?? start.event > start.event
        }) {
            return tell(.known, same)
        }
        try end(known.filter(\.isOpenRung), because: .replaced)
        tell(.begun, try plan(ladder, 1, start, earliest: today))
    }

    /// Plans a rung of a ladder.
    ///
    /// - Parameters:
    ///   - number: its number from 1.
    ///   - uid: empty for a new one.
    func plan(
        _ ladder: Ladder, _ number: Int, _ start: LadderStart, earliest: Day, uid: String = ""
    ) throws -> FollowUp {
        let rung = ladder.rungs[number - 1]
        let days = RungDays(
            distance: rung.days, after: start.event,
            last: try lastExchange(with: start.contacts), earliest: earliest)
        let people = try start.contacts.compactMap { try name(Reference(.contact, $0)) }
        let firm = try start.company.flatMap { try name(Reference(.company, $0)) }
        let text = rung.deed(name: people.isEmpty ? nil : people.inWords, company: firm)
        var followUp = FollowUp(text: text, due: .day(days.due))
        followUp.uid = uid
        followUp.ladder = ladder.name
        followUp.rung = number
        followUp.event = start.event
        followUp.countedFrom = days.countedFrom
        followUp.contacts = start.contacts
        followUp.company = start.company
        followUp.meetup = start.meetup
        followUp.posting = start.posting
        try insert(&followUp)
        for contact in start.contacts { ladders?.waiting?.insert(Key(.contact, contact)) }
        return followUp
    }

    /// Ends the ladders whose open rungs name a company, a posting or a contact.
    func endRungs(
        of ladder: String? = nil, naming reference: Reference, because end: LadderNews.End
    ) throws {
        let named = try openRungs(of: ladder).filter { rung in
            switch reference.kind {
            case .company: rung.company == reference.id
            case .posting: rung.posting == reference.id
            case .contact: rung.contacts.contains(reference.id)
            case .meetup, .interaction, .followUp, .referral, .story, .skill: false
            }
        }
        try self.end(named, because: end)
    }

    private func end(_ rungs: [FollowUp], because end: LadderNews.End) throws {
        if rungs.isEmpty { return }
        let ladders = knownLadders
        ladders.end = end
        defer { ladders.end = .dropped }
        for var rung in rungs {
            rung.status = .dropped
            rung.closedAt = present
            try update(&rung)
        }
    }

    // MARK: Rungs

    /// The open rungs of all ladders, or of one.
    func openRungs(of ladder: String? = nil) throws -> [FollowUp] {
        try FollowUp.fetch(db, StepLadders.openRungs, [ladder])
    }

    /// The rungs of a ladder that are about the same people, open or not; of a company the open
    /// ones.
    private func rungs(of ladder: String, _ start: LadderStart) throws -> [FollowUp] {
        guard let contact = start.contacts.first, let field = FollowUp.field("contacts") else {
            return try openRungs(of: ladder).filter(start.isAbout)
        }
        return try FollowUp.fetch(
            db, "WHERE t.ladder = ? AND \(Table.isLinked(.followUp, field)) ORDER BY t.id",
            [ladder, contact]
        ).filter(start.isAbout)
    }
}
