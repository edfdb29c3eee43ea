import CivilTime
import GRDB
import JobSearch

// What each change of a thing means for ladders, whichever command makes it. Undo and redo put rows
// back as they were, and do not come by here.
extension Step {
    /// Follows a thing that was added, or changed from `old`.
    func followLadders<T: Thing>(_ thing: T, from old: T?) throws {
        // What came in by sync brings along what the other log made of it.
        if isRestoring || isSyncing && T.kind != .interaction { return }
        switch T.kind {
        case .interaction:
            if let interaction = thing as? Interaction, interaction.channel.isExchange {
                try noteExchange(with: interaction.contacts)
            }
        case .followUp:
            if let rung = thing as? FollowUp, let old = old as? FollowUp { try climb(rung, old) }
        case .company:
            guard let company = thing as? Company else { return }
            try follow(company, from: (old as? Company)?.stage)
        case .posting:
            guard let posting = thing as? Posting, posting.status == .rejected,
                let old = old as? Posting, old.status != .rejected
            else { return }
            try endRungs(naming: posting.reference, because: .rejected(posting.reference))
        case .referral:
            guard let referral = thing as? Referral, referral.status == .given,
                (old as? Referral)?.status != .given, let contact = referral.contact
            else { return }
            try endRungs(naming: Reference(.contact, contact), because: .referred)
        case .contact, .meetup, .story, .skill: return
        }
    }

    /// Follows a thing that is removed.
    func followLadders(removed thing: some Thing) {
        guard thing.kind == .followUp, !isRestoring, let rung = thing as? FollowUp, rung.isOpenRung
        else {
            return
        }
        tell(.ended(.removed), rung)
    }

    private func follow(_ company: Company, from old: Company.Stage?) throws {
        if company.stage == old { return }
        switch company.stage {
        case .accepted:
            if old != nil {
                try endRungs(
                    of: Ladder.interview, naming: company.reference,
                    because: .accepted(company.reference))
            }
            guard let ladder = try Ladder.named(Ladder.internship, db) else { return }
            let event = try company.since ?? today
            try begin(ladder, LadderStart(event: event, company: company.id))
        case .rejected where old != nil:
            try endRungs(naming: company.reference, because: .rejected(company.reference))
        case .researching, .networking, .applied, .interviewing, .offer, .rejected, .closed:
            return
        }
    }

    /// Goes on from a rung that was closed.
    private func climb(_ rung: FollowUp, _ old: FollowUp) throws {
        guard old.isOpenRung, rung.ladder != nil, rung.status != .open else { return }
        if rung.status == .dropped { return tell(.ended(ladders?.end ?? .dropped), rung) }
        try goOn(after: rung)
    }

    /// Plans the rung that comes after one that is done.
    ///
    /// Its uid follows from the one before, so that logs that hear of it apart from each other plan
    /// the same. Sync plans none that was there before, whatever has become of it.
    func goOn(after rung: FollowUp) throws {
        guard let name = rung.ladder else { return }
        let number = (rung.rung ?? 1) + 1
        guard let ladder = try Ladder.named(name, db), number <= ladder.rungs.count else {
            return tell(.finished, rung)
        }
        let start = LadderStart(after: rung)
        // It was done before, and opened again.
        if try openRungs(of: name).contains(where: { start.isSame(as: $0) }) { return }
        let uid = derivedUID(of: rung.uid, "rung \(number)")
        let isFree = try id(.followUp, uid: uid) == nil && !isInTrash(.followUp, uid: uid)
        if isSyncing, !isFree { return }
        let next = try plan(
            ladder, number, start, earliest: today.adding(days: 1), uid: isFree ? uid : "")
        tell(.next, next)
    }

    // MARK: Exchanges

    /// Notes those of some contacts whose open rungs an exchange may move.
    ///
    /// An import of a million exchanges asks once who waits.
    private func noteExchange(with contacts: [Int]) throws {
        let ladders = knownLadders
        if ladders.waiting == nil { ladders.waiting = try contactsOfOpenRungs() }
        guard let waiting = ladders.waiting, !waiting.isEmpty else { return }
        for contact in contacts {
            let key = Key(.contact, contact)
            if waiting.contains(key), ladders.seen.insert(key) { ladders.met.append(contact) }
        }
    }

    private func contactsOfOpenRungs() throws -> KeySet {
        var contacts = KeySet()
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: StepLadders.contactsOfOpenRungs))
        while let row = try rows.next() { try contacts.insert(Key(.contact, row[0])) }
        return contacts
    }

    /// Moves the open rungs of those with whom there was an exchange, at the end of the step.
    func moveRungs() throws {
        guard let met = ladders?.met, !met.isEmpty else { return }
        for var rung in try openRungs() where rung.contacts.contains(where: met.contains) {
            let old = rung.due
            guard let last = try lastExchange(with: rung.contacts),
                rung.move(to: last, in: .utc)
            else { continue }
            try update(&rung)
            if !hasAdded(rung) { tell(.moved(from: old), rung) }
        }
    }

    /// The day of the last exchange with one of some contacts.
    func lastExchange(with contacts: [Int]) throws -> Day? {
        var last: Day?
        for contact in contacts {
            let day = try Day.fetchOne(
                db.cachedStatement(sql: Encounters.last(with: "?")), arguments: [contact])
            last = [last, day].compactMap { $0 }.max()
        }
        return last
    }
}
